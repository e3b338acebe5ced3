package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ArrivingBodyTest {
    private static final long IN_TIME = Duration.ofMinutes(1).toNanos();

    private final AtomicBoolean hungUp = new AtomicBoolean();

    private ArrivingBody body(int limit, long left) {
        ArrivingBody body = new ArrivingBody(limit, System.nanoTime() + left);
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                hungUp.set(true);
            }
        });
        return body;
    }

    private static List<ByteBuffer> bytes(byte[] all, int from, int to) {
        return List.of(ByteBuffer.wrap(all, from, to - from));
    }

    @Test
    void whereverItsBytesAreCutTheEventsAreTheSame() throws IOException {
        byte[] all = (Speech.event("{\"a\":\"𝜎 = 10⁻³\"}") + ": comment\n\n"
                        + Speech.event("{\"b\":\"\\ud835\\udf0e\"}"))
                .getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= all.length; at++) {
            ArrivingBody body = body(1000, IN_TIME);
            body.onNext(bytes(all, 0, at));
            body.onNext(bytes(all, at, all.length));
            body.onComplete();
            List<String> heard = new ArrayList<>();
            StreamedEvents events = new StreamedEvents(
                    new ServerSentEventListener() {
                        @Override
                        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
                            heard.add(event.data());
                        }

                        @Override
                        public void onError(Throwable cause) {
                            throw new AssertionError(cause);
                        }
                    },
                    body);
            new DefaultServerSentEventParser().parse(body, events);
            events.rethrow();
            assertThat(heard).containsExactly("{\"a\":\"𝜎 = 10⁻³\"}", "{\"b\":\"\\ud835\\udf0e\"}");
            assertThat(body.text()).isEqualTo(new String(all, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsHereIsReadBeforeTheRestComes() throws IOException {
        ArrivingBody body = body(10, IN_TIME);
        body.onNext(bytes(new byte[] {1, 2, 3}, 0, 3));
        assertThat(body.read(new byte[10])).isEqualTo(3);
        body.onComplete();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void beyondTheLimitItHangsUp() throws IOException {
        ArrivingBody body = body(4, IN_TIME);
        body.onNext(bytes(new byte[] {1, 2, 3, 4}, 0, 4));
        assertThat(hungUp).isFalse();
        body.onNext(bytes(new byte[] {5}, 0, 1));
        assertThat(hungUp).isTrue();
        assertThat(body.read(new byte[10])).isEqualTo(4);
        assertThatThrownBy(body::read).isInstanceOf(ArrivingBody.TooLarge.class);
    }

    @Test
    void whenItsTimeIsOverItIsNotWaitedFor() {
        ArrivingBody body = body(4, 0);
        body.onNext(bytes(new byte[] {1}, 0, 1));
        assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
        assertThat(hungUp).isTrue();
    }

    @Test
    void aBrokenConnectionIsNoEnd() {
        ArrivingBody body = body(4, IN_TIME);
        body.onError(new IOException("reset"));
        assertThatThrownBy(body::readAllBytes).hasMessage("reset");
    }
}
