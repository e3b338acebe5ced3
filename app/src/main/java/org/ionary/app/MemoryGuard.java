package org.ionary.app;

import java.time.Duration;

/**
 * How much memory the papers under way may take together. A paper is taken for as many times its bytes as reading one
 * costs at worst; one that is larger than all there is goes alone.
 *
 * <p>A reader that was given up counts until its thread has ended, for it holds what it held.
 */
final class MemoryGuard {
    /** Text becomes characters, a tree, blocks and findings; a packed document is larger than its bytes. */
    private static final long TIMES_ITS_BYTES = 24;

    private final long most;
    private final Object change = new Object();
    private long held;

    /** @param most how many bytes of memory there are for papers */
    MemoryGuard(long most) {
        this.most = most;
    }

    static MemoryGuard ofThisProgram() {
        return new MemoryGuard(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Whether a source of this many bytes fits beside those that are held. */
    boolean fits(long bytes) {
        synchronized (change) {
            return held == 0 || held + bytes * TIMES_ITS_BYTES <= most;
        }
    }

    /** Whether all is taken, so that not even the bytes of another source should be fetched. */
    boolean isFull() {
        synchronized (change) {
            return held >= most;
        }
    }

    /**
     * Waits until there is room again, and says whether there is; a reader that does not end must not hold up the run.
     */
    boolean awaitRoom(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        synchronized (change) {
            try {
                for (long left = longest.toMillis();
                        held >= most && left > 0;
                        left = (until - System.nanoTime()) / 1_000_000) {
                    change.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return held < most;
        }
    }

    void hold(long bytes) {
        synchronized (change) {
            held += bytes * TIMES_ITS_BYTES;
        }
    }

    void release(long bytes) {
        synchronized (change) {
            held -= bytes * TIMES_ITS_BYTES;
            change.notifyAll();
        }
    }
}
