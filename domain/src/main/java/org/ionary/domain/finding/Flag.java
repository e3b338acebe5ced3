package org.ionary.domain.finding;

import java.util.Locale;

/** A reason to look twice, written beside a finding. */
public enum Flag {
    REPAIRED("the number was damaged in the source and repaired"),
    REPAIR_UNSURE("the repair is not the only one possible"),
    NO_TEMPERATURE("the paper gives no temperature for this value"),
    TEMPERATURE_AMBIGUOUS("another temperature could be meant"),
    TEMPERATURE_INHERITED("the temperature stands in another sentence"),
    MATERIAL_INHERITED("the material stands in another sentence"),
    UNIT_INHERITED("the unit stands in another passage"),
    MATERIAL_BY_NAME_ONLY("no composition is known for the name"),
    MATERIAL_AMBIGUOUS("another material could be meant"),
    PROPERTY_INHERITED("the property is named in another sentence"),
    MOBILE_ION_UNKNOWN("the mobile ion is not known"),
    MOBILE_ION_NOT_IN_FORMULA("the mobile ion is not in the formula"),
    CHARGES_UNBALANCED("the charges of the formula do not add up with common oxidation states"),
    UNUSUAL_VALUE("outside what is usual for such a material"),
    OFF_THE_PAPERS_OWN_FIT("the paper's own conductivities give another activation energy"),
    LIKELY_KJ_PER_MOL("it would fit if the unit were kJ/mol instead of eV"),
    LIKELY_SIEMENS_PER_METRE("it would be usual if the unit were S/m instead of S/cm"),
    LIKELY_CELSIUS("it would be usual if the temperature were in °C instead of K"),
    LIKELY_LOGARITHM("it would be usual if the number were a logarithm"),
    CONTRADICTS_ITSELF("another column of the same row says otherwise"),
    CITED_VALUE("a value of other work"),
    VALUE_DISPUTED("another reader reads another value there"),
    TEMPERATURE_DISPUTED("another reader gives the value another temperature"),
    MATERIAL_DISPUTED("another reader gives the value to another material"),
    PROPERTY_DISPUTED("another reader takes the value for another property"),
    CONTRADICTED_IN_PAPER("the paper gives another value elsewhere"),
    PAPER_RETRACTED("the paper has been retracted"),
    PAPER_CORRECTED("the paper has been corrected since"),
    PAPER_OF_CONCERN("the journal has expressed concern about the paper");

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
