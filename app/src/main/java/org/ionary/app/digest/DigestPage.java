package org.ionary.app.digest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.paper.Doi;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A digest as one page that needs nothing else: no script, no other file, no address but those of papers. */
public final class DigestPage {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; color: #222 }
            h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 2em; border-bottom: 1px solid #ccc }
            table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top; padding: .3em .8em .3em 0; border-bottom: 1px solid #eee }
            q { color: #555 } .limit, .failed { color: #a40000 } .status { white-space: nowrap }
            """;

    private DigestPage() {}

    public static String write(NightDigest digest) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.title("Ionary, night " + digest.night());
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        Element body = page.body();
        body.appendElement("h1").text("Night " + digest.night() + ": " + said(digest));
        body.appendElement("p")
                .text(DigestWords.time(digest.begun()) + " to " + DigestWords.time(digest.ended()) + ", "
                        + digest.requests() + " requests, " + DigestWords.size(digest.bytes())
                        + (digest.model().isEmpty() ? "" : ", " + digest.model()));
        digest.limit()
                .ifPresent(limit -> body.appendElement("p")
                        .addClass("limit")
                        .text("Ended by a limit (" + limit + "); the next run goes on from there."));
        sources(digest, body);
        amendments(digest.amendments(), body);
        best(digest.best(), body);
        contradictions(digest.contradictions(), body);
        questions(digest.savedQuestions(), body);
        findings(digest.findings(), body);
        troubles(digest.troubles(), body);
        return page.outerHtml();
    }

    private static String said(NightDigest digest) {
        return digest.findings().size() + " new findings in " + digest.papers() + " papers";
    }

    private static Element table(Element body, String head, String... columns) {
        body.appendElement("h2").text(head);
        Element table = body.appendElement("table");
        Element row = table.appendElement("tr");
        for (String column : columns) {
            row.appendElement("th").text(column);
        }
        return table;
    }

    private static void sources(NightDigest digest, Element body) {
        Element table = table(body, "Sources", "source", "what happened");
        for (Map.Entry<String, Map<String, Integer>> source : digest.counts().entrySet()) {
            row(table, source.getKey(), DigestWords.counts(source.getValue()));
        }
        digest.failedSources()
                .forEach((source, reason) ->
                        row(table, source, "failed: " + reason).addClass("failed"));
    }

    private static Element row(Element table, String... cells) {
        Element row = table.appendElement("tr");
        for (String cell : cells) {
            row.appendElement("td").text(cell);
        }
        return row;
    }

    private static void amendments(List<Amendment> amendments, Element body) {
        if (amendments.isEmpty()) {
            return;
        }
        Element table = table(body, "Retracted or corrected", "paper", "what", "notice");
        for (Amendment amendment : amendments) {
            Element row = table.appendElement("tr");
            link(row.appendElement("td"), Optional.of(amendment.about()), "");
            row.appendElement("td").text(DigestWords.kind(amendment.kind()));
            link(row.appendElement("td"), amendment.notice(), "");
        }
    }

    private static void best(List<NightDigest.NewBest> best, Element body) {
        if (best.isEmpty()) {
            return;
        }
        Element table = table(body, "New best of a family, at room temperature", "family", "now", "before");
        for (NightDigest.NewBest one : best) {
            Element row = row(table, one.family());
            finding(row.appendElement("td"), one.found());
            Element before = row.appendElement("td");
            one.before().ifPresent(cited -> finding(before, cited));
        }
    }

    private static void contradictions(List<NightDigest.Contradiction> contradictions, Element body) {
        if (contradictions.isEmpty()) {
            return;
        }
        Element table = table(body, "Other than a curator has judged", "found", "judged");
        for (NightDigest.Contradiction one : contradictions) {
            Element row = table.appendElement("tr");
            finding(row.appendElement("td"), one.found());
            finding(row.appendElement("td"), one.judged());
        }
    }

    private static void questions(List<String> questions, Element body) {
        if (!questions.isEmpty()) {
            Element table = table(body, "Saved questions with another answer", "question");
            questions.forEach(question -> row(table, question));
        }
    }

    private static void findings(List<CitedFinding> findings, Element body) {
        if (findings.isEmpty()) {
            return;
        }
        Element table = table(body, "New findings", "finding", "status", "paper");
        for (CitedFinding cited : findings) {
            Element row = table.appendElement("tr");
            finding(row.appendElement("td"), cited);
            row.appendElement("td")
                    .addClass("status")
                    .text(cited.finding().status().label().replace('_', ' '));
            link(
                    row.appendElement("td"),
                    cited.bibliography().doi(),
                    cited.bibliography().title().orElse(cited.doc()));
        }
    }

    private static void finding(Element cell, CitedFinding cited) {
        cell.appendElement("div").text(FindingText.line(cited));
        cited.finding().measurement().evidence().stream()
                .findFirst()
                .map(Evidence::quote)
                .ifPresent(quote -> cell.appendElement("q").text(quote));
        cell.appendElement("div")
                .appendElement("small")
                .text(cited.finding().id().value());
    }

    private static void link(Element cell, Optional<Doi> doi, String title) {
        doi.ifPresent(at -> cell.appendElement("a")
                .attr("href", "https://doi.org/" + at.value())
                .text(at.value()));
        cell.appendText(doi.isPresent() && !title.isEmpty() ? " " + title : title);
    }

    private static void troubles(List<BookedLead> troubles, Element body) {
        if (troubles.isEmpty()) {
            return;
        }
        Element table = table(body, "Not read", "source", "paper", "state", "reason");
        for (BookedLead booked : troubles) {
            row(
                    table,
                    booked.source(),
                    booked.lead().cited().title().map(title -> title + " ").orElse("")
                            + booked.lead().key(),
                    booked.state().label(),
                    booked.reason());
        }
    }
}
