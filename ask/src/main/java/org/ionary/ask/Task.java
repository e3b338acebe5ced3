package org.ionary.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.index.Query;

/** What is made of the findings that a question is about. */
public sealed interface Task {

    /** The findings themselves; where they are ranked, each material once with its best. */
    record Listing() implements Task {}

    record Count(Counted of) implements Task {}

    /** One number out of many values; bounds are left out. */
    record Statistic(Measure measure) implements Task {}

    /**
     * One number for each name: how many, or a statistic of the values.
     *
     * @param lowFirst whether the lowest number comes first
     */
    record Grouping(Dimension by, Measure measure, boolean lowFirst) implements Task {}

    /** How many different names there are: families, years, ions. */
    record Different(Dimension what) implements Task {}

    /**
     * @param measure what stands for each side; without one, the best value of a material and the mean of a class
     * @param isClaim whether it is claimed that the first side is the one asked for; the answer is yes or no
     * @param lowWins which side is asked for; without it, the better one
     */
    record Comparison(List<Side> sides, Optional<Measure> measure, Optional<Boolean> lowWins, boolean isClaim)
            implements Task {
        public Comparison {
            sides = List.copyOf(sides);
            Checks.require(sides.size() >= 2, "a comparison has two sides");
        }
    }

    record Existence() implements Task {}

    /** The papers the findings stand in. */
    record Sources() implements Task {}

    /** What papers say in words. */
    record Explanation(String words) implements Task {}

    /** One side of a comparison: the question's scope, narrowed. */
    record Side(String label, Query query) {}

    /** What is counted. */
    enum Counted {
        FINDINGS,
        MATERIALS,
        PAPERS;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is made of many values. */
    enum Measure {
        COUNT,
        COUNT_MATERIALS,
        COUNT_PAPERS,
        /** Of conductivities, which span decades, the geometric one; of activation energies the arithmetic one. */
        MEAN,
        ARITHMETIC_MEAN,
        MEDIAN,
        HIGHEST,
        LOWEST,
        RANGE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean counts() {
            return this == COUNT || this == COUNT_MATERIALS || this == COUNT_PAPERS;
        }
    }

    /** What findings are grouped by. */
    enum Dimension {
        MOBILE_ION,
        VALENCE,
        FAMILY,
        YEAR,
        PROPERTY,
        ELEMENT,
        NEUTRAL_MOLECULE,
        SPACE_GROUP,
        PHASE,
        ORIGIN,
        METHOD,
        JOURNAL,
        DOI,
        DOC,
        MATERIAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
