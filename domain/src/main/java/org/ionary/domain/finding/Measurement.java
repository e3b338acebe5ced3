package org.ionary.domain.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param labels what a dataset's row says beside it, in its own words, by the name of the column: {@code space_group →
 *     Pnma}; empty for what is read from papers
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
        Map<String, String> labels,
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
        labels.forEach((name, text) -> Checks.notBlank(text, name));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        evidence = List.copyOf(evidence);
    }

    /** The same, seen elsewhere or nowhere. */
    public Measurement shownIn(List<Evidence> places) {
        return new Measurement(
                property,
                material,
                quantity,
                temperature,
                kind,
                origin,
                method,
                reportedHere,
                citedFrom,
                conditions,
                labels,
                places);
    }

    /** Without labels, as papers have none. */
    public Measurement(
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
        this(
                property,
                material,
                quantity,
                temperature,
                kind,
                origin,
                method,
                reportedHere,
                citedFrom,
                conditions,
                Map.of(),
                evidence);
    }
}
