package org.ionary.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that saves papers until it is killed, and says so after each. */
final class SavingProcess {
    private SavingProcess() {}

    public static void main(String[] arguments) throws Exception {
        int round = Integer.parseInt(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Library library = Library.openForWriting(Path.of(arguments[0]), Clock.systemUTC())) {
            for (int i = 0; ; i++) {
                String doc = "doc-" + round + "-" + i;
                library.save(Samples.work(doc, "key", new Samples(i).findings(Samples.paper(doc), 10)));
                out.println(doc);
            }
        }
    }
}
