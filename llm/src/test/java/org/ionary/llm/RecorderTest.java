package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.PaperException.Kind;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecorderTest {
    private final MemoryTape tape = new MemoryTape();
    private final Recorder recorder = new Recorder(tape, Recorder.Mode.RECORD);
    private final Llm.Request request = Requests.of("σ");

    @Test
    void whatIsOnTapeIsNotAskedAgain() throws PaperException {
        FakeModel model = FakeModel.saying("{}", 9, 1);
        Llm.Reply first = recorder.over(model).ask(request);
        assertThat(recorder.over(model).ask(request)).isEqualTo(first);
        assertThat(new Recorder(tape, Recorder.Mode.RECORD).over(model).ask(request))
                .isEqualTo(first);
        assertThat(model.asked).hasSize(1);
        assertThat(tape.replies).containsOnlyKeys(request.digest());
    }

    @Test
    void aFailureIsNotTaped() throws PaperException {
        Llm down = FakeModel.failing(CallFailure.passing("down", CallFailure.Bill.NOTHING));
        assertThatThrownBy(() -> recorder.over(down).ask(request)).isInstanceOf(PaperException.class);
        assertThat(tape.replies).isEmpty();
        assertThat(recorder.over(FakeModel.saying("{}", 9, 1)).ask(request).text())
                .isEqualTo("{}");
    }

    @Test
    void aMissInReplayIsAnErrorAndNoCall() throws PaperException {
        FakeModel model = FakeModel.saying("{}", 9, 1);
        Llm replayed = new Recorder(tape, Recorder.Mode.REPLAY).over(model);
        PaperException miss = catchThrowableOfType(PaperException.class, () -> replayed.ask(request));
        assertThat(miss.kind()).isEqualTo(Kind.NOT_ON_TAPE);
        assertThat(miss.line())
                .contains("openai:some-model", "extract@2", request.digest().substring(0, 12));
        tape.keep(request.digest(), new Llm.Reply("{\"a\":1}", 3, 3));
        assertThat(replayed.ask(request).text()).isEqualTo("{\"a\":1}");
        assertThat(model.asked).isEmpty();
    }

    @Test
    void aReplyThatCannotBeKeptIsAFailure() {
        Tape full = new Tape() {
            @Override
            public Optional<Llm.Reply> reply(String digest) {
                return Optional.empty();
            }

            @Override
            public void keep(String digest, Llm.Reply reply) throws PaperException {
                throw new PaperException(Kind.UNREADABLE, "tape", "disk full");
            }
        };
        assertThatThrownBy(() -> new Recorder(full, Recorder.Mode.RECORD)
                        .over(FakeModel.saying("{}", 9, 1))
                        .ask(request))
                .hasMessageContaining("disk full");
    }

    @Test
    void severalWhoWantTheSameAtOnceAskItOnce() throws Exception {
        int callers = 16;
        CountDownLatch wanted = new CountDownLatch(callers);
        FakeModel model = new FakeModel(asked -> {
            awaited(wanted);
            return new Llm.Reply("{}", 9, 1);
        });
        Budget budget = new Budget(Budget.Limits.NONE, Prices.NONE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Llm.Reply>> replies = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Account account = budget.account("paper " + i);
                replies.add(threads.submit(() -> {
                    wanted.countDown();
                    return recorder.over(account.over(model), account).ask(request);
                }));
            }
            for (Future<Llm.Reply> reply : replies) {
                assertThat(reply.get().text()).isEqualTo("{}");
            }
        }
        assertThat(model.asked).hasSize(1);
        assertThat(budget.spending().total().calls()).isEqualTo(1);
        assertThat(budget.spending().total().replays()).isEqualTo(callers - 1);
    }

    @Test
    void onlyWhoAsksFirstHearsAReplyInParts() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Llm model = new Llm() {
            @Override
            public Reply ask(Request asked) {
                throw new AssertionError("asked whole");
            }

            @Override
            public Reply ask(Request asked, Arriving arriving) {
                arriving.part("{");
                begun.countDown();
                awaited(go);
                arriving.part("}");
                return new Reply("{}", 9, 1);
            }
        };
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        List<String> later = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Llm.Reply> asking = threads.submit(() -> recorder.over(model).ask(request, first::add));
            begun.await();
            FutureTask<Llm.Reply> waiting =
                    new FutureTask<>(() -> recorder.over(model).ask(request, second::add));
            untilWaiting(Thread.ofVirtual().start(waiting));
            assertThat(first).containsExactly("{");
            assertThat(second).isEmpty();
            go.countDown();
            assertThat(waiting.get()).isEqualTo(asking.get());
        }
        recorder.over(model).ask(request, later::add);
        assertThat(first).containsExactly("{", "}");
        assertThat(second).containsExactly("{}");
        assertThat(later).containsExactly("{}");
        assertThat(tape.replies).containsValue(new Llm.Reply("{}", 9, 1));
    }

    @Test
    void whoWaitsHearsOfTheSameFailure() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Llm model = asked -> {
            calls.incrementAndGet();
            begun.countDown();
            awaited(go);
            throw CallFailure.passing("down", CallFailure.Bill.NOTHING).as(Kind.SERVICE_UNAVAILABLE, "a service");
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Llm.Reply> first = threads.submit(() -> recorder.over(model).ask(request));
            begun.await();
            FutureTask<Llm.Reply> second =
                    new FutureTask<>(() -> recorder.over(model).ask(request));
            Thread waiting = Thread.ofVirtual().start(second);
            untilWaiting(waiting);
            go.countDown();
            assertThatThrownBy(first::get).hasMessageContaining("down");
            assertThatThrownBy(second::get).hasMessageContaining("down");
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void whenTheOneWhoAskedIsStoppedAnotherAsks() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Llm endless = asked -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw Interrupted.givenUp(e);
            }
            throw new AssertionError();
        };
        FutureTask<Llm.Reply> first =
                new FutureTask<>(() -> recorder.over(endless).ask(request));
        Thread stopped = Thread.ofVirtual().start(first);
        begun.await();
        FakeModel model = FakeModel.saying("{}", 9, 1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Llm.Reply> second = threads.submit(() -> recorder.over(model).ask(request));
            stopped.interrupt();
            assertThat(second.get().text()).isEqualTo("{}");
        }
        assertThatThrownBy(first::get).hasCauseInstanceOf(GivenUp.class);
        assertThat(model.asked).hasSize(1);
    }

    private static void untilWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
