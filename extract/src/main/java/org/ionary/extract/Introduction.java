package org.ionary.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/**
 * A paper's introduction speaks of other work until it turns to this one: {@code Here we report …}.
 *
 * @param block where it turns
 * @param offset of the block, where the sentence begins that turns
 */
record Introduction(int block, int offset) {

    /** What an introduction does not speak of: where a heading was missed, the paper has long gone on. */
    private static final Pattern OWN_MATTER = Pattern.compile(
            "\\b(?:figures?|figs?\\.|table) s?[1-9]|were (?:pressed|heated|mixed|ground|sintered|sealed|weighed|dried|annealed|milled)"
                    + "|\\bresults and discussion\\b|^conclusions?\\b");

    static Introduction of(Paper paper) {
        for (Block block : paper.blocks()) {
            if (block.at().section().kind() == Section.Kind.INTRODUCTION && block instanceof Block.Passage) {
                int at = 0;
                for (String sentence : List.of(block.text().split("(?<=[.?!]) ", -1))) {
                    if (Citations.isOwn(sentence)
                            || OWN_MATTER.matcher(LowerCase.of(sentence)).find()) {
                        return new Introduction(block.at().ordinal(), at);
                    }
                    at += sentence.length() + 1;
                }
            }
        }
        return new Introduction(Integer.MAX_VALUE, 0);
    }

    boolean isOfOthers(Block at, int begin) {
        int ordinal = at.at().ordinal();
        return at.at().section().kind() == Section.Kind.INTRODUCTION
                && (ordinal < block || ordinal == block && begin < offset);
    }
}
