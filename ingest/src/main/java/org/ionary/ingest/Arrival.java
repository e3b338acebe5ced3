package org.ionary.ingest;

import org.ionary.domain.PaperException;

/** A document whose turn has come, or the reason why there is none in its place. */
public sealed interface Arrival {

    /** The file as the user named it; inside an archive {@code papers.zip!/folder/paper.xml}. */
    String name();

    record Arrived(String name, RawDocument document) implements Arrival {}

    /** @param origin the file or entry that failed, as a {@link RawDocument#origin()} would read */
    record Missing(String name, String origin, PaperException failure) implements Arrival {}
}
