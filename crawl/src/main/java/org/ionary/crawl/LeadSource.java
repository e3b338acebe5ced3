package org.ionary.crawl;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.Walk;

/** Something that speaks of papers, a page at a time. It keeps nothing: where it is stands in the walk. */
interface LeadSource {

    /**
     * The page at the walk's mark.
     *
     * @throws LostPlaceException where the source no longer knows the mark, so that the walk starts over
     * @throws PaperException where the source could not be asked, or what it answered is no page of it
     */
    Page page(Walk walk, Web web) throws PaperException, LostPlaceException;

    /**
     * @param next the mark of the next page; empty where this is the last
     * @param skipped entries that could not be made a lead of, each with its reason in a line
     */
    record Page(List<Lead> leads, Optional<String> next, List<String> skipped) {
        public Page {
            leads = List.copyOf(leads);
            skipped = List.copyOf(skipped);
        }
    }
}
