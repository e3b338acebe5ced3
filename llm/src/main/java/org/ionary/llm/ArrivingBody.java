package org.ionary.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read while it arrives. Reading it fails where more comes than the limit, and when the time of
 * the call is over; either way, and when it is closed, the server is hung up on.
 */
final class ArrivingBody extends InputStream implements BodySubscriber<ArrivingBody> {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final int limit;
    private final long deadline;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    // Of the client's threads, one at a time.
    private int received;

    // Of the thread that reads.
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private ByteBuffer current = NOTHING;
    private boolean over;

    /** @param deadline on the clock of {@link System#nanoTime} */
    ArrivingBody(int limit, long deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    /** The server sends more than a reply can hold. */
    static final class TooLarge extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooLarge(int limit) {
            super("an answer of more than " + limit / (1024 * 1024) + " MB");
        }
    }

    private sealed interface Piece {
        record Bytes(ByteBuffer bytes) implements Piece {}

        record Failure(Throwable cause) implements Piece {}

        record End() implements Piece {}
    }

    @Override
    public CompletionStage<ArrivingBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (part.remaining() > limit - received) {
                // Nothing more fits from here on.
                received = limit;
                pieces.add(new Piece.Failure(new TooLarge(limit)));
                cancel();
                return;
            }
            received += part.remaining();
            pieces.add(new Piece.Bytes(part));
        }
    }

    @Override
    public void onError(Throwable cause) {
        pieces.add(new Piece.Failure(cause));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** What is here of it; waits only where nothing is. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (length > 0 && !current.hasRemaining()) {
            if (over) {
                return -1;
            }
            switch (next()) {
                case Piece.Bytes(ByteBuffer bytes) -> current = bytes;
                case Piece.Failure(Throwable cause) -> {
                    over = true;
                    throw Line.asInputOutput(cause);
                }
                case Piece.End() -> over = true;
            }
        }
        int taken = Math.min(length, current.remaining());
        current.get(into, offset, taken);
        read.write(into, offset, taken);
        return taken;
    }

    private Piece next() throws IOException {
        long left = deadline - System.nanoTime();
        @Nullable Piece piece;
        try {
            piece = left <= 0 ? null : pieces.poll(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw Interrupted.givenUp(e);
        }
        if (piece == null) {
            close();
            throw new HttpTimeoutException("time is over");
        }
        return piece;
    }

    /** All that was read so far. */
    String text() {
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Takes in no more: whoever reads it is at its end. */
    @Override
    public void close() {
        over = true;
        current = NOTHING;
        cancel();
    }

    private void cancel() {
        Flow.Subscription whence = subscription;
        if (whence != null) {
            whence.cancel();
        }
    }
}
