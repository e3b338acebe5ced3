package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conductivities that are printed as decimal logarithms: {@code log σ = −3.7 (σ in S cm⁻¹)}. */
final class LogarithmScanner {
    private static final int REACH = 24;
    private static final double LARGEST = 25;

    private LogarithmScanner() {}

    static List<ReadQuantity> scan(Folded text) {
        List<ReadQuantity> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean log = text.startsWith("log", i) && !text.letter(i - 1) && !Character.isLowerCase(text.at(i + 3));
            if (log) {
                at(text, i).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ReadQuantity> at(Folded text, int log) {
        int equals = find(text, log, log + REACH);
        if (equals < 0) {
            return Optional.empty();
        }
        Optional<ReadNumber> number = NumberReader.read(text, text.skipBlanks(equals + 1), false);
        Optional<ReadUnit> before = unit(text, log, equals);
        Optional<ReadUnit> after = number.flatMap(n -> unitFrom(text, n.end()));
        Optional<ReadUnit> unit = before.isPresent() ? before : after;
        if (number.isEmpty()
                || unit.isEmpty()
                || Math.abs(number.get().mantissa().doubleValue()) > LARGEST) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(Math.pow(10, number.get().mantissa().doubleValue()), MathContext.DECIMAL32);
        int end = Math.max(number.get().end(), unit.get().end());
        return Optional.of(new ReadQuantity(
                log,
                end,
                number.get().begin(),
                number.get().end(),
                end - 1,
                end,
                Dimension.CONDUCTIVITY,
                unit.get().toCanonical(value),
                Optional.empty(),
                Optional.empty(),
                Sense.EXACT,
                unit.get().damaged(),
                false,
                false,
                text.original(log, end),
                List.of()));
    }

    private static int find(Folded text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.at(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<ReadUnit> unitFrom(Folded text, int begin) {
        int end = Math.min(text.length(), begin + REACH);
        return unit(text, begin, end);
    }

    private static Optional<ReadUnit> unit(Folded text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean free = !text.letter(i - 1) && !text.digit(i - 1);
            Optional<ReadUnit> unit = free
                    ? UnitReader.read(text, i).filter(u -> u.dimension() == Dimension.CONDUCTIVITY)
                    : Optional.empty();
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
