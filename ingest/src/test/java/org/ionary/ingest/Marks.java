package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Floors under measured scores: none may fall, and where one rises its mark is raised in the same commit, until it has
 * reached its target.
 *
 * <p>Lines of {@code name mark}; a line {@code target .ending mark} says what all names of that ending should reach.
 */
final class Marks {
    private static final double STEP = 0.0005;

    private final Path file;
    private final List<String> heads;
    private final Map<String, Double> targets;
    private final Map<String, Double> marks;

    private Marks(Path file, List<String> heads, Map<String, Double> targets, Map<String, Double> marks) {
        this.file = file;
        this.heads = List.copyOf(heads);
        this.targets = Map.copyOf(targets);
        this.marks = Map.copyOf(marks);
    }

    static Marks read(Path file) throws IOException {
        List<String> heads = new ArrayList<>();
        Map<String, Double> targets = new TreeMap<>();
        Map<String, Double> marks = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            if (line.startsWith("#") || line.isBlank()) {
                heads.add(line);
            } else if (parts[0].equals("target")) {
                heads.add(line);
                targets.put(parts[1], Double.parseDouble(parts[2]));
            } else {
                marks.put(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return new Marks(file, heads, targets, marks);
    }

    /** What is wrong, in words; empty where every score stands at its mark or beyond the target. */
    List<String> complaints(Map<String, Double> now) {
        List<String> complaints = new ArrayList<>();
        Map<String, Double> all = new TreeMap<>(now);
        marks.forEach((name, mark) -> all.putIfAbsent(name, -1.0));
        all.forEach((name, score) -> {
            Double mark = marks.get(name);
            if (mark == null) {
                complaints.add(name + " has no mark in " + file.getFileName());
            } else if (score < mark - STEP) {
                complaints.add(String.format(Locale.ROOT, "%s fell from %.4f to %.4f", name, mark, score));
            } else if (score > mark + STEP && mark < target(name)) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "%s rose from %.4f to %.4f: raise the mark in the same commit",
                        name,
                        mark,
                        score));
            }
        });
        return complaints;
    }

    /** The file as it should be, given the scores of now. */
    List<String> updated(Map<String, Double> now) {
        List<String> lines = new ArrayList<>(heads);
        new TreeMap<>(now)
                .forEach((name, score) ->
                        lines.add(String.format(Locale.ROOT, "%s %.4f", name, Math.floor(score * 10_000) / 10_000)));
        return lines;
    }

    private double target(String name) {
        return targets.entrySet().stream()
                .filter(target -> name.endsWith(target.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(1.0);
    }
}
