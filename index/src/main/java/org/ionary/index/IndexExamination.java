package org.ionary.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** Lucene's own examination of every file of an index. Nothing is changed. */
public final class IndexExamination {
    private IndexExamination() {}

    /**
     * What is wrong with the index; empty where nothing is.
     *
     * @throws IndexLockedException where a writer holds it
     */
    public static Optional<String> problem(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.of("there is none");
        }
        try (CheckIndex check = new CheckIndex(directory)) {
            CheckIndex.Status status = check.checkIndex();
            return status.clean
                    ? Optional.empty()
                    : Optional.of(status.missingSegments ? "parts of it are missing" : "parts of it cannot be read");
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(e);
        } catch (CorruptIndexException | IndexNotFoundException e) {
            return Optional.of("it cannot be read");
        }
    }
}
