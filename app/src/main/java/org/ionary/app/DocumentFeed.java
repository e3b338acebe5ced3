package org.ionary.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.Ledger;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.Extraction;
import org.ionary.ingest.Arrival;
import org.ionary.ingest.Documents;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.store.PaperWork;

/** Jobs on documents that come from files: to read them, and to extract from them unless told otherwise. */
final class DocumentFeed implements Job.Feed {
    private final Documents documents;
    private final Clock clock;
    private final Optional<OpenedReaders> readers;
    private final OpenedReaders asNow;
    private final PaperReader reader = new PaperReader();

    /** @param readers who extract; absent where papers are only read */
    DocumentFeed(Documents documents, Clock clock, Optional<OpenedReaders> readers) {
        this.documents = documents;
        this.clock = clock;
        this.readers = readers;
        this.asNow = readers.orElseGet(() -> new OpenedReaders(ReaderChoice.rules(), Optional.empty()));
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
                        () -> new Job.Result.Worth(work(document, name))));
        };
    }

    private List<WorkKey> keys(RawDocument document) {
        WorkKey read = WorkKey.ofReading(document.references());
        WorkKey full = asNow.keyed(read);
        // What was extracted from has been read, too.
        return readers.isPresent() ? List.of(full) : List.of(read, full);
    }

    private PaperWork work(RawDocument document, String name) throws PaperException {
        Paper paper = reader.read(document);
        String key = keys(document).getFirst().toString();
        if (readers.isEmpty()) {
            return new PaperWork(document.bytes(), paper, List.of(), Ledger.empty("extract"), key);
        }
        Extraction extraction = readers.orElseThrow().forPaper(name).extract(paper);
        return new PaperWork(document.bytes(), paper, extraction.findings(), extraction.ledger(), key);
    }
}
