package org.ionary.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files that stand beside classes: tab separated rows, {@code #} begins a line that is only for people. */
public final class Lexicon {
    private Lexicon() {}

    /**
     * The rows of a file, in order.
     *
     * @param anchor the class beside which the file is packaged
     * @param file its name, without a folder
     * @param columns how many cells every row has; a row with more or fewer is a mistake in the file and throws
     */
    public static List<String[]> rows(Class<?> anchor, String file, int columns) {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + file + " is not packaged");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] row(String file, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(file + ": not " + columns + " columns: " + line);
        }
        return cells;
    }
}
