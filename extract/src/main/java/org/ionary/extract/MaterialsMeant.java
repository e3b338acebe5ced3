package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The materials that a sentence speaks of: those it names, without the excepted, with those a word stands for. */
final class MaterialsMeant {
    private static final List<String> EXCEPT = List.of(
            "except ",
            "apart from ",
            "other than ",
            "unlike ",
            "besides ",
            "impurity ",
            "impurities ",
            "precursor",
            "residual ",
            "unreacted ",
            "by-product ",
            "byproduct ");

    private MaterialsMeant() {}

    static List<NamedMaterial> in(Sentence sentence, List<NamedMaterial> materials, Surroundings surroundings) {
        List<NamedMaterial> named = materials.stream()
                .filter(material -> !isExcepted(sentence.text(), material.begin()))
                .toList();
        List<NamedMaterial> all = new ArrayList<>(named);
        all.addAll(Anaphors.in(sentence, named, surroundings));
        all.sort(Comparator.comparingInt(NamedMaterial::begin));
        return List.copyOf(all);
    }

    /** {@code except for La-doped SrTiO₃}: of it the sentence says nothing. */
    private static boolean isExcepted(String text, int begin) {
        String before = LowerCase.of(text.substring(Math.max(0, begin - 30), begin));
        String close = before.substring(before.lastIndexOf(',') + 1);
        return EXCEPT.stream().anyMatch(close::contains);
    }
}
