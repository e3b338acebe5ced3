package org.ionary.domain.material;

/** The ion whose motion carries the current. */
public enum MobileIon {
    LITHIUM(Element.LI, 1),
    SODIUM(Element.NA, 1),
    POTASSIUM(Element.K, 1),
    RUBIDIUM(Element.RB, 1),
    CAESIUM(Element.CS, 1),
    SILVER(Element.AG, 1),
    COPPER(Element.CU, 1),
    PROTON(Element.H, 1),
    MAGNESIUM(Element.MG, 2),
    CALCIUM(Element.CA, 2),
    ZINC(Element.ZN, 2),
    ALUMINIUM(Element.AL, 3),
    OXIDE(Element.O, -2),
    FLUORIDE(Element.F, -1),
    CHLORIDE(Element.CL, -1);

    private final Element element;
    private final int charge;

    MobileIon(Element element, int charge) {
        this.element = element;
        this.charge = charge;
    }

    public Element element() {
        return element;
    }

    /** Signed, in elementary charges. */
    public int charge() {
        return charge;
    }

    /** Without sign: 2 for Mg²⁺ and O²⁻. */
    public int valence() {
        return Math.abs(charge);
    }

    /** As exported: the element's symbol. */
    public String symbol() {
        return element.symbol();
    }
}
