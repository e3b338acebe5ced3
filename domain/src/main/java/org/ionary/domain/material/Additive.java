package org.ionary.domain.material;

import org.ionary.domain.Checks;

/**
 * A second phase mixed into the matrix, as in {@code Mg(BH4)2·1.6NH3 + 67wt% MgO}.
 *
 * @param formula as written in the canonical form, or a name
 * @param percent of the whole, in units of {@code basis}; zero where the paper does not say
 */
public record Additive(String formula, double percent, Basis basis) {
    public Additive {
        Checks.notBlank(formula, "additive");
        Checks.require(percent >= 0 && percent <= 100, "not a percentage: " + percent);
    }

    public enum Basis {
        WEIGHT("wt%"),
        VOLUME("vol%"),
        MOLE("mol%");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
