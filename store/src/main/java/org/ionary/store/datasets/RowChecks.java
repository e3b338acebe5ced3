package org.ionary.store.datasets;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;
import org.ionary.normalize.ReadQuantity;

/** What a row says of one thing in several cells, held against each other. The cells stay as filed; flags tell. */
final class RowChecks {
    /** Two values are the same where they differ by no more than rounding does. */
    private static final double ROUNDING = 0.02;

    /** Digital identifiers of some publishers say when the paper came in: {@code 10.1016/j.ssi.2017.04.001}. */
    private static final Pattern YEAR_IN_DOI =
            Pattern.compile("10\\.1016/j\\.[a-z]+\\.((?:19|20)\\d\\d)\\.\\d\\d\\..*");

    private final Mapping mapping;
    private final RowReader reader;
    private final CsvTable.Row row;
    private final Map<Flag, String> flags = new EnumMap<>(Flag.class);
    private boolean valueDoubted;

    RowChecks(Mapping mapping, RowReader reader, CsvTable.Row row) {
        this.mapping = mapping;
        this.reader = reader;
        this.row = row;
    }

    void flag(Flag flag, String why) {
        flags.merge(flag, why, (one, other) -> one + "; " + other);
    }

    Map<Flag, String> flags() {
        return flags;
    }

    /** Whether a contradiction concerns the value itself, so that somebody has to look before it is counted. */
    boolean doubtsValue() {
        return valueDoubted;
    }

    /** As filed, also where the formula does not have it; that of the composition where none is filed. */
    Optional<MobileIon> mobileIon(Material material) {
        Optional<String> filed = reader.field(row, mapping.mobileIon());
        Optional<MobileIon> ion = filed.flatMap(RowChecks::ion);
        if (filed.isPresent() && ion.isEmpty()) {
            flag(Flag.MOBILE_ION_UNKNOWN, "'" + filed.get() + "' is no ion known to move in solids");
        }
        if (ion.isPresent()) {
            MobileIon moving = ion.get();
            if (material.composition()
                    .filter(c -> !c.contains(moving.element()))
                    .isPresent()) {
                flag(
                        Flag.MOBILE_ION_NOT_IN_FORMULA,
                        "the mobile ion is filed as " + moving.symbol() + ", which " + material.asWritten()
                                + " does not contain");
            }
            Optional<String> valence = reader.field(row, mapping.valence());
            if (valence.isPresent() && !valence.get().equals(String.valueOf(moving.valence()))) {
                flag(
                        Flag.CONTRADICTS_ITSELF,
                        "the valence is filed as " + valence.get() + ", that of " + moving.symbol() + " is "
                                + moving.valence());
            }
        }
        return ion.or(material::mobileIon);
    }

    private static Optional<MobileIon> ion(String filed) {
        String symbol = filed.replaceFirst("\\d?[+⁺]$|[+⁺]\\d$|[²³]⁺$", "").replaceFirst("[\\^\\s]+$", "");
        for (MobileIon ion : MobileIon.values()) {
            if (ion.symbol().equalsIgnoreCase(symbol)
                    || ion.name().toLowerCase(Locale.ROOT).equals(symbol.toLowerCase(Locale.ROOT))) {
                return Optional.of(ion);
            }
        }
        return Optional.empty();
    }

    /** As filed where the label names a family; that of the composition otherwise. */
    Family family(Material material) {
        Optional<Family> filed = reader.field(row, mapping.family()).flatMap(Materials::family);
        filed.ifPresent(family -> material.composition()
                .filter(composition -> !hasAnion(composition, family))
                .ifPresent(composition -> flag(
                        Flag.CONTRADICTS_ITSELF,
                        material.asWritten() + " is filed as "
                                + reader.field(row, mapping.family()).orElse("")
                                + ", whose anion it does not contain")));
        return filed.orElse(material.family());
    }

    /** Only classes named by their anion tell it; there are argyrodites of oxygen. */
    private static boolean hasAnion(Composition composition, Family family) {
        List<Element> anions = switch (family) {
            case OXIDE -> List.of(Element.O);
            case SULFIDE -> List.of(Element.S, Element.SE);
            case SELENIDE -> List.of(Element.SE);
            case HALIDE -> List.of(Element.F, Element.CL, Element.BR, Element.I);
            case HYDRIDE -> List.of(Element.H, Element.D, Element.B);
            case NITRIDE -> List.of(Element.N);
            case GARNET,
                    PEROVSKITE,
                    NASICON,
                    LISICON,
                    FLUORITE,
                    APATITE,
                    BETA_ALUMINA,
                    LIPON,
                    SOLID_ACID,
                    ARGYRODITE,
                    LGPS,
                    THIO_LISICON,
                    ANTIPEROVSKITE,
                    POLYMER,
                    COMPOSITE,
                    OTHER -> List.of();
        };
        return anions.isEmpty() || anions.stream().anyMatch(composition::contains);
    }

    /** That of the column whose value is the row's; the one of the whole dataset where none is. */
    ConductivityKind kind(Quantity quantity) {
        ConductivityKind kind = mapping.kind();
        boolean other = false;
        for (ConductivityKind candidate : ConductivityKind.values()) {
            String column = mapping.valueByKind().get(candidate);
            Optional<BigDecimal> value = column == null
                    ? Optional.empty()
                    : value(column, mapping.value().unit());
            if (value.filter(v -> isSame(v, quantity.value())).isPresent()) {
                return candidate;
            }
            other |= value.isPresent();
        }
        if (other) {
            valueDoubted = true;
            flag(Flag.CONTRADICTS_ITSELF, quantity.raw() + " is none of the values that the row gives by kind");
        }
        return kind;
    }

    private Optional<BigDecimal> value(String column, Optional<String> unit) {
        return reader.cell(row, column)
                .flatMap(cell -> Cells.quantity(cell, unit.orElseThrow(), mapping.property()))
                .map(ReadQuantity::low);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        double larger = Math.max(Math.abs(one.doubleValue()), Math.abs(other.doubleValue()));
        return Math.abs(one.doubleValue() - other.doubleValue()) <= ROUNDING * larger;
    }

    void material(Material material) {
        if (material.composition().isEmpty()) {
            flag(Flag.MATERIAL_BY_NAME_ONLY, "no composition is known for " + material.asWritten());
        } else if (Materials.isInAssumedShares(material.asWritten())) {
            flag(Flag.MATERIAL_AMBIGUOUS, material.asWritten() + " gives no shares; they are taken as equal");
        }
        for (String column : mapping.sameFormula()) {
            Optional<String> cell = reader.cell(row, column);
            if (cell.isPresent() && !isSame(material, cell.get())) {
                flag(Flag.CONTRADICTS_ITSELF, column + " " + cell.get() + " is not " + material.asWritten());
            }
        }
    }

    private static boolean isSame(Material material, String formula) {
        return Formulas.isSame(material.asWritten(), formula)
                || material.composition()
                        .flatMap(own -> Formulas.composition(formula).map(other -> nearly(own, other)))
                        .orElse(false);
    }

    /** Amounts per cell are printed with two decimals, so that small ones differ by rounding. */
    private static boolean nearly(Composition one, Composition other) {
        if (!one.amounts().keySet().equals(other.amounts().keySet())) {
            return false;
        }
        double ones = one.amounts().values().stream().mapToDouble(n -> n).sum();
        double others = other.amounts().values().stream().mapToDouble(n -> n).sum();
        return one.amounts().entrySet().stream()
                .allMatch(amount -> Math.abs(amount.getValue() / ones - other.amount(amount.getKey()) / others)
                        <= Math.max(0.005 / Math.min(ones, others), 0.01 * amount.getValue() / ones));
    }

    void values(Quantity quantity) {
        for (Mapping.Field field : mapping.sameValue()) {
            String column = field.column().orElse("");
            Optional<BigDecimal> value = value(column, field.unit());
            if (value.isPresent() && !isSame(value.get(), quantity.value())) {
                valueDoubted = true;
                flag(
                        Flag.CONTRADICTS_ITSELF,
                        column + " " + reader.cell(row, column).orElse("") + " is not " + quantity.raw());
            }
        }
    }

    void temperature(Optional<Temperature> temperature) {
        if (temperature.isEmpty() && mapping.temperature().isPresent()) {
            flag(Flag.NO_TEMPERATURE, "the cell of the temperature is empty");
        }
    }

    void year(Citation citation) {
        Optional<String> cell = reader.field(row, mapping.year());
        if (cell.isPresent() && citation.year().isEmpty()) {
            flag(Flag.CONTRADICTS_ITSELF, "'" + cell.get() + "' is no year of a publication");
        }
        citation.doi().ifPresent(doi -> {
            Matcher coded = YEAR_IN_DOI.matcher(doi.value());
            if (coded.matches()
                    && citation.year().isPresent()
                    && citation.year().getAsInt() < Integer.parseInt(coded.group(1))) {
                flag(
                        Flag.CONTRADICTS_ITSELF,
                        "the year is filed as " + citation.year().getAsInt() + ", the DOI says " + coded.group(1));
            }
        });
    }
}
