package org.ionary.domain.paper;

import java.util.Locale;
import org.ionary.domain.Checks;

/** A digital object identifier without resolver, in lower case: {@code 10.1039/d0cp00158a}. */
public record Doi(String value) {
    public Doi {
        value = value.toLowerCase(Locale.ROOT);
        Checks.require(value.matches("10\\.\\d{4,9}/\\S+"), "not a DOI: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
