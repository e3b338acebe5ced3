package org.ionary.ingest;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ionary.domain.PaperException;

/**
 * Reads each hostile text in growing lengths and says how the time grows with it: doubling the length may double the
 * time, not more. Run by {@code ingest/bench-hostile}.
 */
final class HostileSpeed {
    private static final int MEGABYTE = 1_000_000;
    private static final double ENOUGH = 60;

    /** Below this, other things than the text's length decide. */
    private static final double MEASURABLE = 0.5;

    private static final double LINEAR = 3;

    /** Processor time, for what else the machine does should not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileSpeed() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int largest = Integer.parseInt(arguments[0]);
        List<HostileText> texts = HostileText.all()
                .filter(text -> arguments.length < 2 || text.toString().contains(arguments[1]))
                .toList();
        int steep = 0;
        for (HostileText text : texts) {
            StringBuilder line = new StringBuilder();
            double before = 0;
            double worst = 0;
            for (int size = 1; size <= largest && before < ENOUGH; size *= 2) {
                double seconds = seconds(text, size * MEGABYTE, line);
                worst = before < MEASURABLE ? worst : Math.max(worst, seconds / before);
                before = seconds;
            }
            steep += worst > LINEAR || before >= ENOUGH ? 1 : 0;
            out.printf(Locale.ROOT, "x%-4.1f %s %s%n", worst, line, text);
        }
        out.printf(
                Locale.ROOT,
                "%d texts of 1 to %d MB, %d that grow faster than their length%n",
                texts.size(),
                largest,
                steep);
    }

    private static double seconds(HostileText text, int length, StringBuilder line) {
        byte[] bytes = text.ofLength(length);
        long from = THREADS.getCurrentThreadCpuTime();
        String end = "";
        try {
            ReaderContract.read(bytes, text.name());
        } catch (PaperException e) {
            end = "!";
        } catch (OutOfMemoryError e) {
            end = "OOM";
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - from) / 1e9;
        line.append(String.format(Locale.ROOT, "%6.2f%s", seconds, end));
        return seconds;
    }
}
