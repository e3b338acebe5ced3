package org.ionary.normalize;

/** What a unit measures, as far as Ionary tells units apart. */
public enum Dimension {
    /** Read in S/cm. */
    CONDUCTIVITY,
    /** Read in eV per particle. */
    ENERGY_PER_PARTICLE,
    /** Read in kelvin. */
    TEMPERATURE,
    /** Reciprocal temperature, the abscissa of an Arrhenius diagram; read in 1/K. */
    RECIPROCAL_TEMPERATURE,
    /** A share of a mixture, in per cent. */
    PERCENT,
    /** Any other unit; read as printed. */
    OTHER
}
