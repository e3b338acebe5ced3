package org.ionary.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;

/**
 * Answers from the tape; what is not on it is not asked but collected, and thrown as {@code NOT_ON_TAPE}. A cost
 * estimate and a batch file are made of it. What a reader would ask only after a reply is not seen before that reply is
 * on tape.
 */
public final class Collecting implements Llm {
    private final Tape tape;
    private final Map<String, Request> wanted = new LinkedHashMap<>();

    public Collecting(Tape tape) {
        this.tape = tape;
    }

    @Override
    public Reply ask(Request request) throws PaperException {
        String digest = request.digest();
        Optional<Reply> taped = tape.reply(digest);
        if (taped.isPresent()) {
            return taped.get();
        }
        synchronized (wanted) {
            wanted.putIfAbsent(digest, request);
        }
        throw NotOnTape.of(request);
    }

    /** So far, each once, in the order in which they were first asked. */
    public List<Request> requests() {
        synchronized (wanted) {
            return List.copyOf(wanted.values());
        }
    }
}
