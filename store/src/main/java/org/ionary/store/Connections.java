package org.ionary.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;

/**
 * Connections to one database, used again once given back.
 *
 * <p>Commits are synced in full. The write-ahead log alone would survive the death of the process, but not a power cut;
 * one sync for each paper costs milliseconds, where reading the paper costs many times that.
 */
final class Connections implements ConnectionFactory, AutoCloseable {
    private static final int BUSY_MILLISECONDS = 10_000;

    /** Ids and digests fall all over the trees, so that a large transaction touches many pages. */
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    private final String url;
    private final SQLiteConfig config;
    private final int mostPages;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    private Connections(String url, SQLiteConfig config, int mostPages) {
        this.url = url;
        this.config = config;
        this.mostPages = mostPages;
    }

    /** @param mostPages the size the database may grow to, in pages; 0 for no limit */
    static Connections forWriting(Path database, int mostPages) {
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-CACHE_KIBIBYTES);
        return new Connections(address(database), config, mostPages);
    }

    /** @param immutable where nobody can write to the folder, so that not even the shared memory file can be made */
    static Connections forReading(Path database, boolean immutable) {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return new Connections(address(database) + (immutable ? "?immutable=1" : ""), config, 0);
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    /** As an address, so that a question mark in a folder's name is not read as the start of options. */
    private static String address(Path database) {
        return "jdbc:sqlite:" + database.toUri();
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (idle) {
            Connection used = idle.poll();
            if (used != null) {
                return used;
            }
        }
        Connection fresh = config.createConnection(url);
        if (mostPages > 0) {
            try (Statement limit = fresh.createStatement()) {
                limit.execute("PRAGMA max_page_count = " + mostPages);
            } catch (SQLException e) {
                Closing.after(e, fresh::close);
                throw e;
            }
        }
        return fresh;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        synchronized (idle) {
            if (!closed && !connection.isClosed() && connection.getAutoCommit()) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException, IOException {
        Closing[] open;
        synchronized (idle) {
            closed = true;
            open = idle.stream().<Closing>map(connection -> connection::close).toArray(Closing[]::new);
            idle.clear();
        }
        Closing.all(open);
    }
}
