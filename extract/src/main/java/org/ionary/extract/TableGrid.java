package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;

/**
 * A table seen so that its columns hold one kind of value each and its rows one sample each; a table printed the other
 * way is turned. Every place it gives is that of the paper.
 */
final class TableGrid {
    private static final Set<String> STUB_HEADS = Set.of(
            "compound",
            "composition",
            "material",
            "sample",
            "phase",
            "electrolyte",
            "formula",
            "ceramic",
            "oxide",
            "salt",
            "system");

    private final Block.Table table;
    private final boolean turned;
    private final int heads;
    private final TableSurroundings around;

    TableGrid(Block.Table table, Paper paper) {
        this.table = table;
        this.turned = false;
        this.around = new TableSurroundings(table, paper);
        this.heads = printedHeads();
    }

    private TableGrid(TableGrid upright, int heads) {
        this.table = upright.table;
        this.turned = true;
        this.around = upright.around;
        this.heads = heads;
    }

    /** The same table with rows for columns, of which so many are heads. */
    TableGrid turned(int headColumns) {
        return new TableGrid(this, headColumns);
    }

    int firstRow() {
        return heads;
    }

    int rows() {
        return turned ? table.width() : table.rows().size();
    }

    int width() {
        return turned ? table.rows().size() : table.width();
    }

    boolean isTurned() {
        return turned;
    }

    TableSurroundings around() {
        return around;
    }

    Block.Table table() {
        return table;
    }

    private Block.Cell at(int row, int column) {
        return turned ? table.cell(column, row) : table.cell(row, column);
    }

    String text(int row, int column) {
        return at(row, column).text();
    }

    /** The whole of a cell; empty where the cell is. */
    Optional<Mention.Seen> cell(int row, int column) {
        String text = text(row, column);
        return text.isBlank() ? Optional.empty() : Optional.of(within(row, column, 0, text.length()));
    }

    Mention.Seen within(int row, int column, int begin, int end) {
        int printedRow = turned ? column : row;
        int printedColumn = turned ? row : column;
        return new Mention.Seen(
                new Locus.InCell(table.at().ordinal(), printedRow, printedColumn, begin, end),
                text(row, column).substring(begin, end));
    }

    /**
     * The heads of a column, from the top, each once. A head left empty above another one belongs to the span that
     * began to its left; in a turned table the heading of a group of rows stands above the heads of the group.
     */
    List<Mention.Seen> heads(int column) {
        List<Mention.Seen> found = new ArrayList<>();
        if (turned) {
            groupOfPrinted(column).ifPresent(found::add);
        }
        for (int row = 0; row < heads; row++) {
            Block.Cell cell = at(row, column);
            int anchor = turned ? cell.anchorColumn() : cell.anchorRow();
            Optional<Mention.Seen> head = row == 0 || anchor == row ? cell(row, column) : Optional.empty();
            boolean below = row + 1 < heads && !text(row + 1, column).isBlank();
            if (cell.text().isBlank() && below && !turned) {
                head = spanning(row, column);
            }
            head.filter(mention -> !found.contains(mention)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Mention.Seen> spanning(int row, int column) {
        for (int left = column - 1; left > 0; left--) {
            if (!text(row, left).isBlank()) {
                return cell(row, left);
            }
        }
        return Optional.empty();
    }

    static String joined(List<? extends Mention> mentions) {
        return mentions.stream().map(Mention::quote).collect(Collectors.joining(" "));
    }

    /** The heading of the group in which a row stands: a row of its own above it. */
    Optional<Mention.Seen> group(int row) {
        return turned ? Optional.empty() : groupOfPrinted(row);
    }

    private Optional<Mention.Seen> groupOfPrinted(int printedRow) {
        for (int row = printedRow - 1; row >= (turned ? 1 : heads); row--) {
            if (isGroupHeading(row)) {
                String text = groupText(row);
                int column = 0;
                while (!table.cell(row, column).text().equals(text)) {
                    column++;
                }
                return Optional.of(
                        new Mention.Seen(new Locus.InCell(table.at().ordinal(), row, column, 0, text.length()), text));
            }
        }
        return Optional.empty();
    }

    private String groupText(int row) {
        return table.rows().get(row).stream()
                .map(Block.Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Whether one cell spans the printed row, or stands in it alone. */
    boolean isGroupHeading(int row) {
        List<Block.Cell> cells = table.rows().get(row);
        List<Block.Cell> filled =
                cells.stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.isEmpty() || table.width() < 2) {
            return false;
        }
        Block.Cell first = filled.getFirst();
        boolean one = filled.stream()
                .allMatch(cell -> cell.anchorColumn() == first.anchorColumn() && cell.anchorRow() == first.anchorRow());
        return one && first.anchorRow() == row && !cells.getFirst().text().isBlank();
    }

    /** Rows below the printed head that only go on with it: units, temperatures, names of parts. */
    private int printedHeads() {
        int rows = table.rows().size();
        int first = table.headerRows() == 0 ? (rows > 1 ? 1 : 0) : table.headerRows();
        while (first > 0 && first < rows - 1 && goesOn(first)) {
            first++;
        }
        return first;
    }

    private boolean goesOn(int row) {
        List<Block.Cell> cells = table.rows().get(row);
        String stub = cells.getFirst().text().strip();
        boolean names = STUB_HEADS.contains(stub.toLowerCase(Locale.ROOT))
                && table.cell(row - 1, 0).text().isBlank();
        boolean spanned = cells.getFirst().anchorRow() < row;
        if (!stub.isEmpty() && !names && !spanned) {
            return false;
        }
        List<String> others = cells.stream()
                .skip(1)
                .map(Block.Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
        return !others.isEmpty() && (names || others.stream().allMatch(TableGrid::isHead));
    }

    private static boolean isHead(String text) {
        boolean number = !text.isBlank() && text.chars().noneMatch(Character::isLetter);
        // A bare power with a unit is the scale of what stands below.
        boolean value = QuantityScanner.scan(text).stream()
                .anyMatch(q -> q.dimension() != Dimension.TEMPERATURE && !text.startsWith("10", q.numberBegin()));
        boolean unit = HeaderReader.read(text).dimension().isPresent();
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return !number && !value && (unit || !digits);
    }
}
