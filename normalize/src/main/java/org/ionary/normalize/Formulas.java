package org.ionary.normalize;

import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Composition;

/** Chemical formulas by themselves. A text that is not one formula from end to end is none. */
public final class Formulas {
    private Formulas() {}

    /** Empty where a symbol is no element, or an amount is unknown. */
    public static Optional<Composition> composition(String formula) {
        return parse(formula).flatMap(ParsedFormula::composition);
    }

    /** In ASCII, order and brackets as printed, adducts after {@code ·}; other text is returned trimmed. */
    public static String canonical(String formula) {
        return parse(formula).map(ParsedFormula::canonical).orElseGet(formula::strip);
    }

    /**
     * What stands for numbers ({@code x}) or elements ({@code M}) in a formula of a series; empty for a plain formula.
     */
    public static Set<String> unknowns(String formula) {
        return parse(formula).map(ParsedFormula::unknowns).orElse(Set.of());
    }

    /** The member of a series: {@code Li7-xLa3Zr2-xTaxO12} with {@code x} as {@code 0.4}. */
    public static Optional<String> member(String formula, String unknown, String replacement) {
        return parse(formula)
                .filter(parsed -> parsed.unknowns().contains(unknown))
                .map(parsed -> parsed.with(unknown, replacement).canonical())
                .filter(canonical -> parse(canonical).isPresent());
    }

    static Optional<ParsedFormula> parse(String formula) {
        Folded text = new Folded(formula.strip());
        return FormulaParser.longest(text, 0).filter(parsed -> parsed.end() == text.length());
    }
}
