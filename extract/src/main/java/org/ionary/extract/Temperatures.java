package org.ionary.extract;

import java.util.List;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Sense;
import org.ionary.normalize.TemperatureRole;

/** The temperatures of a sentence at which something was measured; those of a furnace are left out. */
final class Temperatures {
    private Temperatures() {}

    /** Bounds such as {@code below 600 °C} count only where no temperature is given outright. */
    static List<ReadQuantity> measured(List<ReadQuantity> quantities) {
        List<ReadQuantity> all = quantities.stream()
                .filter(q ->
                        q.dimension() == Dimension.TEMPERATURE || q.dimension() == Dimension.RECIPROCAL_TEMPERATURE)
                .filter(q -> q.low().signum() > 0)
                .filter(q -> q.role() != TemperatureRole.PROCESSING && q.role() != TemperatureRole.TRANSITION)
                .filter(q -> !q.refersBack())
                .toList();
        List<ReadQuantity> outright = all.stream()
                .filter(q -> q.sense() == Sense.EXACT || q.sense() == Sense.APPROXIMATE)
                .toList();
        return outright.isEmpty() ? all : outright;
    }
}
