package org.ionary.app;

import java.util.concurrent.atomic.AtomicLong;

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
    private final AtomicLong held = new AtomicLong();

    /** @param most how many bytes of memory there are for papers */
    MemoryGuard(long most) {
        this.most = most;
    }

    static MemoryGuard ofThisProgram() {
        return new MemoryGuard(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Whether a source of this many bytes fits beside those that are held. */
    boolean fits(long bytes) {
        long now = held.get();
        return now == 0 || now + bytes * TIMES_ITS_BYTES <= most;
    }

    void hold(long bytes) {
        held.addAndGet(bytes * TIMES_ITS_BYTES);
    }

    void release(long bytes) {
        held.addAndGet(-bytes * TIMES_ITS_BYTES);
    }
}
