package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends plain text in which every raised or lowered character stands on a line of its own, as copies from a page have
 * it: {@code Li ⏎ 2 ⏎ ZrCl ⏎ 6 ⏎ has}. They are set back at their places; that they were raised stays lost.
 */
final class BrokenScripts {
    private static final Pattern SCRIPT = Pattern.compile("[-−–+]?\\d{1,3}(?:\\.\\d{1,3})?[-−–+]?|[-−–+]|[xyδ]");
    private static final Pattern FORMULA_END = Pattern.compile(".*(?:[A-Z][a-z]?|[)\\]])$", Pattern.DOTALL);
    private static final Pattern FORMULA_BEGIN =
            Pattern.compile("^(?:[A-Z][a-z]?(?![a-z])|[(\\[][A-Z]).*", Pattern.DOTALL);

    private BrokenScripts() {}

    static List<String> mended(List<String> lines) {
        List<String> mended = new ArrayList<>();
        boolean inFormula = false;
        boolean script = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String last = mended.isEmpty() ? "" : mended.getLast();
            boolean opens = !last.isBlank() && (isLetterOrDigit(last) || last.endsWith(")") || last.endsWith("]"));
            if (opens && !script && SCRIPT.matcher(line).matches() && isBetween(lines, i)) {
                inFormula = FORMULA_END.matcher(last).matches() && Character.isDigit(line.charAt(0));
                mended.set(mended.size() - 1, last + line);
                script = true;
            } else if (script && !line.isBlank()) {
                boolean goesOn =
                        inFormula && FORMULA_BEGIN.matcher(line).matches() || ".,;:)".indexOf(line.charAt(0)) >= 0;
                mended.set(mended.size() - 1, last + (goesOn ? "" : " ") + line);
                script = false;
            } else {
                mended.add(line);
                script = false;
            }
        }
        return mended;
    }

    private static boolean isLetterOrDigit(String line) {
        return Character.isLetterOrDigit(line.charAt(line.length() - 1));
    }

    /** A line of its own only where text goes on behind it; a page number has a blank line around it. */
    private static boolean isBetween(List<String> lines, int at) {
        return at + 1 == lines.size() || !lines.get(at + 1).isBlank();
    }
}
