package org.ionary.domain.finding;

import java.util.Locale;

/** Whether a value was measured or computed. */
public enum Origin {
    EXPERIMENTAL,
    COMPUTATIONAL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
