package org.ionary.normalize;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many formulas of different notations are read to compositions in a second, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FormulaBenchmark {
    private static final int COUNT = 12;

    private final List<String> formulas = List.of(
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

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int compositions() {
        int read = 0;
        for (String formula : formulas) {
            read += Formulas.composition(formula).isPresent() ? 1 : 0;
        }
        if (read != COUNT) {
            throw new IllegalStateException("only " + read + " of " + COUNT + " formulas are read");
        }
        return read;
    }
}
