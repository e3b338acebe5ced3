package org.ionary.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Whether an index is as it was written. */
final class Soundness {
    private Soundness() {}

    /**
     * Compares every file of the last commit with the checksum at its end. Lucene itself looks at the larger files only
     * when it merges them, and would answer from damaged ones.
     */
    static void checkFiles(Directory directory) throws IOException {
        new SegmentInfos.FindSegmentsFile<Boolean>(directory) {
            @Override
            protected Boolean doBody(String segments) throws IOException {
                check(directory, segments);
                for (String file : SegmentInfos.readCommit(directory, segments).files(false)) {
                    check(directory, file);
                }
                return true;
            }
        }.run();
    }

    private static void check(Directory directory, String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        }
    }

    static IndexCheck examine(Directory directory) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!DirectoryReader.indexExists(directory)) {
            return new IndexCheck(List.of("there is none"), Optional.empty(), 0, 0);
        }
        try {
            checkFiles(directory);
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
                CheckIndex.Status status = check.checkIndex();
                if (!status.clean) {
                    problems.add(
                            status.missingSegments
                                    ? "the index has no readable list of its segments"
                                    : status.numBadSegments + " of " + status.numSegments
                                            + " segments of the index are damaged");
                }
            }
            if (problems.isEmpty()) {
                return counted(directory);
            }
        } catch (IOException e) {
            IOException translated = Faults.translated(e);
            if (!(translated instanceof IndexDamagedException)) {
                throw translated;
            }
            problems.add(String.valueOf(translated.getMessage()));
        } catch (RuntimeException e) {
            problems.add("the index cannot be read: " + e.getMessage());
        }
        return new IndexCheck(problems, Optional.empty(), 0, 0);
    }

    private static IndexCheck counted(Directory directory) throws IOException {
        try (FindingIndex index = FindingIndex.openForReading(directory);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            return new IndexCheck(
                    List.of(),
                    index.followed(),
                    searcher.count(new TermQuery(new Term(Documents.TYPE, Documents.FINDING))),
                    searcher.count(new TermQuery(new Term(Documents.TYPE, Documents.PASSAGE))));
        }
    }
}
