package org.ionary.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/** Small papers for tests, built block by block. */
final class Papers {
    private final List<Block> blocks = new ArrayList<>();
    private Section section = new Section("Results", Section.Kind.RESULTS);

    static Paper of(String... passages) {
        Papers papers = new Papers();
        for (String passage : passages) {
            papers.passage(passage);
        }
        return papers.build();
    }

    Papers passage(String text) {
        blocks.add(new Block.Passage(next(), text));
        return this;
    }

    Papers heading(String text) {
        section = new Section(text, Section.Kind.RESULTS);
        blocks.add(new Block.Heading(next(), 1, text));
        return this;
    }

    Papers introduction(String text) {
        section = new Section("Introduction", Section.Kind.INTRODUCTION);
        return passage(text);
    }

    Papers references(String text) {
        section = new Section("References", Section.Kind.REFERENCES);
        return passage(text);
    }

    /** @param rows cells parted by {@code |}, the first row being the header */
    Papers table(String caption, String... rows) {
        return table(1, caption, rows);
    }

    /** @param heads how many of the rows are headers */
    Papers table(int heads, String caption, String... rows) {
        OptionalInt place = caption.isEmpty() ? OptionalInt.empty() : OptionalInt.of(blocks.size());
        if (place.isPresent()) {
            blocks.add(new Block.Caption(next(), Block.Caption.Of.TABLE, caption));
        }
        List<List<Block.Cell>> grid = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            List<Block.Cell> row = new ArrayList<>();
            for (int c = 0; c < cells.length; c++) {
                row.add(new Block.Cell(cells[c].strip(), r < heads, r, c));
            }
            grid.add(row);
        }
        blocks.add(new Block.Table(next(), grid, heads, place, List.of()));
        return this;
    }

    private Position next() {
        return new Position(blocks.size(), section, List.of());
    }

    Paper build() {
        Source source = new Source(
                SourceId.of(blocks.toString().getBytes(StandardCharsets.UTF_8)),
                "sample",
                Format.TEXT,
                URI.create("file:///sample.txt"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        return new Paper(source, Bibliography.unknown(), blocks, List.of());
    }
}
