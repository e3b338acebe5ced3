package org.ionary.ingest;

import java.util.List;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Notice;

/** What a reader of one format makes of the bytes; a paper but for its source. */
record Reading(Bibliography bibliography, List<Block> blocks, List<Notice> notices) {
    Reading {
        blocks = List.copyOf(blocks);
        notices = List.copyOf(notices);
    }
}
