package org.ionary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ionary.crawl.Crawl;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.Extraction;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.ingest.ReferenceList;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperWork;

/**
 * Jobs on what the crawler has fetched: to read it and to extract from it, with what its sources know of its citation
 * where the paper does not say. A paper in which no value is even tried is not wanted.
 */
final class CrawlFeed implements Job.Feed {
    private final Crawl crawl;
    private final OpenedReaders readers;
    private final Optional<Iterator<BookedLead>> suspects;
    private final PaperReader reader = new PaperReader();
    private final Map<String, Crawl.Handed> inHand = new HashMap<>();
    /** The DOIs that texts under way have been found to have, by key. */
    private final Map<String, Doi> named = new ConcurrentHashMap<>();

    private int given;

    private CrawlFeed(Crawl crawl, OpenedReaders readers, Optional<Iterator<BookedLead>> suspects) {
        this.crawl = crawl;
        this.readers = readers;
        this.suspects = suspects;
    }

    /** Whatever comes. */
    static CrawlFeed of(Crawl crawl, OpenedReaders readers) {
        return new CrawlFeed(crawl, readers, Optional.empty());
    }

    /** One that is to be read alone. */
    static CrawlFeed of(Crawl crawl, OpenedReaders readers, BookedLead suspect) {
        return new CrawlFeed(crawl, readers, Optional.of(List.of(suspect).iterator()));
    }

    @Override
    public int expected() {
        return given;
    }

    @Override
    public Optional<Job.Turn> next() throws LibraryException {
        try {
            Optional<Crawl.Handed> handed = handed();
            if (handed.isPresent()) {
                given++;
                inHand.put(handed.orElseThrow().lead().lead().key(), handed.orElseThrow());
            }
            return handed.map(this::turn);
        } catch (LibraryException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Crawl.Handed> handed() throws IOException {
        if (suspects.isEmpty()) {
            return crawl.next();
        }
        Iterator<BookedLead> left = suspects.orElseThrow();
        return left.hasNext() ? crawl.handAlone(left.next()) : Optional.empty();
    }

    private Job.Turn turn(Crawl.Handed handed) {
        Fetched text = handed.text();
        String key = handed.lead().lead().key();
        RawDocument document = new RawDocument(text.bytes(), text.address(), doc(key), text.at());
        WorkKey work = readers.keyed(WorkKey.ofReading(ReferenceList.none()));
        return new Job.Turn.Ready(new Job(
                key,
                text.address().toString(),
                SourceId.of(text.bytes()),
                List.of(work),
                text.bytes().length,
                () -> read(document, handed, work)));
    }

    private Job.Result read(RawDocument document, Crawl.Handed handed, WorkKey work) throws PaperException {
        Paper read = reader.read(document);
        Bibliography known = handed.lead().lead().cited();
        Fetched text = handed.text();
        Source source = read.source();
        Paper paper = new Paper(
                new Source(
                        source.id(),
                        source.doc(),
                        source.format(),
                        source.origin(),
                        known.doi(),
                        text.license(),
                        source.fetchedAt()),
                read.bibliography().completedBy(known),
                read.blocks(),
                read.notices());
        paper.bibliography()
                .doi()
                .ifPresent(doi -> named.put(handed.lead().lead().key(), doi));
        Extraction extraction = readers.forPaper(source.doc()).extract(paper);
        if (extraction.findings().isEmpty() && extraction.ledger().in() == 0) {
            return new Job.Result.Unwanted("no conductivity or activation energy in it");
        }
        PaperWork done = new PaperWork(
                text.bytes(),
                paper,
                extraction.findings(),
                extraction.ledger(),
                work.toString(),
                text.kept() ? PaperWork.Extent.WHOLE : PaperWork.Extent.FACTS);
        // What is looked at again has changed: what the library has of it is what it was.
        return handed.lead().revisited() ? new Job.Result.Worth(done) : new Job.Result.WorthOnce(done);
    }

    /**
     * What it is filed under: its DOI or id, else the last part of its address, with no sign a file name cannot have.
     */
    static String doc(String key) {
        String name = key.substring(key.indexOf(':') + 1);
        if (!key.startsWith("doi:") && !key.startsWith("arxiv:")) {
            String path = Optional.ofNullable(URI.create(name).getPath()).orElse(name);
            String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
            int dot = last.lastIndexOf('.');
            name = last.isEmpty() ? name : dot > 0 ? last.substring(0, dot) : last;
        }
        return name.replaceAll("[^\\p{L}\\p{N}._()-]+", "_");
    }

    /** Books what came of it with the crawler, and lets go of it: a night's texts would fill the memory. */
    void settle(Pipeline.Outcome outcome) throws IOException {
        Crawl.Handed handed = Optional.ofNullable(inHand.remove(outcome.name())).orElseThrow();
        Optional<Doi> doi = Optional.ofNullable(named.remove(outcome.name()));
        switch (outcome) {
            case Pipeline.Outcome.Stored stored -> crawl.settle(handed, LeadState.READ);
            case Pipeline.Outcome.Known known -> crawl.settle(handed, LeadState.READ);
            case Pipeline.Outcome.Elsewhere elsewhere -> crawl.settle(handed, LeadState.KNOWN);
            case Pipeline.Outcome.Unwanted unwanted -> crawl.barren(handed, doi);
            case Pipeline.Outcome.Left left -> crawl.putBack(handed);
            case Pipeline.Outcome.Failed failed -> {
                if (failed.kind().isOfService()) {
                    // The paper is not to blame: it waits for the service.
                    crawl.putBack(handed);
                } else {
                    crawl.failed(handed, failed.message());
                }
            }
        }
    }
}
