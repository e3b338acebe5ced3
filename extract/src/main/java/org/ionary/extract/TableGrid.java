package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/** A table with its caption and footnotes, and the heads of its columns put together from their rows. */
final class TableGrid {
    private static final int LONGEST_CAPTION = 400;

    private final Block.Table table;
    private final Paper paper;

    TableGrid(Block.Table table, Paper paper) {
        this.table = table;
        this.paper = paper;
    }

    int firstRow() {
        return table.headerRows() == 0 ? (table.rows().size() > 1 ? 1 : 0) : table.headerRows();
    }

    int rows() {
        return table.rows().size();
    }

    int width() {
        return table.width();
    }

    String text(int row, int column) {
        return table.cell(row, column).text();
    }

    /** The whole of a cell; empty where the cell is. */
    Optional<Mention.Seen> cell(int row, int column) {
        String text = text(row, column);
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Mention.Seen(new Locus.InCell(table.at().ordinal(), row, column, 0, text.length()), text));
    }

    Mention.Seen within(int row, int column, int begin, int end) {
        return new Mention.Seen(
                new Locus.InCell(table.at().ordinal(), row, column, begin, end),
                text(row, column).substring(begin, end));
    }

    /** The header cells above a column, from the top, each once. */
    List<Mention.Seen> heads(int column) {
        List<Mention.Seen> heads = new ArrayList<>();
        for (int row = 0; row < firstRow(); row++) {
            boolean first = table.cell(row, column).anchorRow() == row || row == 0;
            Optional<Mention.Seen> cell = first ? cell(row, column) : Optional.empty();
            cell.ifPresent(heads::add);
        }
        return heads;
    }

    static String joined(List<? extends Mention> mentions) {
        return mentions.stream().map(Mention::quote).collect(Collectors.joining(" "));
    }

    /** The caption, or the short passage just before a table that has none. */
    Optional<Sentence> caption() {
        int ordinal = table.caption().isPresent()
                ? table.caption().getAsInt()
                : table.at().ordinal() - 1;
        if (ordinal < 0 || ordinal >= paper.blocks().size()) {
            return Optional.empty();
        }
        Block block = paper.blocks().get(ordinal);
        boolean fits = !(block instanceof Block.Table) && block.text().length() <= LONGEST_CAPTION;
        return fits
                ? Optional.of(new Sentence(ordinal, 0, block.text(), block.at().section()))
                : Optional.empty();
    }

    List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        for (int ordinal : table.notes()) {
            if (ordinal >= 0
                    && ordinal < paper.blocks().size()
                    && !(paper.blocks().get(ordinal) instanceof Block.Table)) {
                Block block = paper.blocks().get(ordinal);
                notes.add(new Sentence(ordinal, 0, block.text(), block.at().section()));
            }
        }
        int next = table.at().ordinal() + 1;
        if (notes.isEmpty()
                && next < paper.blocks().size()
                && paper.blocks().get(next) instanceof Block.Passage passage
                && passage.text().length() <= LONGEST_CAPTION) {
            notes.add(new Sentence(next, 0, passage.text(), passage.at().section()));
        }
        return notes;
    }

    Block.Table table() {
        return table;
    }
}
