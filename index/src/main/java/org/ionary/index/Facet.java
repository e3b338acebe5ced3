package org.ionary.index;

/** What findings can be counted by; a finding counts once under each of its names, and not at all where it has none. */
public enum Facet {
    PROPERTY("property"),
    MOBILE_ION("mobile_ion"),
    VALENCE("valence"),
    FAMILY("family"),
    /** Every class that the material is filed or counted under, folded. */
    CLASS("class"),
    /** The class it is filed under first, in the words of the dataset, else the family. */
    FILED_AS("filed_as"),
    ANION("anion"),
    CHEMISTRY("chemistry"),
    ELEMENT("element"),
    ELEMENT_COUNT("element_count_name"),
    /** All elements of the material, by alphabet: {@code Li-O-Zr}. */
    ELEMENT_SET("element_set"),
    NEUTRAL_MOLECULE("neutral_molecule"),
    /** The canonical formula, else the name. */
    MATERIAL("material_key"),
    /** The smallest whole multiple, whatever multiple was written: {@code Li10GeP2S12}; additives aside. */
    COMPOSITION("composition"),
    ADDITIVE("additive"),
    PHASE("phase"),
    ORIGIN("origin"),
    METHOD("method"),
    KIND("kind"),
    QUALIFIER("qualifier"),
    STATUS("status"),
    FLAG("flag"),
    YEAR("year_name"),
    JOURNAL("journal"),
    DOC("doc"),
    DOI("doi");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
