package org.ionary.app.digest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.FindingIndex;
import org.ionary.store.Library;

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
            int night, Instant begun, Instant ended, Optional<String> limit, long requests, long bytes, String model) {}

    /** @param savedQuestions those with another answer, in a line each */
    public NightDigest make(Tonight tonight, List<String> savedQuestions) throws IOException {
        List<SourceId> papers = books.readIn(tonight.night());
        List<CitedFinding> findings = new ArrayList<>();
        Map<SourceId, List<CitedFinding>> bySource = library.firstFindingsOf(Set.copyOf(papers));
        papers.forEach(source -> findings.addAll(bySource.getOrDefault(source, List.of())));
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
                books.amendments(tonight.night()),
                savedQuestions,
                tonight.model());
    }
}
