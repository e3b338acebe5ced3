package org.ionary.app.plot;

import org.ionary.domain.material.Material;

/**
 * What a mark, a series or a bar is called.
 *
 * @param plain as answers write it: {@code Li7La3Zr2O12}
 * @param lowered with the amounts of a formula as Unicode subscripts, which every reader of SVG shows alike: shifting
 *     the baseline is not understood by all
 */
public record Name(String plain, String lowered) {

    static Name of(String words) {
        return new Name(words, words);
    }

    static Name ofFormula(String formula) {
        return new Name(formula, lowered(formula));
    }

    static Name of(Material material) {
        String phase = material.phase().map(said -> " (" + said + ")").orElse("");
        String key = material.key();
        return new Name(key + phase, (material.formula().isPresent() ? lowered(key) : key) + phase);
    }

    /**
     * Numbers behind a letter or a bracket are amounts; those of adducts and of shares stand before what they count.
     */
    private static String lowered(String formula) {
        StringBuilder text = new StringBuilder();
        boolean amount = false;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            char before = i == 0 ? ' ' : formula.charAt(i - 1);
            boolean begins = Character.isLetter(before) || before == ')' || before == ']';
            amount = digit && (amount || begins)
                    || amount && c == '.' && i + 1 < formula.length() && Character.isDigit(formula.charAt(i + 1));
            text.append(digit && amount ? (char) ('₀' + (c - '0')) : c);
        }
        return text.toString();
    }
}
