package org.ionary.app.digest;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;

/**
 * What a night has come to.
 *
 * @param limit which of the night's limits ended it, if any
 * @param counts by source, then by what happened
 * @param failedSources sources that could not be asked, with the reason
 * @param troubles what failed, was put into quarantine or refused by licence
 * @param papers how many were read into the library
 * @param findings what they say; what repeats a better copy is left out
 * @param amendments retractions and corrections of what is in the library that became known
 * @param model what a language model has cost, in words; empty where none read
 */
public record NightDigest(
        int night,
        Instant begun,
        Instant ended,
        Optional<String> limit,
        long requests,
        long bytes,
        Map<String, Map<String, Integer>> counts,
        Map<String, String> failedSources,
        List<BookedLead> troubles,
        int papers,
        List<CitedFinding> findings,
        List<Contradiction> contradictions,
        List<NewBest> best,
        List<Amendment> amendments,
        List<String> savedQuestions,
        String model) {
    public NightDigest {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        failedSources = Collections.unmodifiableMap(new LinkedHashMap<>(failedSources));
        troubles = List.copyOf(troubles);
        findings = List.copyOf(findings);
        contradictions = List.copyOf(contradictions);
        best = List.copyOf(best);
        amendments = List.copyOf(amendments);
        savedQuestions = List.copyOf(savedQuestions);
    }

    /** A new finding that differs from what a curator has judged of the same composition at the same temperature. */
    public record Contradiction(CitedFinding found, CitedFinding judged) {}

    /** A measured conductivity at room temperature above all that the library had of the family. */
    public record NewBest(String family, CitedFinding found, Optional<CitedFinding> before) {}

    /** How many papers failed or were put into quarantine. */
    public int failures() {
        return counts.values().stream()
                .mapToInt(of -> of.getOrDefault("failed", 0) + of.getOrDefault("quarantined", 0))
                .sum();
    }
}
