package org.ionary.domain.finding;

import java.util.Locale;

/** What else a value depends on. */
public enum ConditionKind {
    ATMOSPHERE,
    HUMIDITY,
    PRESSURE,
    OXYGEN_PARTIAL_PRESSURE,
    TEMPERATURE_REGIME,
    SAMPLE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
