package org.ionary.domain.finding;

/** The units findings are stored in; whatever a paper prints is converted to one of them. */
public enum Unit {
    SIEMENS_PER_CENTIMETRE("S/cm"),
    ELECTRONVOLT("eV");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
