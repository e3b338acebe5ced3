package org.ionary.domain.finding;

import java.util.Locale;

/** What is wrong with a finding that a curator corrects or rejects. A closed list: readers are judged by its counts. */
public enum ErrorType {
    WRONG_VALUE("the number is not what the paper says"),
    WRONG_EXPONENT("the power of ten is not what the paper says"),
    WRONG_UNIT("the unit is not what the paper says"),
    WRONG_TEMPERATURE("the temperature is not what the paper says"),
    WRONG_MATERIAL("the value belongs to another material"),
    WRONG_PROPERTY("the value is one of another property or kind"),
    NOT_A_MEASUREMENT("a requirement, an assumption or a fit, not a result"),
    CITED_VALUE("a value of other work, given as the paper's own"),
    DUPLICATE("the same fact stands in the library already"),
    MISSED("no reader found it"),
    OTHER("something else, said in the reason");

    private final String meaning;

    ErrorType(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** As typed and exported: {@code wrong_exponent}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
