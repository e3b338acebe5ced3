package org.ionary.ingest;

import java.text.Normalizer;

/**
 * Collects the characters of one block and gives them as canonical text.
 *
 * <p>What is appended may be raw; what {@link #toString()} gives is in NFC, with single spaces and none at the ends,
 * spaced as {@link CanonicalSpacing} says, and free of invisible characters, ligatures, wide forms and look-alikes of
 * the micro sign, the adduct dot, the hyphen and the slash. The conventions stand in {@code docs/canonical-text.md}.
 */
final class CanonicalText {
    private final StringBuilder raw = new StringBuilder();

    static String of(String raw) {
        return new CanonicalText().append(raw, Script.NORMAL).toString();
    }

    CanonicalText append(String text, Script script) {
        raw.append(script.apply(clean(text)));
        return this;
    }

    CanonicalText space() {
        raw.append(' ');
        return this;
    }

    /** Takes back the spaces at the end. */
    CanonicalText closeUp() {
        while (!raw.isEmpty() && raw.charAt(raw.length() - 1) == ' ') {
            raw.setLength(raw.length() - 1);
        }
        return this;
    }

    boolean isBlank() {
        return raw.chars().allMatch(Character::isWhitespace);
    }

    void clear() {
        raw.setLength(0);
    }

    /** What was appended, cleaned but not yet spaced. */
    String raw() {
        return raw.toString();
    }

    char last() {
        return raw.isEmpty() ? ' ' : raw.charAt(raw.length() - 1);
    }

    char beforeLast() {
        return raw.length() < 2 ? ' ' : raw.charAt(raw.length() - 2);
    }

    @Override
    public String toString() {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c != ' ') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        int length = text.length();
        boolean spaced = length > 0 && text.charAt(length - 1) == ' ';
        return CanonicalSpacing.of(spaced ? text.substring(0, length - 1) : text.toString())
                .strip();
    }

    /** Every character in its one form; white space of any kind as spaces, not yet collapsed. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendClean(c, clean));
        return clean.toString();
    }

    private static void appendClean(int c, StringBuilder clean) {
        if (c < 0x80 && c >= ' ' && c != 0x7F) {
            clean.append((char) c);
            return;
        }
        switch (c) {
            case 'ﬀ' -> clean.append("ff");
            case 'ﬁ' -> clean.append("fi");
            case 'ﬂ' -> clean.append("fl");
            case 'ﬃ' -> clean.append("ffi");
            case 'ﬄ' -> clean.append("ffl");
            case 'ﬅ', 'ﬆ' -> clean.append("st");
            case 'μ' -> clean.append('µ');
            case '∆' -> clean.append('Δ');
            case '⋅', '∙', '・', '･' -> clean.append('·');
            case '∼', '˜' -> clean.append('~');
            case '‐', '‑', '﹣' -> clean.append('-');
            case '‒' -> clean.append('–');
            case '∕', '⁄' -> clean.append('/');
            case '∶' -> clean.append(':');
            case '∗' -> clean.append('*');
            case '℃' -> clean.append("°C");
            case 'ℎ' -> clean.append('h');
            case '⨯', '✕' -> clean.append('×');
            case CanonicalSpacing.SEAM -> clean.append(CanonicalSpacing.SEAM);
            default -> appendByType(c, clean);
        }
    }

    private static void appendByType(int c, StringBuilder clean) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            clean.append(' ');
        } else if (c >= 0x1D400 && c <= 0x1D7FF) {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            clean.append(plain.equals("μ") ? "µ" : plain);
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            clean.append((char) (c - 0xFEE0));
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            clean.append('\uFFFD');
        } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
            clean.appendCodePoint(c);
        }
    }
}
