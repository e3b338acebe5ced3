package org.ionary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.Followed;
import org.ionary.index.IndexDamagedException;
import org.ionary.index.IndexLockedException;
import org.ionary.index.PassageVectors;
import org.ionary.index.TextVectors;
import org.ionary.store.Library;
import org.ionary.store.PaperLink;

/** The vectors of a library's passages, in a folder beside its index; made and brought up to date on opening. */
final class LibraryVectors implements AutoCloseable {
    private static final int WORTH_TELLING = 10;

    private final Directory directory;
    private final PassageVectors vectors;

    private LibraryVectors(Directory directory, PassageVectors vectors) {
        this.directory = directory;
        this.vectors = vectors;
    }

    PassageVectors vectors() {
        return vectors;
    }

    static LibraryVectors openForAsking(Library library, TextVectors model, Screen screen) throws IOException {
        Path folder = library.indexFolder().resolveSibling("vectors");
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            if (!isUpToDate(directory, library, model)) {
                try (PassageVectors writable = PassageVectors.openForWriting(directory, model)) {
                    catchUp(writable, library, screen);
                } catch (IndexLockedException e) {
                    screen.err()
                            .println("ionary: vectors are being made by another process; searching those there are");
                }
            }
            return new LibraryVectors(directory, PassageVectors.openForReading(directory, model));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static boolean isUpToDate(Directory directory, Library library, TextVectors model) throws IOException {
        try (PassageVectors readable = PassageVectors.openForReading(directory, model)) {
            return readable.followed().equals(Optional.of(new Followed(library.id(), library.sequence())));
        } catch (IndexDamagedException e) {
            // Missing, damaged or another model's: all are made anew.
            return false;
        }
    }

    /**
     * Vectors of another library, or of a later state of this one, are all taken out first; texts that are the same
     * keep theirs.
     */
    private static void catchUp(PassageVectors vectors, Library library, Screen screen) throws IOException {
        Followed now = new Followed(library.id(), library.sequence());
        Optional<Followed> before =
                vectors.followed().filter(f -> f.library().equals(now.library()) && f.sequence() <= now.sequence());
        if (before.isEmpty()) {
            vectors.removeAll();
        }
        List<SourceId> changed =
                library.changedSince(before.map(Followed::sequence).orElse(0L));
        Set<SourceId> copies = library.links().stream()
                .filter(link -> link.kind() == PaperLink.Kind.COPY)
                .map(PaperLink::source)
                .collect(Collectors.toSet());
        try (IndexProgress progress = new IndexProgress(screen, "made into vectors", changed.size(), WORTH_TELLING)) {
            for (SourceId source : changed) {
                Optional<Paper> paper = library.paper(source);
                if (paper.isPresent() && !copies.contains(source)) {
                    vectors.replace(paper.get());
                } else {
                    vectors.remove(source);
                }
                progress.step();
            }
        }
        vectors.commit(now);
    }

    @Override
    public void close() throws IOException {
        vectors.close();
        directory.close();
    }
}
