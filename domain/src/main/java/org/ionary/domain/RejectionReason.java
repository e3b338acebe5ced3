package org.ionary.domain;

/** Why an item was refused. A closed list: ledgers count by it and people read {@link #meaning()}. */
public enum RejectionReason {
    REPLY_NOT_VALID("the model's reply does not follow the schema"),
    QUOTE_NOT_IN_PAPER("the quoted words do not stand in the paper"),
    QUOTE_AMBIGUOUS("the quoted words stand in the passage more than once"),
    VALUE_UNREADABLE("no number can be read from the quoted words"),
    EXPONENT_LOST("the exponent was lost in the source and cannot be known"),
    UNIT_MISSING("a number without a unit"),
    UNIT_OF_ANOTHER_NUMBER("the unit or power of ten belongs to another number"),
    UNIT_OF_OTHER_DIMENSION("the unit does not belong to the property"),
    OUT_OF_PHYSICAL_RANGE("no solid has such a value"),
    TEMPERATURE_UNREADABLE("the temperature cannot be read"),
    TEMPERATURE_OF_PROCESSING("the temperature is one of making, melting or changing phase, not of measuring"),
    MATERIAL_UNKNOWN("no material is named that the value could belong to"),
    MATERIAL_AMBIGUOUS("more than one material could be meant"),
    MOBILE_ION_NOT_IN_FORMULA("the mobile ion is not in the formula"),
    LOOK_ALIKE_PROPERTY("another property with the same unit"),
    NOT_A_SOLID_ELECTROLYTE("belongs to a liquid, an electrode or a cell"),
    REQUIREMENT("a requirement, target or threshold, not a result"),
    ASSUMPTION("an assumption or the input of a model, not a result"),
    INSTRUCTION("words addressed to whoever reads, not a result"),
    RELATIVE("a ratio, change or difference, not a value"),
    READ_BY_RULES_ONLY("only the rules read it, and they were only to check what the model reads"),
    WITHDRAWN("the model withdrew it when it was asked again"),
    DUPLICATE("said before in the same paper");

    private final String meaning;

    RejectionReason(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
