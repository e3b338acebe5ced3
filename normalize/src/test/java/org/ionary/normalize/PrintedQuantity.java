package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A quantity as it might be printed, with all that has to be read from it.
 *
 * @param text with words before and behind it
 * @param begin where the words that belong to it begin
 * @param values one, or the several of a list
 * @param high of a range, whose low end is the only value
 */
record PrintedQuantity(
        String style,
        String text,
        int begin,
        int numberBegin,
        int end,
        Dimension dimension,
        List<BigDecimal> values,
        Optional<BigDecimal> high,
        Optional<BigDecimal> uncertainty,
        Sense sense,
        boolean damaged) {

    /** Units whose factor is no finite decimal are compared to this many digits. */
    private static final BigDecimal NEARNESS = new BigDecimal("1e-12");

    /** A power with a broken exponent is read to seven digits. */
    private static final BigDecimal NEARNESS_OF_POWERS = new BigDecimal("1e-6");

    /** What was not read as it was printed; empty where all is right. */
    Optional<String> mistake() {
        List<ReadQuantity> read = QuantityScanner.scan(text);
        if (read.size() != values.size()) {
            return Optional.of(read.size() + " quantities instead of " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            ReadQuantity quantity = read.get(i);
            if (quantity.dimension() != dimension) {
                return Optional.of("read as " + quantity.dimension());
            }
            if (!isNear(quantity.low(), values.get(i), nearness())) {
                return Optional.of("read as " + quantity.low() + " instead of " + values.get(i));
            }
            if (quantity.repaired() != damaged) {
                return Optional.of("repairs " + quantity.repairs());
            }
            if (quantity.plausibility() <= 0 || quantity.plausibility() > 1) {
                return Optional.of("plausibility " + quantity.plausibility());
            }
        }
        return mistakeOfTheFirst(read.getFirst());
    }

    private Optional<String> mistakeOfTheFirst(ReadQuantity first) {
        if (!same(first.high(), high)) {
            return Optional.of("upper end " + first.high() + " instead of " + high);
        }
        if (!same(first.uncertainty(), uncertainty)) {
            return Optional.of("uncertainty " + first.uncertainty() + " instead of " + uncertainty);
        }
        if (first.sense() != sense) {
            return Optional.of("sense " + first.sense() + " instead of " + sense);
        }
        if (first.begin() != begin || first.numberBegin() != numberBegin) {
            return Optional.of("begins at " + first.begin() + "/" + first.numberBegin() + " instead of " + begin + "/"
                    + numberBegin);
        }
        return values.size() == 1 && first.end() != end
                ? Optional.of("ends at " + first.end() + " instead of " + end)
                : Optional.empty();
    }

    private static boolean same(Optional<BigDecimal> read, Optional<BigDecimal> printed) {
        return read.isPresent() == printed.isPresent()
                && (read.isEmpty() || isNear(read.get(), printed.orElseThrow(), NEARNESS));
    }

    private BigDecimal nearness() {
        return style.startsWith("logarithm") || style.startsWith("exponent with decimals")
                ? NEARNESS_OF_POWERS
                : NEARNESS;
    }

    private static boolean isNear(BigDecimal read, BigDecimal printed, BigDecimal nearness) {
        return read.compareTo(printed) == 0
                || printed.precision() > 16
                        && read.subtract(printed).abs().compareTo(printed.abs().multiply(nearness)) <= 0;
    }
}
