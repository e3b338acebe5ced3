package org.ionary.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/**
 * A library as one file and back. The index is not in it; it follows from the library.
 *
 * <p>A file appears under its name when it is complete, examined and synced, or not at all.
 */
final class Backups {
    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /** Copies what is committed now; a writer may go on meanwhile. */
    void write(Connections connections, Path file) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Faults there = new Faults(target.resolveSibling(""));
        Files.deleteIfExists(part);
        try {
            Connection connection = connections.openConnection();
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, part.toString());
                copy.execute();
            } finally {
                connections.closeConnection(connection);
            }
            examine(part);
            sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(target.resolveSibling(""));
        } catch (SQLException e) {
            throw there.translated(new IllegalStateException(e));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Puts a backup in place; what was there is replaced only where {@code replace} says so. */
    void restore(Path file, boolean replace, Clock clock) throws IOException {
        examine(file);
        Files.createDirectories(folder);
        WriterLock lock = WriterLock.take(folder, clock.instant());
        try {
            Path database = folder.resolve("library.db");
            if (Files.exists(database)) {
                if (!replace) {
                    throw LibraryException.inTheWay(folder);
                }
                settle(database);
            }
            Path part = folder.resolve("library.db.restoring");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            sync(part);
            // Left behind by a writer that was killed, they would be taken for the new database's.
            Files.deleteIfExists(folder.resolve("library.db-wal"));
            Files.deleteIfExists(folder.resolve("library.db-shm"));
            Files.move(part, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } finally {
            lock.close();
        }
    }

    /** Brings the log of a library that is about to be replaced into its file, so that it is whole until then. */
    private static void settle(Path database) throws IOException {
        try (Connections connections = Connections.forWriting(database, 0)) {
            Connection connection = connections.openConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connections.closeConnection(connection);
            }
        } catch (SQLException e) {
            // What is damaged has no log worth keeping.
        }
    }

    /** @throws LibraryException where the file is no library, a newer one, or damaged */
    private void examine(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw LibraryException.noBackup(file, "there is no such file");
        }
        try (Connections connections = Connections.forReading(file.toAbsolutePath(), true)) {
            Connection connection = connections.openConnection();
            try (Statement statement = connection.createStatement()) {
                int version = number(statement, "PRAGMA user_version");
                if (version > Migrations.all().version()) {
                    throw LibraryException.newer(file, version, Migrations.all().version());
                }
                number(statement, "SELECT only FROM library");
                try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
                    String said = rows.next() ? rows.getString(1) : "nothing";
                    if (!said.equals("ok")) {
                        throw LibraryException.noBackup(
                                file, said.lines().findFirst().orElse(said));
                    }
                }
            } finally {
                connections.closeConnection(connection);
            }
        } catch (SQLException e) {
            throw LibraryException.noBackup(file, "it is no library, or damaged");
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
