package org.ionary.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.RawDocument;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperSummary;

/** A paper that a command is told to look at, and the bytes that it was read from. */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record NamedPaper(Paper paper, byte[] bytes) {

    /** A file, which is read anew and touches no library; else a paper of the library, by its file name or its DOI. */
    static NamedPaper find(String doc, LibraryOption library) throws LibraryException, UsageException {
        Path file = Path.of(doc);
        if (Files.isRegularFile(file)) {
            try {
                RawDocument document = RawDocument.of(file, Clock.systemUTC().instant());
                return new NamedPaper(new PaperReader().read(document), document.bytes());
            } catch (PaperException e) {
                throw new UsageException(e.line());
            }
        }
        try (Library opened = Library.openForReading(library.folder())) {
            Optional<Paper> paper = named(doc, opened);
            if (paper.isEmpty()) {
                throw new UsageException("no file and no paper of the library is called " + doc);
            }
            byte[] bytes = opened.bytes(paper.get().source().id()).orElse(new byte[0]);
            return new NamedPaper(paper.get(), bytes);
        }
    }

    private static Optional<Paper> named(String doc, Library opened) throws LibraryException {
        Optional<Paper> paper = opened.paperByDoc(doc);
        if (paper.isPresent()) {
            return paper;
        }
        for (PaperSummary summary : opened.papers()) {
            if (summary.bibliography()
                    .doi()
                    .map(Doi::value)
                    .filter(doc::equalsIgnoreCase)
                    .isPresent()) {
                return opened.paper(summary.source().id());
            }
        }
        return Optional.empty();
    }
}
