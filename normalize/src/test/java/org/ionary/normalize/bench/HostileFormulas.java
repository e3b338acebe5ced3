package org.ionary.normalize.bench;

import java.util.Locale;
import java.util.stream.Stream;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Formulas;

/** The time that hostile formulas take as they grow: it must grow no faster than they do. */
final class HostileFormulas {
    private HostileFormulas() {}

    static void main() {
        Stream.of("(", "(Li", "Li(", "9", "Li2S·", "x-", "(1-x)", "Li0.", "[(", "Li ")
                .forEach(HostileFormulas::growing);
    }

    private static void growing(String unit) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", unit));
        for (int n = 100; n <= 100_000; n *= 10) {
            String text = unit.repeat(n);
            long begin = System.nanoTime();
            Formulas.refusal(text);
            FormulaScanner.scan(text);
            line.append(String.format(Locale.ROOT, "  %d: %.1f ms", n, (System.nanoTime() - begin) / 1e6));
        }
        System.out.println(line);
    }
}
