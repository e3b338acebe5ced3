package org.ionary.extract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.paper.Paper;

/** What a model is told of a paper besides the passages: its title, its abbreviations and series, in a few lines. */
final class PaperContext {
    private static final int MOST_LABELS = 30;
    private static final int LONGEST = 1500;

    private PaperContext() {}

    /** @param shown the passages; what is in none of them need not be explained, but for series */
    static String of(Paper paper, Definitions known, List<String> shown) {
        Stream<String> title = paper.bibliography().title().map(one -> "Title: " + one).stream();
        Stream<String> labels = known.labels().in(String.join("\n", shown)).stream()
                .limit(MOST_LABELS)
                .map(label -> label.text() + " = " + label.formula().quote());
        boolean series =
                shown.stream().anyMatch(text -> text.contains("x =") || text.contains("x=") || text.contains("y ="));
        Stream<String> templates = series
                ? known.templates().stream()
                        .map(template -> template.formula().quote())
                        .distinct()
                        .limit(MOST_LABELS)
                        .map(formula -> "Series: " + formula)
                : Stream.of();
        String context = Stream.of(title, labels, templates)
                .flatMap(lines -> lines)
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
        return context.isEmpty() ? "none" : context.substring(0, Math.min(LONGEST, context.length()));
    }
}
