package org.ionary.crawl;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.paper.Doi;

/** A list of DOIs, with or without resolver; where their texts are is for locators to say. */
final class DoiList extends Listing {
    DoiList(SourceSettings settings) {
        super(settings);
    }

    @Override
    Lead lead(String line) {
        Doi doi = Dois.of(line).orElseThrow(() -> new IllegalArgumentException("not a DOI: " + line));
        return Leads.of(
                Leads.titled(Optional.empty(), Optional.of(doi), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Dois.arxivIn(doi)
                        .map(id -> Leads.arxivPlaces(id, Optional.empty()))
                        .orElse(List.of()));
    }
}
