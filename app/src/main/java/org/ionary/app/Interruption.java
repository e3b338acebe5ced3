package org.ionary.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command finish cleanly on Ctrl-C: the signal asks it to stop and waits until it has closed what it opened.
 *
 * <p>Open it before the resources it protects, so that it is closed after them.
 */
final class Interruption implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private Runnable stop = () -> {};
    private boolean signalled;

    /** @param patience how long closing may take before the program ends all the same */
    Interruption(Screen screen, Duration patience) {
        hook = new Thread(() -> {
            screen.err().println("ionary: stopping after the paper in hand");
            signal();
            try {
                boolean clean = finished.await(patience.toSeconds(), TimeUnit.SECONDS);
                screen.out().flush();
                if (!clean) {
                    screen.err().println("ionary: the paper in hand was given up; nothing of it was stored");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private synchronized void signal() {
        signalled = true;
        stop.run();
    }

    /** What a signal does first, also one that has come already. */
    synchronized void onSignal(Runnable stop) {
        this.stop = stop;
        if (signalled) {
            stop.run();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came: the hook is running, and ends now that this is closed.
            return;
        }
    }
}
