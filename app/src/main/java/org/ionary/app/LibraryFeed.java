package org.ionary.app;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Source;
import org.ionary.extract.Extraction;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.ingest.ReferenceList;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperSummary;
import org.ionary.store.PaperWork;

/**
 * Jobs on papers of the library: to extract from them. A paper that an older program has read is read again from its
 * bytes first.
 */
final class LibraryFeed implements Job.Feed {
    private final Library library;
    private final Iterator<PaperSummary> papers;
    private int count;
    private final boolean redo;
    private final OpenedReaders readers;
    private final PaperReader reader = new PaperReader();

    /** @param redo whether to extract also where these readers have done so before */
    LibraryFeed(Library library, List<PaperSummary> papers, boolean redo, OpenedReaders readers) {
        this.library = library;
        this.papers = papers.iterator();
        this.count = papers.size();
        this.redo = redo;
        this.readers = readers;
    }

    @Override
    public int expected() {
        return count;
    }

    @Override
    public Optional<Job.Turn> next() throws LibraryException {
        while (papers.hasNext()) {
            PaperSummary summary = papers.next();
            Optional<byte[]> bytes = library.bytes(summary.source().id());
            if (bytes.isPresent()) {
                return Optional.of(new Job.Turn.Ready(job(summary, bytes.orElseThrow())));
            }
            // Of some papers only facts may be kept; they cannot be read again.
            count--;
        }
        return Optional.empty();
    }

    private Job job(PaperSummary summary, byte[] bytes) throws LibraryException {
        Source source = summary.source();
        WorkKey stored = WorkKey.parse(summary.workKey());
        Optional<Paper> paper = stored.isReadAsNow() ? library.paper(source.id()) : Optional.empty();
        WorkKey key = readers.keyed(paper.isPresent() ? stored : WorkKey.ofReading(ReferenceList.none()));
        return new Job(
                source.doc(),
                source.origin().toString(),
                source.id(),
                redo ? List.of() : List.of(key),
                bytes.length,
                () -> new Job.Result.Worth(work(bytes, paper, source, summary, key)));
    }

    private PaperWork work(byte[] bytes, Optional<Paper> read, Source source, PaperSummary summary, WorkKey key)
            throws PaperException {
        Paper paper;
        if (read.isPresent()) {
            paper = read.orElseThrow();
        } else {
            Paper anew = reader.read(new RawDocument(bytes, source.origin(), source.doc(), source.fetchedAt()));
            paper = new Paper(
                    anew.source(),
                    anew.bibliography().completedBy(summary.bibliography()),
                    anew.blocks(),
                    anew.notices());
        }
        Extraction extraction = readers.forPaper(source.doc()).extract(paper);
        return new PaperWork(bytes, paper, extraction.findings(), extraction.ledger(), key.toString());
    }
}
