package org.ionary.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A night's work.
 *
 * @param requests how many the night may make
 * @param megabytes how much it may fetch
 * @param time how long it may take, reading included
 * @param tries after how many failed nights a lead is put into quarantine
 * @param retryDays how many days a failed lead waits at first; twice as long each time
 * @param screens whether titles and abstracts decide what is fetched
 * @param locators who is asked, in this order, where a paper known by its DOI alone can be had
 * @param amendments whether retractions and corrections are asked for
 * @param amendmentsAt where; empty for the public address
 * @param openAlexKey a secret; OpenAlex answers little without
 */
public record CrawlSettings(
        WebSettings web,
        long requests,
        long megabytes,
        Duration time,
        int tries,
        int retryDays,
        boolean screens,
        List<SourceSettings> sources,
        List<LocatorSettings> locators,
        boolean amendments,
        String amendmentsAt,
        Optional<String> openAlexKey) {
    @Override
    public String toString() {
        return "CrawlSettings[" + sources.size() + " sources]";
    }

    public CrawlSettings {
        sources = List.copyOf(sources);
        locators = List.copyOf(locators);
    }

    /** @param address where it is reached; empty for its public address */
    public record LocatorSettings(Kind kind, String address) {
        /** Who can be asked. */
        public enum Kind {
            UNPAYWALL,
            OPENALEX,
            CROSSREF
        }
    }
}
