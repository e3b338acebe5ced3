package org.ionary.app.digest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.CrawlBooks.ClosedNight;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.FindingIndex;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/** Makes the digest of a night from the library and the crawler's books; the index has to be up to date. */
public final class DigestMaker {
    private final Library library;
    private final FindingIndex index;
    private final CrawlBooks books;

    public DigestMaker(Library library, FindingIndex index, CrawlBooks books) {
        this.library = library;
        this.index = index;
        this.books = books;
    }

    /** What this run of the program knows of the night, beside what is in the books. */
    public record Tonight(
            int night,
            Instant begun,
            Instant ended,
            Optional<String> limit,
            long requests,
            long bytes,
            List<String> savedQuestions,
            String model) {
        public Tonight {
            savedQuestions = List.copyOf(savedQuestions);
        }
    }

    public NightDigest make(Tonight tonight) throws IOException {
        List<Amendment> amendments = books.amendments(tonight.night());
        Set<SourceId> papers = newPapers(amendments);
        List<CitedFinding> findings = new ArrayList<>();
        for (SourceId source : papers) {
            findings.addAll(library.firstFindingsOf(source));
        }
        Comparing comparing = new Comparing(library, index);
        return new NightDigest(
                tonight.night(),
                tonight.begun(),
                tonight.ended(),
                tonight.limit(),
                tonight.requests(),
                tonight.bytes(),
                books.counts(tonight.night()),
                books.failedSources(tonight.night()),
                books.troubles(tonight.night()),
                papers.size(),
                findings,
                comparing.contradictions(findings),
                comparing.best(findings),
                amendments,
                tonight.savedQuestions(),
                tonight.model());
    }

    /** What has come since the last digest, in the order of documents; what only became amended has not. */
    private Set<SourceId> newPapers(List<Amendment> amendments) throws IOException {
        Optional<ClosedNight> before = books.lastClosed();
        Set<SourceId> changed =
                new HashSet<>(library.changedSince(before.map(ClosedNight::sequence).orElse(0L)));
        Set<Doi> amended = new HashSet<>();
        amendments.forEach(amendment -> amended.add(amendment.about()));
        Set<SourceId> papers = new LinkedHashSet<>();
        for (PaperSummary summary : library.papers()) {
            boolean old = before.isPresent()
                    && summary.source().fetchedAt().isBefore(before.orElseThrow().closed())
                    && summary.bibliography().doi().filter(amended::contains).isPresent();
            if (changed.contains(summary.source().id())
                    && summary.source().format() != Format.DATASET
                    && !old) {
                papers.add(summary.source().id());
            }
        }
        return papers;
    }
}
