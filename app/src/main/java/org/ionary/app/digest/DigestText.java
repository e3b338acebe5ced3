package org.ionary.app.digest;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;

/** A digest as lines of text. */
public final class DigestText {
    /** Longer lists are for the JSON and the page. */
    private static final int MOST = 20;

    private final NightDigest digest;
    private final PrintStream out;

    public DigestText(NightDigest digest, PrintStream out) {
        this.digest = digest;
        this.out = out;
    }

    public void print() {
        out.println("Night %d, %s to %s: %d requests, %s"
                .formatted(
                        digest.night(),
                        DigestWords.time(digest.begun()),
                        DigestWords.time(digest.ended()),
                        digest.requests(),
                        DigestWords.size(digest.bytes())));
        digest.limit()
                .ifPresent(limit -> out.println("Ended by a limit (" + limit + "); the next run goes on from there"));
        if (!digest.model().isEmpty()) {
            out.println("Model     " + digest.model());
        }
        out.println();
        out.println("Sources");
        for (Map.Entry<String, Map<String, Integer>> source : digest.counts().entrySet()) {
            out.println("  %-20s %s".formatted(source.getKey(), DigestWords.counts(source.getValue())));
        }
        digest.failedSources().forEach((source, reason) -> out.println("  %-20s FAILED: %s".formatted(source, reason)));
        if (digest.counts().isEmpty() && digest.failedSources().isEmpty()) {
            out.println("  nothing new");
        }
        list("Retracted or corrected", digest.amendments(), DigestText::line);
        list("New best of a family, at room temperature", digest.best(), DigestText::line);
        list("Other than a curator has judged", digest.contradictions(), DigestText::line);
        list("Saved questions with another answer", digest.savedQuestions(), line -> line);
        list(
                "New findings: %d in %d papers".formatted(digest.findings().size(), digest.papers()),
                digest.findings(),
                DigestText::line);
        list("Not read", digest.troubles(), DigestText::line);
    }

    private interface Line<T> {
        String of(T one);
    }

    private <T> void list(String head, List<T> all, Line<T> line) {
        if (all.isEmpty()) {
            return;
        }
        out.println();
        out.println(head);
        all.stream().limit(MOST).map(line::of).forEach(said -> out.println("  " + said));
        if (all.size() > MOST) {
            out.println("  and " + (all.size() - MOST) + " more");
        }
    }

    private static String line(CitedFinding cited) {
        return FindingText.line(cited);
    }

    private static String line(NightDigest.NewBest best) {
        return best.family() + ": " + line(best.found())
                + best.before().map(before -> "; before: " + line(before)).orElse("; the first of its family");
    }

    private static String line(NightDigest.Contradiction contradiction) {
        return line(contradiction.found()) + "; judged: " + line(contradiction.judged());
    }

    private static String line(Amendment amendment) {
        return amendment.about() + " " + DigestWords.kind(amendment.kind())
                + amendment.notice().map(notice -> " by " + notice).orElse("");
    }

    private static String line(BookedLead booked) {
        return List.of(booked.source(), booked.lead().key(), booked.state().label(), booked.reason()).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("  "));
    }
}
