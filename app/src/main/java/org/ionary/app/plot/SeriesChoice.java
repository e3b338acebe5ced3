package org.ionary.app.plot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.material.MobileIon;

/** What tells the findings of a figure apart by colour and shape; no more series than can be told apart. */
final class SeriesChoice {
    /** Colours and shapes beyond these are mistaken for one another. */
    static final int MOST = 8;

    private static final String OTHERS = "others";

    private final Figure.Legend legend;
    private final Function<CitedFinding, String> key;
    private final List<String> keys;

    private SeriesChoice(String by, Function<CitedFinding, String> key, Map<String, Name> names) {
        this.legend = new Figure.Legend(by, List.copyOf(names.values()));
        this.key = key;
        this.keys = List.copyOf(names.keySet());
    }

    Figure.Legend legend() {
        return legend;
    }

    /** Those that have no series of their own belong to the last. */
    int seriesOf(CitedFinding row) {
        int series = keys.indexOf(key.apply(row));
        return series < 0 ? keys.size() - 1 : series;
    }

    /** By material while there are few; else by ion or family, whichever parts them more evenly. */
    static SeriesChoice ofCurves(List<CitedFinding> rows) {
        Map<String, Name> materials = new LinkedHashMap<>();
        rows.forEach(row -> materials.putIfAbsent(material(row).plain(), material(row)));
        if (materials.size() <= MOST) {
            return new SeriesChoice("material", row -> material(row).plain(), materials);
        }
        boolean byFamily = mostOfOne(rows, SeriesChoice::family) < mostOfOne(rows, SeriesChoice::ion);
        return byFamily ? of("family", rows, SeriesChoice::family) : of("mobile ion", rows, SeriesChoice::ion);
    }

    /** Rows are named already: here whether they were measured tells them apart, else the ion, where these differ. */
    static SeriesChoice ofRanked(List<CitedFinding> rows) {
        return Stream.of(of("origin", rows, SeriesChoice::origin), of("mobile ion", rows, SeriesChoice::ion))
                .filter(choice -> choice.keys.size() > 1)
                .findFirst()
                .orElseGet(() -> new SeriesChoice("", row -> "", Map.of("", Name.of(""))));
    }

    private static SeriesChoice of(String by, List<CitedFinding> rows, Function<CitedFinding, String> key) {
        Map<String, Name> names = new LinkedHashMap<>();
        List<String> all = counts(rows, key).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> own = all.size() > MOST ? all.subList(0, MOST - 1) : all;
        own.forEach(name -> names.put(name, Name.of(name)));
        if (own.size() < all.size()) {
            names.put(OTHERS, Name.of(OTHERS));
        }
        return new SeriesChoice(by, key, names);
    }

    private static Map<String, Long> counts(List<CitedFinding> rows, Function<CitedFinding, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static long mostOfOne(List<CitedFinding> rows, Function<CitedFinding, String> key) {
        return counts(rows, key).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static Name material(CitedFinding row) {
        return Name.of(row.finding().measurement().material());
    }

    private static String family(CitedFinding row) {
        String family = row.finding().measurement().material().family().label();
        return family.equals("other") ? "other families" : family;
    }

    private static String ion(CitedFinding row) {
        return row.finding()
                .measurement()
                .material()
                .mobileIon()
                .map(MobileIon::symbol)
                .orElse("ion not known");
    }

    private static String origin(CitedFinding row) {
        return switch (row.finding().measurement().origin()) {
            case EXPERIMENTAL -> "measured";
            case COMPUTATIONAL -> "computed";
        };
    }
}
