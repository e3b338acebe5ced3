package org.ionary.ingest;

import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.SourceId;

/** A document whose turn has come, or the reason why there is none in its place. */
public sealed interface Arrival {

    /** The file as the user named it; inside an archive {@code papers.zip!/folder/paper.xml}. */
    String name();

    record Arrived(String name, RawDocument document) implements Arrival {}

    /**
     * @param origin the file or entry that failed, as a {@link RawDocument#origin()} would read
     * @param content tells by content what must fail again; empty where another try may go well
     */
    record Missing(String name, String origin, PaperException failure, Optional<SourceId> content) implements Arrival {}
}
