package org.ionary.store.datasets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Locus;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * Reads the rows of a dataset as measurements.
 *
 * <ol>
 *   <li>The material is what the formula's cell names from end to end; mobile ion, family and phase are as filed, and
 *       follow from the composition where nothing is filed.
 *   <li>The value is read in the column's unit, with bounds as bounds; the temperature likewise.
 *   <li>What the row says elsewhere is held against it: {@link RowChecks}.
 * </ol>
 */
final class RowReader {
    /** The label for a phase that the row is filed under and that says nothing of the material. */
    private static final String PHASE = "phase";
    /** The label for further papers that a row cites. */
    private static final String ALSO_CITED = "also_cited";

    private final Mapping mapping;
    private final List<String> header;
    private final Map<String, Integer> columns;
    private final Set<List<String>> phases = new HashSet<>();
    private final Map<String, Optional<Material>> materials = new ConcurrentHashMap<>();
    private final Optional<Temperature> constantTemperature;

    /**
     * A row as a measurement.
     *
     * @param flags with what each means for this row
     */
    record Said(Measurement measurement, Map<Flag, String> flags, boolean valueDoubted) {}

    RowReader(Mapping mapping, CsvTable table, String file) throws DatasetException {
        this.mapping = mapping;
        this.header = table.header();
        this.columns = IntStream.range(0, header.size())
                .boxed()
                .filter(i -> !header.get(i).isEmpty())
                .collect(Collectors.toUnmodifiableMap(header::get, i -> i));
        for (Map.Entry<String, String> named : mapping.columns().entrySet()) {
            if (!columns.containsKey(named.getKey())) {
                throw new DatasetException(
                        file,
                        "has no column '" + named.getKey() + "', which the mapping names for " + named.getValue()
                                + "; its columns are " + String.join(", ", header));
            }
        }
        Optional<String> constant = mapping.temperature().flatMap(Mapping.Field::constant);
        this.constantTemperature = constant.flatMap(RowReader::temperatureInWords);
        if (constant.isPresent() && constantTemperature.isEmpty()) {
            throw new DatasetException(file, "the mapping's temperature '" + constant.get() + "' cannot be read");
        }
        for (CsvTable.Row row : table.rows()) {
            phaseCell(row).ifPresent(cell -> phases.add(phaseKey(row, cell)));
        }
    }

    /** The first of several papers is the one that is cited. */
    Citation citation(CsvTable.Row row) {
        return Citation.of(cited(row).stream().findFirst(), field(row, mapping.year()));
    }

    private List<String> cited(CsvTable.Row row) {
        Optional<String> between = mapping.doi().flatMap(Mapping.Field::between);
        return field(row, mapping.doi()).stream()
                .flatMap(cell ->
                        between.isPresent() ? Stream.of(cell.split(Pattern.quote(between.get()), -1)) : Stream.of(cell))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** @param at the row's place in the table of its group */
    Verdict<Said> read(CsvTable.Row row, int at) {
        Optional<String> formula = field(row, Optional.of(mapping.formula()));
        Optional<Material> material = formula.flatMap(text -> materials.computeIfAbsent(text, Materials::entry));
        if (material.isEmpty()) {
            return Verdict.rejected(
                    RejectionReason.MATERIAL_UNKNOWN,
                    formula.map(text -> "no material can be read from '" + text + "'")
                            .orElse("the cell of the formula is empty"));
        }
        int valueColumn = index(mapping.value().column().orElseThrow());
        Optional<String> cell = field(row, Optional.of(mapping.value()));
        Optional<ReadQuantity> read =
                cell.flatMap(text -> Cells.quantity(text, mapping.value().unit().orElseThrow(), mapping.property()));
        Optional<Quantity> quantity = read.flatMap(value -> value.toQuantity(mapping.property()));
        if (quantity.isEmpty()) {
            return Verdict.rejected(
                    RejectionReason.VALUE_UNREADABLE,
                    cell.map(text -> read.isPresent() && read.get().low().signum() <= 0
                                    ? "'" + text + "' is not above zero"
                                    : "'" + text + "' is not one number")
                            .orElse("the cell of the value is empty"));
        }
        Optional<String> warm = field(row, mapping.temperature());
        Optional<Temperature> temperature = constantTemperature.or(() -> warm.flatMap(this::temperature));
        if (temperature.isEmpty() && warm.isPresent()) {
            return Verdict.rejected(
                    RejectionReason.TEMPERATURE_UNREADABLE,
                    "'" + warm.get() + "' is no temperature above absolute zero");
        }
        return Verdict.accepted(said(
                row, at, valueColumn, material.get(), quantity.get(), read.get().repaired(), temperature));
    }

    private Said said(
            CsvTable.Row row,
            int at,
            int valueColumn,
            Material material,
            Quantity quantity,
            boolean repaired,
            Optional<Temperature> temperature) {
        RowChecks checks = new RowChecks(mapping, this, row);
        Optional<MobileIon> ion = checks.mobileIon(material);
        Family family = checks.family(material);
        Optional<String> phase = phase(row).or(material::phase);
        Material filed = new Material(
                material.asWritten(),
                material.name(),
                material.formula(),
                material.composition(),
                material.adducts(),
                material.additives(),
                phase,
                ion,
                family);
        ConductivityKind kind = checks.kind(quantity);
        checks.material(filed);
        checks.values(quantity);
        checks.year(citation(row));
        checks.temperature(temperature);
        if (repaired) {
            checks.flag(Flag.REPAIRED, "'" + quantity.raw() + "' was mended to be read");
        }
        String cell = row.cells().get(valueColumn);
        int begin = cell.length() - cell.stripLeading().length();
        Evidence evidence = new Evidence(
                new Locus.InCell(0, at, valueColumn, begin, cell.stripTrailing().length()),
                words(row),
                "",
                OptionalInt.empty());
        Measurement measurement = new Measurement(
                mapping.property(),
                filed,
                quantity,
                temperature,
                kind,
                mapping.origin(),
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                labels(row),
                List.of(evidence));
        return new Said(measurement, checks.flags(), checks.doubtsValue());
    }

    /** The row as {@code column: cell; …}, empty cells left out. */
    private String words(CsvTable.Row row) {
        return IntStream.range(0, Math.min(header.size(), row.cells().size()))
                .filter(i -> !row.cells().get(i).isBlank())
                .mapToObj(i -> header.get(i) + ": " + row.cells().get(i).strip())
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> labels(CsvTable.Row row) {
        Map<String, String> labels = new TreeMap<>();
        mapping.labels().forEach((name, column) -> cell(row, column).ifPresent(text -> labels.put(name, text)));
        if (isAlone(row)) {
            filedPhase(row).ifPresent(phase -> labels.put(PHASE, phase));
        }
        String others = cited(row).stream().skip(1).collect(Collectors.joining(" "));
        if (!others.isEmpty()) {
            labels.put(ALSO_CITED, others);
        }
        return labels;
    }

    private Optional<Temperature> temperature(String cell) {
        String unit = mapping.temperature().flatMap(Mapping.Field::unit).orElseThrow();
        return Cells.temperature(cell, unit).or(() -> temperatureInWords(cell));
    }

    private static Optional<Temperature> temperatureInWords(String words) {
        return QuantityScanner.read(words).flatMap(quantity -> quantity.toTemperature(Temperature.Origin.STATED));
    }

    private Optional<String> phaseCell(CsvTable.Row row) {
        return mapping.phase().flatMap(Mapping.Field::column).flatMap(column -> cell(row, column));
    }

    private List<String> phaseKey(CsvTable.Row row, String cell) {
        return List.of(
                citation(row).toString(),
                field(row, Optional.of(mapping.formula())).orElse(""),
                cell);
    }

    /** As filed; a cell that means something only beside another one needs that other one. */
    private Optional<String> phase(CsvTable.Row row) {
        return isAlone(row) ? Optional.empty() : filedPhase(row);
    }

    private Optional<String> filedPhase(CsvTable.Row row) {
        Optional<String> cell = phaseCell(row);
        if (mapping.phase().isEmpty() || cell.isEmpty()) {
            return mapping.phase().flatMap(Mapping.Field::constant);
        }
        Mapping.Field field = mapping.phase().get();
        return Optional.ofNullable(
                field.values().isEmpty() ? cell.get() : field.values().get(cell.get()));
    }

    /** Whether the cell of the phase means something only beside another one, which is not there. */
    private boolean isAlone(CsvTable.Row row) {
        Optional<String> cell = phaseCell(row);
        return mapping.phase().isPresent()
                && cell.isPresent()
                && mapping.phase().get().onlyBesideAnother().contains(cell.get())
                && mapping.phase().get().values().keySet().stream()
                        .filter(other -> !other.equals(cell.get()))
                        .noneMatch(other -> phases.contains(phaseKey(row, other)));
    }

    /** The cell of a field, translated where the mapping says what cells mean; the constant where there is one. */
    Optional<String> field(CsvTable.Row row, Optional<Mapping.Field> field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Mapping.Field named = field.get();
        return named.constant()
                .or(() -> named.column()
                        .flatMap(column -> cell(row, column))
                        .map(cell -> named.values().getOrDefault(cell, cell)));
    }

    /** Stripped; empty where it holds nothing. */
    Optional<String> cell(CsvTable.Row row, String column) {
        int at = index(column);
        return at < row.cells().size()
                ? Optional.of(row.cells().get(at).strip())
                        .filter(text -> !text.isEmpty() && !mapping.missing().contains(text))
                : Optional.empty();
    }

    private int index(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new IllegalStateException("no column " + column);
        }
        return at;
    }
}
