package org.ionary.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}, both in UTF-8 whatever the locale.
 *
 * @param sink what {@code out} writes to; it remembers a write that failed, which a print stream keeps to itself
 * @param interactive whether a person watches {@code err} on a terminal
 * @param bold whether one watches {@code out}, so that words can be set in bold
 */
record Screen(PrintStream out, ResultSink sink, PrintStream err, boolean interactive, boolean bold) {

    static Screen ofProcess() {
        ResultSink sink = new ResultSink(new FileOutputStream(FileDescriptor.out));
        return new Screen(
                new PrintStream(sink, false, StandardCharsets.UTF_8),
                sink,
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("ionary.terminal"),
                Boolean.getBoolean("ionary.terminal.out"));
    }
}
