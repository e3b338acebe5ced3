package org.ionary.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.ionary.domain.finding.FindingId;

/** The library cannot be used. The message is one line for people: which folder, what is wrong, what mends it. */
public final class LibraryException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong, by what the user can do about it. */
    public enum Kind {
        NOT_FOUND,
        NOT_WRITABLE,
        LOCKED,
        DISK_FULL,
        DAMAGED,
        NEWER_VERSION,
        /** What was named as a backup is none that can be used. */
        NO_BACKUP,
        /** There is a library where a backup was to be put. */
        IN_THE_WAY,
        /** A decision was made about something that has changed in the meantime; look again and decide again. */
        OUTDATED
    }

    private final Kind kind;

    LibraryException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    LibraryException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static LibraryException notFound(Path folder) {
        return new LibraryException(Kind.NOT_FOUND, "no library at " + folder + "; `ionary run PATH` makes one");
    }

    static LibraryException newer(Path folder, int found, int known) {
        return new LibraryException(
                Kind.NEWER_VERSION,
                "the library at " + folder + " was made by a newer Ionary (schema " + found + ", this one knows "
                        + known + "); update Ionary");
    }

    static LibraryException locked(Path folder, String holder) {
        return new LibraryException(
                Kind.LOCKED,
                "the library at " + folder + " is in use by " + holder + "; wait until it has finished, or end it");
    }

    static LibraryException noBackup(Path file, String reason) {
        return new LibraryException(
                Kind.NO_BACKUP, file + " cannot be restored: " + reason + "; name a file that `ionary backup` wrote");
    }

    static LibraryException inTheWay(Path folder) {
        return new LibraryException(
                Kind.IN_THE_WAY,
                "there is a library at " + folder + " already; name another folder with --library, or give --replace");
    }

    static LibraryException outdated(Path folder, FindingId finding) {
        return new LibraryException(
                Kind.OUTDATED,
                finding + " in the library at " + folder
                        + " has changed since it was looked at; look and decide again");
    }

    public Kind kind() {
        return kind;
    }
}
