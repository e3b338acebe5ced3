package org.ionary.store;

import org.ionary.domain.paper.SourceId;

/**
 * A new reading of a paper that carries decisions, waiting to be promoted.
 *
 * @param before how the reading that stands does against what people have judged in this paper
 * @param after how the new one does
 */
public record Proposal(
        SourceId source, String doc, String workKey, ReadingDiff diff, ReadingScore before, ReadingScore after) {}
