package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.paper.Doi;

/** The works of Crossref's REST interface, asked with the name of whoever asks. */
final class CrossrefWorks {
    private static final String PUBLIC = "https://api.crossref.org";

    private final Optional<String> base;
    private final Optional<String> contact;

    CrossrefWorks(Optional<String> base, Optional<String> contact) {
        this.base = base;
        this.contact = contact;
    }

    Query list(String filter) {
        return Query.at(base, PUBLIC).path("/works").with("filter", filter);
    }

    URI one(Doi doi) {
        Query ask = Query.at(base, PUBLIC).path("/works/").identifier(doi.value());
        contact.ifPresent(mail -> ask.with("mailto", mail));
        return ask.uri();
    }

    /** @param next the cursor of the page after this */
    record Items(JsonNode items, Optional<String> next) {}

    Items items(Query ask, int rows, Walk walk, Web web) throws PaperException, LostPlaceException {
        ask.with("rows", String.valueOf(rows)).with("cursor", walk.mark().isEmpty() ? "*" : walk.mark());
        contact.ifPresent(mail -> ask.with("mailto", mail));
        URI address = ask.uri();
        JsonNode answer = new Api(web).json(address, walk);
        JsonNode message = answer.path("message");
        if (!answer.path("status").asText("ok").equals("ok")) {
            String trouble = message.toString();
            if (!walk.mark().isEmpty() && trouble.toLowerCase(Locale.ROOT).contains("cursor")) {
                throw new LostPlaceException("Crossref: " + trouble);
            }
            throw Api.unavailable(address, trouble.substring(0, Math.min(120, trouble.length())));
        }
        JsonNode items = message.path("items");
        if (!items.isArray()) {
            throw Api.unavailable(address, "an answer without items");
        }
        // There is always a next cursor; a page that is not full is the last.
        return new Items(items, Fields.text(message.path("next-cursor")).filter(cursor -> items.size() >= rows));
    }
}
