package org.ionary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return ask(request, Optional.empty());
    }

    @Override
    public Reply ask(Request request, Arriving arriving) throws PaperException {
        return ask(request, Optional.of(arriving));
    }

    private Reply ask(Request request, Optional<Arriving> arriving) throws PaperException {
        Checks.require(
                request.model().equals(settings.modelName()),
                request.model() + " is not the model of this service: " + settings.modelName());
        while (true) {
            Dialect spoken = dialect.get();
            Exchange exchange = new Exchange(line);
            Optional<Hearing> hearing = arriving.filter(some -> spoken.streams())
                    .map(some -> new Hearing(some, settings.key(), exchange::hangUp));
            Reply reply;
            try {
                reply = reading(request, response(request, spoken, exchange, hearing), exchange);
            } catch (RuntimeException e) {
                hearing.ifPresent(Hearing::rethrowUnheard);
                // LangChain4j wraps whatever ends the work of an interrupted thread.
                GivenUp.check();
                switch (exchange.outcome()) {
                    case Exchange.NotBegun() -> throw e;
                    case Exchange.Broken(IOException cause) -> throw broken(cause);
                    case Exchange.Answered(Answer answer) -> {
                        Optional<Dialect> next = other(spoken, answer, hearing.isPresent());
                        if (next.isEmpty()) {
                            throw answered(request, answer, e);
                        }
                        // Another thread may have learnt the same meanwhile, or more.
                        dialect.compareAndSet(spoken, next.get());
                        continue;
                    }
                }
            }
            if (hearing.isEmpty() || exchange.isUnstreamed()) {
                arriving.ifPresent(some -> some.part(reply.text()));
            }
            return reply;
        }
    }

    private ChatResponse response(Request request, Dialect spoken, Exchange exchange, Optional<Hearing> hearing) {
        ChatRequest chat = Protocol.chat(settings.provider(), spoken, request);
        if (hearing.isPresent()) {
            StreamingProtocol.model(settings, spoken, request, exchange).chat(chat, hearing.get());
            hearing.get().rethrowUnheard();
            if (!exchange.isUnstreamed()) {
                return streamed(exchange, hearing.get().response());
            }
        }
        return Protocol.model(settings, spoken, request, exchange).chat(chat);
    }

    /** A connection that is closed looks like the end of a stream; whether the reply ended, only the model can say. */
    private static ChatResponse streamed(Exchange exchange, @Nullable ChatResponse response) {
        boolean said = exchange.outcome() instanceof Exchange.Answered(Answer answer)
                && answer.body().lines().anyMatch(StreamedEvents::isLast);
        if (response == null || response.finishReason() == null && !said) {
            exchange.brokeOff();
            throw new IllegalStateException("half a reply");
        }
        return response;
    }

    private static Optional<Dialect> other(Dialect spoken, Answer answer, boolean streaming) {
        boolean complains = answer.status() == 400 || answer.status() == 422;
        if (!complains) {
            return Optional.empty();
        }
        return streaming ? spoken.afterStreaming(answer.complaint()) : spoken.after(answer.complaint());
    }

    private Reply reading(Request request, ChatResponse response, Exchange exchange) throws PaperException {
        String text = settings.key().strip(given(response.aiMessage().text()));
        TokenCount tokens = tokens(request, text, response.tokenUsage());
        FinishReason end = response.finishReason();
        Optional<String> lack = end == FinishReason.LENGTH
                ? Optional.of(Replies.cut(request))
                : end == FinishReason.CONTENT_FILTER || end == FinishReason.OTHER
                        ? Optional.of(Replies.ended(reason(exchange)))
                        : Replies.lack(text).map(empty -> refusal(exchange).orElse(empty));
        if (lack.isPresent()) {
            throw refused(CallFailure.answered(lack.get(), tokens));
        }
        return new Reply(text, Math.toIntExact(tokens.input()), Math.toIntExact(tokens.output()));
    }

    /** Why the model stopped, in the server's word; LangChain4j knows but some of them. */
    private String reason(Exchange exchange) {
        List<String> pointers = switch (settings.provider()) {
            case OPENAI -> List.of("/choices/0/finish_reason");
            case OLLAMA -> List.of("/done_reason");
            case ANTHROPIC -> List.of("/stop_reason", "/delta/stop_reason");
        };
        return Answer.shortened(settings.key().strip(said(exchange, pointers).reduce("", (before, last) -> last)));
    }

    /** OpenAI's refusals stand beside the reply, which LangChain4j does not hear in a stream. */
    private Optional<String> refusal(Exchange exchange) {
        String refusal = said(exchange, List.of("/choices/0/delta/refusal")).collect(Collectors.joining());
        return refusal.isEmpty()
                ? Optional.empty()
                : Optional.of(Replies.refusal(settings.key().strip(refusal)));
    }

    private Stream<String> said(Exchange exchange, List<String> pointers) {
        return exchange.outcome() instanceof Exchange.Answered(Answer answer)
                ? pointers.stream().flatMap(pointer -> answer.texts(pointer).stream())
                : Stream.empty();
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
            case ArrivingBody.TooLarge tooLarge ->
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
