package org.ionary.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One call of LangChain4j's, which keeps what came of it: status and headers do not get through LangChain4j's
 * exceptions, and an error before the call was made is a mistake of ours, not the server's.
 */
final class Exchange implements HttpClient {
    private final Line line;
    private Outcome outcome = new NotBegun();

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

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Answer answer;
        try {
            answer = line.send(request);
        } catch (IOException e) {
            outcome = new Broken(e);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        }
        outcome = new Answered(answer);
        if (!answer.isSuccess()) {
            throw new HttpException(answer.status(), "");
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(answer.headers().map())
                .body(answer.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }
}
