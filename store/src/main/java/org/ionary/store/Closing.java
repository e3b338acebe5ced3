package org.ionary.store;

import java.io.IOException;
import java.sql.SQLException;

/** Closes several things, each whatever became of those before. The order is the caller's: the lock comes last. */
interface Closing extends AutoCloseable {
    @Override
    void close() throws SQLException, IOException;

    /** Throws the first fault once everything was tried; the others are suppressed in it. */
    static void all(Closing... things) throws SQLException, IOException {
        from(0, things);
    }

    private static void from(int next, Closing... things) throws SQLException, IOException {
        if (next < things.length) {
            Closing rest = () -> from(next + 1, things);
            try (rest) {
                things[next].close();
            }
        }
    }

    /** For where a fault is on its way already, which says more than what closing may add to it. */
    static void after(Exception fault, Closing... things) {
        try {
            all(things);
        } catch (SQLException | IOException | RuntimeException e) {
            fault.addSuppressed(e);
        }
    }
}
