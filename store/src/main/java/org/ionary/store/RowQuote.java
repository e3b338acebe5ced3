package org.ionary.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ionary.domain.paper.Block;

/**
 * Whether a quote is a table's row: a part of one of its cells, or cells of it and of the head, one after another, as
 * papers, datasets and exports put them together in their own ways.
 */
final class RowQuote {
    private static final String BETWEEN = " |;:";

    private RowQuote() {}

    static boolean isOf(Block.Table table, int row, String quote) {
        List<Block.Cell> cells = table.rows().get(row);
        if (cells.stream().anyMatch(cell -> cell.text().contains(quote))) {
            return true;
        }
        // The longest first: a short one may be the beginning of another.
        List<String> texts = Stream.concat(
                        cells.stream(),
                        table.rows().stream().limit(table.headerRows()).flatMap(List::stream))
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        boolean any = false;
        int at = 0;
        while (at < quote.length()) {
            int from = at;
            int length = texts.stream()
                    .filter(text -> quote.startsWith(text, from))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            if (length == 0 && BETWEEN.indexOf(quote.charAt(at)) < 0) {
                return false;
            }
            any |= length > 0;
            at += Math.max(length, 1);
        }
        return any;
    }
}
