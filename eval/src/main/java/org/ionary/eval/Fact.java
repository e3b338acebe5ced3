package org.ionary.eval;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ionary.domain.Checks;

/**
 * One material, one property, one value, one temperature, in one document.
 *
 * @param property as exported: {@code conductivity} (S/cm) or {@code activation_energy} (eV)
 * @param material the paper's words
 * @param evidence the sentence or row, for people who look at an error
 * @param phenomenon what the gold's fact is an example of; predicted facts have none
 */
public record Fact(
        String doc,
        String property,
        double value,
        OptionalDouble upper,
        String qualifier,
        OptionalDouble kelvin,
        boolean roomTemperature,
        Optional<String> material,
        Optional<String> formula,
        String evidence,
        Optional<String> phenomenon) {
    public Fact {
        Checks.notBlank(doc, "doc");
        Checks.notBlank(property, "property");
    }
}
