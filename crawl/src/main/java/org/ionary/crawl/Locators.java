package org.ionary.crawl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.crawl.CrawlSettings.LocatorSettings;

/** The locators there are, by name. */
final class Locators {
    /** In the order in which they are worth asking. */
    static final List<String> NAMES = List.of("unpaywall", "openalex", "crossref");

    private Locators() {}

    /** Those of the settings, in their order. */
    static List<Locator> of(List<LocatorSettings> settings, Caller caller) {
        return settings.stream()
                .map(one -> of(
                        one.kind().name().toLowerCase(Locale.ROOT),
                        Optional.of(one.address()).filter(address -> !address.isBlank()),
                        caller))
                .toList();
    }

    /**
     * @param address where it is reached; empty for its public address
     * @throws IllegalArgumentException where there is none of this name, or it wants to know who asks
     */
    static Locator of(String name, Optional<String> address, Caller caller) {
        return switch (name) {
            case "unpaywall" ->
                new Unpaywall(
                        address,
                        caller.contact()
                                .orElseThrow(
                                        () -> new IllegalArgumentException(
                                                "unpaywall wants an address of mail: set crawl.contact to one, or leave it out")));
            case "openalex" -> new OpenAlex(address, caller);
            case "crossref" -> new Crossref(address, caller);
            default ->
                throw new IllegalArgumentException(
                        "no locator \"" + name + "\"; there are " + String.join(", ", NAMES));
        };
    }
}
