package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.paper.Mention;

/** Where a table's values come from: the method that measured or computed them, and whether they are cited. */
final class TableSources {
    private static final Pattern METHOD_HEAD =
            Pattern.compile("method|technique|approach|origin|type|from|source|determin", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE_HEAD =
            Pattern.compile("^(?:ref|source|literature|reported|citation|work|quelle)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN =
            Pattern.compile("this|present|our|\\bown\\b|here|^[–—−-]?$", Pattern.CASE_INSENSITIVE);

    private final TableGrid grid;

    TableSources(TableGrid grid) {
        this.grid = grid;
    }

    /** The method of the row's own cell, of the heads, of the group, or the only one of the caption. */
    Optional<Method> method(int row, int column, List<Mention> completions) {
        return ofRow(row)
                .or(() -> in(TableGrid.joined(grid.heads(column))))
                .or(() -> grid.group(row).map(Mention::quote).flatMap(TableSources::in))
                .or(() -> in(TableGrid.joined(completions)))
                .or(() -> isMeasured(column)
                        ? Optional.empty()
                        : grid.around().caption().map(Sentence::text).flatMap(TableSources::in));
    }

    Origin origin(int row, int column, Optional<Method> method) {
        if (method.isPresent()) {
            return method.get().origin();
        }
        String own = rowWords(row) + " " + TableGrid.joined(grid.heads(column)) + " "
                + grid.group(row).map(Mention::quote).orElse("");
        Origin here = Methods.origin(own, new Clause(0, own.length()), Optional.empty());
        if (here == Origin.COMPUTATIONAL || isMeasured(column)) {
            return here;
        }
        String caption = grid.around().caption().map(Sentence::text).orElse("");
        return Methods.origin(caption, new Clause(0, caption.length()), Optional.empty());
    }

    private boolean isMeasured(int column) {
        String heads = LowerCase.of(TableGrid.joined(grid.heads(column)));
        return heads.contains("exp") || heads.contains("meas");
    }

    private Optional<Method> ofRow(int row) {
        return in(rowWords(row));
    }

    /** The cells of the row that say how its values were got. */
    private String rowWords(int row) {
        StringBuilder words = new StringBuilder();
        for (int column = 0; column < grid.width(); column++) {
            if (METHOD_HEAD.matcher(TableGrid.joined(grid.heads(column))).find()) {
                words.append(grid.text(row, column)).append(' ');
            }
        }
        return words.toString();
    }

    private static Optional<Method> in(String words) {
        String separated = words.replace("cNEB", "NEB").replace('_', ' ');
        return Methods.near(separated, new Clause(0, separated.length()), 0);
    }

    boolean isCited(int row, int column) {
        for (int other = 0; other < grid.width(); other++) {
            String head = TableGrid.joined(grid.heads(other)).strip();
            String cell = grid.text(row, other).strip();
            if (SOURCE_HEAD.matcher(head).find() && !OWN.matcher(cell).find()) {
                return true;
            }
        }
        boolean group = grid.group(row)
                .filter(heading -> LowerCase.of(heading.quote()).matches(".*(?:literature|reported|previous|ref\\.).*"))
                .isPresent();
        return group || TableNotes.at(grid, row, column).stream().anyMatch(TableNotes::isReference);
    }
}
