package org.ionary.domain.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Doi;

/**
 * One material, one property, one value, one temperature.
 *
 * @param quantity in the property's own unit
 * @param kind meaningful for conductivities; {@code UNSPECIFIED} otherwise
 * @param reportedHere false for a value cited from other work
 * @param citedFrom whose value it is, where the reference list tells
 * @param evidence where it can be seen; the first is shown. Empty only for findings imported from a dataset
 */
public record Measurement(
        Property property,
        Material material,
        Quantity quantity,
        Optional<Temperature> temperature,
        ConductivityKind kind,
        Origin origin,
        Optional<Method> method,
        boolean reportedHere,
        Optional<Doi> citedFrom,
        Map<ConditionKind, String> conditions,
        List<Evidence> evidence) {
    public Measurement {
        Checks.require(
                quantity.unit() == property.unit(),
                "a " + property.label() + " is stored in " + property.unit().symbol() + ", not in "
                        + quantity.unit().symbol());
        Checks.require(quantity.value().signum() > 0, "a " + property.label() + " is greater than zero");
        method.ifPresent(m -> Checks.require(m.origin() == origin, m.label() + " is not " + origin.label()));
        EnumMap<ConditionKind, String> copy = new EnumMap<>(ConditionKind.class);
        copy.putAll(conditions);
        conditions = Collections.unmodifiableMap(copy);
        evidence = List.copyOf(evidence);
    }
}
