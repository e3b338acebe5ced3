package org.ionary.llm;

import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;

/** The miss of a run that may only replay. */
final class NotOnTape {
    private static final int SHOWN = 12;

    private NotOnTape() {}

    static PaperException of(Llm.Request request) {
        return new PaperException(
                PaperException.Kind.NOT_ON_TAPE,
                request.model().toString(),
                request.prompt() + ", request " + request.digest().substring(0, SHOWN));
    }
}
