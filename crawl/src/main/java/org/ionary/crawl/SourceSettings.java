package org.ionary.crawl;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One source as the settings name it.
 *
 * @param name under which its progress is kept and reported
 * @param query in the source's own language; of a list, a feed, a sitemap or a folder its address or path
 * @param address where the source is reached; empty for its public address
 * @param since from which day on the first walk goes
 * @param pageSize how many entries are asked for at a time
 * @param most how many leads one night takes of it
 * @param licenses what may be done with the bytes of its papers
 */
public record SourceSettings(
        String name,
        Kind kind,
        String query,
        Optional<String> address,
        LocalDate since,
        int pageSize,
        int most,
        LicensePolicy licenses) {
    /** What kinds of source there are. */
    public enum Kind {
        EUROPE_PMC,
        ARXIV,
        CROSSREF,
        OPENALEX,
        FEED,
        SITEMAP,
        URLS,
        DOIS,
        FOLDER;

        /** Whether what was read is looked at again when it is spoken of again: pages change, articles do not. */
        boolean isRevisited() {
            return switch (this) {
                case SITEMAP, URLS, FOLDER -> true;
                case EUROPE_PMC, ARXIV, CROSSREF, OPENALEX, FEED, DOIS -> false;
            };
        }
    }

    /**
     * @param keep licences under which bytes may be kept, as prefixes in lower case such as {@code cc-by}
     * @param otherwise what is done with papers under another licence, or under none that is named
     */
    public record LicensePolicy(List<String> keep, Otherwise otherwise) {
        public enum Otherwise {
            /** Kept all the same. */
            KEEP,
            /** Read for findings; of the text only what they quote is kept. */
            FACTS,
            /** Not fetched. */
            SKIP
        }

        public LicensePolicy {
            keep = List.copyOf(keep);
        }
    }
}
