package org.ionary.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.SourceId;

/** What a paper says once or several times, before it is weighed: checks over the whole paper add their flags to it. */
record Fact(Measurement measurement, List<Reader> readers, Set<Flag> flags) {
    Fact {
        readers = List.copyOf(readers);
        flags = Set.copyOf(flags);
    }

    Fact with(Set<Flag> more) {
        if (flags.containsAll(more)) {
            return this;
        }
        EnumSet<Flag> all = EnumSet.copyOf(more);
        all.addAll(flags);
        return new Fact(measurement, readers, all);
    }

    Finding finding(SourceId source) {
        double confidence = Confidence.of(flags, readers);
        return new Finding(
                FindingId.of(source, measurement),
                source,
                measurement,
                readers,
                Confidence.status(confidence),
                confidence,
                flags);
    }

    boolean isReadByModel() {
        return readers.stream().anyMatch(Reader.Model.class::isInstance);
    }

    boolean isReadByRules() {
        return !readers.stream().allMatch(Reader.Model.class::isInstance);
    }
}
