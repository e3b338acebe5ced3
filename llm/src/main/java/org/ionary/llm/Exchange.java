package org.ionary.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One call of LangChain4j's, which keeps what came of it: status and headers do not get through LangChain4j's
 * exceptions, and an error before the call was made is a mistake of ours, not the server's. Streams are read by the
 * thread that asks, so that all of a call happens there.
 */
final class Exchange implements HttpClient {
    private final Line line;
    private Outcome outcome = new NotBegun();
    private boolean unstreamed;
    private Runnable hangUp = () -> {};

    Exchange(Line line) {
        this.line = line;
    }

    sealed interface Outcome permits NotBegun, Broken, Answered {}

    record NotBegun() implements Outcome {}

    record Broken(IOException cause) implements Outcome {}

    record Answered(Answer answer) implements Outcome {}

    Outcome outcome() {
        return outcome;
    }

    /** Whether a stream was asked for and none came: the answer is that to a request for the whole. */
    boolean isUnstreamed() {
        return unstreamed;
    }

    /** Whoever hears the stream has all there is to it. */
    void hangUp() {
        hangUp.run();
    }

    /** The stream ended, and its reply did not. */
    void brokeOff() {
        outcome = new Broken(new EOFException("the stream ended too soon"));
    }

    /** What was answered already is not asked again. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Answer answer = outcome instanceof Answered(Answer here) ? here : sent(request);
        outcome = new Answered(answer);
        if (!answer.isSuccess()) {
            throw new HttpException(answer.status(), "");
        }
        return successful(answer);
    }

    private Answer sent(HttpRequest request) {
        try {
            return line.send(request);
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        }
    }

    /** Throws what goes wrong; the listener is told what goes well. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            Line.Begun begun = line.begin(request);
            try (ArrivingBody body = begun.body()) {
                Answer head = new Answer(begun.status(), begun.headers(), "");
                if (!head.isSuccess()) {
                    outcome = new Answered(begun.whole());
                    throw new HttpException(begun.status(), "");
                }
                hangUp = body::close;
                listener.onOpen(successful(head));
                StreamedEvents events = new StreamedEvents(listener, body);
                parser.parse(body, events);
                String said = events.error().orElseGet(body::text);
                outcome = new Answered(new Answer(begun.status(), begun.headers(), said));
                unstreamed = events.isNone();
                events.rethrow();
                listener.onClose();
            }
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        }
    }

    private UncheckedIOException broken(IOException cause) {
        outcome = new Broken(cause);
        return new UncheckedIOException(cause);
    }

    private static SuccessfulHttpResponse successful(Answer answer) {
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(answer.headers().map())
                .body(answer.body())
                .build();
    }
}
