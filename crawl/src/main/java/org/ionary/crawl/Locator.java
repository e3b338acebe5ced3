package org.ionary.crawl;

import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.paper.Doi;

/** Knows of a paper by its DOI, and where its text can be had. */
interface Locator {

    /** Empty where it does not know the paper; a lead without places where it knows none that is open. */
    Optional<Lead> locate(Doi doi, Web web) throws PaperException;
}
