package org.ionary.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Header;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;

/** The heads that say temperature: of a column of measuring temperatures, and above heads that are bare numbers. */
final class TemperatureHeads {
    private static final Set<String> SYMBOLS =
            Set.of("t", "temp", "temp.", "t_meas", "t_test", "tmeas", "t meas", "θ", "ϑ", "t_exp", "t_op", "t_σ", "tσ");
    private static final Pattern OTHER_TEMPERATURE = Pattern.compile(
            "sinter|anneal|calcin|melt|glass|decompos|transition"
                    + "|synth|firing|process|crystalli|onset|curing|debye|heat|drying|dried|press|treat|prepar|quench|milling"
                    + "|transform|tolman|curie|deposition|substrate|growth|reaction|dissoc|release|stability|maximum use|storage");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*(?:[−–-]?\\d{1,4}|\\d{3,4}[.,]\\d{1,2})\\s*");

    private final TableGrid grid;

    TemperatureHeads(TableGrid grid) {
        this.grid = grid;
    }

    /** Whether the temperatures under the head are those of the measurement. */
    boolean isColumn(int column) {
        List<Mention.Seen> all = grid.heads(column);
        if (all.isEmpty()) {
            return false;
        }
        String lowest = all.getLast().quote();
        boolean unitOnly = all.size() > 1
                && LowerCase.of(lowest).replaceAll("[^\\p{L}]", "").matches("k|c|f");
        String head = unitOnly ? all.get(all.size() - 2).quote() + " " + lowest : lowest;
        return isMeasuring(head) && (isDegrees(head) || cellsCarryDegrees(column));
    }

    private boolean cellsCarryDegrees(int column) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            boolean degrees = QuantityScanner.scan(grid.text(row, column)).stream()
                    .anyMatch(q -> q.dimension() == Dimension.TEMPERATURE);
            if (degrees) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeasuring(String head) {
        String lower =
                LowerCase.of(Normalizer.normalize(head, Normalizer.Form.NFKC)).strip();
        String name = lower.split("[(/\\[,]", 2)[0].strip();
        boolean reciprocal = lower.replace(" ", "").matches("(?:1000|10³|10\\^?3)(?:/|·)?t.*|t⁻¹.*");
        boolean plain = SYMBOLS.contains(name) || SYMBOLS.contains(name.replaceAll("\\s*(?:°c|k|°)$", ""));
        boolean named = name.contains("temperature") && !name.contains("room") || name.startsWith("measured at");
        return HeaderReader.property(head, head).isEmpty()
                && !OTHER_TEMPERATURE.matcher(lower).find()
                && (plain || named || reciprocal)
                && QuantityScanner.scan(head).stream().noneMatch(q -> q.dimension() == Dimension.TEMPERATURE);
    }

    static boolean isDegrees(String head) {
        Header header = HeaderReader.read(head);
        return header.dimension()
                .filter(d -> d == Dimension.TEMPERATURE || d == Dimension.RECIPROCAL_TEMPERATURE)
                .isPresent();
    }

    /** A number above the column, completed by the head that spans it, by the corner, or by the caption. */
    Optional<Phrase> numberWithUnit(int column) {
        List<Mention.Seen> all = grid.heads(column);
        Optional<Mention.Seen> number = all.reversed().stream()
                .filter(head -> BARE_NUMBER.matcher(head.quote()).matches())
                .findFirst();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<Mention> sources = new ArrayList<>(all);
        sources.addAll(grid.heads(0));
        grid.around().caption().map(Sentence::whole).ifPresent(sources::add);
        return sources.stream()
                .filter(source -> !source.equals(number.get()))
                .filter(source -> isUnitFor(source.quote()))
                .findFirst()
                .map(source -> new Phrase(number.get(), List.of(source)))
                .filter(phrase -> HeaderReader.apply(
                                number.get().quote(),
                                phrase.completions().getFirst().quote(),
                                Dimension.TEMPERATURE)
                        .filter(q -> q.low().signum() > 0)
                        .isPresent());
    }

    private static boolean isUnitFor(String words) {
        boolean degrees =
                HeaderReader.read(words, Dimension.TEMPERATURE).dimension().isPresent();
        String lower = LowerCase.of(words);
        boolean named =
                lower.contains("temperature") || lower.matches("(?s).*(?<![\\p{L}])t ?[(/,].*") || lower.contains("°c");
        return degrees && named && !OTHER_TEMPERATURE.matcher(lower).find();
    }
}
