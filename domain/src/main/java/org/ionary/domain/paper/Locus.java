package org.ionary.domain.paper;

import org.ionary.domain.Checks;

/** A place in a paper: a range of characters of a block, or of a cell of a table block. */
public sealed interface Locus {

    /** The ordinal of the block. */
    int block();

    int begin();

    int end();

    record InText(int block, int begin, int end) implements Locus {
        public InText {
            range(block, begin, end);
        }
    }

    record InCell(int block, int row, int column, int begin, int end) implements Locus {
        public InCell {
            range(block, begin, end);
            Checks.require(row >= 0 && column >= 0, "cells count from 0");
        }
    }

    private static void range(int block, int begin, int end) {
        Checks.require(block >= 0, "blocks count from 0");
        Checks.require(begin >= 0 && begin < end, "not a range of characters: " + begin + ".." + end);
    }
}
