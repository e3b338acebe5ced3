package org.ionary.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The numbered scripts that make the schema; {@code user_version} says how many of them a database has seen. */
record Migrations(List<String> scripts) {
    private static final List<String> FILES = List.of(
            "001-library.sql",
            "002-links.sql",
            "003-curation.sql",
            "004-datasets.sql",
            "005-saved-questions.sql",
            "006-crawl.sql");

    Migrations {
        scripts = List.copyOf(scripts);
    }

    static Migrations all() {
        return new Migrations(FILES.stream().map(Migrations::script).toList());
    }

    /** These scripts and one more, for testing what the next one would meet. */
    Migrations and(String script) {
        return new Migrations(Stream.concat(scripts.stream(), Stream.of(script)).toList());
    }

    int version() {
        return scripts.size();
    }

    static int versionOf(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** Brings the database up to date, each script in a transaction of its own. */
    void apply(Handle handle, Path folder) throws LibraryException, SQLException {
        int found = versionOf(handle);
        if (found > version()) {
            throw LibraryException.newer(folder, found, version());
        }
        for (int next = found + 1; next <= version(); next++) {
            // The driver's plain statement takes a whole script, triggers and all.
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE;\n" + scripts.get(next - 1) + "\nPRAGMA user_version = " + next
                        + ";\nCOMMIT;");
            }
        }
    }

    private static String script(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema script " + file + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
