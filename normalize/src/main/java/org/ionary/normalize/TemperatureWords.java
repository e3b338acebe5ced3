package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Temperature;
import org.jspecify.annotations.Nullable;

/**
 * Finds temperatures that are said in words: room and ambient temperature, and what refers back to another one. The
 * words stand in {@code temperature-words.tsv}.
 */
final class TemperatureWords {
    /** What papers mean by room temperature unless they say otherwise: 25 °C. */
    static final BigDecimal ROOM = new BigDecimal("298.15");

    private enum Meaning {
        ROOM,
        SAME
    }

    private record Words(String phrase, Meaning meaning) {}

    private static final Map<Character, List<Words>> BY_FIRST =
            Lexicon.rows(TemperatureWords.class, "temperature-words.tsv", 2).stream()
                    .map(row -> new Words(row[0], Meaning.valueOf(row[1])))
                    .sorted(Comparator.comparingInt((Words w) -> -w.phrase().length())
                            .thenComparing(Words::phrase))
                    .collect(Collectors.groupingBy(words -> words.phrase().charAt(0)));

    private TemperatureWords() {}

    /** The first two characters of such words, in lower case. */
    static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>(Set.of("rt"));
        BY_FIRST.values()
                .forEach(all ->
                        all.forEach(words -> beginnings.add(words.phrase().substring(0, 2))));
        return beginnings;
    }

    /** @param before the quantities that were found before this place */
    static @Nullable ReadQuantity at(Folded text, int begin, List<ReadQuantity> before, TemperatureContext context) {
        if (text.digit(begin - 1) || text.letter(begin - 1)) {
            return null;
        }
        if (isAbbreviation(text, begin)) {
            return said(text, begin, begin + 2, ROOM, ReadTemperature.room());
        }
        for (Words words : BY_FIRST.getOrDefault(text.lowerCase(begin), List.of())) {
            if (text.wordAt(words.phrase(), begin)) {
                int end = begin + words.phrase().length();
                return switch (words.meaning()) {
                    case ROOM -> said(text, begin, end, ROOM, ReadTemperature.room());
                    case SAME -> same(text, begin, end, before, context);
                };
            }
        }
        return null;
    }

    /** {@code RT}, but not the gas constant times temperature. */
    private static boolean isAbbreviation(Folded text, int begin) {
        return text.written(begin) == 'R'
                && text.written(begin + 1) == 'T'
                && !text.letter(begin + 2)
                && !text.digit(begin + 2)
                && text.at(begin - 1) != '/'
                && text.at(begin + 2) != '/'
                && !text.wordAt("ln", text.skipBlanks(begin + 2));
    }

    private static @Nullable ReadQuantity same(
            Folded text, int begin, int end, List<ReadQuantity> before, TemperatureContext context) {
        for (int i = before.size() - 1; i >= 0; i--) {
            ReadQuantity other = before.get(i);
            if (other.dimension() == Dimension.TEMPERATURE && !other.refersBack() && other.end() <= begin) {
                return inherited(text, begin, end, other);
            }
        }
        return context.before().map(other -> inherited(text, begin, end, other)).orElse(null);
    }

    private static ReadQuantity inherited(Folded text, int begin, int end, ReadQuantity other) {
        ReadTemperature inherited = new ReadTemperature(Temperature.Origin.INHERITED, other.role(), Optional.of(other));
        return new ReadQuantity(
                Place.whole(begin, end),
                Dimension.TEMPERATURE,
                other.low(),
                other.high(),
                Optional.empty(),
                other.sense(),
                List.of(),
                Optional.of(inherited),
                text.original(begin, end),
                List.of());
    }

    private static ReadQuantity said(Folded text, int begin, int end, BigDecimal kelvin, ReadTemperature temperature) {
        return ReadQuantity.single(
                        Place.whole(begin, end),
                        Dimension.TEMPERATURE,
                        kelvin,
                        Optional.empty(),
                        Sense.EXACT,
                        List.of(),
                        text.original(begin, end))
                .with(temperature);
    }

    /** What {@code room temperature} is said to be, gathered from quantities in the order of the text. */
    static List<ReadQuantity> withRoomAt(BigDecimal kelvin, List<ReadQuantity> quantities) {
        List<ReadQuantity> all = new ArrayList<>(quantities.size());
        for (ReadQuantity quantity : quantities) {
            all.add(
                    quantity.roomTemperature() && quantity.low().compareTo(kelvin) != 0
                            ? new ReadQuantity(
                                    quantity.place(),
                                    quantity.dimension(),
                                    kelvin,
                                    Optional.empty(),
                                    Optional.empty(),
                                    quantity.sense(),
                                    quantity.repairs(),
                                    quantity.temperature(),
                                    quantity.raw(),
                                    List.of())
                            : quantity);
        }
        return all;
    }
}
