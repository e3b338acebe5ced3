package org.ionary.crawl;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Walk;
import org.jsoup.nodes.Element;

/**
 * A feed: RSS 2.0, RSS 1.0 or Atom. All of it comes each time, for what a journal dates by its issue may be older than
 * the walk when it first shows; only what is older than the first day of the settings is left out.
 */
final class Feed implements LeadSource {
    private final SourceSettings settings;
    private final URI address;

    Feed(SourceSettings settings) {
        this.settings = settings;
        address = Listing.webAddress(settings);
    }

    @Override
    public Page page(Walk walk, Web web) throws PaperException {
        Web.Answer.Found found = new Api(web).page(address);
        Element feed = Api.xml(address, found.body(), Set.of("rss", "rdf", "feed"));
        Gathering gathering = new Gathering();
        int number = 0;
        for (Element element : feed.getAllElements()) {
            String name = Api.local(element);
            if (name.equals("item") || name.equals("entry")) {
                number++;
                FeedEntry entry = new FeedEntry(element, found.address());
                if (entry.day().map(day -> !day.isBefore(settings.since())).orElse(true)) {
                    gathering.add("entry " + number, entry::lead);
                }
            }
        }
        return gathering.page(Optional.empty());
    }
}
