package org.ionary.normalize.bench;

import java.util.Locale;
import org.ionary.normalize.FormulaGenerator;
import org.ionary.normalize.Formulas;

/** Random compositions in every notation, read back. */
final class FormulaRoundTrips {
    private static final int MOST_SHOWN = 20;

    private FormulaRoundTrips() {}

    static void main(int cases, String seed) {
        FormulaGenerator generator = new FormulaGenerator(seed.isEmpty() ? 1 : Long.parseLong(seed));
        long begin = System.nanoTime();
        int wrong = 0;
        for (int i = 0; i < cases; i++) {
            FormulaGenerator.Sample sample = generator.next();
            boolean same = Formulas.composition(sample.printed())
                    .filter(sample.composition()::isSameAs)
                    .isPresent();
            wrong += same ? 0 : 1;
            if (!same && wrong <= MOST_SHOWN) {
                System.out.println(sample.notation() + "   " + sample.printed() + "   read as "
                        + Formulas.composition(sample.printed()));
            }
        }
        System.out.printf(
                Locale.ROOT, "%,d round trips, %d wrong, %.1f s%n", cases, wrong, (System.nanoTime() - begin) / 1e9);
    }
}
