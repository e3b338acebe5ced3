package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Prints random quantities in every style, unit and kind of damage that is to be read: value × style × unit × damage.
 */
final class QuantityPrinter {
    private record Words(String text, Sense sense) {}

    private static final List<Words> WORDS = List.of(
            new Words("", Sense.EXACT),
            new Words("", Sense.EXACT),
            new Words("about ", Sense.APPROXIMATE),
            new Words("~", Sense.APPROXIMATE),
            new Words("∼ ", Sense.APPROXIMATE),
            new Words("> ", Sense.ABOVE),
            new Words("≥", Sense.ABOVE),
            new Words("at least ", Sense.ABOVE),
            new Words("< ", Sense.BELOW),
            new Words("≲ ", Sense.BELOW),
            new Words("less than ", Sense.BELOW),
            new Words("of the order of ", Sense.MAGNITUDE));

    private static final List<String> BEFORE =
            List.of("", "a value of ", "It was found to be ", "(see Fig. 3b) was ", "Li₇La₃Zr₂O₁₂ shows ", "σ = ", "(");
    private static final List<String> BEHIND =
            List.of("", " was found", ".", ", and so on", ") in all", "; later", " for x");

    private final Random random;

    QuantityPrinter(Random random) {
        this.random = random;
    }

    PrintedQuantity next() {
        return switch (random.nextInt(10)) {
            case 0 -> plain(pick(PrintedUnit.ENERGIES));
            case 1 -> plain(pick(PrintedUnit.TEMPERATURES));
            case 2 -> plain(pick(PrintedUnit.CONDUCTIVITIES));
            case 3 -> bare();
            case 4 -> range();
            case 5 -> list();
            case 6 -> uncertain();
            case 7 -> damaged();
            default -> power();
        };
    }

    private PrintedQuantity power() {
        BigDecimal mantissa = mantissa();
        int exponent = 1 + random.nextInt(18);
        PrintedPower style = pick(PrintedPower.ALL);
        String digits = mantissa.toPlainString();
        boolean comma = !style.damaged() && random.nextInt(8) == 0;
        String number = style.of(comma ? digits.replace('.', ',') : digits, exponent);
        return made(
                style.name(),
                number,
                pick(PrintedUnit.CONDUCTIVITIES),
                mantissa.scaleByPowerOfTen(-exponent),
                style.damaged());
    }

    private PrintedQuantity damaged() {
        BigDecimal mantissa = mantissa();
        int exponent = 1 + random.nextInt(9);
        PrintedPower style = pick(PrintedPower.DAMAGED);
        PrintedUnit none = new PrintedUnit("", Dimension.CONDUCTIVITY, BigDecimal.ONE, BigDecimal.ZERO);
        String text = style.of(mantissa.toPlainString(), exponent);
        PrintedQuantity made = made(style.name(), text, none, mantissa.scaleByPowerOfTen(-exponent), true);
        int citation = style.name().equals("citation fused") ? "6918".length() : 0;
        return new PrintedQuantity(
                made.style(),
                made.text(),
                made.begin(),
                made.numberBegin(),
                made.end() - citation,
                made.dimension(),
                made.values(),
                made.high(),
                made.uncertainty(),
                made.sense(),
                true);
    }

    private PrintedQuantity bare() {
        int exponent = 1 + random.nextInt(18);
        BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(-exponent);
        return switch (random.nextInt(4)) {
            case 0 ->
                made(
                        "bare power",
                        "10" + PrintedPower.raised(exponent),
                        pick(PrintedUnit.CONDUCTIVITIES),
                        value,
                        false);
            case 1 ->
                made("bare power in braces", "10^{-" + exponent + "}", pick(PrintedUnit.CONDUCTIVITIES), value, false);
            case 2 ->
                made("bare power in brackets", "10(-" + exponent + ")", pick(PrintedUnit.CONDUCTIVITIES), value, false);
            default ->
                made(
                        "bare power on the line",
                        "10" + PrintedPower.line(exponent, '−'),
                        PrintedUnit.CONDUCTIVITIES.getFirst(),
                        value,
                        true);
        };
    }

    private PrintedQuantity plain(PrintedUnit unit) {
        BigDecimal number = mantissa();
        String digits = number.toPlainString();
        return switch (random.nextInt(unit.dimension() == Dimension.TEMPERATURE ? 7 : 5)) {
            case 0 -> made("decimal comma", digits.replace('.', ','), unit, number, false);
            case 1 ->
                made(
                        "leading point",
                        "." + digits.replace(".", ""),
                        unit,
                        new BigDecimal("." + digits.replace(".", "")),
                        false);
            case 2 -> {
                BigDecimal thousands = BigDecimal.valueOf(1000 + random.nextInt(9000));
                String all = thousands.toPlainString();
                String mark = pick(List.of(",", "\u2009", "\u202f", "'"));
                yield made("thousands", all.charAt(0) + mark + all.substring(1), unit, thousands, false);
            }
            case 5, 6 -> made("below zero", pick(List.of("−", "-")) + digits, unit, number.negate(), false);
            default -> made("decimal", digits, unit, number, false);
        };
    }

    private PrintedQuantity uncertain() {
        BigDecimal mantissa = mantissa();
        int exponent = 1 + random.nextInt(12);
        PrintedUnit unit = pick(PrintedUnit.CONDUCTIVITIES);
        BigDecimal value = mantissa.scaleByPowerOfTen(-exponent);
        int last = 1 + random.nextInt(9);
        BigDecimal spread = BigDecimal.valueOf(last, mantissa.scale());
        String digits = mantissa.toPlainString();
        String number = switch (random.nextInt(4)) {
            case 0 -> digits + "(" + last + ") × 10" + PrintedPower.raised(exponent);
            case 1 -> digits + " ± " + spread.toPlainString() + " × 10" + PrintedPower.raised(exponent);
            case 2 -> digits + "±" + spread.toPlainString() + "×10" + PrintedPower.line(exponent, '−');
            default -> digits + " (±" + spread.toPlainString() + ") × 10" + PrintedPower.raised(exponent);
        };
        PrintedQuantity made = made("uncertainty", number, unit, value, false);
        BigDecimal scaled = spread.scaleByPowerOfTen(-exponent).multiply(unit.factor());
        return new PrintedQuantity(
                made.style(),
                made.text(),
                made.begin(),
                made.numberBegin(),
                made.end(),
                made.dimension(),
                made.values(),
                made.high(),
                Optional.of(scaled),
                made.sense(),
                false);
    }

    private PrintedQuantity range() {
        BigDecimal low = mantissa();
        BigDecimal high = low.add(BigDecimal.valueOf(1 + random.nextInt(900), low.scale()));
        boolean warm = random.nextBoolean();
        PrintedUnit unit = warm ? pick(PrintedUnit.TEMPERATURES) : pick(PrintedUnit.CONDUCTIVITIES);
        int exponent = warm ? 0 : 1 + random.nextInt(12);
        String power = warm ? "" : " × 10" + PrintedPower.raised(exponent);
        boolean between = random.nextInt(4) == 0;
        String link = between ? " and " : pick(List.of("–", "-", " to ", " – ", "--"));
        String number = low.toPlainString() + link + high.toPlainString() + power;
        PrintedQuantity made = placed(
                "range",
                between ? "between " : "",
                Sense.EXACT,
                number,
                unit,
                List.of(unit.converted(low.scaleByPowerOfTen(-exponent))),
                false);
        return new PrintedQuantity(
                made.style(),
                made.text(),
                made.begin(),
                made.numberBegin(),
                made.end(),
                made.dimension(),
                made.values(),
                Optional.of(unit.converted(high.scaleByPowerOfTen(-exponent))),
                Optional.empty(),
                Sense.EXACT,
                false);
    }

    private PrintedQuantity list() {
        int size = 2 + random.nextInt(3);
        List<BigDecimal> mantissas = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            mantissas.add(mantissa());
        }
        boolean warm = random.nextInt(3) == 0;
        PrintedUnit unit = warm ? pick(PrintedUnit.TEMPERATURES) : pick(PrintedUnit.CONDUCTIVITIES);
        int exponent = warm ? 0 : 1 + random.nextInt(12);
        List<String> digits = mantissas.stream().map(BigDecimal::toPlainString).toList();
        String joined = String.join(", ", digits.subList(0, size - 1))
                + pick(List.of(" and ", ", and ", ", ", " or "))
                + digits.getLast();
        boolean bracket = !warm && random.nextBoolean();
        String number = bracket
                ? joined + ") × 10" + PrintedPower.raised(exponent)
                : warm ? joined : joined + " × 10" + PrintedPower.raised(exponent);
        List<BigDecimal> values = mantissas.stream()
                .map(mantissa -> unit.converted(mantissa.scaleByPowerOfTen(-exponent)))
                .toList();
        return placed(
                bracket ? "list in brackets" : "list",
                "",
                Sense.EXACT,
                number,
                unit,
                values,
                false,
                bracket ? "(" : "");
    }

    private PrintedQuantity made(String style, String number, PrintedUnit unit, BigDecimal value, boolean damaged) {
        Words words = pick(WORDS);
        boolean exact = number.startsWith("-") || number.startsWith("−");
        return placed(
                style,
                exact ? "" : words.text(),
                exact ? Sense.EXACT : words.sense(),
                number,
                unit,
                List.of(unit.converted(value)),
                damaged);
    }

    private PrintedQuantity placed(
            String style,
            String words,
            Sense sense,
            String number,
            PrintedUnit unit,
            List<BigDecimal> values,
            boolean damaged) {
        return placed(style, words, sense, number, unit, values, damaged, "");
    }

    private PrintedQuantity placed(
            String style,
            String words,
            Sense sense,
            String number,
            PrintedUnit unit,
            List<BigDecimal> values,
            boolean damaged,
            String bracket) {
        String before = pick(BEFORE) + bracket;
        String text = before + words + number + unit.text() + pick(BEHIND);
        int begin = before.length();
        int numberBegin = begin + words.length();
        int end = numberBegin + number.length() + unit.text().length();
        return new PrintedQuantity(
                style + " [" + unit.text() + "]",
                text,
                begin,
                numberBegin,
                end,
                unit.dimension(),
                values,
                Optional.empty(),
                Optional.empty(),
                sense,
                damaged);
    }

    /** Two or three digits, of which one or two stand behind the point. */
    private BigDecimal mantissa() {
        return BigDecimal.valueOf(11 + random.nextInt(980), 1 + random.nextInt(2));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
