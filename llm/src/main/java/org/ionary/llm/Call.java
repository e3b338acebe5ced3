package org.ionary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ionary.domain.Checks;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.jspecify.annotations.Nullable;

/**
 * One call to a service: no retry but where the server complains of how it was asked. Every failure of the service is a
 * {@link PaperException} with a {@link CallFailure} for its cause.
 */
final class Call implements Llm {
    private final ModelSettings settings;
    private final Line line;
    private final Clock clock;
    private final AtomicReference<Dialect> dialect;

    Call(ModelSettings settings, Clock clock) {
        this.settings = settings;
        this.line = new Line(settings.baseUrl(), settings.timeout());
        this.clock = clock;
        this.dialect = new AtomicReference<>(Dialect.first(settings.structuredOutput()));
    }

    @Override
    public Reply ask(Request request) throws PaperException {
        Checks.require(
                request.model().equals(settings.modelName()),
                request.model() + " is not the model of this service: " + settings.modelName());
        while (true) {
            Dialect spoken = dialect.get();
            Exchange exchange = new Exchange(line);
            try {
                return reading(
                        request,
                        Protocol.model(settings, spoken, request, exchange)
                                .chat(Protocol.chat(settings.provider(), spoken, request)),
                        exchange);
            } catch (RuntimeException e) {
                // LangChain4j wraps whatever ends the work of an interrupted thread.
                GivenUp.check();
                switch (exchange.outcome()) {
                    case Exchange.NotBegun() -> throw e;
                    case Exchange.Broken(IOException cause) -> throw broken(cause);
                    case Exchange.Answered(Answer answer) -> {
                        Optional<Dialect> next = other(spoken, answer);
                        if (next.isEmpty()) {
                            throw answered(request, answer, e);
                        }
                        // Another thread may have learnt the same meanwhile, or more.
                        dialect.compareAndSet(spoken, next.get());
                    }
                }
            }
        }
    }

    private static Optional<Dialect> other(Dialect spoken, Answer answer) {
        boolean complains = answer.status() == 400 || answer.status() == 422;
        return complains ? spoken.after(answer.complaint()) : Optional.empty();
    }

    private Reply reading(Request request, ChatResponse response, Exchange exchange) throws PaperException {
        String text = settings.key().strip(given(response.aiMessage().text()));
        TokenCount tokens = tokens(request, text, response.tokenUsage());
        FinishReason end = response.finishReason();
        Optional<String> lack = end == FinishReason.LENGTH
                ? Optional.of(Replies.cut(request))
                : end == FinishReason.CONTENT_FILTER || end == FinishReason.OTHER
                        ? Optional.of(Replies.ended(reason(exchange)))
                        : Replies.lack(text);
        if (lack.isPresent()) {
            throw refused(CallFailure.answered(lack.get(), tokens));
        }
        return new Reply(text, Math.toIntExact(tokens.input()), Math.toIntExact(tokens.output()));
    }

    /** Why the model stopped, in the server's word; LangChain4j knows but some of them. */
    private String reason(Exchange exchange) {
        if (!(exchange.outcome() instanceof Exchange.Answered(Answer answer))) {
            return "";
        }
        String pointer = switch (settings.provider()) {
            case OPENAI -> "/choices/0/finish_reason";
            case OLLAMA -> "/done_reason";
            case ANTHROPIC -> "/stop_reason";
        };
        return Answer.shortened(settings.key().strip(answer.json().at(pointer).asText()));
    }

    /** What the server counted; where it does not tell, we count ourselves. */
    private static TokenCount tokens(Request request, String text, @Nullable TokenUsage usage) {
        @Nullable Integer sent = usage == null ? null : usage.inputTokenCount();
        @Nullable Integer written = usage == null ? null : usage.outputTokenCount();
        return new TokenCount(
                sent == null || sent < 0 ? Tokens.sent(request) : sent,
                written == null || written < 0 ? Tokens.in(text) : written);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private PaperException broken(IOException cause) {
        String named = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + settings.key().strip(cause.getMessage()));
        return switch (cause) {
            case BoundedBody.TooLarge tooLarge ->
                unavailable(CallFailure.lasting(given(tooLarge.getMessage()), CallFailure.Bill.PERHAPS));
            case HttpConnectTimeoutException none ->
                unavailable(CallFailure.passing("no connection in time", CallFailure.Bill.NOTHING));
            case ConnectException none -> unavailable(CallFailure.passing("no connection", CallFailure.Bill.NOTHING));
            case HttpTimeoutException late ->
                unavailable(CallFailure.passing(
                        "no answer within " + settings.timeout().toMillis() / 1000.0 + " s", CallFailure.Bill.PERHAPS));
            default ->
                unavailable(
                        CallFailure.passing("connection lost, " + Answer.shortened(named), CallFailure.Bill.PERHAPS));
        };
    }

    private PaperException answered(Request request, Answer answer, RuntimeException misread) {
        if (answer.isSuccess()) {
            return misread(request, answer, misread);
        }
        String said = settings.key().strip(answer.line());
        if (answer.status() < 400) {
            return refused(CallFailure.lasting(said + elsewhere(answer), CallFailure.Bill.NOTHING));
        }
        if (!isPassing(answer)) {
            return refused(CallFailure.lasting(said, CallFailure.Bill.NOTHING));
        }
        return unavailable(answer.header("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock))
                .map(delay -> CallFailure.passing(said, delay))
                .orElseGet(() -> CallFailure.passing(said, CallFailure.Bill.NOTHING)));
    }

    private PaperException misread(Request request, Answer answer, RuntimeException misread) {
        JsonNode json = answer.json();
        if (misread instanceof ContentFilteredException) {
            String refusal = Replies.refusal(settings.key().strip(given(misread.getMessage())));
            return refused(CallFailure.answered(refusal, refusalTokens(request, json)));
        }
        if (json.hasNonNull("error")) {
            // Gateways pass on the errors of those behind them under their own status.
            String said = Answer.shortened(settings.key().strip(answer.complaint()));
            return unavailable(CallFailure.passing("an error in place of a reply: " + said, CallFailure.Bill.PERHAPS));
        }
        return unavailable(CallFailure.lasting(
                "an answer that is not in the protocol, " + misread.getClass().getSimpleName(),
                CallFailure.Bill.PERHAPS));
    }

    /** An account without money is answered like a limit of rate, but waiting does not fill it. */
    private static boolean isPassing(Answer answer) {
        return switch (answer.status()) {
            case 408 -> true;
            case 429 -> !answer.body().contains("insufficient_quota");
            default -> answer.status() >= 500;
        };
    }

    private String elsewhere(Answer answer) {
        try {
            String host = URI.create(answer.header("Location").orElse("")).getHost();
            return host == null ? "" : ", a redirect to " + settings.key().strip(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static TokenCount refusalTokens(Request request, JsonNode json) {
        return Replies.usage(json).orElseGet(() -> new TokenCount(Tokens.sent(request), 0));
    }

    private PaperException refused(CallFailure failure) {
        return failure.as(Kind.SERVICE_REFUSED, settings.service());
    }

    private PaperException unavailable(CallFailure failure) {
        return failure.as(Kind.SERVICE_UNAVAILABLE, settings.service());
    }
}
