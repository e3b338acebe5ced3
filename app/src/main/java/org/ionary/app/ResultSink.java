package org.ionary.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The standard output, remembering the first write that failed: results that did not arrive must not pass for success.
 */
final class ResultSink extends FilterOutputStream {
    private Optional<String> fault = Optional.empty();

    ResultSink(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    @Override
    public void write(int b) throws IOException {
        watched(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        watched(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        watched(out::flush);
    }

    /** Why results did not arrive. */
    Optional<String> fault() {
        return fault;
    }

    /** Whether the reader went away, as {@code | head} does: nobody is left who would miss anything. */
    boolean isClosedByReader() {
        return fault.filter(cause -> cause.toLowerCase(Locale.ROOT).contains("broken pipe"))
                .isPresent();
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void watched(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (fault.isEmpty()) {
                fault = Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
