package org.ionary.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores that may not get worse, and that have to be raised when they get better.
 *
 * <p>Written as lines of {@code full.f1 0.812}; {@code #} begins a comment. Scores count to three decimals.
 */
public record Ratchet(Map<String, Double> scores) {
    private static final double STEP = 0.0005;

    public Ratchet {
        scores = Map.copyOf(scores);
    }

    /** @throws FactFormatException where a line is not a name and a number */
    public static Ratchet read(String name, List<String> lines) throws FactFormatException {
        Map<String, Double> scores = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" ", -1);
            try {
                scores.put(parts[0], Double.parseDouble(parts[parts.length - 1]));
            } catch (NumberFormatException e) {
                throw new FactFormatException(name + ", line " + (i + 1) + ": not a name and a number", e);
            }
        }
        return new Ratchet(scores);
    }

    /** The scores of a run under the names a ratchet uses, rounded to three decimals. */
    public static Map<String, Double> named(List<Score> scores) {
        Map<String, Double> named = new TreeMap<>();
        for (Score score : scores) {
            String level = score.level().name().toLowerCase(Locale.ROOT);
            named.put(level + ".precision", rounded(score.precision()));
            named.put(level + ".recall", rounded(score.recall()));
            named.put(level + ".f1", rounded(score.f1()));
        }
        return named;
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    /** What is wrong, in words: a score below its mark, above it, or gone. Empty where the ratchet holds. */
    public List<String> complaints(Map<String, Double> now) {
        List<String> complaints = new ArrayList<>();
        new TreeMap<>(scores).forEach((name, mark) -> {
            Double score = now.get(name);
            if (score == null) {
                complaints.add(name + " is not among the scores");
            } else if (score < mark - STEP) {
                complaints.add(String.format(Locale.ROOT, "%s fell from %.3f to %.3f", name, mark, score));
            } else if (score > mark + STEP) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "%s rose from %.3f to %.3f: raise the mark in the same commit",
                        name,
                        mark,
                        score));
            }
        });
        return complaints;
    }
}
