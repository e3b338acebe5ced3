package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a round of questions when whoever waits for it is interrupted. */
class AskingTest {
    private static final int PLACES = 3;
    private static final int QUESTIONS = 20;

    /**
     * A service with few places and a tape: what it answers it keeps, unhurried, as a reply is written down. The first
     * places are answered by something that is no reply, so that each would be asked again.
     */
    private static final class SlowService implements Llm {
        private final Semaphore places = new Semaphore(PLACES);
        private final CountDownLatch allPlacesTaken = new CountDownLatch(PLACES);
        private final CountDownLatch allToldToStop = new CountDownLatch(PLACES);
        private final CompletableFuture<Void> answers = new CompletableFuture<>();
        private final Set<String> asked = Collections.synchronizedSet(new HashSet<>());
        private final Set<String> kept = Collections.synchronizedSet(new HashSet<>());

        @Override
        public Reply ask(Request request) {
            try {
                places.acquire();
            } catch (InterruptedException e) {
                throw new CancellationException("given up while waiting");
            }
            asked.add(request.user());
            allPlacesTaken.countDown();
            // Answered and paid for: whoever asked, the reply gets here and is kept.
            awaitAnswer();
            kept.add(request.user());
            places.release();
            return new Reply("no JSON", 1, 1);
        }

        private void awaitAnswer() {
            try {
                answers.get();
            } catch (InterruptedException e) {
                allToldToStop.countDown();
                answers.join();
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void anInterruptedRoundAsksNothingMoreAndKeepsWhatIsPaidFor() throws InterruptedException {
        SlowService service = new SlowService();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Asking asking = new Asking(new AskedModel(new Llm.ModelName("stub", "slow"), service, Prompts.packaged()));
        Thread round = Thread.ofPlatform().start(() -> {
            try {
                asking.all(questions(), ScreeningReply.TYPE);
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        // Everybody is where the interruption is to find them: three at the service, the others waiting for a place.
        assertThat(service.allPlacesTaken.await(10, TimeUnit.SECONDS)).isTrue();
        while (service.places.getQueueLength() < QUESTIONS - PLACES) {
            Thread.sleep(1);
        }
        round.interrupt();
        // All have heard of it before the replies arrive.
        assertThat(service.allToldToStop.await(10, TimeUnit.SECONDS)).isTrue();
        while (service.places.hasQueuedThreads()) {
            Thread.sleep(1);
        }
        service.answers.complete(null);
        round.join();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(service.asked).hasSize(PLACES);
        assertThat(service.kept).isEqualTo(service.asked);
    }

    private static List<Asking.Question> questions() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(number -> new Asking.Question(
                        Prompts.packaged().get(Prompts.Use.SCREEN), Map.of("passages", "[1]\n" + number + "\nend\n")))
                .toList();
    }
}
