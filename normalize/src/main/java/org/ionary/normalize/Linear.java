package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An amount in a formula: a number, or a linear expression such as {@code 7-x} or {@code 2+2x}. */
record Linear(BigDecimal constant, Map<String, BigDecimal> coefficients) {
    /** The unknown defect of {@code O3-δ}: it has no value and is left out of compositions. */
    static final String DEFECT = "d";

    static final Linear ONE = of(BigDecimal.ONE);

    Linear {
        coefficients = Map.copyOf(coefficients);
    }

    static Linear of(BigDecimal constant) {
        return new Linear(constant, Map.of());
    }

    Linear plus(BigDecimal more) {
        return new Linear(constant.add(more), coefficients);
    }

    Linear plus(String variable, BigDecimal coefficient) {
        Map<String, BigDecimal> all = new TreeMap<>(coefficients);
        all.merge(variable, coefficient, BigDecimal::add);
        return new Linear(constant, all);
    }

    Linear with(String variable, BigDecimal value) {
        BigDecimal coefficient = coefficients.get(variable);
        if (coefficient == null) {
            return this;
        }
        Map<String, BigDecimal> rest = new TreeMap<>(coefficients);
        rest.remove(variable);
        return new Linear(constant.add(coefficient.multiply(value)), rest);
    }

    /** What has to be known before this is a number. */
    Set<String> variables() {
        Set<String> names = new java.util.TreeSet<>(coefficients.keySet());
        names.remove(DEFECT);
        return names;
    }

    Optional<BigDecimal> value() {
        return variables().isEmpty() ? Optional.of(constant) : Optional.empty();
    }

    /** In ASCII, as chemists write it: nothing for 1, {@code 3-d}, {@code 2-x}. */
    String printed() {
        if (coefficients.isEmpty()) {
            return constant.compareTo(BigDecimal.ONE) == 0 ? "" : plain(constant);
        }
        StringBuilder text = new StringBuilder(constant.signum() == 0 ? "" : plain(constant));
        for (Map.Entry<String, BigDecimal> term : new TreeMap<>(coefficients).entrySet()) {
            BigDecimal c = term.getValue();
            text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(c.abs().compareTo(BigDecimal.ONE) == 0 ? "" : plain(c.abs()));
            text.append(term.getKey());
        }
        return text.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
