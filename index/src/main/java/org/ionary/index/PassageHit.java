package org.ionary.index;

import org.ionary.domain.paper.SourceId;

/** @param block the ordinal of the block in its paper */
public record PassageHit(SourceId source, String doc, int block, float score) {}
