package org.ionary.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/** What is left of a paper of which only facts may be kept: its headings, and the blocks that its findings quote. */
final class Quoted {
    /** Stands where a block was. */
    static final String LEFT_OUT = "…";

    private Quoted() {}

    static Paper of(PaperWork work) {
        Set<Integer> quoted = new HashSet<>();
        for (Finding finding : work.findings()) {
            for (Evidence evidence : finding.measurement().evidence()) {
                quoted.add(evidence.value().block());
            }
        }
        Paper paper = work.paper();
        List<Block> blocks = new ArrayList<>();
        for (Block block : paper.blocks()) {
            boolean stays = quoted.contains(block.at().ordinal()) || block instanceof Block.Heading;
            blocks.add(stays ? block : new Block.Passage(block.at(), LEFT_OUT));
        }
        return new Paper(paper.source(), paper.bibliography(), blocks, paper.notices());
    }
}
