package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;

/** A sentence that holds a value, or a table, with what the reader recognised in it. */
public sealed interface ReadPlace {

    /** The ordinal of the block. */
    int block();

    /** @param recognised in the order of the text */
    record OfSentence(Mention.Seen sentence, List<Recognised> recognised) implements ReadPlace {
        public OfSentence {
            recognised = List.copyOf(recognised);
        }

        @Override
        public int block() {
            return sentence.locus().block();
        }
    }

    /** @param lines its columns, and its rows as well where no column gives a property */
    record OfTable(int block, Optional<Mention.Seen> caption, List<Line> lines) implements ReadPlace {
        public OfTable {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A column or row of a table.
     *
     * @param heads the cells that say what it holds, and the caption where they leave something out
     * @param property of its values; absent where it holds none
     * @param materials whether it is the column that names the materials
     */
    record Line(Direction direction, int index, List<Mention> heads, Optional<Property> property, boolean materials) {
        public Line {
            heads = List.copyOf(heads);
        }
    }

    /** Which way a line runs. */
    enum Direction {
        COLUMN,
        ROW
    }
}
