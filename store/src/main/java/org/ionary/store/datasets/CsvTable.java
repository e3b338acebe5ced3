package org.ionary.store.datasets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180, UTF-8 with or without byte order mark) as its header and rows.
 *
 * @param headerLine as it stands in the file
 */
record CsvTable(List<String> header, String headerLine, List<Row> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /**
     * @param number as spreadsheets count: the header is row 1
     * @param line as it stands in the file, without its end
     */
    record Row(int number, List<String> cells, String line) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @param file named in errors */
    static CsvTable parse(byte[] bytes, String file) throws DatasetException {
        String text = decoded(bytes, file);
        List<List<String>> records = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setFormat(FORMAT)
                .setReader(new StringReader(text))
                .get()) {
            for (CSVRecord record : parser) {
                records.add(record.toList());
                begins.add((int) record.getCharacterPosition());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(
                    file, "not valid CSV after row " + records.size() + ": " + String.valueOf(e.getMessage()));
        }
        if (records.isEmpty()) {
            throw new DatasetException(file, "empty; a dataset begins with the names of its columns");
        }
        begins.add(text.length());
        List<String> header = records.getFirst().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new DatasetException(file, "two columns are named '" + name + "'");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).stream().allMatch(String::isBlank)) {
                continue;
            }
            rows.add(new Row(i + 1, records.get(i), line(text, begins, i)));
        }
        return new CsvTable(header, line(text, begins, 0), rows);
    }

    private static String line(String text, List<Integer> begins, int at) {
        return text.substring(begins.get(at), begins.get(at + 1)).replaceFirst("[\\r\\n]+$", "");
    }

    private static String decoded(byte[] bytes, String file) throws DatasetException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DatasetException(file, "not UTF-8; save it as 'CSV UTF-8'");
        }
    }
}
