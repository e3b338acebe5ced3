package org.ionary.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** Lucene's errors as ours, by what the caller can do: make the index anew, wait, or give up. */
final class Faults {
    private Faults() {}

    static IOException translated(IOException fault) {
        return switch (fault) {
            case LockObtainFailedException held -> new IndexLockedException(held);
            case CorruptIndexException e -> damaged(e);
            case IndexFormatTooOldException e -> damaged(e);
            case IndexFormatTooNewException e -> damaged(e);
            case IndexNotFoundException e -> damaged(e);
            case EOFException e -> damaged(e);
            case FileNotFoundException e -> damaged(e);
            case NoSuchFileException e -> damaged(e);
            default -> fault;
        };
    }

    private static IndexDamagedException damaged(IOException fault) {
        return new IndexDamagedException("the index is missing or damaged: " + fault.getMessage(), fault);
    }
}
