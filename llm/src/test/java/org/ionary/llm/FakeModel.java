package org.ionary.llm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;

/** Answers as it is told, and remembers what it was asked. */
final class FakeModel implements Llm {
    final List<Request> asked = new CopyOnWriteArrayList<>();
    private final Llm answer;

    FakeModel(Llm answer) {
        this.answer = answer;
    }

    static FakeModel saying(String text, int sent, int written) {
        return new FakeModel(request -> new Reply(text, sent, written));
    }

    static FakeModel failing(CallFailure failure) {
        return new FakeModel(request -> {
            throw failure.as(PaperException.Kind.SERVICE_UNAVAILABLE, "a service");
        });
    }

    @Override
    public Reply ask(Request request) throws PaperException {
        asked.add(request);
        return answer.ask(request);
    }
}
