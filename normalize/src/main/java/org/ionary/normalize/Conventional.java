package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/**
 * Formulas in the order in which materials scientists write them: cations, then anions.
 *
 * <p>The author's order and grouping ({@code Mg(BH4)(NH2)}, {@code BaZr0.8Y0.2O3-d}) says more than any rule and is
 * kept, unless an anion stands before the first metal.
 */
final class Conventional {
    private static final double WHOLE = 1e-6;
    private static final MathContext DIGITS = new MathContext(6);

    private Conventional() {}

    static String printed(Formula formula) {
        boolean alone = formula.parts().size() == 1
                && formula.charge() == 0
                && formula.parts().getFirst().coefficient().isOne();
        return alone && isAnionFirst(formula.parts().getFirst().terms())
                ? formula.composition().map(Conventional::printed).orElseGet(formula::printed)
                : formula.printed();
    }

    /** In conventional order, amounts as they are. */
    static String printed(Composition composition) {
        return printed(composition, 1);
    }

    /** In conventional order, whole amounts divided by their greatest common divisor. */
    static String reduced(Composition composition) {
        long divisor = 0;
        for (double amount : composition.amounts().values()) {
            long nearest = Math.round(amount);
            if (nearest == 0 || Math.abs(amount - nearest) > WHOLE * nearest) {
                return printed(composition, 1);
            }
            divisor = greatest(divisor, nearest);
        }
        return printed(composition, Math.max(1, divisor));
    }

    private static String printed(Composition composition, long divisor) {
        List<Element> elements = new ArrayList<>(composition.amounts().keySet());
        elements.sort(ElementChemistry.ORDER);
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            BigDecimal amount = BigDecimal.valueOf(composition.amount(element) / divisor)
                    .round(DIGITS)
                    .stripTrailingZeros();
            text.append(element.symbol());
            text.append(amount.compareTo(BigDecimal.ONE) == 0 ? "" : amount.toPlainString());
        }
        return text.toString();
    }

    private static long greatest(long a, long b) {
        return b == 0 ? a : greatest(b, a % b);
    }

    /** Atoms only, and none of hydrogen or carbon: acids and organic molecules begin as they like. */
    private static boolean isAnionFirst(List<FormulaTerm> terms) {
        boolean metalLater = false;
        for (FormulaTerm term : terms) {
            if (!(term instanceof FormulaTerm.Atom atom)
                    || !atom.amount().isNumber()
                    || atom.element() == Element.H
                    || atom.element() == Element.D
                    || atom.element() == Element.C) {
                return false;
            }
            metalLater |= ElementChemistry.of(atom.element()).electronegativity() < 2;
        }
        return metalLater
                && terms.getFirst() instanceof FormulaTerm.Atom first
                && ElementChemistry.isAnion(first.element());
    }
}
