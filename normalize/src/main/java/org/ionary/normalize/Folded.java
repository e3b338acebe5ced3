package org.ionary.normalize;

import java.util.Arrays;

/**
 * Text with its typography folded away, character by character: the offsets are those of the original.
 *
 * <p>Raised and lowered characters become plain ones and their level is kept; all minus signs, blanks and product signs
 * become one each. Folding is a look-up, so a long text costs nothing before it is read.
 */
final class Folded {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String PLAIN = "0123456789+-";
    private static final char[] FOLD = new char[Character.MAX_VALUE + 1];
    private static final byte[] LEVEL = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < FOLD.length; c++) {
            FOLD[c] = plain((char) c);
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            FOLD[RAISED.charAt(i)] = PLAIN.charAt(i);
            FOLD[LOWERED.charAt(i)] = PLAIN.charAt(i);
            LEVEL[RAISED.charAt(i)] = 1;
            LEVEL[LOWERED.charAt(i)] = -1;
        }
        LEVEL['¯'] = 1;
        LEVEL['ₓ'] = -1;
        LEVEL['ᵧ'] = -1;
    }

    private final String original;
    private final char[] characters;

    Folded(String original) {
        this.original = original;
        this.characters = original.toCharArray();
    }

    private static char plain(char c) {
        return switch (c) {
            case '−', '–', '‒', '‐', '‑', '—', '﹣', '－', '¯', '˗' -> '-';
            case '\u00a0', '\u2009', '\u202f', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2007', '\u2008' ->
                ' ';
            case '\u200a', '\u3000', '\t', '\n', '\r' -> ' ';
            case '✕', '⨯', '╳', '✖', 'х', 'Х' -> '×';
            case '⋅', '∙', '•', '･', '・' -> '·';
            case 'µ', 'μ' -> 'u';
            case '\u2126' -> '\u03a9';
            case 'º', '˚', '∘', '◦', 'ᵒ' -> '°';
            case '∼', '～', '≈', '≃', '≅', '˜' -> '~';
            case '⩾', '≧' -> '≥';
            case '⩽', '≦' -> '≤';
            case '∗', '＊' -> '*';
            case '∶', '：' -> ':';
            case 'Ѕ' -> 'S';
            case 'ₓ' -> 'x';
            case 'ᵧ' -> 'y';
            case '′', '’' -> '\'';
            default -> c;
        };
    }

    /** The folded character, or NUL outside the text. */
    char at(int index) {
        return index >= 0 && index < characters.length ? FOLD[characters[index]] : '\0';
    }

    /** The character as it was written, or NUL outside the text. */
    char written(int index) {
        return index >= 0 && index < characters.length ? characters[index] : '\0';
    }

    boolean raised(int index) {
        return index >= 0 && index < characters.length && LEVEL[characters[index]] > 0;
    }

    boolean lowered(int index) {
        return index >= 0 && index < characters.length && LEVEL[characters[index]] < 0;
    }

    int length() {
        return characters.length;
    }

    boolean digit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /** A digit on the line, neither raised nor lowered. */
    boolean plainDigit(int index) {
        char c = written(index);
        return c >= '0' && c <= '9';
    }

    boolean letter(int index) {
        return Character.isLetter(at(index));
    }

    /** The end of the run of digits on the line that begins here. */
    int digitsEnd(int begin) {
        int i = begin;
        while (plainDigit(i)) {
            i++;
        }
        return i;
    }

    int skipBlanks(int index) {
        int i = index;
        while (at(i) == ' ') {
            i++;
        }
        return i;
    }

    /** The place of the last character before this one that is no blank; -1 where there is none. */
    int before(int index) {
        int i = index - 1;
        while (at(i) == ' ') {
            i--;
        }
        return i;
    }

    boolean startsWith(String words, int index) {
        if (index < 0 || index + words.length() > characters.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (FOLD[characters[index + i]] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words stand right before this place, in any case. */
    boolean endsWith(String words, int end) {
        int begin = end - words.length();
        if (begin < 0 || end > characters.length) {
            return false;
        }
        for (int i = words.length() - 1; i >= 0; i--) {
            if (lowerCase(begin + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word stands here, in any case, and no letter follows it. */
    boolean wordAt(String word, int index) {
        return stemAt(word, index) && !letter(index + word.length());
    }

    /** Whether a word with this beginning stands here, in any case. */
    boolean stemAt(String stem, int index) {
        if (index < 0 || index + stem.length() > characters.length) {
            return false;
        }
        for (int i = 0; i < stem.length(); i++) {
            if (lowerCase(index + i) != stem.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The folded character in lower case. */
    char lowerCase(int index) {
        char c = at(index);
        return c < 'A' ? c : c <= 'Z' ? (char) (c + 32) : c < 128 ? c : Character.toLowerCase(c);
    }

    String original(int begin, int end) {
        return original.substring(begin, end);
    }

    String text() {
        char[] folded = Arrays.copyOf(characters, characters.length);
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLD[folded[i]];
        }
        return new String(folded);
    }
}
