package org.ionary.store.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a dataset is what, and what holds for all its rows.
 *
 * @param dataset the name its findings are filed under; empty for the name of the file
 * @param missing what a cell says that holds nothing, beside the empty cell
 * @param formula of the material
 * @param sameFormula columns that should say the same material
 * @param sameValue columns that should say the same value
 * @param valueByKind by kind of conductivity the column that gives it; the value's kind is that of the column that
 *     agrees with it
 * @param doi of the paper that the row cites; a cell that is none is kept as the words of the citation
 * @param labels by name the columns that are kept beside the finding in their own words
 */
public record Mapping(
        String dataset,
        Property property,
        ConductivityKind kind,
        Origin origin,
        List<String> missing,
        Field formula,
        List<String> sameFormula,
        Field value,
        List<Field> sameValue,
        Map<ConductivityKind, String> valueByKind,
        Optional<Field> temperature,
        Optional<Field> mobileIon,
        Optional<Field> valence,
        Optional<Field> family,
        Optional<Field> phase,
        Optional<Field> doi,
        Optional<Field> year,
        Map<String, String> labels) {

    /**
     * Where a field comes from.
     *
     * @param constant what holds for every row, in place of a column
     * @param unit of the numbers in the column
     * @param values what the cells mean; empty where they mean themselves
     * @param onlyBesideAnother cells that mean something only where the same material of the same paper has another
     * @param between what stands between several of them in one cell
     */
    public record Field(
            Optional<String> column,
            Optional<String> constant,
            Optional<String> unit,
            Map<String, String> values,
            List<String> onlyBesideAnother,
            Optional<String> between) {
        public Field {
            // In one order, so that the same mapping prints the same.
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            onlyBesideAnother = List.copyOf(onlyBesideAnother);
            if (column.isPresent() == constant.isPresent()) {
                throw new IllegalArgumentException("takes either a column or a constant");
            }
        }

        @JsonCreator
        static Field of(
                @JsonProperty("column") @Nullable String column,
                @JsonProperty("constant") @Nullable String constant,
                @JsonProperty("unit") @Nullable String unit,
                @JsonProperty("values") @Nullable Map<String, String> values,
                @JsonProperty("only-beside-another") @Nullable List<String> onlyBesideAnother,
                @JsonProperty("between") @Nullable String between) {
            return new Field(
                    Optional.ofNullable(column),
                    Optional.ofNullable(constant),
                    Optional.ofNullable(unit),
                    values == null ? Map.of() : values,
                    onlyBesideAnother == null ? List.of() : onlyBesideAnother,
                    Optional.ofNullable(between));
        }
    }

    public Mapping {
        missing = List.copyOf(missing);
        sameFormula = List.copyOf(sameFormula);
        sameValue = List.copyOf(sameValue);
        valueByKind = Collections.unmodifiableMap(new TreeMap<>(valueByKind));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    @JsonCreator
    static Mapping of(
            @JsonProperty("dataset") @Nullable String dataset,
            @JsonProperty("property") @Nullable Property property,
            @JsonProperty("kind") @Nullable ConductivityKind kind,
            @JsonProperty("origin") @Nullable Origin origin,
            @JsonProperty("missing") @Nullable List<String> missing,
            @JsonProperty("formula") @Nullable Field formula,
            @JsonProperty("same-formula") @Nullable List<String> sameFormula,
            @JsonProperty("value") @Nullable Field value,
            @JsonProperty("same-value") @Nullable List<Field> sameValue,
            @JsonProperty("value-by-kind") @Nullable Map<ConductivityKind, String> valueByKind,
            @JsonProperty("temperature") @Nullable Field temperature,
            @JsonProperty("mobile-ion") @Nullable Field mobileIon,
            @JsonProperty("valence") @Nullable Field valence,
            @JsonProperty("family") @Nullable Field family,
            @JsonProperty("phase") @Nullable Field phase,
            @JsonProperty("doi") @Nullable Field doi,
            @JsonProperty("year") @Nullable Field year,
            @JsonProperty("labels") @Nullable Map<String, String> labels) {
        if (property == null || formula == null || value == null) {
            throw new IllegalArgumentException("says at least property, formula and value");
        }
        return new Mapping(
                dataset == null ? "" : dataset.strip(),
                property,
                kind == null ? ConductivityKind.UNSPECIFIED : kind,
                origin == null ? Origin.EXPERIMENTAL : origin,
                missing == null ? List.of() : missing,
                formula,
                sameFormula == null ? List.of() : sameFormula,
                value,
                sameValue == null ? List.of() : sameValue,
                valueByKind == null ? Map.of() : valueByKind,
                Optional.ofNullable(temperature),
                Optional.ofNullable(mobileIon),
                Optional.ofNullable(valence),
                Optional.ofNullable(family),
                Optional.ofNullable(phase),
                Optional.ofNullable(doi),
                Optional.ofNullable(year),
                labels == null ? Map.of() : labels);
    }

    /** Every column it names, with the field that names it. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        column(columns, "formula", formula);
        column(columns, "value", value);
        sameFormula.forEach(column -> columns.putIfAbsent(column, "same-formula"));
        sameValue.forEach(field -> column(columns, "same-value", field));
        valueByKind.values().forEach(column -> columns.putIfAbsent(column, "value-by-kind"));
        temperature.ifPresent(field -> column(columns, "temperature", field));
        mobileIon.ifPresent(field -> column(columns, "mobile-ion", field));
        valence.ifPresent(field -> column(columns, "valence", field));
        family.ifPresent(field -> column(columns, "family", field));
        phase.ifPresent(field -> column(columns, "phase", field));
        doi.ifPresent(field -> column(columns, "doi", field));
        year.ifPresent(field -> column(columns, "year", field));
        labels.forEach((label, column) -> columns.putIfAbsent(column, "label " + label));
        return columns;
    }

    private static void column(Map<String, String> columns, String name, Field field) {
        field.column().ifPresent(column -> columns.putIfAbsent(column, name));
    }

    /** The fields of numbers, each of which needs a unit. */
    List<Field> measured() {
        List<Field> fields = new ArrayList<>(sameValue);
        fields.add(value);
        temperature.filter(field -> field.column().isPresent()).ifPresent(fields::add);
        return fields;
    }
}
