package org.ionary.normalize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of a series of compositions: {@code x = 0.4} of {@code Li7-xLa3Zr2-xTaxO12}. */
final class Series {
    private static final int MOST_MEMBERS = 100;

    private Series() {}

    /**
     * @param head {@code x = 0.4}, {@code M = In}, or the value alone
     * @param completions among them the formula of the series; the others may say more of the variables
     */
    static Optional<String> member(String head, List<String> completions) {
        for (String words : completions) {
            for (Span span : FormulaScanner.scan(words)) {
                Set<String> unknowns = new TreeSet<>(Formulas.unknowns(span.text()));
                Optional<String> member = unknowns.isEmpty()
                        ? Optional.empty()
                        : filled(span.text(), settings(head, completions, unknowns));
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    /** Every member that the words name, in their order. */
    static List<String> members(String formula, String words) {
        List<SeriesSettings.Setting> settings = SeriesSettings.read(words);
        Set<String> members = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>(List.of(formula));
        for (String unknown : Formulas.unknowns(formula)) {
            Set<String> next = new LinkedHashSet<>();
            for (SeriesSettings.Setting setting : settings) {
                for (String so : open) {
                    if (setting.name().equals(unknown) && next.size() < MOST_MEMBERS) {
                        setting.values()
                                .forEach(value ->
                                        Formulas.member(so, unknown, value).ifPresent(next::add));
                    }
                }
            }
            open = next;
        }
        open.stream().filter(member -> Formulas.unknowns(member).isEmpty()).forEach(members::add);
        return List.copyOf(members);
    }

    private static Optional<String> filled(String formula, List<SeriesSettings.Setting> settings) {
        String so = formula;
        for (SeriesSettings.Setting setting : settings) {
            so = Formulas.member(so, setting.name(), setting.values().getFirst())
                    .orElse(so);
        }
        String done = so;
        return Formulas.unknowns(done).isEmpty() && !done.equals(formula) ? Optional.of(done) : Optional.empty();
    }

    /** Of {@code x = 0, 0.2} only the first value, which is the one meant. */
    private static List<SeriesSettings.Setting> settings(String head, List<String> completions, Set<String> unknowns) {
        List<SeriesSettings.Setting> settings = new ArrayList<>(SeriesSettings.read(head));
        completions.forEach(words -> settings.addAll(SeriesSettings.read(words)));
        settings.addAll(namedBehind(head, completions, unknowns));
        if (settings.isEmpty() && unknowns.size() == 1) {
            settings.add(new SeriesSettings.Setting(unknowns.iterator().next(), List.of(head.strip())));
        }
        return settings;
    }

    /** Of cells that are each followed by the head of their column: {@code 0.2}, {@code x}, {@code 0.1}, {@code y}. */
    private static List<SeriesSettings.Setting> namedBehind(
            String head, List<String> completions, Set<String> unknowns) {
        List<SeriesSettings.Setting> settings = new ArrayList<>();
        String value = head.strip();
        for (String words : completions) {
            String name = words.strip();
            boolean names = unknowns.size() > 1 && unknowns.contains(name) && !unknowns.contains(value);
            if (names) {
                settings.add(new SeriesSettings.Setting(name, List.of(value)));
            }
            value = name;
        }
        return settings;
    }
}
