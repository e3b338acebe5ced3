package org.ionary.normalize;

import java.util.Optional;
import org.ionary.domain.material.Material;

/**
 * The material in a column of formulas, where the whole cell is one.
 *
 * <ol>
 *   <li>A formula of one part, or of parts in said shares, is taken whole.
 *   <li>A joint with what only fills, {@code Mg(BH4)2-1.6NH3@MgO}, is a composite.
 *   <li>Other joints are adducts and mixtures; shares that are not said are equal.
 *   <li>What is none of these is read as words are.
 * </ol>
 */
final class MaterialEntry {
    private MaterialEntry() {}

    static Optional<Material> read(String asWritten) {
        String words = Markup.plain(asWritten).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Formula> whole = Formulas.parse(words).filter(formula -> formula.charge() == 0);
        if (whole.isPresent() && !whole.get().hasJoint()) {
            return Optional.of(SingleMaterial.ofFormula(words, whole.get()));
        }
        Optional<Material> composite = Composite.read(words).map(mixture -> Materials.mixed(words, mixture));
        return composite
                .or(() -> whole.map(formula -> SingleMaterial.ofFormula(words, formula.inEqualShares())))
                .or(() -> Materials.read(words));
    }

    static boolean isInAssumedShares(String entry) {
        return Formulas.parse(entry)
                .filter(formula -> formula.parts().stream().anyMatch(part -> part.joint() == FormulaPart.Joint.DASH))
                .isPresent();
    }
}
