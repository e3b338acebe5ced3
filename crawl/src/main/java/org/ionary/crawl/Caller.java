package org.ionary.crawl;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param contact an address of mail, by which a service can reach whoever runs this; empty to stay anonymous
 * @param openAlexKey without which OpenAlex answers little
 * @param clock what day it is, and whether a file has come to rest
 */
record Caller(Optional<String> contact, Optional<String> openAlexKey, InstantSource clock) {

    static Caller of(CrawlSettings settings, InstantSource clock) {
        return new Caller(
                Optional.of(settings.web().contact()).filter(contact -> contact.matches("[^\\s@/]+@[^\\s@/]+")),
                settings.openAlexKey(),
                clock);
    }
}
