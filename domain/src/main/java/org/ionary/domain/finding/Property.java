package org.ionary.domain.finding;

import java.util.Locale;

/** What Ionary mines. */
public enum Property {
    CONDUCTIVITY(Unit.SIEMENS_PER_CENTIMETRE),
    ACTIVATION_ENERGY(Unit.ELECTRONVOLT);

    private final Unit unit;

    Property(Unit unit) {
        this.unit = unit;
    }

    /** The unit every finding of this property is stored in. */
    public Unit unit() {
        return unit;
    }

    /** As exported: {@code activation_energy}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
