package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Prints random quantities in every style, unit and kind of damage that is to be read: value × style × unit × damage.
 */
final class QuantityPrinter {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal ZERO_CELSIUS = new BigDecimal("273.15");
    private static final BigDecimal JOULE_PER_MOLE =
            new BigDecimal("1").divide(new BigDecimal("96485.33212331001842218"), DIGITS);

    /** @param factor to S/cm, eV or K */
    private record PrintedUnit(String text, Dimension dimension, BigDecimal factor, BigDecimal offset) {}

    private record Words(String text, Sense sense) {}

    /** A way to print a mantissa and an exponent, and the unit damage it needs. */
    private record Style(String name, boolean damaged, Printing printing) {}

    private interface Printing {
        String of(String mantissa, int exponent);
    }

    private static final List<PrintedUnit> CONDUCTIVITIES = new ArrayList<>();
    private static final List<PrintedUnit> ENERGIES = new ArrayList<>();
    private static final List<PrintedUnit> TEMPERATURES = new ArrayList<>();

    static {
        for (String unit : List.of(
                " S cm⁻¹",
                " S·cm⁻¹",
                " S/cm",
                " S cm-1",
                " S cm−1",
                " Scm−1",
                " S.cm-1",
                "S/cm",
                " S cm^-1",
                " S cm^{-1}",
                " Ω⁻¹ cm⁻¹",
                " Ω⁻¹cm⁻¹",
                " Ω⁻¹·cm⁻¹",
                " (Ω·cm)⁻¹",
                " (Ω cm)−1",
                " ohm-1 cm-1",
                " (ohm cm)-1",
                " mho/cm",
                " mho cm⁻¹",
                " Ω-1 cm-1",
                " Siemens/cm",
                " S per cm",
                " S⋅cm⁻¹")) {
            CONDUCTIVITIES.add(new PrintedUnit(unit, Dimension.CONDUCTIVITY, BigDecimal.ONE, BigDecimal.ZERO));
        }
        for (String[] unit : new String[][] {
            {" mS cm⁻¹", "1e-3"}, {" mS/cm", "1e-3"}, {" mS·cm⁻¹", "1e-3"}, {" mScm-1", "1e-3"}, {" µS cm⁻¹", "1e-6"},
            {" μS/cm", "1e-6"}, {" nS cm⁻¹", "1e-9"}, {" pS/cm", "1e-12"}, {" S m⁻¹", "1e-2"}, {" S/m", "1e-2"},
            {" mS/m", "1e-5"}, {" mS m-1", "1e-5"}, {" Ω⁻¹ m⁻¹", "1e-2"}, {" (kΩ cm)⁻¹", "1e-3"}
        }) {
            CONDUCTIVITIES.add(
                    new PrintedUnit(unit[0], Dimension.CONDUCTIVITY, new BigDecimal(unit[1]), BigDecimal.ZERO));
        }
        energy(" eV", BigDecimal.ONE);
        energy("eV", BigDecimal.ONE);
        energy(" meV", new BigDecimal("1e-3"));
        for (String unit : List.of(" kJ/mol", " kJ mol⁻¹", " kJ·mol⁻¹", " kJ mol-1", " kJmol−1", " kJ per mol")) {
            energy(unit, JOULE_PER_MOLE.multiply(new BigDecimal(1000), DIGITS));
        }
        energy(" J/mol", JOULE_PER_MOLE);
        energy(" kcal/mol", JOULE_PER_MOLE.multiply(new BigDecimal(4184), DIGITS));
        energy(" kcal mol⁻¹", JOULE_PER_MOLE.multiply(new BigDecimal(4184), DIGITS));
        for (String unit : List.of(" °C", "°C", " ℃", "℃", " ºC", " degrees C", " deg C", " oC", " degrees Celsius")) {
            TEMPERATURES.add(new PrintedUnit(unit, Dimension.TEMPERATURE, BigDecimal.ONE, ZERO_CELSIUS));
        }
        TEMPERATURES.add(new PrintedUnit(" K", Dimension.TEMPERATURE, BigDecimal.ONE, BigDecimal.ZERO));
        TEMPERATURES.add(new PrintedUnit("K", Dimension.TEMPERATURE, BigDecimal.ONE, BigDecimal.ZERO));
    }

    private static void energy(String unit, BigDecimal factor) {
        ENERGIES.add(new PrintedUnit(unit, Dimension.ENERGY_PER_PARTICLE, factor, BigDecimal.ZERO));
    }

    private static final List<Style> POWERS = List.of(
            new Style("raised", false, (m, e) -> m + " × 10" + raised(e)),
            new Style("raised, tight", false, (m, e) -> m + "×10" + raised(e)),
            new Style("dot as product", false, (m, e) -> m + "·10" + raised(e)),
            new Style("bullet as product", false, (m, e) -> m + " ⋅ 10" + raised(e)),
            new Style("x", false, (m, e) -> m + "x10" + line(e, '-')),
            new Style("x with blanks", false, (m, e) -> m + " x 10" + line(e, '−')),
            new Style("en dash as minus", false, (m, e) -> m + " × 10" + line(e, '–')),
            new Style("minus set apart", false, (m, e) -> m + " × 10 − " + e),
            new Style("star and caret", false, (m, e) -> m + "*10^" + line(e, '-')),
            new Style("two stars", false, (m, e) -> m + "*10**" + line(e, '-')),
            new Style("braces", false, (m, e) -> m + " × 10^{" + line(e, '−') + "}"),
            new Style("brackets", false, (m, e) -> m + " × 10(" + line(e, '-') + ")"),
            new Style("capital E", false, (m, e) -> m + "E" + line(e, '−')),
            new Style("E with zero", false, (m, e) -> m + "e-" + (e < 10 ? "0" : "") + e),
            new Style("E set apart", false, (m, e) -> m + " E" + line(e, '−')),
            new Style("square brackets", true, (m, e) -> m + " × 10[" + line(e, '−') + "]"),
            new Style("half raised", true, (m, e) -> m + " × 10⁻" + e),
            new Style("product sign as 9", true, (m, e) -> m + " 9 10" + line(e, '-')),
            new Style("product sign lost", true, (m, e) -> m + " 10" + raised(e)));

    /** Damage that only the unit beside it explains. */
    private static final List<Style> DAMAGED_POWERS = List.of(
            new Style("minus as 2", true, (m, e) -> m + " 3 102" + e + " S cm21"),
            new Style("minus as 2, true product", true, (m, e) -> m + " × 102" + e + " S cm21"),
            new Style("minus lost", true, (m, e) -> m + " × 10 " + e + " S cm 1"),
            new Style("minus lost, tight", true, (m, e) -> m + " x 10" + e + " S cm1"),
            new Style("colon as point", true, (m, e) -> m.replace('.', ':') + " × 10" + raised(e) + " S cm⁻¹"),
            new Style("citation fused", true, (m, e) -> m + " × 10" + raised(e) + " S/cm6918"),
            new Style("ohm as W", true, (m, e) -> m + " × 10" + raised(e) + " W−1 cm−1"));

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
            case 0 -> plain(pick(ENERGIES));
            case 1 -> plain(pick(TEMPERATURES));
            case 2 -> plain(pick(CONDUCTIVITIES));
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
        Style style = pick(POWERS);
        String digits = mantissa.toPlainString();
        boolean comma = !style.damaged() && random.nextInt(8) == 0;
        String number = style.printing().of(comma ? digits.replace('.', ',') : digits, exponent);
        return made(style.name(), number, pick(CONDUCTIVITIES), mantissa.scaleByPowerOfTen(-exponent), style.damaged());
    }

    private PrintedQuantity damaged() {
        BigDecimal mantissa = mantissa();
        int exponent = 1 + random.nextInt(9);
        Style style = pick(DAMAGED_POWERS);
        PrintedUnit none = new PrintedUnit("", Dimension.CONDUCTIVITY, BigDecimal.ONE, BigDecimal.ZERO);
        String text = style.printing().of(mantissa.toPlainString(), exponent);
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
            case 0 -> made("bare power", "10" + raised(exponent), pick(CONDUCTIVITIES), value, false);
            case 1 -> made("bare power in braces", "10^{-" + exponent + "}", pick(CONDUCTIVITIES), value, false);
            case 2 -> made("bare power in brackets", "10(-" + exponent + ")", pick(CONDUCTIVITIES), value, false);
            default ->
                made("bare power on the line", "10" + line(exponent, '−'), CONDUCTIVITIES.getFirst(), value, true);
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
        PrintedUnit unit = pick(CONDUCTIVITIES);
        BigDecimal value = mantissa.scaleByPowerOfTen(-exponent);
        int last = 1 + random.nextInt(9);
        BigDecimal spread = BigDecimal.valueOf(last, mantissa.scale());
        String digits = mantissa.toPlainString();
        String number = switch (random.nextInt(4)) {
            case 0 -> digits + "(" + last + ") × 10" + raised(exponent);
            case 1 -> digits + " ± " + spread.toPlainString() + " × 10" + raised(exponent);
            case 2 -> digits + "±" + spread.toPlainString() + "×10" + line(exponent, '−');
            default -> digits + " (±" + spread.toPlainString() + ") × 10" + raised(exponent);
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
        PrintedUnit unit = warm ? pick(TEMPERATURES) : pick(CONDUCTIVITIES);
        int exponent = warm ? 0 : 1 + random.nextInt(12);
        String power = warm ? "" : " × 10" + raised(exponent);
        boolean between = random.nextInt(4) == 0;
        String link = between ? " and " : pick(List.of("–", "-", " to ", " – ", "--"));
        String number = low.toPlainString() + link + high.toPlainString() + power;
        PrintedQuantity made = placed(
                "range",
                between ? "between " : "",
                Sense.EXACT,
                number,
                unit,
                List.of(converted(low.scaleByPowerOfTen(-exponent), unit)),
                false);
        return new PrintedQuantity(
                made.style(),
                made.text(),
                made.begin(),
                made.numberBegin(),
                made.end(),
                made.dimension(),
                made.values(),
                Optional.of(converted(high.scaleByPowerOfTen(-exponent), unit)),
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
        PrintedUnit unit = warm ? pick(TEMPERATURES) : pick(CONDUCTIVITIES);
        int exponent = warm ? 0 : 1 + random.nextInt(12);
        List<String> digits = mantissas.stream().map(BigDecimal::toPlainString).toList();
        String joined = String.join(", ", digits.subList(0, size - 1))
                + pick(List.of(" and ", ", and ", ", ", " or "))
                + digits.getLast();
        boolean bracket = !warm && random.nextBoolean();
        String number =
                bracket ? joined + ") × 10" + raised(exponent) : warm ? joined : joined + " × 10" + raised(exponent);
        List<BigDecimal> values = mantissas.stream()
                .map(mantissa -> converted(mantissa.scaleByPowerOfTen(-exponent), unit))
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
                List.of(converted(value, unit)),
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

    private static BigDecimal converted(BigDecimal value, PrintedUnit unit) {
        return value.multiply(unit.factor()).add(unit.offset());
    }

    /** Two or three digits, of which one or two stand behind the point. */
    private BigDecimal mantissa() {
        return BigDecimal.valueOf(11 + random.nextInt(980), 1 + random.nextInt(2));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String line(int exponent, char minus) {
        return minus + Integer.toString(exponent);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder("⁻");
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
