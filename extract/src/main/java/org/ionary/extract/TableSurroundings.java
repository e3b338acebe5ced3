package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/** The text that belongs to a table: its caption, its notes, and the passages next to it, nearest first. */
final class TableSurroundings {
    private static final int LONGEST_CAPTION = 400;
    private static final int LONGEST_PASSAGE = 1500;
    private static final int MOST_NOTES = 8;

    private final Block.Table table;
    private final Paper paper;

    TableSurroundings(Block.Table table, Paper paper) {
        this.table = table;
        this.paper = paper;
    }

    /** The caption; of a table without one, a caption below it that no other table claims, or the block above it. */
    Optional<Sentence> caption() {
        if (table.caption().isPresent()) {
            return block(table.caption().getAsInt(), LONGEST_CAPTION * 3);
        }
        int here = table.at().ordinal();
        return captionBelow(here + 1).or(() -> block(here - 1, LONGEST_CAPTION));
    }

    private Optional<Sentence> captionBelow(int ordinal) {
        boolean caption = ordinal < paper.blocks().size()
                && paper.blocks().get(ordinal) instanceof Block.Caption below
                && below.of() == Block.Caption.Of.TABLE;
        boolean claimed = ordinal + 1 < paper.blocks().size()
                && paper.blocks().get(ordinal + 1) instanceof Block.Table next
                && next.caption().isPresent()
                && next.caption().getAsInt() == ordinal;
        return caption && !claimed ? block(ordinal, LONGEST_CAPTION * 3) : Optional.empty();
    }

    List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        for (int ordinal : table.notes()) {
            block(ordinal, LONGEST_PASSAGE).ifPresent(notes::add);
        }
        int next = table.at().ordinal() + 1;
        while (notes.isEmpty() || next <= table.at().ordinal() + MOST_NOTES) {
            Optional<Sentence> passage = passage(next);
            boolean note = passage.isPresent()
                    && passage.get().length() <= LONGEST_CAPTION
                    && (notes.isEmpty()
                            || TableNotes.beginsWithMark(passage.get().text()));
            if (!note) {
                break;
            }
            notes.add(passage.get());
            next++;
        }
        // Marks may also be explained in the caption: "letters: a, hot-pressed; b, ref 40".
        caption().ifPresent(notes::add);
        return notes;
    }

    /** A text in its sentences. */
    List<Sentence> sentences(Sentence text) {
        return Sentences.of(paper.blocks().get(text.block()));
    }

    /** The passages before and after the table. */
    List<Sentence> passages() {
        List<Sentence> passages = new ArrayList<>();
        int caption = caption().map(Sentence::block).orElse(-1);
        for (int step = 1; step <= 2; step++) {
            for (int ordinal :
                    new int[] {table.at().ordinal() - step, table.at().ordinal() + step}) {
                passage(ordinal).filter(p -> p.block() != caption).ifPresent(passages::add);
            }
        }
        return passages;
    }

    private Optional<Sentence> passage(int ordinal) {
        return ordinal >= 0 && ordinal < paper.blocks().size() && paper.blocks().get(ordinal) instanceof Block.Passage
                ? block(ordinal, LONGEST_PASSAGE)
                : Optional.empty();
    }

    private Optional<Sentence> block(int ordinal, int longest) {
        if (ordinal < 0 || ordinal >= paper.blocks().size()) {
            return Optional.empty();
        }
        Block block = paper.blocks().get(ordinal);
        boolean fits = !(block instanceof Block.Table) && block.text().length() <= longest;
        return fits
                ? Optional.of(new Sentence(ordinal, 0, block.text(), block.at().section()))
                : Optional.empty();
    }
}
