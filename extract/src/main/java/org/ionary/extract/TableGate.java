package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Lets a claim about a table pass where the value stands in the cell that is named, and all else where it can belong to
 * that cell: in its row, in the first column above it, in the head of its column, in the caption or a note. A unit from
 * another column's head does not pass; the material may also be named around the table.
 */
final class TableGate {
    private final PaperQuotes quotes;
    private final Definitions known;
    private final Reader reader;

    TableGate(PaperQuotes quotes, Definitions known, Reader reader) {
        this.quotes = quotes;
        this.known = known;
        this.reader = reader;
    }

    Verdict<Candidate> admit(TableReply.Claim claim, Block.Table table) {
        try {
            return Verdict.accepted(candidate(claim, table));
        } catch (NotAdmitted refused) {
            return Verdict.rejected(refused.reason(), refused.detail());
        }
    }

    private Candidate candidate(TableReply.Claim claim, Block.Table table) throws NotAdmitted {
        QuoteValidator.VALUE.check(claim.value());
        QuoteValidator.NOT_RELATIVE.check(claim.value());
        QuoteValidator.ONE_MATERIAL.check(claim.material());
        if (claim.row() >= table.rows().size() || claim.column() >= table.width()) {
            throw new NotAdmitted(RejectionReason.QUOTE_NOT_IN_PAPER, "no cell " + claim.row() + ", " + claim.column());
        }
        Mention.Seen value = quotes.inCell(table, claim.row(), claim.column(), claim.value())
                .orElseThrow(() -> notThere(claim.value()));
        String cell = table.cell(claim.row(), claim.column()).text();
        if (Orders.begin(cell).isPresent()) {
            throw new NotAdmitted(RejectionReason.INSTRUCTION, cell);
        }
        checkWords(claim, table);
        Optional<Method> method = method(claim, table);
        return new Candidate(
                claim.property(),
                Optional.empty(),
                kind(claim, table),
                material(claim, table),
                new Phrase(value, completion(claim.head(), claim, table, QuoteValidator.ofUnit(claim.property()))),
                claim.property() == Property.CONDUCTIVITY ? temperature(claim, table) : Optional.empty(),
                method.map(Method::origin).orElse(claim.origin()),
                method,
                claim.reportedHere(),
                Map.of(),
                value,
                reader,
                Set.of());
    }

    private static NotAdmitted notThere(String quote) {
        return new NotAdmitted(RejectionReason.QUOTE_NOT_IN_PAPER, quote);
    }

    /** What the cell's heads name must be the property, where they name one at all. */
    private void checkWords(TableReply.Claim claim, Block.Table table) throws NotAdmitted {
        String heads = heads(claim, table);
        List<PropertyWords.Word> words = PropertyWords.in(heads);
        boolean named = words.stream()
                .anyMatch(word ->
                        word.property().filter(p -> p == claim.property()).isPresent());
        if (!words.isEmpty() && !named) {
            throw new NotAdmitted(RejectionReason.LOOK_ALIKE_PROPERTY, heads);
        }
    }

    private static String heads(TableReply.Claim claim, Block.Table table) {
        StringBuilder heads = new StringBuilder();
        for (int row = 0; row < table.headerRows(); row++) {
            heads.append(table.cell(row, claim.column()).text()).append(' ');
        }
        return heads.toString();
    }

    private static ConductivityKind kind(TableReply.Claim claim, Block.Table table) {
        String heads = heads(claim, table);
        return claim.property() == Property.CONDUCTIVITY
                ? PropertyWords.kind(heads, 0, heads.length())
                : ConductivityKind.UNSPECIFIED;
    }

    private List<Mention> completion(
            @Nullable String head, TableReply.Claim claim, Block.Table table, QuoteValidator validator)
            throws NotAdmitted {
        if (head == null || head.isBlank()) {
            return List.of();
        }
        validator.check(head);
        return List.of(belonging(head, claim, table).orElseThrow(() -> notThere(head)));
    }

    private Phrase material(TableReply.Claim claim, Block.Table table) throws NotAdmitted {
        Mention.Seen head = belonging(claim.material(), claim, table)
                .or(() -> quotes.around(table.at().ordinal(), claim.material()))
                .orElseThrow(() -> notThere(claim.material()));
        String formula = claim.formula();
        if (formula == null || formula.isBlank() || formula.equals(claim.material())) {
            Sentence caption = new Sentence(
                    table.at().ordinal(), 0, claim.material(), table.at().section());
            return new Phrase(head, known.completionsOf(head.quote(), caption));
        }
        return new Phrase(
                head,
                List.of(belonging(formula, claim, table)
                        .or(() -> quotes.around(table.at().ordinal(), formula))
                        .orElseThrow(() -> notThere(formula))));
    }

    private Optional<Candidate.TemperaturePhrase> temperature(TableReply.Claim claim, Block.Table table)
            throws NotAdmitted {
        String said = claim.temperature();
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        QuoteValidator.TEMPERATURE.check(said);
        Optional<Mention.Seen> beside = belonging(said, claim, table);
        Mention.Seen head =
                beside.or(() -> quotes.around(table.at().ordinal(), said)).orElseThrow(() -> notThere(said));
        Phrase phrase = new Phrase(head, temperatureUnit(claim, head, table));
        return Optional.of(new Candidate.TemperaturePhrase(
                phrase, beside.isPresent() ? Temperature.Origin.STATED : Temperature.Origin.INHERITED));
    }

    /** The head of the column or row that the temperature's own cell stands in, else what can belong to the value. */
    private List<Mention> temperatureUnit(TableReply.Claim claim, Mention.Seen temperature, Block.Table table)
            throws NotAdmitted {
        String head = claim.temperatureHead();
        if (head != null
                && temperature.locus() instanceof Locus.InCell in
                && in.block() == table.at().ordinal()
                && QuoteValidator.TEMPERATURE_UNIT.accepts(head)) {
            Optional<Mention.Seen> own = Stream.concat(
                            IntStream.iterate(in.row(), row -> row >= 0, row -> row - 1)
                                    .mapToObj(row -> new CellPlace(row, in.column())),
                            Stream.of(new CellPlace(in.row(), 0)))
                    .flatMap(cell -> quotes.inCell(table, cell.row(), cell.column(), head).stream())
                    .findFirst();
            if (own.isPresent()) {
                return List.of(own.get());
            }
        }
        return completion(head, claim, table, QuoteValidator.TEMPERATURE_UNIT);
    }

    private Optional<Method> method(TableReply.Claim claim, Block.Table table) throws NotAdmitted {
        String said = claim.method();
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        if (belonging(said, claim, table).isEmpty()
                && quotes.around(table.at().ordinal(), said).isEmpty()) {
            throw notThere(said);
        }
        return Methods.named(said);
    }

    /** The nearest place at which words can belong to the cell. */
    private Optional<Mention.Seen> belonging(String quote, TableReply.Claim claim, Block.Table table) {
        return cells(claim, table)
                .flatMap(cell -> quotes.inCell(table, cell.row(), cell.column(), quote).stream())
                .findFirst()
                .or(() -> around(table).stream()
                        .flatMap(block -> quotes.inBlock(block, quote).stream()
                                .limit(1)
                                .map(place -> quotes.mention(block, place)))
                        .findFirst());
    }

    private record CellPlace(int row, int column) {}

    /** Its own cell, its row, its column upwards, and the first column above its row, where groups are named. */
    private static Stream<CellPlace> cells(TableReply.Claim claim, Block.Table table) {
        return Stream.of(
                        Stream.of(new CellPlace(claim.row(), claim.column())),
                        IntStream.range(0, table.width()).mapToObj(column -> new CellPlace(claim.row(), column)),
                        IntStream.iterate(claim.row() - 1, row -> row >= 0, row -> row - 1)
                                .mapToObj(row -> new CellPlace(row, claim.column())),
                        IntStream.iterate(claim.row() - 1, row -> row >= 0, row -> row - 1)
                                .mapToObj(row -> new CellPlace(row, 0)))
                .flatMap(cells -> cells);
    }

    private static List<Integer> around(Block.Table table) {
        List<Integer> blocks = new ArrayList<>();
        table.caption().ifPresent(blocks::add);
        blocks.addAll(table.notes());
        return blocks;
    }
}
