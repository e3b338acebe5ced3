package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Header;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;

/**
 * Which columns of a table hold values, and of what.
 *
 * <ol>
 *   <li>A column is what its heads name.
 *   <li>A column headed by a temperature holds what the caption names.
 *   <li>Where no head names a property, columns of numbers under heads that name nothing else hold what the caption
 *       names.
 *   <li>A column whose cells carry the unit themselves holds what has that unit.
 * </ol>
 */
final class TableColumns {

    /** @param completions the heads, and what completes them where they give no unit */
    record Values(int column, Property property, List<Mention> completions) {}

    private static final Pattern OTHER = Pattern.compile(
            "densit|thick|radius|diamet|size|number|porosit|lattice|volume|mass|age|time|year|ref|source|entry|no\\.|^#"
                    + "|content|amount|ratio|fraction|occupanc|transference|transport|frequency|pressure|width|height"
                    + "|window|voltage|capacity|current|(?<!\\p{L})t_|space group|weight|cycles|yield|step|^n$|^d$|^[xyz]$"
                    + "|diffus|haven|permittivity|capacitance|resistance|gap|hull|tortuos|hardness|modulus|error|r²|sample|cell",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> BLANKS =
            Set.of("–", "-", "—", "−", "n/a", "n.d.", "n.m.", "nd", "nm", "na", "…", "...");

    private final TableGrid grid;
    private final TableMaterials materials;
    private final TableTemperatures temperatures;
    private final TableUnits units;
    private final String caption;

    TableColumns(TableGrid grid, TableMaterials materials, TableTemperatures temperatures) {
        this.grid = grid;
        this.materials = materials;
        this.temperatures = temperatures;
        this.units = new TableUnits(grid.around());
        this.caption = grid.around().caption().map(Sentence::text).orElse("");
    }

    List<Values> find() {
        List<Values> named = columns()
                .boxed()
                .flatMap(column -> named(column).map(property -> values(column, property)).stream())
                .toList();
        List<Values> all = new ArrayList<>(named);
        columns()
                .filter(column -> named.stream().noneMatch(values -> values.column() == column))
                .forEach(column ->
                        unnamed(column, named.isEmpty()).ifPresent(property -> all.add(values(column, property))));
        return all;
    }

    private IntStream columns() {
        return IntStream.range(0, grid.width())
                .filter(column -> !materials.isMaterialColumn(column))
                .filter(column -> !temperatures.isColumn(column));
    }

    private Optional<Property> named(int column) {
        List<Mention.Seen> heads = grid.heads(column);
        Optional<Property> whole = HeaderReader.property(TableGrid.joined(heads), caption);
        boolean other = heads.size() > 1 && isOtherUnit(heads.getLast().quote());
        return heads.isEmpty() || other ? Optional.empty() : whole;
    }

    private static boolean isOtherUnit(String head) {
        return HeaderReader.read(head)
                .dimension()
                .filter(d -> d == Dimension.PERCENT || d == Dimension.OTHER)
                .isPresent();
    }

    private Optional<Property> unnamed(int column, boolean noneNamed) {
        String head = TableGrid.joined(grid.heads(column));
        Header header = HeaderReader.read(head);
        if (temperatures.isHeaded(column)) {
            return HeaderReader.names(surroundings(), Property.CONDUCTIVITY) || carries(column, Property.CONDUCTIVITY)
                    ? Optional.of(Property.CONDUCTIVITY)
                    : Optional.empty();
        }
        if (OTHER.matcher(head).find() || !isNumbers(column)) {
            return Optional.empty();
        }
        if (header.dimension().isPresent()) {
            boolean unit = header.dimension().get() == Dimension.CONDUCTIVITY
                    && onlyUnit(head)
                    && !HeaderReader.names(head, Property.CONDUCTIVITY);
            return unit ? Optional.of(Property.CONDUCTIVITY) : Optional.empty();
        }
        for (Property property : Property.values()) {
            if (carries(column, property)) {
                boolean energy = property == Property.ACTIVATION_ENERGY;
                return energy && !HeaderReader.names(caption, property) ? Optional.empty() : Optional.of(property);
            }
        }
        boolean one = HeaderReader.names(caption, Property.CONDUCTIVITY)
                != HeaderReader.names(caption, Property.ACTIVATION_ENERGY);
        Property property =
                HeaderReader.names(caption, Property.CONDUCTIVITY) ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY;
        return noneNamed && one && units.place(property).isPresent() ? Optional.of(property) : Optional.empty();
    }

    /** {@code σ} may be lost or left out before the unit: {@code (S cm⁻¹)}. */
    private static boolean onlyUnit(String head) {
        return head.replaceAll("(?i)[ms]s?[ ·]?/?cm|[^\\p{L}]", "").length() < 4;
    }

    private String surroundings() {
        StringBuilder words = new StringBuilder(caption);
        grid.around().notes().forEach(note -> words.append(' ').append(note.text()));
        return words.toString();
    }

    private boolean isNumbers(int column) {
        int numbers = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String text = grid.text(row, column).strip();
            if (text.isEmpty()
                    || BLANKS.contains(LowerCase.of(text))
                    || grid.cell(row, column).equals(grid.group(row))) {
                continue;
            }
            boolean number = Character.isDigit(text.charAt(0))
                    || text.length() > 1
                            && "<>~≈−-–(≤≥".indexOf(text.charAt(0)) >= 0
                            && text.chars().anyMatch(Character::isDigit);
            if (!number && !isHeading(row)) {
                return false;
            }
            numbers += number ? 1 : 0;
        }
        return numbers > 0;
    }

    private boolean isHeading(int row) {
        return row + 1 < grid.rows()
                && grid.group(row + 1).isPresent()
                && grid.cell(row, 0).equals(grid.group(row + 1));
    }

    private boolean carries(int column, Property property) {
        int carrying = 0;
        int filled = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String text = grid.text(row, column);
            boolean digits = text.chars().anyMatch(Character::isDigit);
            filled += digits ? 1 : 0;
            carrying += digits
                            && QuantityScanner.scan(text).stream()
                                    .anyMatch(q -> q.dimension() == TableUnits.of(property))
                    ? 1
                    : 0;
        }
        return carrying > 0 && carrying * 2 > filled;
    }

    /** The heads with the unit and the logarithm that stand elsewhere. */
    Values values(int column, Property property) {
        List<Mention.Seen> heads = grid.heads(column);
        List<Mention> all = new ArrayList<>(heads);
        String words = TableGrid.joined(heads);
        if (!TableUnits.isGiven(words, property) && !carries(column, property)) {
            units.place(property).filter(place -> !all.contains(place)).ifPresent(all::add);
        }
        boolean lost = property == Property.CONDUCTIVITY
                && HeaderReader.read(words).logarithm() == Header.Logarithm.NONE
                && (LowerCase.of(words).contains("log") || isNegative(column));
        if (lost) {
            units.logarithm().filter(place -> !all.contains(place)).ifPresent(place -> all.add(0, place));
        }
        return new Values(column, property, all);
    }

    /** No conductivity is below zero, but its logarithm is. */
    private boolean isNegative(int column) {
        return IntStream.range(grid.firstRow(), grid.rows())
                .mapToObj(row -> grid.text(row, column).strip())
                .anyMatch(text ->
                        text.length() > 1 && "−-–".indexOf(text.charAt(0)) >= 0 && Character.isDigit(text.charAt(1)));
    }
}
