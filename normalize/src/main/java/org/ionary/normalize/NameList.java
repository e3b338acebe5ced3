package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;

/** Names of materials in a row: {@code LLZO}, {@code A, B and C}. */
final class NameList {
    private static final List<String> JOINTS = List.of(", and ", " and ", ", ", "; ", " or ", "/");

    private NameList() {}

    /** Whether the words between two formulas only put them into one list. */
    static boolean joins(String between) {
        return JOINTS.contains(between);
    }

    /** The names from here on; one alone unless there may be several. */
    static List<Span> read(String text, int begin, boolean several) {
        List<Span> names = new ArrayList<>();
        int at = begin;
        while (true) {
            int end = wordEnd(text, at);
            Span name = new Span(at, end, text.substring(at, end));
            if (!PaperNames.isName(name.text(), several)) {
                return names;
            }
            names.add(name);
            int next = several ? afterJoint(text, end) : -1;
            if (next < 0) {
                return names;
            }
            at = next;
        }
    }

    /** The names that end here, blanks left out. */
    static List<Span> endingAt(String text, int end, boolean several) {
        List<Span> names = new ArrayList<>();
        int at = stripped(text, end);
        while (true) {
            int begin = at;
            while (begin > 0 && isPart(text.charAt(begin - 1))) {
                begin--;
            }
            Span name = new Span(begin, at, text.substring(begin, at));
            if (!PaperNames.isName(name.text(), several)) {
                return names;
            }
            names.addFirst(name);
            int before = several ? beforeJoint(text, begin) : -1;
            if (before < 0) {
                return names;
            }
            at = before;
        }
    }

    private static int wordEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end > begin && text.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private static int afterJoint(String text, int end) {
        for (String joint : JOINTS) {
            if (text.startsWith(joint, end)) {
                return end + joint.length();
            }
        }
        return -1;
    }

    private static int beforeJoint(String text, int begin) {
        for (String joint : JOINTS) {
            if (text.startsWith(joint, begin - joint.length())) {
                return begin - joint.length();
            }
        }
        return -1;
    }

    private static int stripped(String text, int end) {
        int i = end;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '–' || c == '.' || c == '″' || c == '′';
    }
}
