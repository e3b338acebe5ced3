package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * A proposal, never a fact: what was damaged in the print of a number and how likely the mended reading is.
 *
 * @param plausibility from 0, cannot be known, to 1
 */
public record Repair(Damage damage, double plausibility) {

    /** Damage to a number and to its unit of the same kind bear each other out. */
    private static final double BORNE_OUT = 0.95;

    static List<Repair> of(List<Damage> damages) {
        List<Repair> repairs = new ArrayList<>(damages.size());
        for (Damage damage : damages) {
            boolean borneOut = damage == Damage.MINUS_LOST
                            && (damages.contains(Damage.UNIT_MINUS_LOST) || damages.contains(Damage.UNIT_EXPONENT_LOST))
                    || damage == Damage.MINUS_AS_TWO && damages.contains(Damage.UNIT_MINUS_AS_TWO);
            repairs.add(new Repair(damage, borneOut ? BORNE_OUT : damage.plausibility()));
        }
        return List.copyOf(repairs);
    }

    public String reason() {
        return damage.meaning();
    }
}
