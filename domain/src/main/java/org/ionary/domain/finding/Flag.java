package org.ionary.domain.finding;

import java.util.Locale;

/** A reason to look twice, written beside a finding. */
public enum Flag {
    REPAIRED("the number was damaged in the source and repaired"),
    NO_TEMPERATURE("the paper gives no temperature for this value"),
    TEMPERATURE_INHERITED("the temperature stands in another sentence"),
    MATERIAL_INHERITED("the material stands in another sentence"),
    MATERIAL_BY_NAME_ONLY("no composition is known for the name"),
    MATERIAL_AMBIGUOUS("another material could be meant"),
    MOBILE_ION_UNKNOWN("the mobile ion is not known"),
    MOBILE_ION_NOT_IN_FORMULA("the mobile ion is not in the formula"),
    CHARGES_UNBALANCED("the charges of the formula do not add up with common oxidation states"),
    UNUSUAL_VALUE("outside what is usual for such a material"),
    CITED_VALUE("a value of other work"),
    READERS_DISAGREE("two readers read it differently"),
    CONTRADICTED_IN_PAPER("the paper gives another value elsewhere");

    private final String meaning;

    Flag(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
