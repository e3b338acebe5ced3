package org.ionary.app;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;
import org.ionary.normalize.ChargeBalance;
import org.ionary.normalize.Chemistry;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.PaperNames;
import org.ionary.normalize.ResolvedName;

/**
 * A material with what chemistry says of it.
 *
 * @param resolved what its name was resolved to, and by what
 * @param members of a series, where the text says values of its variables
 * @param classes finer than the family
 * @param balance absent where its charges cannot be told
 */
record ParsedMaterial(
        Material material,
        Optional<ResolvedName> resolved,
        Optional<String> reduced,
        Optional<Double> molarMass,
        List<String> members,
        List<String> classes,
        Optional<ChargeBalance> balance) {
    ParsedMaterial {
        members = List.copyOf(members);
        classes = List.copyOf(classes);
    }

    static ParsedMaterial of(Material material, String text, List<PaperNames.Definition> names) {
        Optional<String> host = material.additives().isEmpty() ? material.formula() : Optional.empty();
        return new ParsedMaterial(
                material,
                material.name().flatMap(name -> PaperNames.resolve(name, names)),
                host.flatMap(Formulas::reduced),
                material.composition().map(Composition::molarMass),
                host.map(formula -> Formulas.members(formula, text))
                        .filter(members -> !members.equals(host.stream().toList()))
                        .orElse(List.of()),
                host.map(Chemistry::classes).orElse(List.of()),
                host.flatMap(ChargeBalance::of));
    }

    /** In words, such as {@code balanced} or {@code 1 positive charge left}. */
    Optional<String> charges() {
        return balance.map(found -> found.isBalanced()
                ? "balanced"
                : "not balanced: " + Math.abs(found.excess()) + (found.excess() > 0 ? " positive" : " negative")
                        + " too much per formula");
    }
}
