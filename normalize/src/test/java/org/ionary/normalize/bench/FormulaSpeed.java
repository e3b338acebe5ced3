package org.ionary.normalize.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ionary.normalize.Formulas;

/** Formulas read in a second on one core, and the time that hostile texts take as they grow. */
final class FormulaSpeed {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final int PASSES = 20_000;
    private static final List<String> FORMULAS = List.of(
            "Li7La3Zr2O12",
            "Li₆.₄La₃Zr₁.₄Ta₀.₆O₁₂",
            "Mg(BH4)2·1.6NH3",
            "Li1.3Al0.3Ti1.7(PO4)3",
            "BaZr0.8Y0.2O3-d",
            "75Li2S·25P2S5",
            "Na3Zr2Si2PO12",
            "Li6PS5Cl",
            "Li10GeP2S12",
            "La0.8Sr0.2Ga0.8Mg0.2O2.8",
            "Na4(CB11H12)2(B12H12)",
            "(ZrO2)0.92(Y2O3)0.08");

    private FormulaSpeed() {}

    static void main(String file) throws IOException {
        List<String> formulas = file.isEmpty()
                ? FORMULAS
                : CsvRows.read(Path.of(file)).stream()
                        .map(row -> row.values().stream().skip(1).findFirst().orElse(""))
                        .filter(text -> !text.isBlank())
                        .toList();
        long sink = 0;
        double best = 0;
        int passes = Math.max(1, PASSES * FORMULAS.size() / formulas.size());
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long begin = cpuTime();
            for (int i = 0; i < passes; i++) {
                for (String formula : formulas) {
                    sink += Formulas.composition(formula).isPresent() ? 1 : 0;
                }
            }
            double rate = 1e9 * passes * formulas.size() / (cpuTime() - begin);
            best = round < WARM_UP ? best : Math.max(best, rate);
        }
        System.out.printf(Locale.ROOT, "%,.0f formulas/s to compositions on one core (%d read)%n", best, sink);
        Stream.of("(", "(Li", "Li(", "9", "Li2S·", "x-", "(1-x)", "Li0.", "[(", "Li ")
                .forEach(FormulaSpeed::growing);
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void growing(String unit) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", unit));
        for (int n = 100; n <= 100_000; n *= 10) {
            String text = unit.repeat(n);
            long begin = System.nanoTime();
            Formulas.refusal(text);
            org.ionary.normalize.FormulaScanner.scan(text);
            line.append(String.format(Locale.ROOT, "  %d: %.1f ms", n, (System.nanoTime() - begin) / 1e6));
        }
        System.out.println(line);
    }
}
