package org.ionary.store;

import java.util.List;
import org.ionary.domain.paper.SourceId;

/**
 * What became of proposals that were to be promoted.
 *
 * @param before how the readings that stood do against all that people have judged in the library
 * @param after the same with the proposals in their place
 * @param promoted empty where precision or recall would have fallen
 */
public record Promotion(ReadingScore before, ReadingScore after, List<SourceId> promoted) {
    public Promotion {
        promoted = List.copyOf(promoted);
    }
}
