package org.ionary.crawl;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.Walk;

/** Tells what has been retracted or corrected, a page at a time. */
interface AmendmentSource {

    /** The page at the walk's mark. */
    Page page(Walk walk, Web web) throws PaperException, LostPlaceException;

    record Page(List<Amendment> amendments, Optional<String> next) {
        public Page {
            amendments = List.copyOf(amendments);
        }
    }
}
