package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of something a formula has: a number, or a linear expression such as {@code 7-x} or {@code 2/3-x/2}.
 *
 * <p>A defect ({@code 3-δ}) and an uncertainty ({@code 6.6±0.1}) have no value: they are kept for printing and left out
 * of compositions.
 */
record Amount(Ratio constant, List<Unknown> unknowns) {
    /** The unknown defect of {@code O3-δ}, as exported. */
    static final String DEFECT = "d";

    /** The uncertainty of {@code 6.6±0.1}, and the defect of either sign as {@code ±d}. */
    static final String GIVE_OR_TAKE = "±";

    static final Amount ONE = new Amount(Ratio.ONE, List.of());

    /** A variable and what it is multiplied with. */
    record Unknown(String name, Ratio coefficient) {
        boolean isVariable() {
            return !name.equals(DEFECT) && !name.startsWith(GIVE_OR_TAKE);
        }
    }

    static Amount of(Ratio number) {
        return new Amount(number, List.of());
    }

    boolean isNumber() {
        return unknowns.isEmpty();
    }

    boolean isOne() {
        return unknowns.isEmpty() && constant.isOne();
    }

    Amount plus(Ratio more) {
        return new Amount(constant.plus(more), unknowns);
    }

    Amount plus(String name, Ratio coefficient) {
        List<Unknown> all = new ArrayList<>(unknowns);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                all.set(i, new Unknown(name, all.get(i).coefficient().plus(coefficient)));
                return new Amount(constant, List.copyOf(all));
            }
        }
        all.add(new Unknown(name, coefficient));
        return new Amount(constant, List.copyOf(all));
    }

    Amount with(String name, Ratio value) {
        Ratio sum = constant;
        List<Unknown> rest = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            if (unknown.name().equals(name)) {
                sum = sum.plus(unknown.coefficient().times(value));
            } else {
                rest.add(unknown);
            }
        }
        return new Amount(sum, List.copyOf(rest));
    }

    /** What has to be known before this is a number. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        for (Unknown unknown : unknowns) {
            if (unknown.isVariable()) {
                names.add(unknown.name());
            }
        }
        return names;
    }

    boolean isKnown() {
        for (Unknown unknown : unknowns) {
            if (unknown.isVariable()) {
                return false;
            }
        }
        return true;
    }

    Optional<Ratio> known() {
        return isKnown() ? Optional.of(constant) : Optional.empty();
    }

    /** In ASCII, as chemists write it: nothing for 1, {@code 3-d}, {@code 2-x}. */
    String printed() {
        if (unknowns.isEmpty()) {
            return constant.isOne() ? "" : constant.printed();
        }
        StringBuilder text = new StringBuilder(constant.signum() == 0 ? "" : constant.printed());
        for (Unknown unknown : unknowns) {
            Ratio c = unknown.coefficient();
            boolean either = unknown.name().startsWith(GIVE_OR_TAKE);
            text.append(either ? GIVE_OR_TAKE : c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(c.abs().isOne() && !unknown.name().equals(GIVE_OR_TAKE) ? "" : multiple(c.abs()));
            text.append(either ? unknown.name().substring(1) : unknown.name());
            text.append(fraction(c.abs()));
        }
        return text.toString();
    }

    private static String multiple(Ratio coefficient) {
        Ratio least = coefficient.reduced();
        return isFraction(least) ? least.numerator() == 1 ? "" : Long.toString(least.numerator()) : least.printed();
    }

    private static String fraction(Ratio coefficient) {
        Ratio least = coefficient.reduced();
        return isFraction(least) ? "/" + least.denominator() : "";
    }

    /** {@code x/3} cannot be written as a decimal. */
    private static boolean isFraction(Ratio least) {
        long rest = least.denominator();
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest > 1;
    }
}
