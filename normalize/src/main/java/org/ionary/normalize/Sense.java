package org.ionary.normalize;

/** In what sense a printed number gives the value. */
public enum Sense {
    EXACT,
    APPROXIMATE,
    /** A lower limit. */
    ABOVE,
    /** An upper limit. */
    BELOW,
    MAGNITUDE;

    /** The qualifier of exports: {@code greater_than}. */
    public String qualifier() {
        return switch (this) {
            case EXACT -> "exact";
            case APPROXIMATE -> "approx";
            case ABOVE -> "greater_than";
            case BELOW -> "less_than";
            case MAGNITUDE -> "order_of_magnitude";
        };
    }
}
