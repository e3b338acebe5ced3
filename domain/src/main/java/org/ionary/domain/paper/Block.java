package org.ionary.domain.paper;

import java.util.List;
import java.util.OptionalInt;
import org.ionary.domain.Checks;

/** A piece of a paper in reading order, in canonical text. */
public sealed interface Block {

    Position at();

    /** The block's text; a table has its cells, tab and line separated, for people and for searching. */
    String text();

    /** @param level 1 for a main section */
    record Heading(Position at, int level, String text) implements Block {
        public Heading {
            Checks.notBlank(text, "heading");
            Checks.require(level >= 1, "headings count from level 1");
        }
    }

    record Passage(Position at, String text) implements Block {
        public Passage {
            Checks.notBlank(text, "passage");
        }
    }

    record Caption(Position at, Of of, String text) implements Block {
        /** What the caption belongs to. */
        public enum Of {
            FIGURE,
            TABLE,
            SCHEME
        }

        public Caption {
            Checks.notBlank(text, "caption");
        }
    }

    /**
     * A table as a full grid: a cell that spans several places stands in each of them, with the same anchor.
     *
     * @param headerRows how many of the first rows are headers
     * @param caption the ordinal of its caption block
     * @param notes the ordinals of the passages that are its footnotes
     */
    record Table(Position at, List<List<Cell>> rows, int headerRows, OptionalInt caption, List<Integer> notes)
            implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
            Checks.require(!rows.isEmpty() && !rows.getFirst().isEmpty(), "a table has at least one cell");
            int width = rows.getFirst().size();
            Checks.require(rows.stream().allMatch(row -> row.size() == width), "the rows of a table are equally long");
            Checks.require(headerRows >= 0 && headerRows <= rows.size(), "more header rows than rows");
        }

        public Cell cell(int row, int column) {
            return rows.get(row).get(column);
        }

        public int width() {
            return rows.getFirst().size();
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (List<Cell> row : rows) {
                text.append(text.isEmpty() ? "" : "\n");
                text.append(String.join("\t", row.stream().map(Cell::text).toList()));
            }
            return text.toString();
        }
    }

    /** A place of a table's grid; {@code anchorRow}, {@code anchorColumn} is the upper left place of its cell. */
    record Cell(String text, boolean header, int anchorRow, int anchorColumn) {
        public Cell {
            Checks.require(anchorRow >= 0 && anchorColumn >= 0, "a cell's anchor lies in its table");
        }
    }
}
