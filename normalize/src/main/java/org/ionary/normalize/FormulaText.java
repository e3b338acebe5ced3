package org.ionary.normalize;

/**
 * The text of a formula with its typography folded away, character by character: offsets are those of the original.
 *
 * <p>Raised and lowered characters become plain ones and their level is kept; all minus signs, dots and blanks become
 * one each. A table does it, because formulas are read by the million.
 */
final class FormulaText {
    private static final int TABLE = 0x3100;
    private static final char[] PLAIN = new char[TABLE];
    private static final byte[] LEVEL = new byte[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            PLAIN[c] = (char) c;
        }
        level("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣ", "0123456789+-()x", 1);
        level("₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₓᵧₐₑₘₙₜᵤᵥᵦᵨ", "0123456789+-()xyaemntuvβρ", -1);
        fold("−–‒‐‑—", '-');
        fold("⋅∙•･・●◦⸱‧᛫", '·');
        fold("∗", '*');
        fold("⁄∕", '/');
        fold("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r", ' ');
        fold("′’ʹ", '\'');
        fold("″”", '"');
        fold("∂", 'δ');
    }

    private final String original;
    private final char[] plain;
    private final byte[] levels;

    FormulaText(String original) {
        this.original = original;
        int length = original.length();
        this.plain = new char[length];
        byte[] found = {};
        for (int i = 0; i < length; i++) {
            char c = original.charAt(i);
            if (c < 128) {
                plain[i] = c < ' ' ? PLAIN[c] : c;
            } else if (c < TABLE) {
                plain[i] = PLAIN[c];
                if (LEVEL[c] != 0) {
                    found = found.length == 0 ? new byte[length] : found;
                    found[i] = LEVEL[c];
                }
            } else {
                plain[i] = c == '－' || c == '﹣' ? '-' : c == '＋' ? '+' : c;
            }
        }
        this.levels = found;
        foldCommas();
    }

    /** {@code Ce0,9Gd0,1O1,95}: decimal commas, in a word in which an amount below one is written with one. */
    private void foldCommas() {
        for (int i = 2; i < plain.length - 1; i++) {
            boolean below = plain[i] == ',' && plain[i - 1] == '0' && isDigit(i + 1) && isLetterOrBracket(i - 2);
            if (!below) {
                continue;
            }
            int begin = i;
            while (begin > 0 && plain[begin - 1] != ' ') {
                begin--;
            }
            for (int k = begin + 1; k < plain.length - 1 && plain[k] != ' '; k++) {
                if (plain[k] == ',' && isDigit(k - 1) && isDigit(k + 1)) {
                    plain[k] = '.';
                }
            }
        }
    }

    private boolean isDigit(int index) {
        return plain[index] >= '0' && plain[index] <= '9';
    }

    private boolean isLetterOrBracket(int index) {
        return Character.isLetter(plain[index]) || plain[index] == ')' || plain[index] == ']';
    }

    private static void level(String marked, String meant, int level) {
        for (int i = 0; i < marked.length(); i++) {
            PLAIN[marked.charAt(i)] = meant.charAt(i);
            LEVEL[marked.charAt(i)] = (byte) level;
        }
    }

    private static void fold(String some, char one) {
        for (int i = 0; i < some.length(); i++) {
            if (some.charAt(i) < TABLE) {
                PLAIN[some.charAt(i)] = one;
            }
        }
    }

    /** The folded character, or NUL outside the text. */
    char at(int index) {
        return index >= 0 && index < plain.length ? plain[index] : '\0';
    }

    int length() {
        return plain.length;
    }

    boolean raised(int index) {
        return index >= 0 && index < levels.length && levels[index] > 0;
    }

    boolean lowered(int index) {
        return index >= 0 && index < levels.length && levels[index] < 0;
    }

    boolean digit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /** A digit on the line, neither raised nor lowered. */
    boolean plainDigit(int index) {
        return digit(index) && (levels.length == 0 || levels[index] == 0);
    }

    boolean capital(int index) {
        char c = at(index);
        return c >= 'A' && c <= 'Z';
    }

    boolean small(int index) {
        char c = at(index);
        return c >= 'a' && c <= 'z';
    }

    int skipBlanks(int index) {
        int i = index;
        while (at(i) == ' ') {
            i++;
        }
        return i;
    }

    boolean startsWith(String words, int index) {
        if (index < 0 || index + words.length() > plain.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (plain[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String original(int begin, int end) {
        return original.substring(begin, end);
    }

    String plain(int begin, int end) {
        return new String(plain, begin, end - begin);
    }
}
