package org.ionary.crawl;

import java.util.Optional;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.paper.Bibliography;

/** A list of addresses; those of doi.org and arXiv stand for the paper, all others for the page. */
final class UrlList extends Listing {
    UrlList(SourceSettings settings) {
        super(settings);
    }

    @Override
    Lead lead(String line) {
        return Leads.ofAddress(
                Fields.address(line)
                        .orElseThrow(() -> new IllegalArgumentException("not an http or https address: " + line)),
                Bibliography.unknown(),
                Optional.empty(),
                Optional.empty());
    }
}
