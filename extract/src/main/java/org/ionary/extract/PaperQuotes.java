package org.ionary.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/** Finds claimed quotes in the blocks and cells of a paper. What it returns are the paper's own characters. */
final class PaperQuotes {
    private final Paper paper;
    private final Map<Integer, QuoteFinder> finders = new HashMap<>();

    PaperQuotes(Paper paper) {
        this.paper = paper;
    }

    Paper paper() {
        return paper;
    }

    /** Every place in a block of text where the quote stands as whole words, in order. */
    List<Clause> inBlock(int block, String quote) {
        String text = paper.blocks().get(block).text();
        return finders.computeIfAbsent(block, one -> new QuoteFinder(text)).all(quote).stream()
                .filter(place -> isWhole(text, place))
                .toList();
    }

    /**
     * Whether no word or number goes on before or behind the place; the {@code 0.8} of {@code Ge0.8} is no number, the
     * {@code 300K} of {@code σ300K} is one.
     */
    static boolean isWhole(String text, Clause place) {
        boolean bareNumber = text.substring(place.begin(), place.end()).chars().noneMatch(Character::isLetter);
        boolean inName = place.begin() > 0
                && Character.isDigit(text.charAt(place.begin()))
                && Character.isLetter(text.charAt(place.begin() - 1))
                && text.charAt(place.begin() - 1) != 'σ';
        return !inName
                && !goesOn(text, place.begin() - 1, place.begin(), true)
                && !goesOn(text, place.end(), place.end() - 1, bareNumber);
    }

    private static boolean goesOn(String text, int outside, int inside, boolean points) {
        if (outside < 0 || outside >= text.length()) {
            return false;
        }
        char out = text.charAt(outside);
        char in = text.charAt(inside);
        boolean letters = Character.isLetter(out) && Character.isLetter(in);
        boolean digits = Character.isDigit(out) && Character.isDigit(in);
        // Behind a unit, cm−1,17, stands a reference.
        boolean point = points
                && Character.isDigit(in)
                && (out == '.' || out == ',')
                && outside > 0
                && outside + 1 < text.length()
                && Character.isDigit(text.charAt(outside - 1))
                && Character.isDigit(text.charAt(outside + 1));
        return letters || digits || point;
    }

    Mention.Seen mention(int block, Clause place) {
        return new Mention.Seen(
                new Locus.InText(block, place.begin(), place.end()),
                paper.blocks().get(block).text().substring(place.begin(), place.end()));
    }

    /** The first place in a cell where the quote stands as whole words. */
    Optional<Mention.Seen> inCell(Block.Table table, int row, int column, String quote) {
        String text = table.cell(row, column).text();
        return new QuoteFinder(text)
                .all(quote).stream()
                        .filter(place -> isWhole(text, place))
                        .findFirst()
                        .map(place -> new Mention.Seen(
                                new Locus.InCell(table.at().ordinal(), row, column, place.begin(), place.end()),
                                text.substring(place.begin(), place.end())));
    }

    /** The nearest place before the end of a block, else the first behind it, reference lists left out. */
    Optional<Mention.Seen> around(int block, String quote) {
        return IntStream.concat(
                        IntStream.iterate(block, ordinal -> ordinal >= 0, ordinal -> ordinal - 1),
                        IntStream.range(block + 1, paper.blocks().size()))
                .boxed()
                .flatMap(ordinal -> anywhereIn(ordinal, quote).stream())
                .findFirst();
    }

    private Optional<Mention.Seen> anywhereIn(int ordinal, String quote) {
        Block block = paper.blocks().get(ordinal);
        if (block.at().section().kind() == Section.Kind.REFERENCES) {
            return Optional.empty();
        }
        return block instanceof Block.Table table
                ? inTable(table, quote)
                : inBlock(ordinal, quote).stream().findFirst().map(place -> mention(ordinal, place));
    }

    private Optional<Mention.Seen> inTable(Block.Table table, String quote) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.width(); column++) {
                Optional<Mention.Seen> found = inCell(table, row, column, quote);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
