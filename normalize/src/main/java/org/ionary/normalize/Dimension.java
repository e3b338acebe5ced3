package org.ionary.normalize;

import java.util.Locale;

/** What a unit measures, as far as Ionary tells units apart. */
public enum Dimension {
    CONDUCTIVITY("S/cm"),
    /** Conductivity times temperature, the ordinate of an Arrhenius diagram. */
    CONDUCTIVITY_TEMPERATURE("S·K/cm"),
    ENERGY_PER_PARTICLE("eV"),
    TEMPERATURE("K"),
    /** Reciprocal temperature, the abscissa of an Arrhenius diagram. */
    RECIPROCAL_TEMPERATURE("1/K"),
    /** A share of a mixture. */
    PERCENT("%"),
    /** Any other unit; read as printed. */
    OTHER("");

    private final String unit;

    Dimension(String unit) {
        this.unit = unit;
    }

    /** The unit it is read in; empty where the number stays as printed. */
    public String unit() {
        return unit;
    }

    /** As exported: {@code energy_per_particle}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
