package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins temperatures that say one thing together: {@code 298 K (25 °C)} is one temperature, {@code room temperature (22
 * °C)} is the number and says what the paper means by room temperature, {@code RT to 80 °C} is a range.
 */
final class TemperaturePairs {
    private static final BigDecimal ROUNDING = new BigDecimal("1.5");
    private static final BigDecimal COLDEST_ROOM = new BigDecimal("283.15");
    private static final BigDecimal WARMEST_ROOM = new BigDecimal("308.15");
    private static final int FARTHEST = 16;
    private static final List<String> OPENING =
            List.of("(", "[", "/", "=", "or", "i.e.", "(i.e.", "(i.e.,", ", i.e.", "(or", "(~");
    private static final List<String> OPENING_ROOM = List.of(
            "(",
            "[",
            "of",
            "=",
            "(i.e.",
            "(i.e.,",
            ", i.e.",
            "(ca.",
            "(about",
            "(~",
            ",",
            "(at",
            "is",
            "was",
            "(defined as",
            "(set to",
            "(here",
            "(here,",
            "means",
            "refers to");

    /** @param room in kelvin, where the text says what it means by room temperature */
    record Joined(List<ReadQuantity> quantities, Optional<BigDecimal> room) {}

    private TemperaturePairs() {}

    /** @param quantities of one text, in order */
    static Joined joined(Folded text, List<ReadQuantity> quantities) {
        List<ReadQuantity> all = new ArrayList<>(quantities.size());
        Optional<BigDecimal> room = Optional.empty();
        for (ReadQuantity quantity : quantities) {
            int last = lastTemperature(all);
            Optional<ReadQuantity> pair = last < 0 ? Optional.empty() : pair(text, all.get(last), quantity);
            if (pair.isEmpty()) {
                all.add(quantity);
                continue;
            }
            boolean says = all.get(last).roomTemperature()
                    && !quantity.roomTemperature()
                    && !pair.get().isRange();
            room = says && room.isEmpty() ? Optional.of(quantity.low()) : room;
            all.set(last, pair.get());
        }
        return new Joined(all, room);
    }

    /** The place of the last quantity if it is a temperature. */
    private static int lastTemperature(List<ReadQuantity> all) {
        int last = all.size() - 1;
        return last >= 0 && all.get(last).dimension() == Dimension.TEMPERATURE ? last : -1;
    }

    private static Optional<ReadQuantity> pair(Folded text, ReadQuantity first, ReadQuantity second) {
        boolean fit = second.dimension() == Dimension.TEMPERATURE
                && second.begin() >= first.end()
                && second.begin() - first.end() <= FARTHEST
                && !first.isRange()
                && !first.tailApart()
                && !second.refersBack()
                && !first.refersBack();
        if (!fit) {
            return Optional.empty();
        }
        if (first.roomTemperature() != second.roomTemperature()) {
            return withRoom(text, first, second);
        }
        boolean twice = !first.roomTemperature()
                && !second.isRange()
                && OPENING.contains(between(text, first, second))
                && !unit(text, first).equals(unit(text, second))
                && first.low().subtract(second.low()).abs().compareTo(ROUNDING) <= 0;
        return twice ? Optional.of(one(text, first, second, first)) : Optional.empty();
    }

    private static Optional<ReadQuantity> withRoom(Folded text, ReadQuantity first, ReadQuantity second) {
        ReadQuantity number = first.roomTemperature() ? second : first;
        String between = between(text, first, second);
        boolean room = number.low().compareTo(COLDEST_ROOM) >= 0
                && number.high().orElse(number.low()).compareTo(WARMEST_ROOM) <= 0;
        boolean named =
                first.roomTemperature() ? OPENING_ROOM.contains(between) : between.equals("(") || between.equals("=");
        if (room && named) {
            return Optional.of(one(text, first, second, number));
        }
        SenseWords.Found words = SenseWords.before(text, first.begin());
        int link = Links.afterWords(text, first.end(), words.between());
        boolean range = link >= 0 && link == second.begin() && !second.isRange() && !number.tailApart();
        return range ? Optional.of(QuantityMaker.united(text, first, second).getFirst()) : Optional.empty();
    }

    private static ReadQuantity one(Folded text, ReadQuantity first, ReadQuantity second, ReadQuantity meant) {
        Place place = new Place(
                first.begin(),
                second.end(),
                meant.numberBegin(),
                meant.numberEnd(),
                meant.tailBegin(),
                meant.tailEnd());
        return meant.at(place, text.original(first.begin(), second.end()));
    }

    private static String between(Folded text, ReadQuantity first, ReadQuantity second) {
        int from = first.end();
        int to = second.begin();
        return text.original(from, to).strip();
    }

    private static String unit(Folded text, ReadQuantity quantity) {
        return text.original(quantity.tailBegin(), quantity.tailEnd());
    }
}
