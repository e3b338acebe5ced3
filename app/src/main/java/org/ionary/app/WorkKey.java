package org.ionary.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ionary.domain.paper.SourceId;
import org.ionary.ingest.PaperReader;
import org.ionary.ingest.ReferenceList;

/**
 * Names what a paper was worked on with, so that what has been done is not done again and what has changed is: how it
 * was read, by which reference files it was cited, and who extracted from it, if anybody has.
 */
record WorkKey(String reading, String references, String extraction) {
    private static final String BETWEEN = "/";

    /** Of a paper that is read and not extracted from. */
    static WorkKey ofReading(ReferenceList references) {
        return new WorkKey("ingest@" + PaperReader.VERSION, references.digest(), "");
    }

    /** A key as it was stored; one of an older kind fits nothing of today. */
    static WorkKey parse(String stored) {
        String[] parts = stored.split(BETWEEN, -1);
        return parts.length == 3 ? new WorkKey(parts[0], parts[1], parts[2]) : new WorkKey(stored, "", "");
    }

    /** @param readers by their labels, sorted */
    WorkKey extractedBy(List<String> readers) {
        String labels = String.join(" ", readers);
        return new WorkKey(
                reading,
                references,
                SourceId.of(labels.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16));
    }

    /** Whether a paper with this key need not be read again. */
    boolean isReadAsNow() {
        return reading.equals("ingest@" + PaperReader.VERSION);
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, reading, references, extraction);
    }
}
