package org.ionary.app;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ionary.crawl.CrawlSettings.LocatorSettings;
import org.ionary.crawl.SourceSettings;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;
import org.jspecify.annotations.Nullable;

/**
 * What the settings file says of the nightly crawl.
 *
 * @param contact an e-mail or web address at which those whose servers are asked reach whoever runs this; needed
 * @param minutes how long a night may take
 * @param requests how many it may make
 * @param megabytes how much it may fetch
 * @param tries after how many failed nights a paper is put into quarantine
 * @param retryDays how many days a paper that failed waits at first; twice as long each time
 * @param screening whether titles and abstracts decide what is fetched
 * @param amendments whether Crossref is asked for retractions and corrections of what is in the library
 * @param amendmentsAddress where; empty for Crossref's public address
 * @param mail a command that is given the digest on its standard input, as its words; empty for none
 */
record CrawlChoice(
        String contact,
        int minutes,
        long requests,
        long megabytes,
        int tries,
        int retryDays,
        boolean screening,
        boolean amendments,
        String amendmentsAddress,
        Manners manners,
        List<Source> sources,
        List<Locator> locators,
        List<String> mail) {
    static final CrawlChoice DEFAULT = new CrawlChoice(
            "",
            240,
            5000,
            4000,
            3,
            1,
            true,
            true,
            "",
            new Manners(
                    1000,
                    // What arXiv asks for.
                    Map.of("arxiv.org", 3000, "export.arxiv.org", 3000),
                    2,
                    4,
                    120,
                    30,
                    300,
                    100,
                    8,
                    List.of()),
            List.of(),
            List.of(new Locator(LocatorSettings.Kind.UNPAYWALL, ""), new Locator(LocatorSettings.Kind.OPENALEX, "")),
            List.of());

    CrawlChoice {
        sources = List.copyOf(sources);
        locators = List.copyOf(locators);
        mail = List.copyOf(mail);
    }

    /**
     * How the crawler behaves on the web.
     *
     * @param delayMillis between two requests to one host, where its robots.txt asks for no longer one
     * @param hosts the delays, in milliseconds, of hosts that want another one ({@code name} or {@code name:port});
     *     they are asked one thing at a time
     * @param places how many requests to one host may be under way at a time
     * @param attempts how often a request is made at most
     * @param patienceSeconds the longest wait that a server may ask for; one that asks for more is left alone that
     *     night
     * @param timeoutSeconds how long a server may be silent
     * @param longestSeconds how long one answer may take
     * @param mostMegabytes of one answer
     * @param redirects how many are followed
     * @param privateHosts hosts ({@code name} or {@code name:port}) that may be reached although they are not public
     */
    record Manners(
            int delayMillis,
            Map<String, Integer> hosts,
            int places,
            int attempts,
            int patienceSeconds,
            int timeoutSeconds,
            int longestSeconds,
            int mostMegabytes,
            int redirects,
            List<String> privateHosts) {
        Manners {
            hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
            privateHosts = List.copyOf(privateHosts);
        }
    }

    /**
     * @param name empty for that of its kind
     * @param query in the source's own language; of a list, feed, sitemap or folder its address or path
     * @param address where the source is reached; none for its public address
     * @param since the first day of interest, as 2026-01-31; none for a month ago
     * @param pageSize how many entries are asked for at a time
     * @param most how many new papers one night takes of it
     */
    record Source(
            @Nullable String name,
            SourceSettings.@Nullable Kind kind,
            @Nullable String query,
            @Nullable String address,
            @Nullable String since,
            @Nullable Integer pageSize,
            @Nullable Integer most,
            @Nullable Licenses licenses) {}

    /**
     * @param keep licences under which the bytes of a paper are kept
     * @param otherwise keep, facts or skip: what is done with all others
     */
    record Licenses(@Nullable List<String> keep, @Nullable Otherwise otherwise) {}

    /** @param address where it is reached; empty for its public address */
    record Locator(LocatorSettings.Kind kind, @Nullable String address) {}
}
