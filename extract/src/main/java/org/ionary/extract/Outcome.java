package org.ionary.extract;

import java.util.Optional;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.paper.Mention;

/** What became of one value that was seen. */
public sealed interface Outcome {

    /** The value, where its place is known. */
    Optional<Mention> value();

    /**
     * @param candidate what was linked to what
     * @param again whether the paper had said it before, so that this is further evidence for the same finding
     */
    record Found(Candidate candidate, Finding finding, boolean again) implements Outcome {
        @Override
        public Optional<Mention> value() {
            return Optional.of(candidate.value().head());
        }
    }

    /** @param candidate what was linked before it was refused; absent where the reader itself refused the value */
    record Refused(Refusal refusal, Optional<Candidate> candidate) implements Outcome {
        @Override
        public Optional<Mention> value() {
            return refusal.mention();
        }
    }
}
