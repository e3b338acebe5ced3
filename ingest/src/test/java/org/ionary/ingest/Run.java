package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;

/** A longest sequence of raised or lowered characters; it is read right only with the character that it stands at. */
record Run(int begin, int end, String text) {
    private static final String OTHER_SHIFTED = "¹²³ʰʲˡʳˢʷˣʸₓⱼ";

    static List<Run> in(String text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isShifted(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                runs.add(new Run(at, end, text.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    private static boolean isShifted(char c) {
        boolean scripts = c >= '\u2070' && c <= '\u209C';
        boolean modifiers = c >= '\u1D2C' && c <= '\u1D6A' || c >= '\u1D9B' && c <= '\u1DBF';
        return scripts || modifiers || OTHER_SHIFTED.indexOf(c) >= 0;
    }

    /** Whether the same run, no longer and no shorter, stands at the same character of the actual text. */
    boolean isKeptIn(String actual, Alignment alignment) {
        int place = alignment.partner(begin);
        if (place < 0 || !actual.startsWith(text, place)) {
            return false;
        }
        int after = place + text.length();
        boolean goesOn = after < actual.length() && isShifted(actual.charAt(after));
        boolean based = begin == 0 || place > 0 && alignment.partner(begin - 1) == place - 1;
        return based && !goesOn;
    }
}
