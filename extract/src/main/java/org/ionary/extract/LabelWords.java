package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.PaperNames;
import org.ionary.normalize.Span;

/** The words that look like the label of a sample: {@code PBFM}, {@code S50}, {@code KX-08}; no ion, gas or unit. */
final class LabelWords {
    private static final Set<String> MOLECULES =
            Set.of("H2", "D2", "N2", "O2", "O3", "F2", "Cl2", "Br2", "I2", "S8", "P4", "C60", "C70");
    private static final Set<String> ROMAN = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII");
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]{1,5}[-–]\\d{1,4}");
    private static final Pattern HYPHEN = Pattern.compile("[-–]");

    private final String text;

    private LabelWords(String text) {
        this.text = text;
    }

    static List<Span> in(String text, List<PlaceWords.Word> words) {
        return new LabelWords(text).find(words);
    }

    private List<Span> find(List<PlaceWords.Word> words) {
        List<Span> labels = new ArrayList<>();
        for (PlaceWords.Word word : words) {
            int begin = word.begin();
            if (!mayBeLabel(begin, word.end())) {
                continue;
            }
            String whole = text.substring(begin, word.end());
            boolean single = whole.indexOf('-') < 0 && whole.indexOf('–') < 0
                    || NUMBERED.matcher(whole).matches();
            for (String part : single ? new String[] {whole} : HYPHEN.split(whole, -1)) {
                Span span = new Span(begin, begin + part.length(), part);
                boolean written = !part.isEmpty() && isWrittenAsLabel(span) && !isUnit(span) && !ROMAN.contains(part);
                if (written && PaperNames.isName(part, false) && !isMolecular(part)) {
                    labels.add(span);
                }
                begin += part.length() + 1;
            }
        }
        return labels;
    }

    /** Two capitals, or one with a digit: what has less is no name, and most words have less. */
    private boolean mayBeLabel(int begin, int end) {
        int capitals = 0;
        boolean digit = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            digit |= Character.isDigit(c);
        }
        return capitals > 1 || capitals == 1 && digit;
    }

    /** Of one element: a molecule or a metal; {@code P10} and {@code N1} are labels. */
    private static boolean isMolecule(String text) {
        return MOLECULES.contains(text) || MaterialFinder.isSolid(text);
    }

    /** {@code 32 MHz}: capitals behind a number are a unit. */
    private boolean isUnit(Span span) {
        int i = span.begin() - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i >= 0 && i < span.begin() - 1 && Character.isDigit(text.charAt(i));
    }

    /** Neither ions nor powers of units: {@code Mg2+}, {@code Å3}. */
    private boolean isWrittenAsLabel(Span span) {
        boolean charged = span.end() < text.length() && "+⁺⁻".indexOf(text.charAt(span.end())) >= 0;
        return !charged
                && Character.isUpperCase(span.text().charAt(0))
                && span.text().chars().allMatch(c -> c < 128);
    }

    /** Gases and metals ({@code H2}), and what is made of non-metals alone. */
    private static boolean isMolecular(String part) {
        return Formulas.composition(part)
                .filter(c -> c.amounts().size() == 1 ? isMolecule(part) : !MaterialFinder.isSolid(part))
                .isPresent();
    }
}
