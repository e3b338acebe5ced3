package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/** A table as a model is shown it: caption, numbered columns and rows, notes; each on a line of its own. */
final class TableText {
    private TableText() {}

    static String of(Block.Table table, Paper paper) {
        List<String> lines = new ArrayList<>();
        table.caption()
                .ifPresent(caption ->
                        lines.add("caption: " + line(paper.blocks().get(caption).text())));
        StringBuilder columns = new StringBuilder("row/column");
        for (int column = 0; column < table.width(); column++) {
            columns.append(" | ").append(column);
        }
        lines.add(columns.toString());
        for (int row = 0; row < table.rows().size(); row++) {
            lines.add(row + " | " + row(table, row));
        }
        for (int note : table.notes()) {
            lines.add("note: " + line(paper.blocks().get(note).text()));
        }
        return String.join("\n", lines);
    }

    static String row(Block.Table table, int row) {
        return table.rows().get(row).stream().map(cell -> line(cell.text())).collect(Collectors.joining(" | "));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
