package org.ionary.index;

import java.util.List;
import org.ionary.domain.finding.FindingId;

/** @param total how many match, limit and offset aside */
public record Hits(long total, List<FindingId> ids) {
    public Hits {
        ids = List.copyOf(ids);
    }
}
