package org.ionary.normalize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/**
 * Chemical formulas by themselves, in every notation: Unicode, ASCII, LaTeX or HTML, with nested brackets, fractions,
 * variables, adducts, isotopes, charges. A text that is not one formula from end to end is none.
 */
public final class Formulas {
    private Formulas() {}

    /** Empty where a symbol is no element, or an amount is unknown. */
    public static Optional<Composition> composition(String formula) {
        return parse(formula).flatMap(Formula::composition);
    }

    /**
     * In ASCII, order and brackets as printed unless that is no chemist's order, adducts after {@code ·}; other text is
     * returned trimmed.
     */
    public static String canonical(String formula) {
        return parse(formula).map(Conventional::printed).orElseGet(formula::strip);
    }

    /** The smallest whole multiple, in the order in which materials scientists write: {@code Li3PS4}. */
    public static Optional<String> reduced(String formula) {
        return composition(formula).map(Conventional::reduced);
    }

    /** The same of amounts: whole ones are divided by their greatest common divisor, others stay as they are. */
    public static String reduced(Composition composition) {
        return Conventional.reduced(composition);
    }

    /**
     * Whether both have the same elements in the same ratio. An amount may differ by {@link Composition#TOLERANCE}, and
     * one that is printed with two decimals or more by half a unit of the last: {@code 0.67} is {@code 2/3},
     * {@code 0.7} is not.
     */
    public static boolean isSame(String formula, String other) {
        Optional<Formula> a = parse(formula);
        Optional<Formula> b = parse(other);
        return a.isPresent() && b.isPresent() && SameComposition.holds(a.get(), b.get());
    }

    /** Why a text is no formula; empty where it is one. */
    public static Optional<FormulaRefusal> refusal(String formula) {
        return FormulaParser.refusal(stripped(formula));
    }

    /** The elements that are written in it, also where their amounts are unknown. */
    public static Set<Element> elements(String formula) {
        return parse(formula).map(Formula::elements).orElse(Set.of());
    }

    /**
     * What stands for numbers ({@code x}) or elements ({@code M}) in a formula of a series; empty for a plain formula.
     */
    public static Set<String> unknowns(String formula) {
        return parse(formula).map(Formula::unknowns).orElse(Set.of());
    }

    /** The member of a series: {@code Li7-xLa3Zr2-xTaxO12} with {@code x} as {@code 0.4}. */
    public static Optional<String> member(String formula, String unknown, String replacement) {
        return parse(formula)
                .filter(parsed -> parsed.unknowns().contains(unknown))
                .flatMap(parsed -> filled(parsed, unknown, replacement))
                .filter(filled -> !filled.isBelowZero())
                .map(Formula::printed)
                .filter(canonical -> parse(canonical).isPresent());
    }

    /**
     * Every member of a series that the words name: {@code x = 0, 0.2 and 0.4}, {@code 0 ≤ x ≤ 0.5}, {@code M = In, Y}.
     * Of a range without a step these are its ends.
     */
    public static List<String> members(String formula, String settings) {
        return Series.members(formula, settings);
    }

    private static Optional<Formula> filled(Formula formula, String unknown, String replacement) {
        Optional<Ratio> number = ratio(replacement);
        try {
            return number.isPresent()
                    ? Optional.of(FormulaSubstitution.with(formula, unknown, number.get()))
                    : parse(replacement)
                            .filter(other -> other.parts().size() == 1 && other.charge() == 0)
                            .map(other -> FormulaSubstitution.with(formula, unknown, other));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A number by itself: {@code 0.4}, {@code 1/3}, {@code ½}. */
    static Optional<Ratio> ratio(String text) {
        FormulaText folded = new FormulaText(text.strip());
        AmountReader reader = new AmountReader(folded, true);
        boolean number = reader.after(0) == folded.length() && folded.length() > 0;
        return number ? reader.read().known() : Optional.empty();
    }

    static Optional<Formula> parse(String formula) {
        return FormulaParser.whole(stripped(formula));
    }

    private static String stripped(String formula) {
        String text = Markup.plain(formula).strip();
        boolean quoted = text.length() > 1 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"';
        return Hydrates.replaced(Phases.withoutPrefix(
                quoted ? text.substring(1, text.length() - 1).strip() : text));
    }
}
