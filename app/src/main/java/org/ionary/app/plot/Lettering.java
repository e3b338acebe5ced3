package org.ionary.app.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take, in pixels. The reader's letters are not known, so these are those of a wide sans-serif:
 * what fits by this measure fits in others.
 */
final class Lettering {
    private static final String NARROW = "ijlI.,:;'|!·()[]{}ftr/\\ -";
    private static final String WIDE = "mwMW@%—…QOGDHNU×≥≤";
    private static final double NARROW_EM = 0.4;
    private static final double USUAL_EM = 0.64;
    private static final double WIDE_EM = 0.86;
    private static final double RAISED_EM = 0.42;
    private static final int FIRST_CJK = 0x2E80;

    private Lettering() {}

    static double width(String words, double size) {
        return size * words.codePoints().mapToDouble(Lettering::em).sum();
    }

    private static double em(int c) {
        boolean raised = c >= 0x2070 && c <= 0x209C || c == '²' || c == '³' || c == '¹';
        return c >= FIRST_CJK
                ? 1
                : raised ? RAISED_EM : NARROW.indexOf(c) >= 0 ? NARROW_EM : WIDE.indexOf(c) >= 0 ? WIDE_EM : USUAL_EM;
    }

    /** Cut off at the end where it has no room. */
    static String cut(String words, double size, double room) {
        if (width(words, size) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end) + "…", size) > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    /** Lines that have room; what is more than {@code most} of them is cut off. */
    static List<String> wrapped(String words, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= room || lines.size() == most - 1) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(one -> cut(one, size, room)).toList();
    }
}
