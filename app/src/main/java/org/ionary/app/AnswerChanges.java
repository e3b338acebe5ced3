package org.ionary.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.app.AnswerChange.Kind;

/**
 * How an answer differs from the one before: what was asked for first, then groups, then findings in the order of the
 * answers. A finding whose value was mended has another id; it has changed, and neither come nor gone.
 */
final class AnswerChanges {
    private final KeptAnswer before;
    private final KeptAnswer now;
    private final List<AnswerChange> changes = new ArrayList<>();

    private AnswerChanges(KeptAnswer before, KeptAnswer now) {
        this.before = before;
        this.now = now;
    }

    /** @param ranked whether the first row is the best */
    static List<AnswerChange> between(KeptAnswer before, KeptAnswer now, boolean ranked) {
        AnswerChanges all = new AnswerChanges(before, now);
        if (before.isKnown() != now.isKnown()) {
            all.add(now.isKnown() ? Kind.ANSWERED : Kind.UNANSWERED, firstLine(now.text()));
        }
        all.value();
        all.groups();
        all.rows(ranked);
        return List.copyOf(all.changes);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void add(Kind kind, String text) {
        changes.add(new AnswerChange(kind, text, Optional.empty()));
    }

    private void add(Kind kind, String text, KeptAnswer.Row row) {
        changes.add(new AnswerChange(kind, text, Optional.of(row)));
    }

    /** The value of a list is that of its row, and said there. */
    private void value() {
        boolean ofARow = now.value().isPresent()
                && now.rows().size() == 1
                && before.rows().size() == 1
                && !now.kind().equals("count")
                && !now.kind().equals("boolean");
        if (!ofARow
                && before.value().isPresent()
                && now.value().isPresent()
                && !before.value().equals(now.value())) {
            add(
                    now.kind().equals("count") ? Kind.COUNT_CHANGED : Kind.VALUE_CHANGED,
                    before.value().get() + " → " + now.value().get());
        }
    }

    private void groups() {
        Set<String> labels = new LinkedHashSet<>(now.groups().keySet());
        labels.addAll(before.groups().keySet());
        for (String label : labels) {
            String was = before.groups().getOrDefault(label, "none");
            String is = now.groups().getOrDefault(label, "none");
            if (!was.equals(is)) {
                add(Kind.GROUP_CHANGED, label + ": " + was + " → " + is);
            }
        }
    }

    private void rows(boolean ranked) {
        Map<String, KeptAnswer.Row> came = without(now.rows(), before.rows());
        Map<String, KeptAnswer.Row> gone = without(before.rows(), now.rows());
        Map<String, KeptAnswer.Row> goneByAbout = new LinkedHashMap<>();
        gone.values().forEach(row -> goneByAbout.putIfAbsent(row.about(), row));
        Set<String> changed = new LinkedHashSet<>();
        for (KeptAnswer.Row row : List.copyOf(came.values())) {
            KeptAnswer.Row was = goneByAbout.remove(row.about());
            if (was != null && !was.value().equals(row.value())) {
                changed.add(row.finding());
                gone.remove(was.finding());
                came.remove(row.finding());
                add(Kind.VALUE_CHANGED, "was " + was.value() + ", is " + row.line(), row);
            }
        }
        if (ranked && !now.rows().isEmpty() && !before.rows().isEmpty()) {
            KeptAnswer.Row best = now.rows().getFirst();
            KeptAnswer.Row last = before.rows().getFirst();
            if (!best.finding().equals(last.finding()) && !changed.contains(best.finding())) {
                came.remove(best.finding());
                gone.remove(last.finding());
                add(Kind.NEW_BEST, best.line() + "; before: " + last.line(), best);
            }
        }
        came.values().forEach(row -> add(Kind.NEW_ROW, row.line(), row));
        gone.values().forEach(row -> add(Kind.ROW_GONE, row.line(), row));
    }

    private static Map<String, KeptAnswer.Row> without(List<KeptAnswer.Row> some, List<KeptAnswer.Row> others) {
        Set<String> known = others.stream().map(KeptAnswer.Row::finding).collect(Collectors.toSet());
        Map<String, KeptAnswer.Row> left = new LinkedHashMap<>();
        some.stream().filter(row -> !known.contains(row.finding())).forEach(row -> left.put(row.finding(), row));
        return left;
    }
}
