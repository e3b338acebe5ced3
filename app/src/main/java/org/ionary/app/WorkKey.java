package org.ionary.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.SourceId;
import org.ionary.ingest.PaperReader;

/** Names what a paper was worked on with, so that what has been done is not done again and what has changed is. */
final class WorkKey {
    private WorkKey() {}

    static String of(List<Reader> readers) {
        String versions = "ingest@" + PaperReader.VERSION + " "
                + readers.stream().map(Reader::label).sorted().collect(Collectors.joining(" "));
        return SourceId.of(versions.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
    }
}
