package org.ionary.extract;

import java.util.List;
import org.ionary.domain.paper.Paper;

/**
 * How a paper was read, place by place, with what came of it. It is no second reading: the findings are those of these
 * very places.
 *
 * @param places sentences that hold a value, then tables, each in the order of the paper
 */
public record Explanation(Paper paper, List<Explained> places, Extraction extraction) {
    public Explanation {
        places = List.copyOf(places);
    }

    /** @param outcomes one for each value that was seen there, in the order of their places */
    public record Explained(ReadPlace place, List<Outcome> outcomes) {
        public Explained {
            outcomes = List.copyOf(outcomes);
        }
    }
}
