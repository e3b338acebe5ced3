package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a temperature is the temperature of, by the nearest word before it, or right behind it, that says so: the
 * stems stand in {@code temperature-roles.tsv}.
 */
final class TemperatureRoles {
    private static final int BEFORE = 60;
    private static final double MILD_FROM = 290;
    private static final double MILD_TO = 305;

    /** Where a stem counts. */
    private enum Where {
        BEFORE,
        BEHIND,
        /** As words of their own, however they go on: symbols such as {@code Tg}. */
        SYMBOL
    }

    private record Stem(String text, TemperatureRole role) {}

    private static final Map<Character, List<Stem>> STEMS = new HashMap<>();
    private static final List<Stem> BEHIND = new ArrayList<>();
    private static final List<Stem> SYMBOLS = new ArrayList<>();

    static {
        for (String[] row : Lexicon.rows(TemperatureRoles.class, "temperature-roles.tsv", 3)) {
            Stem stem = new Stem(row[0], TemperatureRole.valueOf(row[1]));
            switch (Where.valueOf(row[2])) {
                case BEFORE ->
                    STEMS.computeIfAbsent(stem.text().charAt(0), c -> new ArrayList<>())
                            .add(stem);
                case BEHIND -> BEHIND.add(stem);
                case SYMBOL -> SYMBOLS.add(stem);
            }
        }
        STEMS.values()
                .forEach(stems -> stems.sort(
                        Comparator.comparingInt((Stem s) -> -s.text().length()).thenComparing(Stem::text)));
    }

    private TemperatureRoles() {}

    /** @param quantities of one text, in order */
    static List<ReadQuantity> told(Folded text, List<ReadQuantity> quantities) {
        List<ReadQuantity> all = new ArrayList<>(quantities.size());
        int valueEnd = 0;
        @Nullable ReadQuantity last = null;
        for (ReadQuantity quantity : quantities) {
            boolean value = quantity.dimension() == Dimension.CONDUCTIVITY
                    || quantity.dimension() == Dimension.ENERGY_PER_PARTICLE;
            if (value) {
                valueEnd = Math.max(valueEnd, Math.max(quantity.end(), quantity.tailEnd()));
            }
            boolean warm = quantity.dimension() == Dimension.TEMPERATURE;
            TemperatureRole role =
                    warm ? role(text, quantity, Math.min(valueEnd, quantity.begin()), last) : TemperatureRole.UNSTATED;
            ReadQuantity told = quantity.temperature().isPresent() && !quantity.refersBack()
                    ? quantity.with(quantity.temperature().get().in(role))
                    : quantity;
            all.add(told);
            last = warm ? told : last;
        }
        return all;
    }

    private static TemperatureRole role(
            Folded text, ReadQuantity temperature, int valueEnd, @Nullable ReadQuantity last) {
        TemperatureRole behind = behind(text, temperature.end());
        if (behind != TemperatureRole.UNSTATED) {
            return behind;
        }
        int from = Math.max(valueEnd, Math.max(0, temperature.begin() - BEFORE));
        for (int i = temperature.begin() - 1; i >= from; i--) {
            if (isClauseEnd(text, i)) {
                break;
            }
            // What comes behind a comma is set apart: "just below melting, at 50 °C".
            if (text.at(i) == ',' && text.original(i, temperature.begin()).equals(", at ")) {
                break;
            }
            TemperatureRole role = stemAt(text, i);
            if (role == TemperatureRole.PROCESSING
                    && isMild(temperature)
                    && !isAdjacent(text, i, temperature.begin())) {
                return TemperatureRole.UNSTATED;
            }
            if (role != TemperatureRole.UNSTATED) {
                return role;
            }
            if (last != null && last.end() == i + 1 && isList(text, last.end(), temperature.begin())) {
                return last.role();
            }
        }
        boolean atValue = valueEnd > 0 && valueEnd == from && isAt(text, valueEnd, temperature.begin());
        return atValue ? TemperatureRole.MEASUREMENT : TemperatureRole.UNSTATED;
    }

    /** Near room temperature little is made: "a sintered pellet at 25 °C" is measured there. */
    private static boolean isMild(ReadQuantity temperature) {
        double kelvin = temperature.low().doubleValue();
        return kelvin > MILD_FROM && kelvin < MILD_TO;
    }

    /** Whether the word is itself done at the temperature: {@code dried at room temperature}. */
    private static boolean isAdjacent(Folded text, int word, int temperature) {
        int end = word;
        while (end < temperature && (text.letter(end) || text.at(end) == '-')) {
            end++;
        }
        String between = text.original(end, temperature).strip();
        return between.equals("at") || between.equals("in air at") || between.isEmpty();
    }

    private static boolean isClauseEnd(Folded text, int at) {
        char c = text.at(at);
        boolean end = c == ';' || c == ':' || c == '.' && Character.isUpperCase(text.at(at + 2));
        return end && text.at(at + 1) == ' ';
    }

    private static TemperatureRole stemAt(Folded text, int at) {
        if (text.letter(at - 1)) {
            return TemperatureRole.UNSTATED;
        }
        for (Stem stem : STEMS.getOrDefault(text.lowerCase(at), List.of())) {
            if (text.stemAt(stem.text(), at)) {
                return stem.role();
            }
        }
        for (Stem symbol : SYMBOLS) {
            if (text.startsWith(symbol.text(), at)
                    && !text.letter(at + symbol.text().length())) {
                return symbol.role();
            }
        }
        return TemperatureRole.UNSTATED;
    }

    private static TemperatureRole behind(Folded text, int end) {
        int at = text.at(end) == '-' ? end + 1 : text.skipBlanks(end);
        if (text.wordAt("for", at)) {
            return isDuration(text, text.skipBlanks(at + 3)) ? TemperatureRole.PROCESSING : TemperatureRole.UNSTATED;
        }
        if (text.at(at) == '/' || text.at(at) == ',') {
            return isDuration(text, text.skipBlanks(at + 1)) ? TemperatureRole.PROCESSING : TemperatureRole.UNSTATED;
        }
        for (Stem stem : BEHIND) {
            if (text.stemAt(stem.text(), at)) {
                return stem.role();
            }
        }
        return TemperatureRole.UNSTATED;
    }

    /** {@code 12 h}, {@code 5 min}, {@code two days}: nothing is measured that long. */
    private static boolean isDuration(Folded text, int at) {
        int end = text.digitsEnd(at);
        while (end == at && text.letter(end)) {
            end++;
        }
        end = text.at(end) == '.' ? text.digitsEnd(end + 1) : end;
        int unit = text.skipBlanks(end);
        return end > at
                && end - at <= 8
                && (text.wordAt("h", unit)
                        || text.wordAt("hours", unit)
                        || text.wordAt("hour", unit)
                        || text.wordAt("hrs", unit)
                        || text.wordAt("min", unit)
                        || text.wordAt("minutes", unit)
                        || text.wordAt("days", unit)
                        || text.wordAt("weeks", unit));
    }

    /** Whether only what links numbers stands between. */
    private static boolean isList(Folded text, int from, int to) {
        String between = text.original(from, to).strip();
        return between.equals(",") || between.equals("and") || between.equals("or") || between.equals(", and");
    }

    private static boolean isAt(Folded text, int from, int to) {
        int word = text.skipBlanks(from);
        return text.wordAt("at", word) && text.skipBlanks(word + 2) == to || text.at(word) == '(' && to - word <= 4;
    }
}
