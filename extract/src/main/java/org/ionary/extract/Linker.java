package org.ionary.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.ionary.normalize.ReadQuantity;

/**
 * Ties the values of one sentence to its materials and temperatures.
 *
 * <p>Lists of equal length are paired in order; otherwise the nearest one is taken, where nearness counts the marks,
 * words and other values in between.
 */
final class Linker {
    private static final int OTHER_CLAUSE = 60;

    /** Behind a semicolon something else is said. */
    private static final int OTHER_SENTENCE = 120;

    private static final int VALUE_BETWEEN = 45;
    private static final int AFTER_WITHOUT_LINK = 45;

    /** How much nearer the nearest must be than any other. */
    private static final int CLEAR = 30;

    /** The formula of a series is meant only where no member of it is. */
    private static final int SERIES = 80;

    /** What follows these is what the material was made from, not the material. */
    private static final List<String> SUBSTITUTES = List.of(" replacing ", " substituting ", " exchanging ");

    /** What follows these, behind a value, is only held against it. */
    private static final List<String> COMPARED = List.of(
            "equivalent to",
            "comparable to",
            "comparable with",
            "similar to",
            "close to",
            " than ",
            "compared with",
            "compared to",
            "exceeding",
            "superior to",
            "inferior to",
            "as high as that of",
            "matching");

    private static final Set<String> BRACKETS = Set.of(" (", " (at ", " [");

    private final String text;
    private final List<Clause> clauses;
    private final List<ReadQuantity> values;
    private final List<NamedMaterial> materials;
    private final List<ReadQuantity> temperatures;
    private final Rows rows;

    Linker(
            String text,
            List<Clause> clauses,
            List<ReadQuantity> values,
            List<NamedMaterial> materials,
            List<ReadQuantity> temperatures) {
        this.text = text;
        this.clauses = clauses;
        this.values = values;
        this.materials = materials;
        this.temperatures = temperatures;
        this.rows = new Rows(text);
    }

    Optional<NamedMaterial> materialOf(ReadQuantity value) {
        if (materials.size() < 2) {
            return materials.stream().findFirst();
        }
        Optional<NamedMaterial> paired =
                paired(value, materials, material -> new Rows.Place(material.begin(), material.end()));
        return paired.isPresent()
                ? paired
                : materials.stream().min(Comparator.comparingInt(material -> materialCost(value, material)));
    }

    /** Whether another material stands almost as near to the value, so that it could be meant as well. */
    boolean isMaterialUnsure(ReadQuantity value) {
        return materials.size() > 1
                && paired(value, materials, m -> new Rows.Place(m.begin(), m.end()))
                        .isEmpty()
                && isClose(
                        materials,
                        m -> materialCost(value, m),
                        m -> m.material().key());
    }

    boolean isTemperatureUnsure(ReadQuantity value) {
        return temperatures.size() > 1
                && paired(value, temperatures, t -> new Rows.Place(t.begin(), t.end()))
                        .isEmpty()
                && isClose(
                        temperatures,
                        t -> temperatureCost(value, t),
                        t -> t.low().stripTrailingZeros().toString());
    }

    private static <T> boolean isClose(List<T> things, ToIntFunction<T> cost, Function<T, String> key) {
        T best = things.stream().min(Comparator.comparingInt(cost)).orElseThrow();
        return things.stream()
                .filter(other -> !key.apply(other).equals(key.apply(best)))
                .anyMatch(other -> cost.applyAsInt(other) - cost.applyAsInt(best) < CLEAR);
    }

    /** Those named in one row with a material: a range is of all of them, {@code of A and B are between x and y}. */
    List<NamedMaterial> rowOf(NamedMaterial material) {
        return rows.of(materials, m -> new Rows.Place(m.begin(), m.end())).stream()
                .filter(list -> list.contains(material))
                .findFirst()
                .orElse(List.of(material));
    }

    Optional<ReadQuantity> temperatureOf(ReadQuantity value) {
        if (temperatures.size() < 2) {
            return temperatures.stream().findFirst();
        }
        Optional<ReadQuantity> own = directly(value);
        if (own.isPresent()) {
            return own;
        }
        List<ReadQuantity> taken = values.stream()
                .filter(other -> other.dimension() == value.dimension())
                .flatMap(other -> directly(other).stream())
                .toList();
        List<ReadQuantity> left =
                temperatures.stream().filter(t -> !taken.contains(t)).toList();
        if (left.size() == 1 && row(value).size() < 2) {
            return Optional.of(left.getFirst());
        }
        Optional<ReadQuantity> paired = paired(value, temperatures, t -> new Rows.Place(t.begin(), t.end()));
        return paired.isPresent()
                ? paired
                : temperatures.stream().min(Comparator.comparingInt(t -> temperatureCost(value, t)));
    }

    /** The temperature in brackets right behind the value: {@code 5.4 mS cm⁻¹ (25 °C)}. */
    private Optional<ReadQuantity> directly(ReadQuantity value) {
        return temperatures.stream()
                .filter(t -> t.begin() >= value.tailEnd())
                .filter(t -> BRACKETS.contains(text.substring(value.tailEnd(), t.begin())))
                .findFirst();
    }

    /** The thing that stands in its list where the value stands in its own, or takes turns with the values. */
    <T> Optional<T> paired(ReadQuantity value, List<T> things, Function<T, Rows.Place> place) {
        List<ReadQuantity> list = row(value);
        int index = list.indexOf(value);
        Optional<T> inOrder = rows.of(things, place).stream()
                .filter(candidate -> list.size() > 1 && candidate.size() == list.size())
                .min(Comparator.comparingInt(candidate -> cost(value, place.apply(candidate.getFirst()))))
                .map(candidate -> candidate.get(index));
        return inOrder.or(() -> alternating(value, things, place));
    }

    /** Values and things that take turns from one end of the sentence to the other belong together one by one. */
    private <T> Optional<T> alternating(ReadQuantity value, List<T> all, Function<T, Rows.Place> place) {
        List<T> things = all.stream().filter(thing -> !isTemplate(thing)).toList();
        List<ReadQuantity> alike = values.stream()
                .filter(other -> other.dimension() == value.dimension())
                .toList();
        if (alike.size() < 2 || alike.size() != things.size()) {
            return Optional.empty();
        }
        boolean valueFirst =
                alike.getFirst().begin() < place.apply(things.getFirst()).begin();
        for (int i = 0; i < alike.size(); i++) {
            int at = alike.get(i).begin();
            int thing = place.apply(things.get(i)).begin();
            boolean last = i + 1 == alike.size();
            boolean turns = valueFirst
                    ? at < thing && (last || thing < alike.get(i + 1).begin())
                    : thing < at && (last || at < place.apply(things.get(i + 1)).begin());
            if (!turns) {
                return Optional.empty();
            }
        }
        return Optional.of(things.get(alike.indexOf(value)));
    }

    /** The formula of a series beside members of it. */
    private boolean isTemplate(Object thing) {
        return thing instanceof NamedMaterial material
                && isSeries(material)
                && materials.stream().anyMatch(other -> !isSeries(other));
    }

    private static boolean isSeries(NamedMaterial material) {
        return material.material().composition().isEmpty()
                && material.material().formula().isPresent();
    }

    /** Whether there is a temperature for each of the values in a row. */
    boolean hasTemperaturesFor(List<ReadQuantity> row) {
        return rows.of(temperatures, t -> new Rows.Place(t.begin(), t.end())).stream()
                .anyMatch(list -> list.size() == row.size());
    }

    /** The values of one kind that stand in a row with this one. */
    List<ReadQuantity> row(ReadQuantity value) {
        List<ReadQuantity> alike = values.stream()
                .filter(other -> other.dimension() == value.dimension())
                .toList();
        return rows.of(alike, v -> new Rows.Place(v.begin(), v.end())).stream()
                .filter(list -> list.contains(value))
                .findFirst()
                .orElse(List.of(value));
    }

    private int temperatureCost(ReadQuantity value, ReadQuantity temperature) {
        int cost = cost(value, new Rows.Place(temperature.begin(), temperature.end()));
        boolean upTo = temperature.end() <= value.begin()
                && text.substring(temperature.end(), value.begin()).contains(" to ");
        return cost + (upTo ? OTHER_CLAUSE : 0);
    }

    private int materialCost(ReadQuantity value, NamedMaterial material) {
        int cost = cost(value, new Rows.Place(material.begin(), material.end()));
        cost += isSeries(material) ? SERIES : 0;
        if (material.begin() >= value.end()) {
            String between = text.substring(value.end(), material.begin()).toLowerCase(Locale.ROOT);
            cost += COMPARED.stream().anyMatch(between::contains) ? OTHER_CLAUSE : 0;
            boolean parent = SUBSTITUTES.stream().anyMatch(between::contains);
            boolean linked = !parent
                    && List.of(" for ", " in ", " of ", " by ", " belong", " with ").stream()
                            .anyMatch(word -> (between + " ").contains(word));
            cost += linked ? -10 : AFTER_WITHOUT_LINK;
            cost += between.indexOf(';') >= 0 ? OTHER_SENTENCE : 0;
        }
        return cost;
    }

    private int cost(ReadQuantity value, Rows.Place place) {
        boolean after = place.begin() >= value.end();
        int from = after ? value.end() : place.end();
        int to = after ? place.begin() : Math.max(place.end(), value.begin());
        String between = text.substring(from, to);
        int cost = between.length();
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            cost += c == ';' ? 30 : c == ',' ? 15 : 0;
        }
        cost += between.contains(" and ") ? 15 : 0;
        long valuesBetween = values.stream()
                .filter(other -> other.dimension() == value.dimension())
                .filter(other -> other.begin() >= from && other.end() <= to)
                .count();
        cost += (int) valuesBetween * VALUE_BETWEEN;
        boolean sameClause = Clause.at(clauses, value.numberBegin()).holds(place.begin());
        return cost + (sameClause ? 0 : OTHER_CLAUSE);
    }
}
