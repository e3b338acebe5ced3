package org.ionary.index;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.material.Family;

/**
 * The classes a material belongs to. Where a dataset files it, the dataset's names count and its composition says no
 * more, for what a dataset files as closo it does not count among the hydrides. Otherwise the family counts with its
 * wider class.
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
        String structure = fold(family.label());
        boolean filed = !labels.isEmpty();
        if (!filed) {
            classes.add(structure);
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

    /** The one class to group by; empty where a dataset leaves it open. */
    static Optional<String> filedAs(Measurement said) {
        Map<String, String> labels = said.labels();
        return labels.isEmpty()
                ? Optional.of(said.material().family().label())
                : Optional.ofNullable(labels.get(FAMILY));
    }

    static String fold(String name) {
        // British and American spelling of one class.
        return Labels.fold(name).replace("sulph", "sulf");
    }
}
