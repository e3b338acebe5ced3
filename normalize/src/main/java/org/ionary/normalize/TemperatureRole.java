package org.ionary.normalize;

import java.util.Locale;

/** What a printed temperature is the temperature of. */
public enum TemperatureRole {
    /** Something was measured or computed at it. */
    MEASUREMENT,
    /** A material was made, fired, dried or pressed at it. */
    PROCESSING,
    /** A material melts, decomposes or changes its phase at it. */
    TRANSITION,
    /** The words around it do not say. */
    UNSTATED;

    /** For people and exports: {@code measurement}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
