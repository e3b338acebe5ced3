package org.ionary.crawl;

import java.util.HashMap;
import java.util.Map;

/** Raised and lowered characters as Unicode has them; what it does not have stays on the line. */
final class Scripts {
    private static final Map<Integer, Integer> RAISED =
            pairs("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ");
    private static final Map<Integer, Integer> LOWERED =
            pairs("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

    private Scripts() {}

    static String raised(String text) {
        return mapped(text, RAISED);
    }

    static String lowered(String text) {
        return mapped(text, LOWERED);
    }

    /** All of it or none: half a raised word is harder to read than a flat one. */
    private static String mapped(String text, Map<Integer, Integer> characters) {
        StringBuilder mapped = new StringBuilder();
        for (int c : text.strip().codePoints().toArray()) {
            Integer to = characters.get(c == 0x2013 || c == 0x2010 ? (Integer) (int) '-' : (Integer) c);
            if (to == null && c != '.' && c != ' ' && c != ',' && c != '/') {
                return text;
            }
            mapped.appendCodePoint(to == null ? c : to);
        }
        return mapped.toString();
    }

    private static Map<Integer, Integer> pairs(String from, String to) {
        int[] flat = from.codePoints().toArray();
        int[] moved = to.codePoints().toArray();
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < flat.length; i++) {
            pairs.put(flat[i], moved[i]);
        }
        return Map.copyOf(pairs);
    }
}
