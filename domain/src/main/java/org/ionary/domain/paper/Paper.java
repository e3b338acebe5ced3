package org.ionary.domain.paper;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.Checks;

/** A document as {@code ingest} read it, once; never edited afterwards. A block's ordinal is its index here. */
public record Paper(Source source, Bibliography bibliography, List<Block> blocks, List<Notice> notices) {
    public Paper {
        blocks = List.copyOf(blocks);
        notices = List.copyOf(notices);
        for (int i = 0; i < blocks.size(); i++) {
            Checks.require(
                    blocks.get(i).at().ordinal() == i, "block " + i + " of " + source.doc() + " is out of order");
        }
    }

    /** The characters at a place; empty where the paper has no such place. */
    public Optional<String> textAt(Locus locus) {
        return textAround(locus).map(all -> all.substring(locus.begin(), locus.end()));
    }

    /** The whole text that the place is in, a block's or a cell's; empty where the paper has no such place. */
    public Optional<String> textAround(Locus locus) {
        if (locus.block() >= blocks.size()) {
            return Optional.empty();
        }
        Block block = blocks.get(locus.block());
        Optional<String> text = switch (locus) {
            case Locus.InText in -> block instanceof Block.Table ? Optional.empty() : Optional.of(block.text());
            case Locus.InCell in -> block instanceof Block.Table table ? cell(table, in) : Optional.empty();
        };
        return text.filter(all -> locus.end() <= all.length());
    }

    private static Optional<String> cell(Block.Table table, Locus.InCell in) {
        return in.row() < table.rows().size() && in.column() < table.width()
                ? Optional.of(table.cell(in.row(), in.column()).text())
                : Optional.empty();
    }
}
