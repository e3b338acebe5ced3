package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Header;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** At which temperature a cell's value was measured: by its footnote, head, own row, caption or the table's notes. */
final class TableTemperatures {
    private final TableGrid grid;

    TableTemperatures(TableGrid grid) {
        this.grid = grid;
    }

    Optional<Candidate.TemperaturePhrase> of(int row, int column, List<Mention> heads) {
        return inNote(row, column)
                .or(() -> inCells(row, column))
                .or(() -> inHeads(column, heads))
                .or(() -> inRow(row, column))
                .or(() -> grid.caption().flatMap(TableTemperatures::inSentence))
                .or(this::inNotes);
    }

    private Optional<Candidate.TemperaturePhrase> inNote(int row, int column) {
        return TableNotes.place(grid, grid.text(row, column)).flatMap(TableTemperatures::inSentence);
    }

    /** In the cell itself: {@code 1.2 (at 60 °C)}. */
    private Optional<Candidate.TemperaturePhrase> inCells(int row, int column) {
        return first(grid.text(row, column)).map(t -> stated(grid.within(row, column, t.begin(), t.end()), t));
    }

    private Optional<Candidate.TemperaturePhrase> inHeads(int column, List<Mention> heads) {
        for (int row = 0; row < grid.firstRow(); row++) {
            Optional<ReadQuantity> found = first(grid.text(row, column));
            if (found.isPresent()) {
                ReadQuantity t = found.get();
                return Optional.of(stated(grid.within(row, column, t.begin(), t.end()), t));
            }
        }
        for (Mention head : heads) {
            Optional<ReadQuantity> found = first(head.quote());
            if (found.isPresent() && head instanceof Mention.Seen seen) {
                return Optional.of(stated(part(seen, found.get()), found.get()));
            }
        }
        return Optional.empty();
    }

    private static Mention.Seen part(Mention.Seen seen, ReadQuantity t) {
        Locus locus = switch (seen.locus()) {
            case Locus.InText in -> new Locus.InText(in.block(), in.begin() + t.begin(), in.begin() + t.end());
            case Locus.InCell in ->
                new Locus.InCell(in.block(), in.row(), in.column(), in.begin() + t.begin(), in.begin() + t.end());
        };
        return new Mention.Seen(locus, seen.quote().substring(t.begin(), t.end()));
    }

    /** In a column of temperatures, whose lowest head says so and gives the unit; what spans it may be the property. */
    private Optional<Candidate.TemperaturePhrase> inRow(int row, int valueColumn) {
        for (int column = 0; column < grid.width(); column++) {
            List<Mention.Seen> heads = grid.heads(column);
            String head = heads.isEmpty() ? "" : heads.getLast().quote();
            Header header = HeaderReader.read(head);
            boolean temperature = head.toLowerCase(Locale.ROOT).contains("temperature") || head.startsWith("T");
            Optional<Mention.Seen> cell = grid.cell(row, column);
            if (column == valueColumn || !temperature || header.property().isPresent() || cell.isEmpty()) {
                continue;
            }
            Optional<ReadQuantity> whole = first(cell.get().quote());
            if (whole.isPresent()) {
                return Optional.of(stated(cell.get(), whole.get()));
            }
            boolean unit =
                    header.dimension().filter(d -> d == Dimension.TEMPERATURE).isPresent();
            if (unit && HeaderReader.apply(cell.get().quote(), head).isPresent()) {
                List<Mention> completions = new ArrayList<>(heads);
                return Optional.of(new Candidate.TemperaturePhrase(
                        new Phrase(cell.get(), completions), Temperature.Origin.STATED));
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate.TemperaturePhrase> inNotes() {
        return grid.notes().stream()
                .filter(note -> note.text().toLowerCase(Locale.ROOT).contains("value")
                        || note.text().toLowerCase(Locale.ROOT).contains("measured at"))
                .flatMap(note -> inSentence(note).stream())
                .findFirst();
    }

    private static Optional<Candidate.TemperaturePhrase> inSentence(Sentence sentence) {
        return first(sentence.text())
                .map(t -> new Candidate.TemperaturePhrase(
                        Phrase.of(sentence.mention(t.begin(), t.end())),
                        t.roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.INHERITED));
    }

    private static Candidate.TemperaturePhrase stated(Mention mention, ReadQuantity t) {
        return new Candidate.TemperaturePhrase(
                Phrase.of(mention), t.roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.STATED);
    }

    private static Optional<ReadQuantity> first(String text) {
        return Temperatures.measured(QuantityScanner.scan(text)).stream()
                .filter(t -> t.dimension() == Dimension.TEMPERATURE)
                .findFirst();
    }
}
