package org.ionary.crawl;

import java.util.Optional;

/** The sources there are, by what the settings say. */
final class Sources {
    private Sources() {}

    /** @throws IllegalArgumentException where a query is not what this kind of source needs, in a line for people */
    static LeadSource of(SourceSettings settings, Caller caller) {
        return switch (settings.kind()) {
            case EUROPE_PMC -> new EuropePmc(settings);
            case ARXIV -> new Arxiv(settings);
            case CROSSREF -> new Crossref(settings, caller);
            case OPENALEX -> new OpenAlex(settings, caller);
            case FEED -> new Feed(settings);
            case SITEMAP -> new Sitemap(settings);
            case URLS -> new UrlList(settings);
            case DOIS -> new DoiList(settings);
            case FOLDER -> new Folder(settings, caller.clock());
        };
    }

    /** What has been retracted or corrected. */
    static AmendmentSource amendments(Optional<String> address, Caller caller) {
        return new CrossrefAmendments(address, caller);
    }
}
