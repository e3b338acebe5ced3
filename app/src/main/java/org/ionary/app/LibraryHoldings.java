package org.ionary.app;

import java.io.IOException;
import org.ionary.crawl.Holdings;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.Library;

/** What the crawler need not fetch. */
record LibraryHoldings(Library library) implements Holdings {
    @Override
    public boolean holds(Doi doi) throws IOException {
        return library.holds(doi);
    }

    @Override
    public boolean holds(SourceId source) throws IOException {
        return library.holds(source);
    }
}
