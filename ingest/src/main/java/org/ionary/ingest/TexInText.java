package org.ionary.ingest;

import org.ionary.domain.GivenUp;

/** Renders formulas in TeX that stand inside other text, between {@code \\(…\\)}, {@code \\[…\\]} or dollars. */
final class TexInText {
    private static final int LONGEST = 4000;

    private TexInText() {}

    /** @param dollars whether a single dollar opens a formula too; two always do */
    static String rendered(String text, boolean dollars) {
        if (text.indexOf("\\(") < 0
                && text.indexOf("\\[") < 0
                && text.indexOf("$$") < 0
                && !(dollars && text.indexOf('$') >= 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        MarkSearch marks = new MarkSearch(text);
        int at = 0;
        while (at < text.length()) {
            GivenUp.check();
            String close = closeOf(text, at, dollars);
            int begin = at + close.length();
            int end = close.isEmpty() ? -1 : marks.next(close, begin, LONGEST);
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
}
