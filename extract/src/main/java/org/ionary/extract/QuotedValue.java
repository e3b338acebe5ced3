package org.ionary.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** Finds a curator's quote in a paper, and in it the number that it is quoted for. */
final class QuotedValue {
    private final Paper paper;
    private final PaperQuotes quotes;

    QuotedValue(Paper paper) {
        this.paper = paper;
        this.quotes = new PaperQuotes(paper);
    }

    /** @param quantity with the words that are printed there */
    record Found(Quantity quantity, Evidence evidence) {}

    /** A stretch of the paper's text in which the number has to stand. */
    private record Stretch(Block block, Optional<Cell> cell, String text, int offset, String quote) {}

    private record Cell(int row, int column) {}

    Verdict<Found> find(String quote, Quantity wanted, Optional<String> printed) {
        List<Stretch> stretches = paper.blocks().stream()
                .flatMap(block -> in(block, quote).stream())
                .toList();
        if (stretches.isEmpty()) {
            return Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, quote);
        }
        for (Stretch stretch : stretches) {
            Optional<Found> found =
                    printed.map(words -> printedIn(stretch, wanted, words)).orElseGet(() -> readIn(stretch, wanted));
            if (found.isPresent()) {
                return Verdict.accepted(found.get());
            }
        }
        return Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, printed.orElse(wanted.raw()));
    }

    private List<Stretch> in(Block block, String quote) {
        if (block instanceof Block.Table table) {
            return IntStream.range(0, table.rows().size())
                    .boxed()
                    .flatMap(row -> inRow(table, row, quote).stream())
                    .toList();
        }
        return quotes.inBlock(block.at().ordinal(), quote).stream()
                .map(place -> {
                    String words = block.text().substring(place.begin(), place.end());
                    return new Stretch(block, Optional.empty(), words, place.begin(), words);
                })
                .toList();
    }

    /** The cells of a row whose words, parted as they are shown, hold the quote. */
    private static List<Stretch> inRow(Block.Table table, int row, String quote) {
        String shown = table.rows().get(row).stream().map(Block.Cell::text).collect(Collectors.joining(" | "));
        if (new QuoteFinder(shown).all(quote).isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, table.width())
                .mapToObj(column -> new Stretch(
                        table,
                        Optional.of(new Cell(row, column)),
                        table.cell(row, column).text(),
                        0,
                        shown))
                .toList();
    }

    private static Optional<Found> printedIn(Stretch stretch, Quantity wanted, String printed) {
        return new QuoteFinder(stretch.text())
                .all(printed).stream()
                        .filter(place -> PaperQuotes.isWhole(stretch.text(), place))
                        .findFirst()
                        .map(place -> found(
                                stretch,
                                wanted,
                                place.begin(),
                                place.end(),
                                stretch.text().substring(place.begin(), place.end())));
    }

    private static Optional<Found> readIn(Stretch stretch, Quantity wanted) {
        for (ReadQuantity read : ClaimedValue.withEnds(QuantityScanner.scan(stretch.text()))) {
            for (Property property : Property.values()) {
                Optional<Quantity> quantity = read.toQuantity(property).filter(one -> says(one, wanted));
                if (quantity.isPresent()) {
                    return Optional.of(found(
                            stretch,
                            wanted,
                            read.numberBegin(),
                            Math.max(read.numberBegin() + 1, read.numberEnd()),
                            quantity.get().raw()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean says(Quantity printed, Quantity wanted) {
        Optional<BigDecimal> upper = printed.upper();
        return printed.unit() == wanted.unit()
                && SameFact.near(printed.value(), wanted.value())
                && upper.isPresent() == wanted.upper().isPresent()
                && upper.map(high -> SameFact.near(high, wanted.upper().orElseThrow()))
                        .orElse(true);
    }

    private static Found found(Stretch stretch, Quantity wanted, int begin, int end, String raw) {
        int from = stretch.offset() + begin;
        int to = stretch.offset() + end;
        int block = stretch.block().at().ordinal();
        Locus place = stretch.cell()
                .<Locus>map(cell -> new Locus.InCell(block, cell.row(), cell.column(), from, to))
                .orElseGet(() -> new Locus.InText(block, from, to));
        return new Found(
                CuratorWords.printed(wanted, raw),
                new Evidence(
                        place,
                        stretch.quote(),
                        stretch.block().at().section().title(),
                        stretch.block().at().page(from)));
    }
}
