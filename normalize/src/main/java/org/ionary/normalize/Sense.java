package org.ionary.normalize;

/** In what sense a printed number gives the value. */
public enum Sense {
    EXACT,
    APPROXIMATE,
    /** A lower limit. */
    ABOVE,
    /** An upper limit. */
    BELOW,
    MAGNITUDE
}
