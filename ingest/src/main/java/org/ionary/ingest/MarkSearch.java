package org.ionary.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where a mark comes next, near enough. No stretch of the text is searched twice for the same mark, so marks that
 * open and never close cost no more than the text is long.
 */
final class MarkSearch {
    /** @param found the first place at or after {@code from}, -1 where there is none before {@code until} */
    private record Known(int from, int until, int found) {}

    private final String text;
    private final Map<String, Known> known = new HashMap<>();

    MarkSearch(String text) {
        this.text = text;
    }

    /** The place of the mark within so many characters, or -1; ask in the order of the text. */
    int next(String mark, int from, int longest) {
        int limit = (int) Math.min(text.length(), (long) from + longest);
        Known before = known.get(mark);
        int start = from;
        if (before != null && from >= before.from()) {
            if (before.found() >= from) {
                return before.found() + mark.length() <= limit ? before.found() : -1;
            }
            if (before.found() < 0) {
                start = Math.max(from, before.until() - mark.length() + 1);
            }
        }
        int found = start < limit ? text.indexOf(mark, start, limit) : -1;
        int until = before == null || found >= 0 ? limit : Math.max(limit, before.until());
        known.put(mark, new Known(from, until, found));
        return found;
    }
}
