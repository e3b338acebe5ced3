package org.ionary.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ionary.eval.Ratchet;
import org.ionary.eval.Score;

/** Scores for people and for programs: of the three levels, then of each group of facts on the full level. */
record ScoreTables(List<Score> levels, Map<Grouping, Map<String, Score>> groups) {
    private static final int NARROWEST = 9;

    /** Tables; in each the worst group comes first, since that is the one to look at. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head("level", NARROWEST));
        for (Score score : levels) {
            lines.add(line(score.level().name().toLowerCase(Locale.ROOT), NARROWEST, score));
        }
        groups.forEach((grouping, scores) -> {
            int width = Stream.concat(Stream.of(grouping.toString()), scores.keySet().stream())
                    .mapToInt(String::length)
                    .reduce(NARROWEST, Math::max);
            lines.add("");
            lines.add(head(grouping.toString(), width));
            scores.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Score::f1)))
                    .forEach(group -> lines.add(line(group.getKey(), width, group.getValue())));
        });
        return lines;
    }

    private static String head(String name, int width) {
        return name + " ".repeat(width - name.length()) + "  gold  found  right  precision  recall     F1";
    }

    private static String line(String name, int width, Score score) {
        return name
                + " ".repeat(width - name.length())
                + String.format(
                        Locale.ROOT,
                        " %5d %6d %6d %10.3f %7.3f %6.3f",
                        score.gold(),
                        score.predicted(),
                        score.matched(),
                        score.precision(),
                        score.recall(),
                        score.f1());
    }

    /** The levels' scores under the names that a ratchet uses; groups under {@code by}. */
    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Ratchet.named(levels).forEach(node::put);
        if (!groups.isEmpty()) {
            ObjectNode by = node.putObject("by");
            groups.forEach((grouping, scores) -> {
                ObjectNode group = by.putObject(grouping.toString());
                scores.forEach((name, score) -> group.putObject(name)
                        .put("gold", score.gold())
                        .put("found", score.predicted())
                        .put("right", score.matched())
                        .put("precision", score.precision())
                        .put("recall", score.recall())
                        .put("f1", score.f1()));
            });
        }
        return node;
    }
}
