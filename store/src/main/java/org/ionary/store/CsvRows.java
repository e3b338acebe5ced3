package org.ionary.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;

/**
 * Findings as rows of comma separated values (RFC 4180): the columns of the JSON lines, flattened. What is absent is
 * empty; several things in one cell read {@code Mg 1; B 2}, and a semicolon that belongs to one of them {@code \;}.
 */
final class CsvRows {
    private static final String BETWEEN = "; ";

    private record Column(String name, Function<CitedFinding, String> cell) {}

    private static final List<Column> COLUMNS = columns();

    private CsvRows() {}

    static String header() {
        return COLUMNS.stream().map(Column::name).collect(Collectors.joining(","));
    }

    static String row(CitedFinding cited) {
        return COLUMNS.stream()
                .map(column -> quoted(column.cell().apply(cited)))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<Column> columns() {
        List<Column> all = new ArrayList<>();
        all.add(new Column("id", cited -> cited.finding().id().value()));
        all.add(new Column("doc", CitedFinding::doc));
        optional(all, "doi", cited -> cited.bibliography().doi());
        optional(all, "title", cited -> cited.bibliography().title());
        optional(
                all,
                "year",
                cited -> cited.bibliography().year().stream().boxed().findFirst());
        materialColumns(all);
        quantityColumns(all);
        temperatureColumns(all);
        said(all, "origin", said -> said.origin().label());
        optionallySaid(all, "method", said -> said.method().map(method -> method.label()));
        said(all, "reported_here", said -> String.valueOf(said.reportedHere()));
        optionallySaid(all, "cited_from", said -> said.citedFrom().map(Doi::value));
        said(
                all,
                "conditions",
                said -> said.conditions().entrySet().stream()
                        .map(condition -> condition.getKey().label() + " " + Cell.escaped(condition.getValue()))
                        .collect(Collectors.joining(BETWEEN)));
        said(
                all,
                "labels",
                said -> said.labels().entrySet().stream()
                        .map(label ->
                                Cell.escaped(label.getKey()).replace(" ", "\\ ") + " " + Cell.escaped(label.getValue()))
                        .collect(Collectors.joining(BETWEEN)));
        evidenceColumns(all);
        all.add(new Column(
                "readers",
                cited -> cited.finding().readers().stream()
                        .map(Reader::label)
                        .map(Cell::escaped)
                        .collect(Collectors.joining(BETWEEN))));
        all.add(new Column("status", cited -> cited.finding().status().label()));
        all.add(new Column("confidence", cited -> Numbers.of(cited.finding().confidence())));
        all.add(new Column(
                "flags", cited -> cited.flags().stream().map(Flag::label).collect(Collectors.joining(BETWEEN))));
        optional(all, "copy_of", CitedFinding::repeats);
        material(all, "name", material -> material.name().orElse(""));
        quantity(all, "uncertainty", quantity -> number(JsonLines.uncertainty(quantity)));
        material(
                all,
                "additive_shares",
                material -> material.additives().stream()
                        .map(additive -> Cell.escaped(additive.formula()) + " " + Numbers.of(additive.percent()) + " "
                                + additive.basis().label())
                        .collect(Collectors.joining(BETWEEN)));
        optional(all, "journal", cited -> cited.bibliography().journal());
        all.add(new Column(
                "authors",
                cited -> cited.bibliography().authors().stream()
                        .map(Cell::escaped)
                        .collect(Collectors.joining(BETWEEN))));
        return List.copyOf(all);
    }

    private static void materialColumns(List<Column> all) {
        material(all, "material", Material::asWritten);
        material(all, "formula", material -> material.formula().orElse(""));
        material(
                all,
                "elements",
                material -> material.composition()
                        .map(composition -> amounts(composition.amounts()))
                        .orElse(""));
        material(
                all,
                "mobile_ion",
                material -> material.mobileIon().map(MobileIon::symbol).orElse(""));
        material(
                all,
                "valence",
                material -> material.mobileIon()
                        .map(ion -> String.valueOf(ion.valence()))
                        .orElse(""));
        material(all, "family", material -> material.family().label());
        material(all, "neutral_molecules", material -> amounts(material.adducts()));
        material(
                all,
                "additives",
                material -> material.additives().stream()
                        .map(additive -> Cell.escaped(additive.formula())
                                + JsonLines.percent(additive)
                                        .map(percent -> " " + percent + " "
                                                + additive.basis().label())
                                        .orElse(""))
                        .collect(Collectors.joining(BETWEEN)));
        material(all, "phase", material -> material.phase().orElse(""));
    }

    private static void quantityColumns(List<Column> all) {
        said(all, "property", said -> said.property().label());
        quantity(all, "value", quantity -> Numbers.of(quantity.value()));
        quantity(all, "value_max", quantity -> number(quantity.upper()));
        quantity(all, "qualifier", Quantity::qualifier);
        quantity(all, "unit", quantity -> quantity.unit().symbol());
        quantity(all, "raw", Quantity::raw);
        optionallySaid(all, "kind", JsonLines::kind);
    }

    private static void temperatureColumns(List<Column> all) {
        said(all, "temperature_K", said -> number(JsonLines.one(said)));
        said(all, "temperature_min_K", said -> number(JsonLines.lower(said)));
        said(all, "temperature_max_K", said -> number(said.temperature().flatMap(Temperature::upperKelvin)));
        optionallySaid(all, "temperature_raw", said -> said.temperature().map(Temperature::raw));
        optionallySaid(
                all,
                "temperature_origin",
                said -> said.temperature()
                        .map(temperature -> temperature.origin().label()));
    }

    private static void evidenceColumns(List<Column> all) {
        evidence(all, "quote", Evidence::quote);
        evidence(all, "section", Evidence::section);
        evidence(
                all,
                "page",
                shown -> shown.page().isPresent() ? String.valueOf(shown.page().getAsInt()) : "");
        evidence(all, "block", shown -> String.valueOf(shown.printed().block()));
        evidence(all, "begin", shown -> String.valueOf(shown.printed().begin()));
        evidence(all, "end", shown -> String.valueOf(shown.printed().end()));
        evidence(all, "row", shown -> shown.printed() instanceof Locus.InCell cell ? String.valueOf(cell.row()) : "");
        evidence(
                all,
                "column",
                shown -> shown.printed() instanceof Locus.InCell cell ? String.valueOf(cell.column()) : "");
    }

    private static String amounts(Map<?, Double> amounts) {
        return amounts.entrySet().stream()
                .map(amount -> Cell.escaped(amount.getKey().toString()) + " " + Numbers.of(amount.getValue()))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(Numbers::of).orElse("");
    }

    private static void optional(List<Column> all, String name, Function<CitedFinding, Optional<?>> cell) {
        all.add(new Column(
                name, cited -> cell.apply(cited).map(Object::toString).orElse("")));
    }

    private static void said(List<Column> all, String name, Function<Measurement, String> cell) {
        all.add(new Column(name, cited -> cell.apply(cited.finding().measurement())));
    }

    private static void optionallySaid(List<Column> all, String name, Function<Measurement, Optional<String>> cell) {
        said(all, name, said -> cell.apply(said).orElse(""));
    }

    private static void material(List<Column> all, String name, Function<Material, String> cell) {
        said(all, name, said -> cell.apply(said.material()));
    }

    private static void quantity(List<Column> all, String name, Function<Quantity, String> cell) {
        said(all, name, said -> cell.apply(said.quantity()));
    }

    private static void evidence(List<Column> all, String name, Function<Evidence, String> cell) {
        said(
                all,
                "evidence_" + name,
                said -> said.evidence().stream().findFirst().map(cell).orElse(""));
    }
}
