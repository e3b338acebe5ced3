package org.ionary.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.material.Material;
import org.ionary.normalize.ChargeBalance;
import org.ionary.normalize.Materials;

/**
 * What the words of one paper name, read once: a paper says the same few names again and again, and to read one costs
 * more than all else in its sentence. The same words always give the same material.
 */
final class MaterialMemory {
    private record Words(String head, List<String> completions) {}

    private final Map<Words, Optional<Material>> read = new HashMap<>();
    private final Map<String, Boolean> unbalanced = new HashMap<>();

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

    Optional<Material> read(String asWritten) {
        return read(asWritten, List.of());
    }
}
