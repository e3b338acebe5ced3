package org.ionary.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.normalize.Formulas;

/**
 * One name for all multiples of a composition, as a chemist would write it: {@code Li10GeP2S12} for
 * {@code Li20Ge2P4S24} and for {@code Li5Ge0.5PS6}.
 *
 * <p>The smallest whole multiple is taken where there is one of at most {@link #MOST_ATOMS} atoms; else the atomic
 * fractions stand.
 */
final class CompositionKey {
    private static final int MOST_ATOMS = 1000;
    private static final double WHOLE = 1e-6;

    private static final int MOST_KNOWN = 10_000;

    private static final Map<Composition, String> KNOWN = new ConcurrentHashMap<>();

    private CompositionKey() {}

    /** Kept for what comes again, as the findings of a paper share their materials. */
    static String of(Composition composition) {
        String known = KNOWN.get(composition);
        if (known == null) {
            known = made(composition);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(composition, known);
        }
        return known;
    }

    private static String made(Composition composition) {
        double total = 0;
        double least = Double.MAX_VALUE;
        for (double amount : composition.amounts().values()) {
            total += amount;
            least = Math.min(least, amount);
        }
        for (int times = 1; times * total / least <= MOST_ATOMS; times++) {
            if (isWhole(composition, times / least)) {
                return Formulas.reduced(scaled(composition, times / least, true));
            }
        }
        return Formulas.reduced(scaled(composition, 1 / total, false));
    }

    private static boolean isWhole(Composition composition, double factor) {
        for (double amount : composition.amounts().values()) {
            double scaled = amount * factor;
            if (Math.abs(scaled - Math.rint(scaled)) > WHOLE * scaled) {
                return false;
            }
        }
        return true;
    }

    private static Composition scaled(Composition composition, double factor, boolean whole) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        composition.amounts().forEach((element, amount) -> {
            double scaled = amount * factor;
            amounts.put(element, whole ? Math.rint(scaled) : scaled);
        });
        return new Composition(amounts);
    }
}
