package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.ReplyType;

/**
 * Asks a model several things at once, each in a virtual thread of its own.
 *
 * <p>A reply that does not follow its schema is asked for once more, with what was wrong with it. A round is asked to
 * its end even where one request fails, so that what was paid for is on tape; then the first failure is thrown. An
 * interrupted round asks nothing more, and ends when the replies that are on their way have been kept or given up.
 */
final class Asking {
    private final Llm llm;
    private final Llm.ModelName model;

    Asking(AskedModel model) {
        this.llm = model.llm();
        this.model = model.name();
    }

    /** @param texts what is filled into the prompt */
    record Question(Prompt prompt, Map<String, String> texts) {}

    /** The decoded replies in the order of the questions; {@code Invalid} where the second reply was none either. */
    <T extends Record> List<ReplyType.Decoded<T>> all(List<Question> questions, ReplyType<T> type)
            throws PaperException {
        List<Future<ReplyType.Decoded<T>>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Question question : questions) {
                begun.add(threads.submit(() -> one(question, type)));
            }
            return ended(begun, threads);
        }
    }

    private static <T> List<T> ended(List<Future<T>> begun, ExecutorService threads) throws PaperException {
        List<T> replies = new ArrayList<>();
        List<PaperException> failures = new ArrayList<>();
        for (Future<T> one : begun) {
            try {
                replies.add(one.get());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                GivenUp.check();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case PaperException failure -> failures.add(failure);
                    case CancellationException givenUp -> throw givenUp;
                    case RuntimeException bug -> throw bug;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return replies;
    }

    private <T extends Record> ReplyType.Decoded<T> one(Question question, ReplyType<T> type) throws PaperException {
        GivenUp.check();
        Llm.Request request = question.prompt().request(model, question.texts(), type);
        ReplyType.Decoded<T> first = type.decode(llm.ask(request).text());
        return switch (first) {
            case ReplyType.Decoded.Valid<T> valid -> valid;
            case ReplyType.Decoded.Invalid<T>(String why) -> {
                // Nobody waits for a second reply where the first came too late.
                GivenUp.check();
                yield type.decode(llm.ask(Prompt.again(request, why)).text());
            }
        };
    }
}
