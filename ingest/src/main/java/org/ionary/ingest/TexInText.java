package org.ionary.ingest;

/** Renders formulas in TeX that stand inside other text, between {@code \\(…\\)}, {@code \\[…\\]} or dollars. */
final class TexInText {
    private static final int LONGEST = 4000;

    private TexInText() {}

    /** @param dollars whether a single dollar opens a formula too; two always do */
    static String rendered(String text, boolean dollars) {
        if (text.indexOf("\\(") < 0 && text.indexOf("\\[") < 0 && text.indexOf("$$") < 0 && !(dollars && text.indexOf('$') >= 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String close = closeOf(text, at, dollars);
            int begin = at + close.length();
            int end = close.isEmpty() ? -1 : indexOf(text, close, begin);
            if (end > begin) {
                out.append(TexText.ofMath(text.substring(begin, end)));
                at = end + close.length();
            } else {
                out.append(text.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    private static String closeOf(String text, int at, boolean dollars) {
        return switch (text.charAt(at)) {
            case '\\' -> text.startsWith("\\(", at) ? "\\)" : text.startsWith("\\[", at) ? "\\]" : "";
            case '$' -> text.startsWith("$$", at) ? "$$" : dollars ? "$" : "";
            default -> "";
        };
    }

    /** A formula ends soon, or it is none; so that no text is searched through again and again. */
    private static int indexOf(String text, String mark, int from) {
        int last = Math.min(text.length(), from + LONGEST);
        return text.indexOf(mark, from, last);
    }
}
