package org.ionary.domain.crawl;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.Checks;
import org.ionary.domain.paper.Bibliography;

/**
 * A paper that a source speaks of.
 *
 * @param key tells one paper from another across sources: {@code doi:…}, else {@code arxiv:…}, else {@code url:…}
 * @param summary the abstract, as plain text
 * @param places where its text can be had, the best first; none where that has yet to be found out by its DOI
 */
public record Lead(String key, Bibliography cited, Optional<String> summary, List<Place> places) {
    public Lead {
        places = List.copyOf(places);
        Checks.require(key.matches("(?:doi|arxiv|url|file):\\S+"), "not a key: " + key);
    }

    /** The key of a paper with this DOI, else with this id on arXiv (without version), else at this address. */
    public static String key(Bibliography cited, Optional<String> arxiv, Optional<URI> address) {
        return cited.doi()
                .map(doi -> "doi:" + doi)
                .or(() -> arxiv.map(id -> "arxiv:" + id.toLowerCase(Locale.ROOT)))
                .or(() -> address.map(at -> ("file".equals(at.getScheme()) ? "" : "url:") + at))
                .orElseThrow(() -> new IllegalArgumentException("a lead without DOI, arXiv id and address"));
    }
}
