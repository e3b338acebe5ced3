package org.ionary.domain.answer;

import java.util.List;
import org.ionary.domain.finding.FindingId;

/**
 * Where findings are looked up by id; the store is one. An index only ranks ids, so what is shown is what is stored.
 */
@FunctionalInterface
public interface FindingLookup {

    /** The findings with these ids, in this order; ids that are not there are left out. */
    List<CitedFinding> byIds(List<FindingId> ids);
}
