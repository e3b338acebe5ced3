package org.ionary.normalize;

/** What print, a conversion or a bad scan did to a number or its unit, and how the reading mends it. */
public enum Damage {
    POWER_ON_LINE("the exponent stands on the line; 10-4 read as 10⁻⁴, not as a range", 0.95),
    EXPONENT_HALF_RAISED("only a part of the exponent is raised", 0.97),
    EXPONENT_IN_BRACKETS("the exponent stands in square brackets", 0.9),
    EXPONENT_ON_LINE("the exponent came down to the line: 104 read as 10⁴", 0.5),
    EXPONENT_LOST("the exponent is gone and cannot be known", 0),
    MINUS_LOST("the minus of the exponent is lost", 0.8),
    MINUS_AS_TWO("the minus of the exponent is printed as the digit 2", 0.9),
    PRODUCT_SIGN_MISREAD("the product sign is printed as a digit", 0.9),
    POWER_TWICE("both 10 and E print the power; 2 × 10E-4 read as 2 × 10⁻⁴", 0.8),
    PRODUCT_SIGN_LOST("the product sign is lost", 0.8),
    POINT_AS_COLON("the decimal point is printed as a colon", 0.9),
    UNIT_MINUS_LOST("the minus in the unit is lost", 0.95),
    UNIT_MINUS_AS_TWO("the minus in the unit is printed as the digit 2", 0.95),
    UNIT_EXPONENT_LOST("the exponent in the unit is lost", 0.8),
    UNIT_GLYPH("a sign of the unit is misread", 0.8),
    UNIT_MISUSED("eV per mole read as eV per particle", 0.7),
    UNIT_INVERTED("a slash and a negative exponent at once; S/cm⁻¹ read as S/cm", 0.9),
    UNIT_NOT_PRINTED("no unit is printed; S/cm is taken, S·K/cm where it is multiplied with the temperature", 0.5),
    CITATION_FUSED("the number of a citation is fused to the unit", 0.9);

    private final String meaning;
    private final double plausibility;

    Damage(String meaning, double plausibility) {
        this.meaning = meaning;
        this.plausibility = plausibility;
    }

    /** In words, for people. */
    public String meaning() {
        return meaning;
    }

    /** How likely the mended reading is the one that was meant, from 0 to 1, judged by this damage alone. */
    public double plausibility() {
        return plausibility;
    }
}
