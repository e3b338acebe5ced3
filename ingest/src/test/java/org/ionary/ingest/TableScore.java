package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/**
 * How much of a table was read right: a cell counts where the same text stands at the same row and column.
 *
 * <p>Empty cells do not count by themselves, but text where none belongs does; only the label of a group of rows may be
 * repeated in the rows that it is for.
 *
 * @param right cells that are right
 * @param read cells that were read, none where the table was not found
 * @param headed whether the number of head rows is right
 * @param captioned whether the table has its caption
 * @param wrong what differs, in words
 */
record TableScore(ExpectedTable expected, int right, int read, boolean headed, boolean captioned, List<String> wrong) {
    /** From which share of right cells on a table is taken for one of the document. */
    private static final double SAME = 0.15;

    double f1() {
        return f1(List.of(this));
    }

    /** Over all cells of the tables. */
    static double f1(List<TableScore> scores) {
        int right = scores.stream().mapToInt(TableScore::right).sum();
        int all = scores.stream()
                .mapToInt(score -> score.expected.cells() + score.read)
                .sum();
        return all == 0 ? 1 : 2.0 * right / all;
    }

    /** The scores of a document's tables, and what else was read as a table. */
    record Sheet(List<TableScore> scores, List<Block.Table> strangers) {}

    static Sheet of(Paper paper, List<ExpectedTable> expected) {
        List<Block.Table> tables = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table) {
                tables.add(table);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            for (Block.Table table : tables) {
                pairs.add(new Pair(i, table, of(expected.get(i), table, paper)));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness()));
        Map<Integer, TableScore> found = new HashMap<>();
        for (Pair pair : pairs) {
            if (pair.likeness() > SAME && !found.containsKey(pair.index()) && tables.remove(pair.table())) {
                found.put(pair.index(), pair.score());
            }
        }
        List<TableScore> scores = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            scores.add(
                    found.getOrDefault(i, new TableScore(expected.get(i), 0, 0, false, false, List.of("not found"))));
        }
        return new Sheet(scores, tables);
    }

    private record Pair(int index, Block.Table table, TableScore score) {
        double likeness() {
            return score.f1()
                    + (score.captioned() && !score.expected().caption().isEmpty() ? 2 * SAME : 0);
        }
    }

    private static TableScore of(ExpectedTable expected, Block.Table table, Paper paper) {
        int right = 0;
        int read = 0;
        List<String> wrong = new ArrayList<>();
        int height = Math.max(expected.rows().size(), table.rows().size());
        int width = Math.max(expected.rows().getFirst().size(), table.width());
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                String wanted = r < expected.rows().size() ? at(expected.rows().get(r), c) : "";
                String cell = r < table.rows().size() && c < table.width()
                        ? table.cell(r, c).text().strip()
                        : "";
                if (wanted.isEmpty() && c == 0 && cell.equals(labelAbove(expected, r))) {
                    continue;
                }
                read += cell.isEmpty() ? 0 : 1;
                right += cell.equals(wanted) && !cell.isEmpty() ? 1 : 0;
                if (!cell.equals(wanted)) {
                    wrong.add(r + "," + c + " [" + wanted + "] read [" + cell + "]");
                }
            }
        }
        boolean captioned = table.caption().isPresent()
                && paper.blocks().get(table.caption().getAsInt()).text().equals(expected.caption());
        return new TableScore(expected, right, read, table.headerRows() == expected.head(), captioned, wrong);
    }

    /** The label that stands last in the first column above the row; on a page it may be meant for the row too. */
    private static String labelAbove(ExpectedTable expected, int row) {
        int above = Math.min(row, expected.rows().size()) - 1;
        while (above > 0 && expected.rows().get(above).getFirst().isEmpty()) {
            above--;
        }
        return above < 0 ? "" : expected.rows().get(above).getFirst();
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    static final String HEADER = "F1     cells     head  caption  table";

    String row(String document, int number) {
        return String.format(
                Locale.ROOT,
                "%.3f  %3d/%3d   %-5s %-8s %s/%d %s",
                f1(),
                right,
                expected.cells(),
                headed ? "ok" : "-",
                captioned || expected.caption().isEmpty() ? "ok" : "-",
                document,
                number,
                expected.look());
    }
}
