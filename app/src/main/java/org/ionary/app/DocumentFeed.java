package org.ionary.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.Ledger;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.Extraction;
import org.ionary.extract.Extractor;
import org.ionary.ingest.Arrival;
import org.ionary.ingest.Documents;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.store.PaperWork;

/** Jobs on documents that come from files: to read them, and to extract from them unless told otherwise. */
final class DocumentFeed implements Job.Feed {
    private final Documents documents;
    private final Clock clock;
    private final Optional<Extractor> extractor;
    private final PaperReader reader = new PaperReader();

    DocumentFeed(Documents documents, Clock clock, Optional<Extractor> extractor) {
        this.documents = documents;
        this.clock = clock;
        this.extractor = extractor;
    }

    @Override
    public int expected() {
        return documents.expected();
    }

    @Override
    public Optional<Job.Turn> next() {
        return documents.next(clock.instant()).map(this::turn);
    }

    private Job.Turn turn(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Missing(String name, String origin, PaperException failure, Optional<SourceId> content) ->
                new Job.Turn.Missing(name, origin, failure, content);
            case Arrival.Arrived(String name, RawDocument document) ->
                new Job.Turn.Ready(new Job(
                        name,
                        document.origin().toString(),
                        SourceId.of(document.bytes()),
                        keys(document),
                        document.bytes().length,
                        () -> work(document)));
        };
    }

    private List<WorkKey> keys(RawDocument document) {
        WorkKey read = WorkKey.ofReading(document.references());
        WorkKey full = read.extractedBy(new Extractor().readers());
        // What was extracted from has been read, too.
        return extractor.isPresent() ? List.of(full) : List.of(read, full);
    }

    private PaperWork work(RawDocument document) throws PaperException {
        Paper paper = reader.read(document);
        String key = keys(document).getFirst().toString();
        if (extractor.isEmpty()) {
            return new PaperWork(document.bytes(), paper, List.of(), Ledger.empty("extract"), key);
        }
        Extraction extraction = extractor.orElseThrow().extract(paper);
        return new PaperWork(document.bytes(), paper, extraction.findings(), extraction.ledger(), key);
    }
}
