package org.ionary.index;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;

/**
 * The same findings in SQLite, with indexes as one would make them for the same questions: what the bench compares
 * with.
 */
final class SqlRival implements AutoCloseable {
    private static final int COLUMNS = 13;

    private final Connection connection;
    private final PreparedStatement finding;
    private final PreparedStatement element;

    SqlRival(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement run = connection.createStatement()) {
            run.execute("PRAGMA journal_mode = OFF");
            run.execute("PRAGMA synchronous = OFF");
            run.execute("PRAGMA cache_size = -400000");
            run.execute("PRAGMA mmap_size = 4000000000");
            run.execute(
                    "CREATE TABLE finding (id INTEGER PRIMARY KEY, property TEXT, value REAL, kelvin REAL, year INTEGER,"
                            + " ion TEXT, family TEXT, origin TEXT, status TEXT, doi TEXT, journal TEXT, label TEXT,"
                            + " element_count INTEGER)");
            run.execute(
                    "CREATE TABLE element (symbol TEXT, finding INTEGER, PRIMARY KEY (symbol, finding)) WITHOUT ROWID");
        }
        connection.setAutoCommit(false);
        finding = connection.prepareStatement("INSERT INTO finding VALUES (" + "?, ".repeat(COLUMNS - 1) + "?)");
        element = connection.prepareStatement("INSERT INTO element VALUES (?, ?)");
    }

    void add(CitedFinding cited) throws SQLException {
        Measurement said = cited.finding().measurement();
        Material material = said.material();
        long id = Orders.number(cited.finding().id());
        finding.setLong(1, id);
        finding.setString(2, said.property().label());
        finding.setDouble(3, said.quantity().value().doubleValue());
        finding.setObject(
                4, said.temperature().map(t -> t.kelvin().doubleValue()).orElse(null));
        finding.setInt(5, cited.bibliography().year().orElseThrow());
        finding.setString(6, material.mobileIon().map(MobileIon::symbol).orElse(null));
        finding.setString(7, material.family().label());
        finding.setString(8, said.origin().label());
        finding.setString(9, cited.finding().status().label());
        finding.setString(10, cited.bibliography().doi().map(doi -> doi.value()).orElse(null));
        finding.setString(11, cited.bibliography().journal().orElse(null));
        finding.setString(12, said.labels().get("family"));
        finding.setInt(13, material.composition().orElseThrow().amounts().size());
        finding.addBatch();
        for (Element part : material.composition().orElseThrow().amounts().keySet()) {
            element.setString(1, part.symbol());
            element.setLong(2, id);
            element.addBatch();
        }
    }

    void flush() throws SQLException {
        finding.executeBatch();
        element.executeBatch();
    }

    void finish() throws SQLException {
        connection.commit();
        try (Statement run = connection.createStatement()) {
            for (String columns : List.of(
                    "property, value, id",
                    "property, kelvin",
                    "property, year, id",
                    "property, ion, value, id",
                    "property, family, value, id",
                    "ion",
                    "family",
                    "doi",
                    "journal",
                    "label",
                    "year")) {
                run.execute("CREATE INDEX \"by " + columns + "\" ON finding (" + columns + ")");
            }
            run.execute("ANALYZE");
        }
        connection.commit();
    }

    Hits search(Query query) throws SQLException {
        List<FindingId> ids = new ArrayList<>();
        String where = where(query);
        try (Statement run = connection.createStatement()) {
            String sql = "SELECT id FROM finding WHERE " + where + " ORDER BY " + order(query) + " LIMIT "
                    + query.limit() + " OFFSET " + query.offset();
            try (ResultSet rows = run.executeQuery(sql)) {
                while (rows.next()) {
                    ids.add(Orders.id(rows.getLong(1)));
                }
            }
            try (ResultSet rows = run.executeQuery("SELECT count(*) FROM finding WHERE " + where)) {
                rows.next();
                return new Hits(rows.getLong(1), ids);
            }
        }
    }

    Map<String, Integer> groups(Query query, Facet facet) throws SQLException {
        String column = switch (facet) {
            case MOBILE_ION -> "ion";
            case FAMILY -> "family";
            case YEAR -> "year";
            case JOURNAL -> "journal";
            case ELEMENT -> "symbol";
            default -> facet.field();
        };
        String from = facet == Facet.ELEMENT ? "finding JOIN element ON element.finding = finding.id" : "finding";
        Map<String, Integer> groups = new LinkedHashMap<>();
        try (Statement run = connection.createStatement();
                ResultSet rows = run.executeQuery(
                        "SELECT " + column + ", count(*) FROM " + from + " WHERE " + where(query) + " AND " + column
                                + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, CAST(" + column + " AS TEXT)")) {
            while (rows.next()) {
                groups.put(rows.getString(1), rows.getInt(2));
            }
        }
        return groups;
    }

    private static String order(Query query) {
        return switch (query.order()) {
            case RELEVANCE -> "id";
            case VALUE_DESCENDING -> "value DESC, id";
            case VALUE_ASCENDING -> "value, id";
            case YEAR_DESCENDING -> "year DESC, id";
            case YEAR_ASCENDING -> "year, id";
            case TEMPERATURE_DESCENDING -> "kelvin DESC NULLS LAST, id";
            case TEMPERATURE_ASCENDING -> "kelvin NULLS LAST, id";
        };
    }

    private static String where(Query query) {
        List<String> all = new ArrayList<>();
        query.property().ifPresent(property -> all.add("property = '" + property.label() + "'"));
        any(all, "ion", query.mobileIons().stream().map(MobileIon::symbol).toList());
        any(
                all,
                "family",
                query.families().stream().map(family -> family.label()).toList());
        any(all, "status", query.statuses().stream().map(Status::label).toList());
        query.origin().ifPresent(origin -> all.add("origin = '" + origin.label() + "'"));
        query.journal().ifPresent(journal -> all.add("journal = '" + journal + "'"));
        query.doi().ifPresent(doi -> all.add("doi = '" + doi.value() + "'"));
        query.labels().values().forEach(values -> any(all, "label", values));
        range(all, "value", query.value());
        range(all, "kelvin", query.kelvin());
        range(all, "year", query.years());
        range(all, "element_count", query.elementCount());
        query.with().forEach(part -> all.add("EXISTS " + has(part)));
        query.without().forEach(part -> all.add("NOT EXISTS " + has(part)));
        return String.join(" AND ", all);
    }

    private static String has(Element part) {
        return "(SELECT 1 FROM element WHERE symbol = '" + part.symbol() + "' AND element.finding = finding.id)";
    }

    private static void any(List<String> all, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(column + " IN ('" + String.join("', '", values) + "')");
        }
    }

    private static void range(List<String> all, String column, Optional<Bounds> bounds) {
        bounds.flatMap(Bounds::low).map(BigDecimal::doubleValue).ifPresent(low -> all.add(column + " >= " + low));
        bounds.flatMap(Bounds::high).map(BigDecimal::doubleValue).ifPresent(high -> all.add(column + " <= " + high));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
