package org.ionary.app;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.LibraryException;
import org.ionary.store.PaperWork;

/**
 * One paper's turn in the pipeline: what it is, and the work on it.
 *
 * @param name the file as the user named it
 * @param origin where a failure is booked
 * @param keys the first is that of the work; what is booked under any of them is not done again
 * @param bytes how large the source is, which tells how much memory the work may take
 */
record Job(String name, String origin, SourceId source, List<WorkKey> keys, long bytes, Work work) {
    Job {
        keys = List.copyOf(keys);
    }

    /** What is done in a thread of its own. */
    @FunctionalInterface
    interface Work {
        Result run() throws PaperException;
    }

    /** What came of the work. */
    sealed interface Result {
        record Worth(PaperWork work) implements Result {}

        /** Worth it unless the library has the paper by then, as it stands elsewhere. */
        record WorthOnce(PaperWork work) implements Result {}

        /** Read well, but nothing of it is wanted in the library. */
        record Unwanted(String why) implements Result {}
    }

    /** Where jobs come from, in the order in which they are to be saved. */
    interface Feed {
        /** The next one; empty at the end. */
        Optional<Turn> next() throws LibraryException;

        /** How many there are, as far as is known by now. */
        int expected();
    }

    /** A job, or the failure in its place. */
    sealed interface Turn {
        record Ready(Job job) implements Turn {}

        /** @param content tells by content what must fail again, so that the failure is said to be known */
        record Missing(String name, String origin, PaperException failure, Optional<SourceId> content)
                implements Turn {}
    }
}
