package org.ionary.store.datasets;

import java.util.Optional;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Temperature;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** Numbers in cells of a column whose unit is known. A cell that says more than one number is not read. */
final class Cells {
    private Cells() {}

    /** @param property empty for temperatures */
    static boolean isUnit(String unit, Optional<Property> property) {
        return HeaderReader.read(head(unit), dimension(property))
                .dimension()
                .filter(dimension(property)::equals)
                .isPresent();
    }

    /** A unit of the cell's own goes before that of the column. */
    static Optional<ReadQuantity> quantity(String cell, String unit, Property property) {
        return read(cell, unit, dimension(Optional.of(property)));
    }

    /** Empty also for temperatures below absolute zero. */
    static Optional<Temperature> temperature(String cell, String unit) {
        return read(cell, unit, Dimension.TEMPERATURE)
                .flatMap(quantity -> quantity.toTemperature(Temperature.Origin.STATED));
    }

    private static Optional<ReadQuantity> read(String cell, String unit, Dimension wanted) {
        // A unit of the cell's own is left over behind the number.
        return HeaderReader.apply(cell, head(unit), wanted)
                .filter(quantity -> isAll(quantity, cell))
                .or(() -> QuantityScanner.read(cell).filter(quantity -> quantity.dimension() == wanted));
    }

    private static boolean isAll(ReadQuantity quantity, String cell) {
        return cell.substring(0, quantity.begin()).isBlank()
                && cell.substring(quantity.end()).isBlank();
    }

    private static Dimension dimension(Optional<Property> property) {
        return property.map(p -> switch (p) {
                    case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
                    case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
                })
                .orElse(Dimension.TEMPERATURE);
    }

    /** {@code log(S/cm)} as a head of a table would have it. */
    private static String head(String unit) {
        return unit.startsWith("log(") ? "log(σ / " + unit.substring("log(".length()) : unit;
    }
}
