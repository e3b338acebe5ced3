package org.ionary.index;

import java.util.List;

/** @param total how many match, limit and offset aside */
public record PassageHits(long total, List<PassageHit> hits) {
    public PassageHits {
        hits = List.copyOf(hits);
    }
}
