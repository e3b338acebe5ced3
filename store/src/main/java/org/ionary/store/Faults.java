package org.ionary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ionary.store.LibraryException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The one translator of foreign exceptions at the store's edge; what it does not know is a bug and stays unchecked. */
record Faults(Path folder) {
    /** Less room than this and an input-output error is taken for a full disk; SQLite does not always say so. */
    private static final long HARDLY_ANY_ROOM = 1 << 20;

    /** Returns the exception to throw where the fault is one of the library's, else throws what it was given. */
    LibraryException translated(RuntimeException fault) {
        return known(fault).orElseThrow(() -> fault);
    }

    /** The same for lazy reads, whose signatures leave no room for a checked exception. */
    RuntimeException unchecked(RuntimeException fault) {
        return known(fault).<RuntimeException>map(UncheckedIOException::new).orElse(fault);
    }

    LibraryException translated(IOException fault) {
        if (fault instanceof LibraryException ours) {
            return ours;
        }
        String text = String.valueOf(fault.getMessage());
        if (isFull(text)) {
            return full(fault);
        }
        String reason = switch (fault) {
            case FileAlreadyExistsException inTheWay -> "a file is in its place";
            case NoSuchFileException gone -> "a folder cannot be made there";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> text;
        };
        return notWritable(reason, fault);
    }

    private Optional<LibraryException> known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<LibraryException> found = switch (cause) {
                case SQLiteException sqlite -> fromSqlite(sqlite);
                case UnreadableContent content -> Optional.of(damaged(String.valueOf(content.getMessage()), content));
                case IOException io -> Optional.of(translated(io));
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LibraryException> fromSqlite(SQLiteException fault) {
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(fault.getResultCode().code & 0xff);
        String reason = primary.message;
        return switch (primary) {
            case SQLITE_FULL -> Optional.of(full(fault));
            case SQLITE_IOERR -> Optional.of(isCrammed() ? full(fault) : notWritable(reason, fault));
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                Optional.of(isCrammed() ? full(fault) : notWritable(reason, fault));
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Optional.of(damaged(reason, fault));
            case SQLITE_BUSY, SQLITE_LOCKED ->
                Optional.of(new LibraryException(
                        Kind.LOCKED,
                        "the database of the library at " + folder
                                + " is held by another program; close it and try again",
                        fault));
            default -> Optional.empty();
        };
    }

    private LibraryException full(Throwable cause) {
        return new LibraryException(
                Kind.DISK_FULL,
                "no space is left for the library at " + folder
                        + "; free some and run again, what was saved before is intact",
                cause);
    }

    private LibraryException notWritable(String reason, Throwable cause) {
        return new LibraryException(
                Kind.NOT_WRITABLE,
                "the library at " + folder + " cannot be opened or written (" + oneLine(reason)
                        + "); name a folder that can be written with --library",
                cause);
    }

    LibraryException damaged(String reason, Throwable cause) {
        return new LibraryException(
                Kind.DAMAGED,
                "the library at " + folder + " is damaged (" + oneLine(reason)
                        + "); put library.db back from a backup, or move it away and run again",
                cause);
    }

    private boolean isCrammed() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFull(String text) {
        return text.toLowerCase(Locale.ROOT).contains("no space left") || text.contains("disk is full");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
