package org.ionary.store;

import org.jdbi.v3.core.Handle;

/** The library's own row: who it is, and the number that grows with every change. */
final class Sequence {
    private Sequence() {}

    static long current(Handle handle) {
        return handle.createQuery("SELECT sequence FROM library")
                .mapTo(Long.class)
                .one();
    }

    /** Made at random with the library, so that no two are taken for each other. */
    static String library(Handle handle) {
        return handle.createQuery("SELECT id FROM library").mapTo(String.class).one();
    }

    static long next(Handle handle) {
        handle.execute("UPDATE library SET sequence = sequence + 1");
        return current(handle);
    }
}
