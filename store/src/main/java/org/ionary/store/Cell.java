package org.ionary.store;

import java.util.ArrayList;
import java.util.List;

/** Several things in one cell, parted by {@code "; "}; what would part them otherwise stands behind a backslash. */
final class Cell {
    private Cell() {}

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;");
    }

    /** The things, still escaped; none for an empty cell. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        if (cell.isEmpty()) {
            return parts;
        }
        int begin = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ';') {
                parts.add(cell.substring(begin, i));
                begin = Math.min(cell.length(), i + 2);
            }
        }
        parts.add(cell.substring(begin));
        return parts;
    }

    /** Where the first blank is that parts a name from what is said of it. */
    static int blank(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == '\\') {
                i++;
            } else if (part.charAt(i) == ' ') {
                return i;
            }
        }
        throw new UnreadableContent("'" + part + "' says nothing of its name");
    }

    static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                c = escaped.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
