package org.ionary.normalize;

import java.util.List;

/**
 * A way to print a mantissa and the exponent of its power of ten.
 *
 * @param damaged whether reading it needs a repair
 */
record PrintedPower(String name, boolean damaged, Printing printing) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    interface Printing {
        String of(String mantissa, int exponent);
    }

    static final List<PrintedPower> ALL = List.of(
            new PrintedPower("raised", false, (m, e) -> m + " × 10" + raised(e)),
            new PrintedPower("raised, tight", false, (m, e) -> m + "×10" + raised(e)),
            new PrintedPower("dot as product", false, (m, e) -> m + "·10" + raised(e)),
            new PrintedPower("bullet as product", false, (m, e) -> m + " ⋅ 10" + raised(e)),
            new PrintedPower("x", false, (m, e) -> m + "x10" + line(e, '-')),
            new PrintedPower("x with blanks", false, (m, e) -> m + " x 10" + line(e, '−')),
            new PrintedPower("en dash as minus", false, (m, e) -> m + " × 10" + line(e, '–')),
            new PrintedPower("minus set apart", false, (m, e) -> m + " × 10 − " + e),
            new PrintedPower("star and caret", false, (m, e) -> m + "*10^" + line(e, '-')),
            new PrintedPower("two stars", false, (m, e) -> m + "*10**" + line(e, '-')),
            new PrintedPower("braces", false, (m, e) -> m + " × 10^{" + line(e, '−') + "}"),
            new PrintedPower("brackets", false, (m, e) -> m + " × 10(" + line(e, '-') + ")"),
            new PrintedPower("capital E", false, (m, e) -> m + "E" + line(e, '−')),
            new PrintedPower("E with zero", false, (m, e) -> m + "e-" + (e < 10 ? "0" : "") + e),
            new PrintedPower("E set apart", false, (m, e) -> m + " E" + line(e, '−')),
            new PrintedPower("square brackets", true, (m, e) -> m + " × 10[" + line(e, '−') + "]"),
            new PrintedPower("half raised", true, (m, e) -> m + " × 10⁻" + e),
            new PrintedPower("product sign as 9", true, (m, e) -> m + " 9 10" + line(e, '-')),
            new PrintedPower("product sign lost", true, (m, e) -> m + " 10" + raised(e)));

    /** Damage that only the unit beside it explains. */
    static final List<PrintedPower> DAMAGED = List.of(
            new PrintedPower("minus as 2", true, (m, e) -> m + " 3 102" + e + " S cm21"),
            new PrintedPower("minus as 2, true product", true, (m, e) -> m + " × 102" + e + " S cm21"),
            new PrintedPower("minus lost", true, (m, e) -> m + " × 10 " + e + " S cm 1"),
            new PrintedPower("minus lost, tight", true, (m, e) -> m + " x 10" + e + " S cm1"),
            new PrintedPower("colon as point", true, (m, e) -> m.replace('.', ':') + " × 10" + raised(e) + " S cm⁻¹"),
            new PrintedPower("citation fused", true, (m, e) -> m + " × 10" + raised(e) + " S/cm6918"),
            new PrintedPower("ohm as W", true, (m, e) -> m + " × 10" + raised(e) + " W−1 cm−1"));

    String of(String mantissa, int exponent) {
        return printing.of(mantissa, exponent);
    }

    static String line(int exponent, char minus) {
        return minus + Integer.toString(exponent);
    }

    static String raised(int exponent) {
        StringBuilder text = new StringBuilder("⁻");
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
