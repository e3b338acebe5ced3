package org.ionary.index;

import java.util.List;
import java.util.Optional;

/**
 * The state of an index.
 *
 * @param problems what is wrong, a line each; empty where all is well
 * @param followed how far which library was followed at the last commit
 * @param findings that are indexed
 * @param passages that are indexed
 */
public record IndexCheck(List<String> problems, Optional<Followed> followed, long findings, long passages) {
    public IndexCheck {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
