package org.ionary.domain.crawl;

import java.util.Optional;
import org.ionary.domain.paper.Doi;

/**
 * That a paper has been retracted or corrected.
 *
 * @param about the paper
 * @param notice what says so
 */
public record Amendment(Doi about, Kind kind, Optional<Doi> notice) {
    public enum Kind {
        RETRACTION,
        CORRECTION,
        CONCERN
    }
}
