package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a reader should find it: the grid of a {@code NAME.expected.txt}, a spanning cell in each of its places.
 *
 * @param ruled whether lines were drawn in it
 * @param look how it was set, for people
 * @param head how many of the first rows are heads
 */
record ExpectedTable(boolean ruled, String look, String caption, int head, List<List<String>> rows) {
    ExpectedTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static List<ExpectedTable> read(Path file) throws IOException {
        List<ExpectedTable> tables = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        List<String> own = new ArrayList<>();
        for (String line : lines) {
            if (line.isEmpty() && !own.isEmpty()) {
                tables.add(of(own));
                own.clear();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                own.add(line);
            }
        }
        return tables;
    }

    private static ExpectedTable of(List<String> lines) {
        List<List<String>> rows = values("row", lines).stream()
                .map(row -> List.of(row.split("\t", -1)))
                .toList();
        return new ExpectedTable(
                values("table", lines).getFirst().equals("ruled"),
                values("look", lines).getFirst(),
                values("caption", lines).getFirst(),
                Integer.parseInt(values("head", lines).getFirst()),
                rows);
    }

    private static List<String> values(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    int cells() {
        return (int) rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
    }
}
