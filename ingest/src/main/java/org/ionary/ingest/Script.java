package org.ionary.ingest;

import java.util.HashMap;
import java.util.Map;

/** How characters stand on their line. Raised and lowered ones are written with the Unicode forms that exist. */
enum Script {
    NORMAL,
    RAISED,
    LOWERED;

    private static final String RAISED_VALUES = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private static final String LOWERED_VALUES = "₀₁₂₃₄₅₆₇₈₉₊₌₍₎ₓₐₑₒₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";
    private static final Map<Character, Character> RAISED_FORMS =
            forms("0123456789+=()niabcdefghjklmoprstuvwxyz", RAISED_VALUES);
    private static final Map<Character, Character> LOWERED_FORMS =
            forms("0123456789+=()xaeohklmnpstijruv", LOWERED_VALUES);

    private static Map<Character, Character> forms(String plain, String shifted) {
        if (plain.length() != shifted.length()) {
            throw new IllegalStateException("each plain character has one form: " + plain + " " + shifted);
        }
        Map<Character, Character> forms = new HashMap<>();
        for (int i = 0; i < plain.length(); i++) {
            forms.put(plain.charAt(i), shifted.charAt(i));
        }
        return Map.copyOf(forms);
    }

    private Map<Character, Character> forms() {
        return switch (this) {
            case NORMAL -> Map.of();
            case RAISED -> RAISED_FORMS;
            case LOWERED -> LOWERED_FORMS;
        };
    }

    /**
     * The text as it is written in this script. A word of several letters is shifted as a whole or, where one of its
     * letters has no form, not at all: {@code σ_gb} is σgb. Other characters without a form stay as they are.
     */
    String apply(String plain) {
        if (this == NORMAL) {
            return plain;
        }
        String text = withTightSigns(plain);
        StringBuilder shifted = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                int end = at + 1;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                shifted.append(word(text.substring(at, end)));
                at = end;
            } else {
                shifted.append(isDash(text.charAt(at)) ? dash(text, at) : form(text.charAt(at)));
                at++;
            }
        }
        return shifted.toString();
    }

    /** Text recognition and typesetters put spaces around a sign: {@code 2 +} is one charge. */
    private static String withTightSigns(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        StringBuilder tight = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = c == ' ' && !tight.isEmpty() && i + 1 < text.length();
            boolean dropped = inside
                    && (isSign(tight.charAt(tight.length() - 1)) && isPlain(text.charAt(i + 1))
                            || isSign(text.charAt(i + 1)) && isPlain(tight.charAt(tight.length() - 1)));
            if (!dropped) {
                tight.append(c);
            }
        }
        return tight.toString();
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '=' || isDash(c);
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c);
    }

    private String word(String letters) {
        boolean all = letters.chars().allMatch(c -> forms().containsKey((char) c));
        if (!all) {
            return letters;
        }
        StringBuilder shifted = new StringBuilder(letters.length());
        letters.chars().forEach(c -> shifted.append(form((char) c)));
        return shifted.toString();
    }

    private char form(char c) {
        Character form = forms().get(c);
        if (form != null) {
            return form;
        }
        return this == RAISED && (c == '∘' || c == '◦') ? '°' : c;
    }

    /** A dash is a minus sign, but between two raised digits it joins reference numbers: {@code ¹²–¹⁴}. */
    private char dash(String text, int at) {
        char c = text.charAt(at);
        boolean range = this == RAISED
                && c != '−'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        if (range) {
            return c;
        }
        return this == RAISED ? '⁻' : '₋';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '−' || c == '–' || c == '‐' || c == '‑';
    }

    /** Whether the character is one that this class writes for a raised or lowered one. */
    static boolean isShifted(char c) {
        return isRaised(c) || isLowered(c);
    }

    static boolean isRaised(char c) {
        return c == '⁻' || c >= '\u00AA' && RAISED_VALUES.indexOf(c) >= 0;
    }

    static boolean isLowered(char c) {
        return c == '₋' || c >= '\u00AA' && LOWERED_VALUES.indexOf(c) >= 0;
    }

    static boolean isRaisedDigit(char c) {
        return c >= '\u00B2' && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }
}
