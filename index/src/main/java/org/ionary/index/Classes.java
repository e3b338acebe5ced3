package org.ionary.index;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.material.Family;

/**
 * The classes a material belongs to. Where a dataset files it under names of its own, these count, with the structure
 * family they stand for; its composition then says no more, for what a dataset files as closo it does not count among
 * the hydrides. Otherwise the family counts with its wider class.
 */
final class Classes {
    private static final String FAMILY = "family";
    private static final String CLASS = "class";
    private static final String CLOSO = "closo";

    private Classes() {}

    /** Folded names. */
    static Set<String> of(Measurement said) {
        Set<String> classes = new LinkedHashSet<>();
        Map<String, String> labels = said.labels();
        Optional.ofNullable(labels.get(FAMILY)).map(Classes::fold).ifPresent(classes::add);
        Optional.ofNullable(labels.get(CLASS)).map(Classes::fold).ifPresent(classes::add);
        Family family = said.material().family();
        boolean filed = !classes.isEmpty();
        if (!filed || isStructure(family)) {
            classes.add(fold(family.label()));
        }
        if (!filed) {
            classes.add(fold(Names.of(family.chemistry())));
            if (said.material()
                    .formula()
                    .map(Anions::of)
                    .filter(Anions::areCages)
                    .isPresent()) {
                classes.add(CLOSO);
            }
        }
        return classes;
    }

    static String filedAs(Measurement said) {
        return Optional.ofNullable(said.labels().get(FAMILY))
                .orElseGet(() -> said.material().family().label());
    }

    static String fold(String name) {
        return Labels.fold(name);
    }

    private static boolean isStructure(Family family) {
        return !Names.of(family).equals(Names.of(family.chemistry())) && family != Family.OTHER;
    }
}
