package org.ionary.domain.material;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ionary.domain.Checks;

/**
 * Amounts of elements, per formula unit as written.
 *
 * @param amounts moles of each element per mole of formula; each finite and greater than zero
 */
public record Composition(Map<Element, Double> amounts) {

    /** Two compositions are the same where each atomic fraction differs by at most this much of the larger one. */
    public static final double TOLERANCE = 0.002;

    public Composition {
        Checks.require(!amounts.isEmpty(), "a composition has at least one element");
        EnumMap<Element, Double> copy = new EnumMap<>(amounts);
        for (double amount : copy.values()) {
            if (!(amount > 0 && Double.isFinite(amount))) {
                throw new IllegalArgumentException("an amount is not above zero: " + copy);
            }
        }
        amounts = Collections.unmodifiableMap(copy);
    }

    /** Moles of the element per mole of formula; zero where it is not there. */
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    public boolean contains(Element element) {
        return amounts.containsKey(element);
    }

    /** In g/mol. */
    public double molarMass() {
        double mass = 0;
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            mass += amount.getKey().atomicWeight() * amount.getValue();
        }
        return mass;
    }

    /** Whether both have the same elements in the same ratio, within {@link #TOLERANCE}; multiples are the same. */
    public boolean isSameAs(Composition other) {
        if (!amounts.keySet().equals(other.amounts.keySet())) {
            return false;
        }
        double mine = total();
        double theirs = other.total();
        for (Map.Entry<Element, Double> amount : amounts.entrySet()) {
            double a = amount.getValue() / mine;
            double b = other.amount(amount.getKey()) / theirs;
            if (Math.abs(a - b) > TOLERANCE * Math.max(a, b)) {
                return false;
            }
        }
        return true;
    }

    private double total() {
        double total = 0;
        for (double amount : amounts.values()) {
            total += amount;
        }
        return total;
    }
}
