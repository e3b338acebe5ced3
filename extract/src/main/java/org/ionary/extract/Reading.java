package org.ionary.extract;

import java.util.List;
import org.ionary.domain.finding.Candidate;

/** What a reader found in a paper: candidates that only quote, and what it refused by itself. */
record Reading(List<Candidate> candidates, List<Refusal> refused) {
    Reading {
        candidates = List.copyOf(candidates);
        refused = List.copyOf(refused);
    }
}
