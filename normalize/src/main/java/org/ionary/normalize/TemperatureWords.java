package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room and ambient temperature, which papers say in words and which is read as 25 °C. */
final class TemperatureWords {
    private static final BigDecimal ROOM = new BigDecimal("298.15");
    private static final List<String> WORDS = List.of(
            "room temperatures",
            "room temperature",
            "room-temperature",
            "ambient temperatures",
            "ambient temperature",
            "ambient-temperature",
            "room temp.",
            "room temp",
            "r.t.");

    private TemperatureWords() {}

    static List<ReadQuantity> scan(Folded text) {
        List<ReadQuantity> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = endOf(text, i);
            if (end > i) {
                found.add(room(text, i, end));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private static int endOf(Folded text, int at) {
        if (text.letter(at - 1) || text.digit(at - 1)) {
            return at;
        }
        if (text.startsWith("RT", at) && !text.letter(at + 2) && !text.digit(at + 2) && text.at(at - 1) != '/') {
            return at + 2;
        }
        for (String words : WORDS) {
            if (Character.toLowerCase(text.at(at)) == words.charAt(0) && text.wordAt(words, at)) {
                return at + words.length();
            }
        }
        return at;
    }

    private static ReadQuantity room(Folded text, int begin, int end) {
        return new ReadQuantity(
                begin,
                end,
                begin,
                end,
                begin,
                end,
                Dimension.TEMPERATURE,
                ROOM,
                Optional.empty(),
                Optional.empty(),
                Sense.EXACT,
                false,
                false,
                true,
                text.original(begin, end),
                List.of());
    }
}
