package org.ionary.extract;

import java.util.List;
import org.ionary.domain.finding.Candidate;

/** One place as a reader hands it over: what was recognised there, with the candidates and refusals made of it. */
record Trace(ReadPlace place, List<Candidate> candidates, List<Refusal> refused) {
    Trace {
        candidates = List.copyOf(candidates);
        refused = List.copyOf(refused);
    }
}
