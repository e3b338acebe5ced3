package org.ionary.extract;

import java.util.List;
import java.util.Locale;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Sense;

/** The temperatures of a sentence at which something was measured; those of a furnace are left out. */
final class Temperatures {
    private static final int BEFORE = 60;
    private static final List<String> FURNACE = List.of(
            "sinter",
            "anneal",
            "calcin",
            "fired",
            "heat-treat",
            "heat treat",
            "heated",
            "dried",
            "quench",
            "melt",
            "crystalli",
            "hot-press",
            "hot press",
            "densif",
            "synthesi",
            "milled",
            "decompos",
            "transition",
            "stable up",
            "stable to",
            "synthes",
            "pre-heat",
            "firing",
            "pyroly",
            "transform",
            "degass");

    private Temperatures() {}

    static List<ReadQuantity> measured(String text, List<ReadQuantity> quantities) {
        return quantities.stream()
                .filter(q ->
                        q.dimension() == Dimension.TEMPERATURE || q.dimension() == Dimension.RECIPROCAL_TEMPERATURE)
                .filter(q -> q.sense() == Sense.EXACT || q.sense() == Sense.APPROXIMATE)
                .filter(q -> q.low().signum() > 0)
                .filter(q -> !isFurnace(text, q, quantities))
                .filter(q -> !isRoomBesideNumber(text, q, quantities))
                .toList();
    }

    private static boolean isFurnace(String text, ReadQuantity temperature, List<ReadQuantity> quantities) {
        int from = Math.max(0, temperature.begin() - BEFORE);
        for (ReadQuantity other : quantities) {
            boolean value =
                    other.dimension() == Dimension.CONDUCTIVITY || other.dimension() == Dimension.ENERGY_PER_PARTICLE;
            if (value && other.end() <= temperature.begin()) {
                from = Math.max(from, other.end());
            }
        }
        String lower = text.substring(from, temperature.begin()).toLowerCase(Locale.ROOT);
        int conductivity = lower.lastIndexOf("conductivit");
        String near = conductivity >= 0 ? lower.substring(conductivity) : lower;
        return FURNACE.stream().anyMatch(near::contains);
    }

    /** {@code room temperature (25 °C)}: the number says it better. */
    private static boolean isRoomBesideNumber(String text, ReadQuantity room, List<ReadQuantity> quantities) {
        return room.roomTemperature()
                && quantities.stream()
                        .filter(other -> other.dimension() == Dimension.TEMPERATURE && !other.roomTemperature())
                        .anyMatch(other -> other.begin() >= room.end()
                                && text.substring(room.end(), other.begin())
                                        .strip()
                                        .equals("("));
    }
}
