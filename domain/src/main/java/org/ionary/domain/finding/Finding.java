package org.ionary.domain.finding;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.Checks;
import org.ionary.domain.paper.SourceId;

/**
 * A measurement that stands in a source, with who read it and how far it can be trusted.
 *
 * @param readers who agree on it, in the order of their labels
 * @param confidence the calibrated probability that it is right, 0 to 1
 */
public record Finding(
        FindingId id,
        SourceId source,
        Measurement measurement,
        List<Reader> readers,
        Status status,
        double confidence,
        Set<Flag> flags) {
    public Finding {
        readers = readers.stream()
                .distinct()
                .sorted(Comparator.comparing(Reader::label))
                .toList();
        Checks.require(!readers.isEmpty(), "a finding has a reader");
        Checks.require(
                !measurement.evidence().isEmpty() || readers.stream().allMatch(Reader.Dataset.class::isInstance),
                "finding " + id + " cannot be shown in its source");
        Checks.require(confidence >= 0 && confidence <= 1, "not a probability: " + confidence);
        EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
    }
}
