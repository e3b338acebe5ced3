package org.ionary.normalize;

import java.util.Optional;
import org.ionary.domain.finding.Temperature;

/**
 * What is known of a scanned temperature beside its number.
 *
 * @param origin stated, room, or inherited where only words such as {@code the same temperature} stand there
 * @param antecedent the temperature such words refer to
 */
public record ReadTemperature(Temperature.Origin origin, TemperatureRole role, Optional<ReadQuantity> antecedent) {

    static ReadTemperature stated() {
        return new ReadTemperature(Temperature.Origin.STATED, TemperatureRole.UNSTATED, Optional.empty());
    }

    static ReadTemperature room() {
        return new ReadTemperature(Temperature.Origin.ROOM, TemperatureRole.UNSTATED, Optional.empty());
    }

    ReadTemperature in(TemperatureRole other) {
        return new ReadTemperature(origin, other, antecedent);
    }
}
