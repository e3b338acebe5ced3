package org.ionary.llm;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;

/**
 * Answers from the tape, and puts on it what is asked. The same request is asked once, also where several threads want
 * it at the same moment, from whatever models {@link #over} was given: one recorder for each tape and run. Whoever asks
 * first hears the reply as it is written; from the tape, and to others who want it meanwhile, it comes whole.
 */
public final class Recorder {
    private final Tape tape;
    private final Mode mode;
    private final ConcurrentMap<String, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    public Recorder(Tape tape, Mode mode) {
        this.tape = tape;
        this.mode = mode;
    }

    /** What is done about a request that is not on tape. */
    public enum Mode {
        /** It is asked, and its reply is put on tape. */
        RECORD,
        /** It is an error; no call is ever made. */
        REPLAY
    }

    private sealed interface Outcome permits Had, Failed, LeftUndone {}

    private record Had(Llm.Reply reply) implements Outcome {}

    private record Failed(PaperException cause) implements Outcome {}

    /** Whoever asked was stopped; that says nothing of the service. */
    private record LeftUndone() implements Outcome {}

    public Llm over(Llm llm) {
        return over(llm, (request, reply) -> {});
    }

    /** Replies from the tape are told to the account; what is asked is paid below, by whoever gave the model. */
    public Llm over(Llm llm, Account account) {
        return over(llm, account::taped);
    }

    private Llm over(Llm llm, Listener fromTape) {
        return llm.within((inner, request) -> ask(inner, request, fromTape));
    }

    private interface Listener {
        void heard(Llm.Request request, Llm.Reply reply);
    }

    private Llm.Reply ask(Llm llm, Llm.Request request, Listener fromTape) throws PaperException {
        String digest = request.digest();
        while (true) {
            CompletableFuture<Outcome> mine = new CompletableFuture<>();
            CompletableFuture<Outcome> others = underWay.putIfAbsent(digest, mine);
            if (others == null) {
                return askFirst(llm, request, digest, mine, fromTape);
            }
            switch (awaited(others)) {
                case Had(Llm.Reply reply) -> {
                    fromTape.heard(request, reply);
                    return reply;
                }
                case Failed(PaperException cause) -> throw cause;
                case LeftUndone() -> {
                    // Ours to ask now.
                }
            }
        }
    }

    private Llm.Reply askFirst(
            Llm llm, Llm.Request request, String digest, CompletableFuture<Outcome> mine, Listener fromTape)
            throws PaperException {
        Outcome outcome = new LeftUndone();
        try {
            Optional<Llm.Reply> taped = tape.reply(digest);
            Llm.Reply reply = taped.isPresent() ? taped.get() : recorded(llm, request, digest);
            outcome = new Had(reply);
            if (taped.isPresent()) {
                fromTape.heard(request, reply);
            }
            return reply;
        } catch (PaperException e) {
            outcome = new Failed(e);
            throw e;
        } finally {
            // In this order: who finds nothing under way finds the reply on tape.
            underWay.remove(digest);
            mine.complete(outcome);
        }
    }

    private Llm.Reply recorded(Llm llm, Llm.Request request, String digest) throws PaperException {
        if (mode == Mode.REPLAY) {
            throw NotOnTape.of(request);
        }
        Llm.Reply reply = llm.ask(request);
        tape.keep(digest, reply);
        return reply;
    }

    private static Outcome awaited(CompletableFuture<Outcome> others) {
        try {
            return others.get();
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        } catch (ExecutionException e) {
            throw new AssertionError("an outcome is a value", e);
        }
    }
}
