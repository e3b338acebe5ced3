package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/**
 * Chooses what of a paper a model is shown, so that a paper costs little: sentences that hold a conductivity, or an
 * energy in the company of a property's name, are shown; those with an energy alone, or with a property's name and a
 * number that is not understood, are asked about first. Each comes with the sentence before it, which often names its
 * material.
 */
final class PassageFinder {
    private enum Worth {
        NOTHING,
        DOUBTFUL,
        SURE
    }

    /** What is left of a unit or a power of ten that the grammar cannot read any more. */
    private static final Pattern DAMAGED = Pattern.compile("\\d\\s*[×x]\\s*10"
            + "|\\b10(?:\\s[–—−⁻-]?|[–—−⁻-])\\s?\\d{1,2}\\b"
            + "|\\b[mµμ]?S\\W{0,3}cm|\\b[mµμ]?S\\W{1,2}m\\b|Ω\\W{0,3}c?m|\\b[kK]J");

    /** Entries of a reference list that was not known for one. */
    private static final Pattern REFERENCE = Pattern.compile("\\b10\\.\\d{4,}/");

    private PassageFinder() {}

    /** Passages of running text in the order of the paper; none overlaps another. */
    static List<Passage> passages(Paper paper, Definitions known) {
        List<Passage> passages = new ArrayList<>();
        for (Block block : paper.blocks()) {
            GivenUp.check();
            if (!(block instanceof Block.Table) && block.at().section().kind() != Section.Kind.REFERENCES) {
                addPassages(passages, block, known.sentences(block));
            }
        }
        return passages;
    }

    private static void addPassages(List<Passage> passages, Block block, List<Sentence> sentences) {
        int from = 0;
        while (from < sentences.size()) {
            Worth worth = worth(sentences, from);
            if (worth == Worth.NOTHING) {
                from++;
                continue;
            }
            int to = from + 1;
            // Neighbours of the same worth go together: what links them is not cut.
            while (to < sentences.size() && worth(sentences, to) == worth) {
                to++;
            }
            int begin =
                    sentences.get(needsMore(sentences, from) ? from - 1 : from).begin();
            int end = sentences.get(to - 1).begin() + sentences.get(to - 1).length();
            passages.add(new Passage(
                    block.at().ordinal(), begin, end, block.text().substring(begin, end), worth == Worth.SURE));
            from = to;
        }
    }

    /** Whether the material can only stand in the sentence before, which has not been shown yet. */
    private static boolean needsMore(List<Sentence> sentences, int index) {
        return index > 0 && sentences.get(index).formulas().isEmpty() && worth(sentences, index - 1) == Worth.NOTHING;
    }

    private static Worth worth(List<Sentence> sentences, int index) {
        Sentence sentence = sentences.get(index);
        List<ReadQuantity> quantities = sentence.quantities();
        if (quantities.stream().anyMatch(quantity -> quantity.dimension() == Dimension.CONDUCTIVITY)) {
            return Worth.SURE;
        }
        boolean energy =
                quantities.stream().anyMatch(quantity -> quantity.dimension() == Dimension.ENERGY_PER_PARTICLE);
        if (!energy && sentence.text().chars().noneMatch(Character::isDigit)) {
            return Worth.NOTHING;
        }
        boolean named = namesProperty(sentence);
        if (energy) {
            boolean before = index > 0 && namesProperty(sentences.get(index - 1));
            return named || before ? Worth.SURE : Worth.DOUBTFUL;
        }
        boolean doubtful = named
                && DAMAGED.matcher(sentence.text()).find()
                && !REFERENCE.matcher(sentence.text()).find();
        return doubtful ? Worth.DOUBTFUL : Worth.NOTHING;
    }

    private static boolean namesProperty(Sentence sentence) {
        return sentence.names().properties().stream()
                .anyMatch(word -> word.property().isPresent());
    }

    /**
     * The tables that a model is shown: those that speak of a property in caption, head or cell, or have the unit of
     * conductivities. The energies of a table that never says what they are may be any.
     */
    static List<Block.Table> tables(Paper paper) {
        List<Block.Table> tables = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table
                    && block.at().section().kind() != Section.Kind.REFERENCES
                    && speaksOfProperty(table, paper)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static boolean speaksOfProperty(Block.Table table, Paper paper) {
        StringBuilder all = new StringBuilder(table.text());
        table.caption()
                .ifPresent(caption ->
                        all.append('\n').append(paper.blocks().get(caption).text()));
        boolean named = PropertyWords.in(all.toString()).stream()
                .anyMatch(word -> word.property().isPresent());
        return named
                || table.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> TableUnits.isGiven(cell.text(), Property.CONDUCTIVITY));
    }
}
