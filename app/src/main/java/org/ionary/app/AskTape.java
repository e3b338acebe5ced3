package org.ionary.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;

/** The tape of a library that is open for reading: it is opened for writing for as long as a reply takes to keep. */
record AskTape(Library library, Path folder, Clock clock) implements Tape {
    @Override
    public Optional<Llm.Reply> reply(String digest) throws PaperException {
        return new LibraryTape(library).reply(digest);
    }

    @Override
    public void keep(String digest, Llm.Reply reply) throws PaperException {
        try (Library writing = Library.openForWriting(folder, clock)) {
            new LibraryTape(writing).keep(digest, reply);
        } catch (LibraryException e) {
            throw new PaperException(
                    PaperException.Kind.UNREADABLE, "the tape of the library", String.valueOf(e.getMessage()), e);
        }
    }
}
