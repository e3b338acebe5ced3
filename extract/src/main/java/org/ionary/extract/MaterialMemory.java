package org.ionary.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Material;
import org.ionary.normalize.ChargeBalance;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;

/**
 * What the words of one paper name, read once: a paper says the same few names again and again, and to read one costs
 * more than all else in its sentence. The same words always give the same material.
 */
final class MaterialMemory {
    private record Words(String head, List<String> completions) {}

    private final Map<Words, Optional<Material>> read = new HashMap<>();
    private final Map<String, Boolean> unbalanced = new HashMap<>();
    private final Map<String, Boolean> substances = new HashMap<>();
    private final Map<String, Boolean> solids = new HashMap<>();
    private final Map<String, Set<String>> unknowns = new HashMap<>();

    Optional<Material> read(String head, List<String> completions) {
        return read.computeIfAbsent(
                new Words(head, completions), words -> Materials.read(words.head(), words.completions()));
    }

    /** Whether the charges of a formula do not add up. */
    boolean isUnbalanced(String formula) {
        return unbalanced.computeIfAbsent(
                formula,
                one -> ChargeBalance.of(one)
                        .filter(balance -> !balance.isBalanced())
                        .isPresent());
    }

    /** Whether the formula is that of a substance that is mostly no electrolyte. */
    boolean isSubstance(String formula) {
        return substances.computeIfAbsent(formula, MaterialFinder::isSubstance);
    }

    /** Whether there is more in it than gases and solvents are made of. */
    boolean isSolid(String formula) {
        return solids.computeIfAbsent(formula, MaterialFinder::isSolid);
    }

    /** What stands for numbers or elements in the formula. */
    Set<String> unknowns(String formula) {
        return unknowns.computeIfAbsent(formula, Formulas::unknowns);
    }

    Optional<Material> read(String asWritten) {
        return read(asWritten, List.of());
    }
}
