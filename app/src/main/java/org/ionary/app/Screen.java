package org.ionary.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}, both in UTF-8 whatever the locale.
 *
 * @param interactive whether a person watches {@code err} on a terminal
 */
record Screen(PrintStream out, PrintStream err, boolean interactive) {

    static Screen ofProcess() {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("ionary.terminal"));
    }
}
