package org.ionary.crawl;

import java.time.InstantSource;
import java.util.List;

/** STUB until the sources come. */
final class Sources {
    private Sources() {}
    static LeadSource of(SourceSettings s, CrawlSettings c, InstantSource t) { throw new IllegalStateException(); }
    static AmendmentSource amendments(CrawlSettings c) { throw new IllegalStateException(); }
    static List<Locator> locators(CrawlSettings c) { return List.of(); }
}
