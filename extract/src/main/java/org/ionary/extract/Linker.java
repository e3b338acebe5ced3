package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.normalize.ReadQuantity;

/**
 * Ties the values of one sentence to its materials and temperatures.
 *
 * <p>Lists of equal length are paired in order; otherwise the nearest one is taken, where nearness counts the marks,
 * words and other values in between.
 */
final class Linker {
    private static final int OTHER_CLAUSE = 60;
    private static final int VALUE_BETWEEN = 45;
    private static final int AFTER_WITHOUT_LINK = 45;

    /** The formula of a series is meant only where no member of it is. */
    private static final int SERIES = 80;

    private static final List<String> VERBS = List.of(
            "is", "was", "were", "are", "has", "have", "had", "shows", "show", "reached", "reaches", "gives", "gave",
            "with", "at", "that");

    /** What follows these is what the material was made from, not the material. */
    private static final List<String> SUBSTITUTES = List.of(" replacing ", " substituting ", " exchanging ");

    /** A place in the sentence. */
    private record Place(int begin, int end) {}

    private final String text;
    private final List<Clause> clauses;
    private final List<ReadQuantity> values;
    private final List<NamedMaterial> materials;
    private final List<ReadQuantity> temperatures;

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
    }

    Optional<NamedMaterial> materialOf(ReadQuantity value) {
        if (materials.size() < 2) {
            return materials.stream().findFirst();
        }
        Optional<NamedMaterial> paired =
                paired(value, materials, material -> new Place(material.begin(), material.end()));
        return paired.isPresent()
                ? paired
                : materials.stream().min(Comparator.comparingInt(material -> materialCost(value, material)));
    }

    Optional<ReadQuantity> temperatureOf(ReadQuantity value) {
        if (temperatures.size() < 2) {
            return temperatures.stream().findFirst();
        }
        Optional<ReadQuantity> paired = paired(value, temperatures, t -> new Place(t.begin(), t.end()));
        return paired.isPresent()
                ? paired
                : temperatures.stream().min(Comparator.comparingInt(t -> temperatureCost(value, t)));
    }

    private <T> Optional<T> paired(ReadQuantity value, List<T> things, java.util.function.Function<T, Place> place) {
        List<ReadQuantity> list = listAround(value);
        if (list.size() < 2) {
            return Optional.empty();
        }
        int index = list.indexOf(value);
        List<List<T>> lists = lists(things, place).stream()
                .filter(candidate -> candidate.size() == list.size())
                .toList();
        return lists.stream()
                .min(Comparator.comparingInt(candidate -> cost(value, place.apply(candidate.getFirst()))))
                .map(candidate -> candidate.get(index));
    }

    /** The values of one kind that stand in a row with this one. */
    private List<ReadQuantity> listAround(ReadQuantity value) {
        List<ReadQuantity> alike = values.stream()
                .filter(other -> other.dimension() == value.dimension())
                .toList();
        return lists(alike, v -> new Place(v.begin(), v.end())).stream()
                .filter(list -> list.contains(value))
                .findFirst()
                .orElse(List.of(value));
    }

    private <T> List<List<T>> lists(List<T> things, java.util.function.Function<T, Place> place) {
        List<List<T>> lists = new ArrayList<>();
        List<T> list = new ArrayList<>();
        int end = -1;
        for (T thing : things) {
            Place at = place.apply(thing);
            if (!list.isEmpty() && !isSeparator(end, at.begin())) {
                lists.add(list);
                list = new ArrayList<>();
            }
            list.add(thing);
            end = at.end();
        }
        if (!list.isEmpty()) {
            lists.add(list);
        }
        return lists;
    }

    /** Whether only commas, conjunctions and brackets with labels stand between. */
    private boolean isSeparator(int from, int to) {
        if (from > to) {
            return true;
        }
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c != ')' && c != ',' && c != '~' && c != '∼') {
                rest.append(c);
            }
        }
        String words = rest.toString().strip().toLowerCase(Locale.ROOT);
        return to - from <= 40 && (List.of("", "&", "to", "for").contains(words) || isConjunction(words));
    }

    /** {@code and its hydrate}: a conjunction with a few words that say nothing of their own. */
    private static boolean isConjunction(String words) {
        List<String> parts = List.of(words.split(" ", -1));
        boolean opens = parts.getFirst().equals("and") || parts.getFirst().equals("or");
        return opens && parts.size() <= 4 && parts.stream().noneMatch(VERBS::contains);
    }

    private int temperatureCost(ReadQuantity value, ReadQuantity temperature) {
        int cost = cost(value, new Place(temperature.begin(), temperature.end()));
        boolean upTo = temperature.end() <= value.begin()
                && text.substring(temperature.end(), value.begin()).contains(" to ");
        return cost + (upTo ? OTHER_CLAUSE : 0);
    }

    private int materialCost(ReadQuantity value, NamedMaterial material) {
        int cost = cost(value, new Place(material.begin(), material.end()));
        boolean series = material.material().composition().isEmpty()
                && material.material().formula().isPresent();
        cost += series ? SERIES : 0;
        if (material.begin() >= value.end()) {
            String between = text.substring(value.end(), material.begin()).toLowerCase(Locale.ROOT);
            boolean parent = SUBSTITUTES.stream().anyMatch(between::contains);
            boolean linked = !parent
                    && List.of(" for ", " in ", " of ", " by ", " belong", " with ").stream()
                            .anyMatch(word -> (between + " ").contains(word));
            cost += linked ? -10 : AFTER_WITHOUT_LINK;
        }
        return cost;
    }

    private int cost(ReadQuantity value, Place place) {
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
