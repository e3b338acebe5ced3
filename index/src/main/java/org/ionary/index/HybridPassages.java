package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.domain.paper.SourceId;

/**
 * Passages by their words and by their meaning, the two orders fused by reciprocal rank: a passage scores the sum of
 * {@code 1 / (60 + rank)} over the orders it stands in (Cormack, Clarke and Büttcher, SIGIR 2009). Scores of words and
 * cosines are of different scales, ranks are not. Ties by source, then block.
 */
public record HybridPassages(FindingIndex words, PassageVectors meaning) {
    /** How far down each order is looked at, whatever is asked for, so that pages fit together. */
    private static final int DEPTH = 200;

    private static final int SMOOTHING = 60;

    private record Place(SourceId source, int block) {}

    /** In all, as many as the two orders hold within their first {@value #DEPTH}. */
    public PassageHits passages(PassageQuery query) throws IOException {
        PassageQuery deep = new PassageQuery(query.words(), query.doc(), query.doi(), query.years(), DEPTH, 0);
        List<PassageHit> fused =
                fused(words.passages(deep).hits(), meaning.nearest(deep).hits());
        return new PassageHits(
                fused.size(),
                fused.stream().skip(query.offset()).limit(query.limit()).toList());
    }

    static List<PassageHit> fused(List<PassageHit> one, List<PassageHit> other) {
        Map<Place, PassageHit> hits = new HashMap<>();
        for (List<PassageHit> order : List.of(one, other)) {
            for (int i = 0; i < order.size(); i++) {
                float score = 1f / (SMOOTHING + i + 1);
                PassageHit hit = order.get(i);
                hits.merge(
                        new Place(hit.source(), hit.block()),
                        new PassageHit(hit.source(), hit.doc(), hit.block(), score),
                        (a, b) -> new PassageHit(a.source(), a.doc(), a.block(), a.score() + b.score()));
            }
        }
        List<PassageHit> ordered = new ArrayList<>(hits.values());
        ordered.sort(Comparator.comparingDouble((PassageHit hit) -> -hit.score())
                .thenComparing(hit -> hit.source().sha256())
                .thenComparingInt(PassageHit::block));
        return ordered;
    }
}
