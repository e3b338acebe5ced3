package org.ionary.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the same bytes to whoever has sent a request, and hangs up: for answers no proper server would give. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    RawServer(String answer) {
        this(answer, new CountDownLatch(0));
    }

    /** @param hangUp before this it keeps the line open */
    RawServer(String answer, CountDownLatch hangUp) {
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer, hangUp));
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    private void serve(String answer, CountDownLatch hangUp) {
        while (!socket.isClosed()) {
            try (Socket call = socket.accept()) {
                calls.incrementAndGet();
                readRequest(call.getInputStream());
                call.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                call.getOutputStream().flush();
                hangUp.await();
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    /** The head and as much body as it announces: to hang up on unread bytes would be a reset, not an end. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
