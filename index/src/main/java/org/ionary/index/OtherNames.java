package org.ionary.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ionary.normalize.Materials;
import org.ionary.normalize.ResolvedName;

/** Other names of what a word names: {@code Li7La3Zr2O12} for {@code LLZO}, and the other way round. */
final class OtherNames {
    private static final int LONGEST = 60;

    private OtherNames() {}

    /** Names with their formula, formulas with their names; ambiguous names stand for themselves alone. */
    static List<String> of(String word) {
        String folded = Folding.fold(word);
        if (folded.length() < 2 || folded.length() > LONGEST) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Materials.resolve(folded)
                .filter(name -> !name.isAmbiguous())
                .flatMap(ResolvedName::formula)
                .ifPresent(names::add);
        for (String formula : List.copyOf(names)) {
            names.addAll(Materials.namesOf(formula));
        }
        names.addAll(Materials.namesOf(folded));
        names.remove(folded);
        return new ArrayList<>(names);
    }
}
