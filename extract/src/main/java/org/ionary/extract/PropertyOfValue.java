package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/** By which word a value is told to be of a property, and whether it is told where there is none. */
final class PropertyOfValue {
    private static final int BREATH = 30;

    private PropertyOfValue() {}

    /**
     * The word that says what the value is: the last one before it that could, else the first one after it. A word for
     * another property counts for energies only, where the unit does not tell them apart.
     */
    static Optional<PropertyWords.Word> governing(
            ReadQuantity value, Property property, List<PropertyWords.Word> words) {
        List<PropertyWords.Word> fitting = words.stream()
                .filter(word -> word.property().filter(p -> p == property).isPresent()
                        || word.property().isEmpty() && property == Property.ACTIVATION_ENERGY)
                .toList();
        Optional<PropertyWords.Word> before = fitting.stream()
                .filter(word -> word.end() <= value.numberBegin())
                .reduce((a, b) -> b);
        Optional<PropertyWords.Word> after = fitting.stream()
                .filter(word -> word.begin() >= value.numberEnd())
                .findFirst();
        return before.isPresent() ? before : after;
    }

    /**
     * Whether an energy without any word for it is said in one breath with a conductivity: {@code 1.6 mS cm⁻¹ and 0.35
     * eV}, {@code 0.13 S cm⁻¹ at 403 K and 22 kJ mol⁻¹}.
     */
    static boolean isBesideConductivity(
            String text, ReadQuantity value, List<ReadQuantity> values, Optional<PropertyWords.Word> word) {
        return word.isEmpty()
                && value.dimension() == Dimension.ENERGY_PER_PARTICLE
                && values.stream()
                        .filter(other ->
                                other.dimension() == Dimension.CONDUCTIVITY && other.tailEnd() <= value.begin())
                        .map(other -> text.substring(other.tailEnd(), value.begin()))
                        .anyMatch(between -> between.length() <= BREATH
                                && (between.endsWith(" and ") || between.endsWith(", ") || between.endsWith(" with ")));
    }
}
