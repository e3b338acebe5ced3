package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Quantities as the golden pairs write them: {@code 0.0012 S/cm above repaired; 298.15 K room}. */
final class Shown {
    private static final MathContext DIGITS = new MathContext(6);

    private Shown() {}

    /** What is read from a text, in order; shares and other units are left out. */
    static String of(String text) {
        return QuantityScanner.scan(text).stream()
                .filter(quantity -> !unit(quantity).isEmpty())
                .map(Shown::of)
                .collect(Collectors.joining("; "));
    }

    private static String of(ReadQuantity quantity) {
        if (quantity.exponentLost()) {
            return "lost";
        }
        String number = number(quantity.low())
                + quantity.high().map(high -> ".." + number(high)).orElse("")
                + quantity.uncertainty().map(spread -> " ± " + number(spread)).orElse("");
        String sense = switch (quantity.sense()) {
            case EXACT -> "";
            case APPROXIMATE, ABOVE, BELOW, MAGNITUDE ->
                " " + quantity.sense().name().toLowerCase(Locale.ROOT);
        };
        String origin = quantity.roomTemperature() ? " room" : quantity.refersBack() ? " inherited" : "";
        String role = quantity.role() == TemperatureRole.UNSTATED
                ? ""
                : " " + quantity.role().label();
        List<String> repairs = quantity.repairs().stream()
                .map(repair -> repair.damage().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return number + " " + unit(quantity) + sense + origin + role
                + (repairs.isEmpty() ? "" : " ! " + String.join(" ", repairs));
    }

    private static String number(BigDecimal number) {
        BigDecimal cut = number.precision() > 6 ? number.round(DIGITS) : number;
        BigDecimal stripped = cut.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.toPlainString() : stripped.toString();
    }

    private static String unit(ReadQuantity quantity) {
        boolean share = quantity.dimension() == Dimension.PERCENT;
        return share ? "" : quantity.dimension().unit();
    }
}
