package org.ionary.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Adducts named by a word behind the formula: {@code MgB12H12 hexahydrate}. They stand in a data file. */
final class Hydrates {
    private static final Map<String, String> ADDUCTS = Lexicon.rows(Hydrates.class, "hydrates.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private Hydrates() {}

    /** The adduct that the word behind {@code at} means, with its dot; empty where it means none. */
    static String after(String text, int at) {
        if (at >= text.length() || text.charAt(at) != ' ') {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String adduct = ADDUCTS.get(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
        return adduct == null ? "" : "·" + adduct;
    }

    /** The text with the adduct for its last word. */
    static String replaced(String text) {
        int blank = text.lastIndexOf(' ');
        String adduct = blank < 0 ? "" : after(text, blank);
        return adduct.isEmpty() ? text : text.substring(0, blank) + adduct;
    }
}
