package org.ionary.llm;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands the events of a stream on, up to the first that is an error or cannot be read; from there on nothing is taken
 * in. LangChain4j would log what goes wrong, with what the server said, and go on.
 */
final class StreamedEvents implements ServerSentEventListener {
    private static final String LAST = "[DONE]";

    private final ServerSentEventListener listener;
    private final ArrivingBody body;
    private boolean none = true;
    private boolean over;
    private @Nullable String error;
    private @Nullable IOException broken;
    private @Nullable RuntimeException misread;

    StreamedEvents(ServerSentEventListener listener, ArrivingBody body) {
        this.listener = listener;
        this.body = body;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        String data = event.data();
        if (over || data == null || data.isBlank()) {
            return;
        }
        none = false;
        if (isError(data)) {
            error = data;
            end();
            return;
        }
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException e) {
            misread = e;
            end();
        }
        if (data.equals(LAST)) {
            end();
        }
    }

    /** Whether a line of a stream says that nothing follows. */
    static boolean isLast(String line) {
        return line.endsWith(LAST);
    }

    private static boolean isError(String data) {
        return data.contains("\"error\"") && Answer.parsed(data).hasNonNull("error");
    }

    private void end() {
        over = true;
        body.close();
    }

    /** Of reading; whoever hangs up has no more to read. */
    @Override
    public void onError(Throwable cause) {
        if (!over && cause instanceof IOException io) {
            broken = io;
        }
    }

    /** The event in which the server says what went wrong. */
    Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /** Whether what came was no stream at all. */
    boolean isNone() {
        return none;
    }

    /** @throws IOException where the stream broke off */
    void rethrow() throws IOException {
        if (broken != null) {
            throw broken;
        }
        if (misread != null) {
            throw misread;
        }
        if (error != null) {
            throw new IllegalStateException("an error event");
        }
    }
}
