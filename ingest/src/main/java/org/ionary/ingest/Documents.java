package org.ionary.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;

/**
 * The documents of a list of files in their order, each read when its turn comes; archives are gone through as if they
 * were folders. LaTeX files that another one takes in come with it and not for themselves.
 *
 * <p>Nothing is unpacked to disk, and of an archive only the document in hand is in memory.
 */
public final class Documents implements Closeable {
    private final Iterator<Path> files;
    private final ArchiveLimits limits;
    private final FolderReferences references = new FolderReferences();
    private final LatexFolder latex = new LatexFolder();
    private Optional<ArchiveCursor> archive = Optional.empty();
    private int waiting;
    private int given;

    public Documents(List<Path> files, ArchiveLimits limits) {
        List<Path> whole = latex.withoutParts(files);
        this.files = whole.iterator();
        this.waiting = whole.size();
        this.limits = limits;
    }

    /** How many documents there are, as far as is known by now: archives are counted when they are opened. */
    public int expected() {
        return given + waiting + archive.map(ArchiveCursor::remaining).orElse(0);
    }

    /** The next one; empty at the end. */
    public Optional<Arrival> next(Instant now) {
        while (true) {
            if (archive.isPresent()) {
                Optional<Arrival> arrival = archive.orElseThrow().next(now);
                if (arrival.isPresent()) {
                    given++;
                    return arrival;
                }
                closeArchive();
            }
            if (!files.hasNext()) {
                return Optional.empty();
            }
            waiting--;
            Optional<Arrival> arrival = file(files.next(), now);
            if (arrival.isPresent()) {
                given++;
                return arrival;
            }
        }
    }

    /** The file's document; empty where it is an archive, which is open then. */
    private Optional<Arrival> file(Path file, Instant now) {
        FileContent content = new FileContent(file);
        try {
            RawDocument.check(file);
            Optional<ArchiveEntries> entries = Archives.in(file);
            if (entries.isEmpty()) {
                return Optional.of(new Arrival.Arrived(
                        file.toString(),
                        latex.joined(file, RawDocument.of(file, now).with(references.of(file)))));
            }
            archive = Optional.of(new ArchiveCursor(
                    entries.orElseThrow(),
                    new ArchiveName(file.toString(), file.toUri()),
                    1,
                    new Unpacking(limits, file.toString()),
                    references.of(file),
                    content));
            return Optional.empty();
        } catch (PaperException e) {
            // What is too large is refused unread.
            boolean unread = e.kind() == PaperException.Kind.TOO_LARGE;
            return Optional.of(new Arrival.Missing(
                    file.toString(),
                    file.toUri().toString(),
                    e,
                    unread ? Optional.empty() : content.of(e, file.toString())));
        }
    }

    private void closeArchive() {
        ArchiveCursor open = archive.orElseThrow();
        archive = Optional.empty();
        try {
            open.close();
        } catch (IOException e) {
            // All of it has been read; that its file would not close changes nothing.
            return;
        }
    }

    @Override
    public void close() {
        if (archive.isPresent()) {
            closeArchive();
        }
    }
}
