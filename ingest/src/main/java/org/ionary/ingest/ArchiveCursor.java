package org.ionary.ingest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ionary.domain.PaperException;

/**
 * Goes through one archive and the archives in it.
 *
 * <p>Documents come in the archive's order, the LaTeX ones last because they are joined first. What is wrong with one
 * entry is said under its name and the next one follows; what is wrong with the archive ends it.
 */
final class ArchiveCursor implements Closeable {
    private final ArchiveEntries entries;
    private final ArchiveName name;
    private final int depth;
    private final Unpacking unpacking;
    private final ReferenceList references;
    private final FileContent content;
    private final LatexBundle latex = new LatexBundle();
    private final Deque<Arrival> ready = new ArrayDeque<>();
    private Optional<ArchiveCursor> inner = Optional.empty();
    private boolean ended;
    private int given;

    ArchiveCursor(
            ArchiveEntries entries,
            ArchiveName name,
            int depth,
            Unpacking unpacking,
            ReferenceList references,
            FileContent content) {
        this.entries = entries;
        this.name = name;
        this.depth = depth;
        this.unpacking = unpacking;
        this.references = references;
        this.content = content;
    }

    int remaining() {
        return ready.size()
                + entries.remaining()
                + inner.map(ArchiveCursor::remaining).orElse(0);
    }

    /** The next document or failure; empty at the end. */
    Optional<Arrival> next(Instant now) {
        while (true) {
            if (!ready.isEmpty()) {
                given++;
                return Optional.of(ready.remove());
            }
            if (inner.isPresent()) {
                Optional<Arrival> arrival = inner.orElseThrow().next(now);
                if (arrival.isPresent()) {
                    given++;
                    return arrival;
                }
                inner = Optional.empty();
            } else if (ended) {
                return Optional.empty();
            } else {
                advance(now);
            }
        }
    }

    private void advance(Instant now) {
        try {
            Optional<ArchiveEntries.Entry> entry = entries.next();
            if (entry.isPresent()) {
                unpacking.count();
                take(entry.orElseThrow(), now);
            } else {
                end(now);
            }
        } catch (Unpacking.Exceeded e) {
            fail(name, e.failure());
            end(now);
        } catch (IOException | RuntimeException e) {
            // Foreign code on bad bytes; after it, the archive's next entry cannot be found.
            fail(
                    name,
                    new PaperException(PaperException.Kind.DAMAGED, name.shown(), Refusal.reason(e, name.shown()), e));
            end(now);
        }
    }

    private void take(ArchiveEntries.Entry entry, Instant now) throws Unpacking.Exceeded, IOException {
        String path = ArchiveName.inside(entry.path());
        if (path.isEmpty() || !PaperFiles.isWanted(path)) {
            return;
        }
        ArchiveName own = name.entry(path);
        try {
            if (entry.encrypted()) {
                throw new PaperException(PaperException.Kind.ENCRYPTED, own.shown(), "a password is needed");
            }
            byte[] bytes = content(entry, own);
            if (LatexBundle.isPart(path)) {
                latex.add(path, bytes);
            } else if (Archives.isArchive(bytes, own.shown())) {
                open(bytes, own);
            } else {
                ready.add(document(bytes, path, now));
            }
        } catch (PaperException e) {
            fail(own, e);
        }
    }

    /** In a zip file, what is wrong with one entry leaves the others whole. */
    private byte[] content(ArchiveEntries.Entry entry, ArchiveName own)
            throws PaperException, Unpacking.Exceeded, IOException {
        if (entry.packed() < 0) {
            return unpacking.bytes(entry, entries, own.shown());
        }
        try {
            return unpacking.bytes(entry, entries, own.shown());
        } catch (IOException | RuntimeException e) {
            throw new PaperException(PaperException.Kind.DAMAGED, own.shown(), Refusal.reason(e, own.shown()), e);
        }
    }

    private Arrival document(byte[] bytes, String path, Instant now) {
        ArchiveName own = name.entry(path);
        return new Arrival.Arrived(
                own.shown(), new RawDocument(bytes, own.origin(), RawDocument.docOf(path), now, references));
    }

    private void open(byte[] bytes, ArchiveName own) throws PaperException {
        if (unpacking.isTooDeep(depth + 1)) {
            throw new PaperException(
                    PaperException.Kind.UNSUPPORTED_FORMAT,
                    own.shown(),
                    "archives nested deeper than " + unpacking.depth());
        }
        ArchiveEntries within = Refusal.damagedUnless(
                own.shown(),
                () -> Containers.isZip(bytes)
                        ? new ZipEntries(new SeekableInMemoryByteChannel(bytes))
                        : new StreamEntries(new ByteArrayInputStream(bytes), Archives.unpackedName(own.shown())));
        inner = Optional.of(new ArchiveCursor(within, own, depth + 1, unpacking, references, content));
    }

    private void end(Instant now) {
        if (ended) {
            return;
        }
        ended = true;
        boolean single = latex.papers() == 1;
        for (Map.Entry<String, byte[]> source : latex.documents().entrySet()) {
            Arrival arrival = document(source.getValue(), source.getKey(), now);
            boolean paper = single
                    && new String(source.getValue(), java.nio.charset.StandardCharsets.UTF_8)
                            .contains("\\documentclass");
            ready.add(paper ? named(arrival) : arrival);
        }
        if (given == 0 && ready.isEmpty()) {
            fail(name, new PaperException(PaperException.Kind.EMPTY, name.shown(), "no paper in the archive"));
        }
    }

    /** The only paper of a bundle is called as the bundle is: {@code main} would be the name of every one. */
    private Arrival named(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Missing missing -> missing;
            case Arrival.Arrived(String shown, RawDocument document) ->
                new Arrival.Arrived(
                        shown,
                        new RawDocument(
                                document.bytes(),
                                document.origin(),
                                Archives.unpackedName(name.shown()),
                                document.fetchedAt(),
                                references));
        };
    }

    private void fail(ArchiveName what, PaperException failure) {
        ready.add(new Arrival.Missing(
                what.shown(), what.origin().toString(), failure, content.of(failure, what.shown())));
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
