package org.ionary.app.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.store.Export;

/** A digest as JSON; findings stand in it as they are exported. */
public final class DigestJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DigestJson() {}

    public static String write(NightDigest digest) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("night", digest.night())
                .put("begun", digest.begun().toString())
                .put("ended", digest.ended().toString())
                .put("limit", digest.limit().orElse(null))
                .put("requests", digest.requests())
                .put("bytes", digest.bytes());
        ObjectNode sources = json.putObject("sources");
        digest.counts().forEach((source, counts) -> {
            ObjectNode one = sources.putObject(source);
            counts.forEach(one::put);
        });
        ObjectNode failed = json.putObject("failed_sources");
        digest.failedSources().forEach(failed::put);
        ArrayNode troubles = json.putArray("not_read");
        digest.troubles().forEach(booked -> troubles.add(lead(booked)));
        ArrayNode amendments = json.putArray("amendments");
        for (Amendment amendment : digest.amendments()) {
            amendments
                    .addObject()
                    .put("doi", amendment.about().value())
                    .put("kind", amendment.kind().name().toLowerCase(Locale.ROOT))
                    .put("notice", amendment.notice().map(Object::toString).orElse(null));
        }
        ArrayNode best = json.putArray("new_best");
        for (NightDigest.NewBest one : digest.best()) {
            ObjectNode entry = best.addObject().put("family", one.family());
            entry.set("found", finding(one.found()));
            entry.set("before", one.before().isPresent() ? finding(one.before().orElseThrow()) : null);
        }
        ArrayNode contradictions = json.putArray("contradictions");
        for (NightDigest.Contradiction one : digest.contradictions()) {
            ObjectNode entry = contradictions.addObject();
            entry.set("found", finding(one.found()));
            entry.set("judged", finding(one.judged()));
        }
        digest.savedQuestions().forEach(json.putArray("saved_questions")::add);
        json.put("papers", digest.papers());
        ArrayNode findings = json.putArray("findings");
        for (CitedFinding cited : digest.findings()) {
            findings.add(finding(cited));
        }
        json.put("model", digest.model().isEmpty() ? null : digest.model());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always writes", e);
        }
    }

    private static ObjectNode lead(BookedLead booked) {
        return JSON.createObjectNode()
                .put("source", booked.source())
                .put("key", booked.lead().key())
                .put("title", booked.lead().cited().title().orElse(null))
                .put("state", booked.state().label())
                .put("reason", booked.reason());
    }

    private static JsonNode finding(CitedFinding cited) throws IOException {
        return JSON.readTree(Export.json(cited));
    }
}
