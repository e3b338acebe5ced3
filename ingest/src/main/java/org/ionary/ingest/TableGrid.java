package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.paper.Block.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A table's grid under construction: cells are set down row by row and spread over the places they span.
 *
 * <p>Whatever the spans say, the grid ends up a full rectangle: overlapping spans yield to what stands there already,
 * missing places become empty cells, and no span reaches beyond the rows that exist. A grid larger than any table of a
 * paper is cut off.
 */
final class TableGrid {
    private static final int WIDEST = 500;
    private static final int LARGEST = 200_000;

    private final List<List<@Nullable Cell>> rows = new ArrayList<>();
    private final int rowCount;
    private final int headerRows;
    private int places;

    /** @param rowCount how many rows there are, to which row spans are cut */
    TableGrid(int rowCount, int headerRows) {
        this.rowCount = rowCount;
        this.headerRows = headerRows;
        for (int i = 0; i < rowCount; i++) {
            rows.add(new ArrayList<>());
        }
    }

    /** Sets a cell into the first free place of its row. */
    void add(int row, String text, boolean header, int rowSpan, int columnSpan) {
        int column = 0;
        while (column < rows.get(row).size() && rows.get(row).get(column) != null) {
            column++;
        }
        put(row, column, text, header, rowSpan, columnSpan);
    }

    void put(int row, int column, String text, boolean header, int rowSpan, int columnSpan) {
        int lastRow = Math.min(rowCount, row + Math.max(1, rowSpan));
        int lastColumn = Math.min(WIDEST, column + Math.max(1, columnSpan));
        Cell cell = new Cell(text, header || row < headerRows, row, column);
        for (int r = row; r < lastRow; r++) {
            List<@Nullable Cell> places = rows.get(r);
            for (int c = column; c < lastColumn && this.places < LARGEST; c++) {
                while (places.size() <= c) {
                    places.add(null);
                    this.places++;
                }
                if (places.get(c) == null) {
                    places.set(c, cell);
                }
            }
        }
    }

    boolean isEmpty() {
        return rows.stream()
                .flatMap(List::stream)
                .noneMatch(cell -> cell != null && !cell.text().isBlank());
    }

    int headerRows() {
        return Math.min(headerRows, height());
    }

    private int height() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return width == 0 ? rows.size() : Math.min(rows.size(), Math.max(1, LARGEST / width));
    }

    List<List<Cell>> rows() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int height = height();
        List<List<Cell>> full = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<Cell> row = new ArrayList<>(width);
            for (int c = 0; c < width; c++) {
                Cell cell = c < rows.get(r).size() ? rows.get(r).get(c) : null;
                row.add(cell == null ? new Cell("", r < headerRows, r, c) : cell);
            }
            full.add(row);
        }
        return full;
    }
}
