package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * At which temperature a cell's value was measured: by the cell or its footnote, by a head, the group or the column of
 * temperatures of its row, by the caption, or by a note or passage that speaks of all values.
 */
final class TableTemperatures {
    private static final Pattern ABOUT_VALUES = Pattern.compile(
            "\\b(?:values?|conductivit\\w+|data|measurements?|entries|unless)\\b", Pattern.CASE_INSENSITIVE);

    private final TableGrid grid;
    private final TemperatureHeads heads;

    TableTemperatures(TableGrid grid) {
        this.grid = grid;
        this.heads = new TemperatureHeads(grid);
    }

    boolean isColumn(int column) {
        return heads.isColumn(column);
    }

    /** Whether a certain temperature stands above the column, in words or as a number under a head for temperatures. */
    boolean isHeaded(int column) {
        return !isColumn(column) && inHeads(column).isPresent();
    }

    /** @param part the piece of the cell in which the value stands */
    Optional<Candidate.TemperaturePhrase> of(int row, int column, Mention.Seen part, List<Mention> completions) {
        return inNotes(row, column)
                .or(() -> first(part.quote()).map(t -> stated(Places.within(part, t.begin(), t.end()), t)))
                .or(() -> inHeads(column))
                .or(() -> inGroup(row))
                .or(() -> inRow(row, column))
                .or(() -> inCompletions(completions))
                .or(() -> grid.around().caption().flatMap(TableTemperatures::inSentence))
                .or(this::nearby);
    }

    private Optional<Candidate.TemperaturePhrase> inNotes(int row, int column) {
        return TableNotes.at(grid, row, column).stream()
                .flatMap(note -> inSentence(note).stream())
                .findFirst();
    }

    private Optional<Candidate.TemperaturePhrase> inHeads(int column) {
        List<Mention.Seen> all = grid.heads(column);
        for (int i = all.size() - 1; i >= 0; i--) {
            Mention.Seen head = all.get(i);
            Optional<ReadQuantity> found = first(head.quote());
            if (found.isPresent()) {
                ReadQuantity t = found.get();
                return Optional.of(stated(Places.within(head, t.begin(), t.end()), t));
            }
        }
        return heads.numberWithUnit(column)
                .map(phrase -> new Candidate.TemperaturePhrase(phrase, Temperature.Origin.STATED));
    }

    private Optional<Candidate.TemperaturePhrase> inGroup(int row) {
        return grid.group(row)
                .flatMap(group -> first(group.quote()).map(t -> stated(Places.within(group, t.begin(), t.end()), t)));
    }

    /** In the nearest column of temperatures, one to the left before one to the right. */
    private Optional<Candidate.TemperaturePhrase> inRow(int row, int valueColumn) {
        Stream<Integer> left =
                IntStream.range(0, valueColumn).map(i -> valueColumn - 1 - i).boxed();
        Stream<Integer> right = IntStream.range(valueColumn + 1, grid.width()).boxed();
        return Stream.concat(left, right)
                .filter(heads::isColumn)
                .flatMap(column -> inColumn(row, column).stream())
                .findFirst();
    }

    private Optional<Candidate.TemperaturePhrase> inColumn(int row, int column) {
        int from = row;
        // A cell left empty means what stands above it, up to where a group begins.
        while (from > grid.firstRow()
                && grid.text(from, column).isBlank()
                && grid.group(from).equals(grid.group(from - 1))) {
            from--;
        }
        Optional<Mention.Seen> cell = grid.cell(from, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReadQuantity> whole = first(cell.get().quote());
        if (whole.isPresent()) {
            return Optional.of(stated(cell.get(), whole.get()));
        }
        List<Mention> completions = new ArrayList<>(grid.heads(column));
        String head = TableGrid.joined(completions);
        boolean number = cell.get().quote().chars().anyMatch(Character::isDigit);
        boolean reads = number
                && Stream.of(Dimension.TEMPERATURE, Dimension.RECIPROCAL_TEMPERATURE)
                        .anyMatch(d ->
                                HeaderReader.apply(cell.get().quote(), head, d).isPresent());
        return reads
                ? Optional.of(
                        new Candidate.TemperaturePhrase(new Phrase(cell.get(), completions), Temperature.Origin.STATED))
                : Optional.empty();
    }

    private static Optional<Candidate.TemperaturePhrase> inCompletions(List<Mention> completions) {
        return completions.stream()
                .filter(mention -> mention instanceof Mention.Seen)
                .map(mention -> (Mention.Seen) mention)
                .flatMap(seen ->
                        first(seen.quote()).map(t -> inherited(Places.within(seen, t.begin(), t.end()), t)).stream())
                .findFirst();
    }

    /** In a sentence near the table that speaks of its values, and of all of them. */
    private Optional<Candidate.TemperaturePhrase> nearby() {
        List<Sentence> texts = new ArrayList<>(grid.around().notes());
        texts.addAll(grid.around().passages());
        return texts.stream()
                .flatMap(text -> grid.around().sentences(text).stream())
                .filter(sentence -> ABOUT_VALUES.matcher(sentence.text()).find())
                .filter(sentence -> !TableNotes.beginsWithMark(sentence.text()))
                .filter(TableTemperatures::holdsNoValue)
                .flatMap(sentence -> inSentence(sentence).stream())
                .findFirst();
    }

    private static boolean holdsNoValue(Sentence sentence) {
        return QuantityScanner.scan(sentence.text()).stream()
                .noneMatch(
                        q -> (q.dimension() == Dimension.CONDUCTIVITY || q.dimension() == Dimension.ENERGY_PER_PARTICLE)
                                && !sentence.text().startsWith("10", q.numberBegin()));
    }

    private static Optional<Candidate.TemperaturePhrase> inSentence(Sentence sentence) {
        return first(sentence.text()).map(t -> inherited(sentence.mention(t.begin(), t.end()), t));
    }

    private static Candidate.TemperaturePhrase inherited(Mention mention, ReadQuantity t) {
        return new Candidate.TemperaturePhrase(
                Phrase.of(mention), t.roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.INHERITED);
    }

    private static Candidate.TemperaturePhrase stated(Mention mention, ReadQuantity t) {
        return new Candidate.TemperaturePhrase(
                Phrase.of(mention), t.roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.STATED);
    }

    /** One temperature goes before a span of them, which says where something was fitted. */
    private static Optional<ReadQuantity> first(String text) {
        List<ReadQuantity> all = Temperatures.measured(QuantityScanner.scan(text)).stream()
                .filter(t -> t.dimension() == Dimension.TEMPERATURE)
                .toList();
        return all.stream()
                .filter(t -> !t.isRange())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
