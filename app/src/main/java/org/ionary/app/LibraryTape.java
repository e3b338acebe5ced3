package org.ionary.app;

import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;

/** The tape in a library. */
record LibraryTape(Library library) implements Tape {
    private static final String NAME = "the tape of the library";

    @Override
    public Optional<Llm.Reply> reply(String digest) throws PaperException {
        try {
            return library.tape(digest);
        } catch (LibraryException e) {
            throw failure(e);
        }
    }

    @Override
    public void keep(String digest, Llm.Reply reply) throws PaperException {
        try {
            library.keep(digest, reply);
        } catch (LibraryException e) {
            throw failure(e);
        }
    }

    private static PaperException failure(LibraryException e) {
        return new PaperException(PaperException.Kind.UNREADABLE, NAME, String.valueOf(e.getMessage()), e);
    }
}
