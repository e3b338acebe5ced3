package org.ionary.extract;

import java.util.Set;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Reader;

/** A measurement with what should be looked at, before it is known how often the paper says it. */
record Interpreted(Measurement measurement, Set<Flag> flags, Reader reader) {
    Interpreted {
        flags = Set.copyOf(flags);
    }

    boolean isByModel() {
        return reader instanceof Reader.Model;
    }
}
