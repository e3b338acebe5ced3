package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;

/** Names of the field that are no formulas; each stands in the lexicon with its formula or as a class without one. */
final class Abbreviations {

    /** @param otherwise what else the name may mean; present where it is ambiguous */
    record Entry(
            String name,
            Optional<String> formula,
            Family family,
            Optional<MobileIon> ion,
            String meaning,
            Optional<String> otherwise) {}

    private static final Map<String, Entry> BY_NAME = Lexicon.rows(Abbreviations.class, "abbreviations.tsv", 6).stream()
            .map(row -> new Entry(
                    row[0], known(row[1]), family(row[2]), MobileIons.ofSymbol(row[3]), row[4], known(row[5])))
            .collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private static final Map<Character, List<String>> BY_FIRST = BY_NAME.keySet().stream()
            .sorted(Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s))
            .collect(Collectors.groupingBy(name -> name.charAt(0)));

    private static final Map<String, List<String>> BY_REDUCED = BY_NAME.values().stream()
            .filter(entry -> entry.formula().flatMap(Formulas::reduced).isPresent())
            .collect(Collectors.groupingBy(
                    entry -> entry.formula().flatMap(Formulas::reduced).orElseThrow(),
                    Collectors.collectingAndThen(
                            Collectors.toList(),
                            entries ->
                                    entries.stream().map(Entry::name).sorted().toList())));

    /** The characters that names begin with: a text is full of others. */
    private static final BitSet FIRST = new BitSet();

    static {
        BY_FIRST.keySet().forEach(FIRST::set);
    }

    private Abbreviations() {}

    static Optional<Entry> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Of a reduced formula. */
    static List<String> namesOf(String reduced) {
        return BY_REDUCED.getOrDefault(reduced, List.of());
    }

    static List<Span> scan(String text) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            boolean begins = FIRST.get(text.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            String name = begins ? nameAt(text, i) : "";
            if (name.isEmpty()) {
                i++;
            } else {
                found.add(new Span(i, i + name.length(), name));
                i += name.length();
            }
        }
        return found;
    }

    private static String nameAt(String text, int at) {
        for (String name : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            int end = at + name.length();
            if (text.startsWith(name, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return name;
            }
        }
        return "";
    }

    private static Optional<String> known(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static Family family(String label) {
        return Arrays.stream(Family.values())
                .filter(family -> family.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no family is called " + label));
    }
}
