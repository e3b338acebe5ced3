package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.paper.Doi;

/** What locators have in common: not to be found is an answer, anything else that is amiss is none. */
final class Located {
    private Located() {}

    /** Empty where there is nothing of this name. */
    static Optional<JsonNode> json(URI address, Web web) throws PaperException {
        try {
            return Optional.of(new Api(web).json(address));
        } catch (PaperException e) {
            if (e.kind() == PaperException.Kind.SERVICE_REFUSED && e.reason().matches(".*\\bHTTP (?:404|410)\\b.*")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The lead that was read, under the DOI that was asked for; a work that does not say which it is, is none. */
    static Optional<Lead> lead(URI address, Doi doi, JsonNode work, Gathering.Entry reader) throws PaperException {
        if (Fields.text(work.path("DOI"))
                .or(() -> Fields.text(work.path("doi")))
                .or(() -> Fields.text(work.path("id")))
                .isEmpty()) {
            throw Api.unavailable(address, "an answer without the work");
        }
        try {
            Lead lead = reader.read();
            return Optional.of(
                    lead.cited().doi().isPresent()
                            ? lead
                            : Leads.of(
                                    Leads.withDoi(lead.cited(), Optional.of(doi)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    lead.summary(),
                                    lead.places()));
        } catch (IllegalArgumentException e) {
            throw Api.unavailable(address, String.valueOf(e.getMessage()));
        }
    }
}
