package org.ionary.normalize;

/**
 * Text with its typography folded away, character by character: the offsets are those of the original.
 *
 * <p>Raised and lowered characters become plain ones and their level is kept; all minus signs, blanks and product signs
 * become one each.
 */
final class Folded {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String PLAIN = "0123456789+-";

    private final String original;
    private final char[] folded;
    private final byte[] levels;

    Folded(String original) {
        this.original = original;
        this.folded = new char[original.length()];
        this.levels = new byte[original.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = original.charAt(i);
            int raised = RAISED.indexOf(c);
            int lowered = LOWERED.indexOf(c);
            if (raised >= 0) {
                folded[i] = PLAIN.charAt(raised);
                levels[i] = 1;
            } else if (lowered >= 0) {
                folded[i] = PLAIN.charAt(lowered);
                levels[i] = -1;
            } else {
                folded[i] = plain(c);
                levels[i] = (byte) (c == 'ₓ' || c == 'ᵧ' ? -1 : 0);
            }
        }
    }

    private static char plain(char c) {
        return switch (c) {
            case '−', '–', '‒', '‐', '‑', '—', '﹣', '－' -> '-';
            case '\u00a0', '\u2009', '\u202f', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2007', '\u2008' ->
                ' ';
            case '\u200a', '\u3000', '\t', '\n', '\r' -> ' ';
            case '✕', '⨯', '╳' -> '×';
            case '⋅', '∙', '•', '･', '・' -> '·';
            case 'µ', 'μ' -> 'u';
            case 'Ω' -> 'Ω';
            case 'º', '˚', '∘' -> '°';
            case '∼', '～', '≈', '≃', '≅', '˜', '≲' -> '~';
            case '⩾', '≧' -> '≥';
            case '⩽', '≦' -> '≤';
            case 'ₓ' -> 'x';
            case 'ᵧ' -> 'y';
            case '′', '’' -> '\'';
            default -> c;
        };
    }

    /** The folded character, or NUL outside the text. */
    char at(int index) {
        return index >= 0 && index < folded.length ? folded[index] : '\0';
    }

    boolean raised(int index) {
        return index >= 0 && index < levels.length && levels[index] > 0;
    }

    boolean lowered(int index) {
        return index >= 0 && index < levels.length && levels[index] < 0;
    }

    int length() {
        return folded.length;
    }

    boolean digit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /** A digit on the line, neither raised nor lowered. */
    boolean plainDigit(int index) {
        return digit(index) && levels[index] == 0;
    }

    boolean letter(int index) {
        return Character.isLetter(at(index));
    }

    int skipBlanks(int index) {
        int i = index;
        while (at(i) == ' ') {
            i++;
        }
        return i;
    }

    boolean startsWith(String words, int index) {
        if (index < 0 || index + words.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (folded[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word stands here, in any case, and no letter follows it. */
    boolean wordAt(String word, int index) {
        if (index + word.length() > folded.length || letter(index + word.length())) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(at(index + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String original(int begin, int end) {
        return original.substring(begin, end);
    }

    String text() {
        return new String(folded);
    }
}
