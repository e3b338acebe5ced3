package org.ionary.extract;

import java.util.List;
import org.ionary.domain.finding.Candidate;

/** What a reader found in a paper, place by place: candidates that only quote, and what it refused by itself. */
record Reading(List<Trace> traces) {
    Reading {
        traces = List.copyOf(traces);
    }

    List<Candidate> candidates() {
        return traces.stream().flatMap(trace -> trace.candidates().stream()).toList();
    }

    List<Refusal> refused() {
        return traces.stream().flatMap(trace -> trace.refused().stream()).toList();
    }
}
