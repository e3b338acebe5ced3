package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends plain text in which every raised or lowered character stands on a line of its own, as copies from a page have
 * it: {@code Li ⏎ 2 ⏎ ZrCl ⏎ 6 ⏎ has}. They are set back at their places; that they were raised stays lost.
 */
final class BrokenScripts {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?|[xyδ]");
    private static final Pattern POWER = Pattern.compile("[-−–+]\\d{1,2}");
    private static final Pattern FORMULA_END = Pattern.compile(".*(?:[A-Z][a-z]?|[)\\]])$", Pattern.DOTALL);
    private static final Pattern FORMULA_BEGIN =
            Pattern.compile("^(?:[A-Z][a-z]?(?![a-z])|[(\\[][A-Z]).*", Pattern.DOTALL);
    /** What is raised to a power: ten, or a unit. */
    private static final Pattern BASE =
            Pattern.compile(".*(?:^|[\\s·×(/])(?:10|[cmkn]?m|s|h|K|Ω|S|V|A|mol|ohm)$", Pattern.DOTALL);

    private BrokenScripts() {}

    static List<String> mended(List<String> lines) {
        List<String> mended = new ArrayList<>();
        boolean amount = false;
        boolean script = false;
        for (String line : lines) {
            String last = mended.isEmpty() ? "" : mended.getLast();
            boolean isAmount = !script && isAmount(last, line);
            if (isAmount || !script && isPower(last, line)) {
                mended.set(mended.size() - 1, last + line);
                amount = isAmount;
                script = true;
            } else if (script && !line.isBlank()) {
                boolean goesOn =
                        amount && FORMULA_BEGIN.matcher(line).matches() || ".,;:)".indexOf(line.charAt(0)) >= 0;
                mended.set(mended.size() - 1, last + (goesOn ? "" : " ") + line);
                script = false;
            } else {
                mended.add(line);
                script = false;
            }
        }
        return mended;
    }

    /** A number is set back behind an element or a bracket only: behind a number it would make another number. */
    private static boolean isAmount(String last, String line) {
        return AMOUNT.matcher(line).matches() && FORMULA_END.matcher(last).matches();
    }

    private static boolean isPower(String last, String line) {
        return POWER.matcher(line).matches() && BASE.matcher(last).matches();
    }
}
