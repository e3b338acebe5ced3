package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Prints random quantities in the rarer styles: logarithms, energies over Boltzmann's constant, exponents with
 * decimals, continental thousands, and values behind a label that looks like one of them.
 */
final class RarePrinter {
    private static final double BOLTZMANN_IN_EV = 8.617333262145179e-5;
    private static final List<String> BEFORE = List.of("", "It was found that ", "(", "with ");
    private static final List<String> BEHIND = List.of("", " was found", ".", ", and so on", "; later");

    private final Random random;

    RarePrinter(Random random) {
        this.random = random;
    }

    PrintedQuantity next() {
        return switch (random.nextInt(6)) {
            case 0 -> logarithm();
            case 1 -> naturalLogarithm();
            case 2 -> energyInKelvin();
            case 3 -> decimalExponent();
            case 4 -> continental();
            default -> labelled();
        };
    }

    private PrintedQuantity logarithm() {
        BigDecimal printed = decimals(10, 990);
        int form = random.nextInt(6);
        String head = List.of(
                        "log σ (S cm⁻¹) = ",
                        "log(σ / S cm⁻¹) = ",
                        "log₁₀(σ / S cm⁻¹) = ",
                        "log10(σ/S cm-1) = ",
                        "lg σ [S/cm] = ",
                        "log σ = ")
                .get(form);
        boolean unprinted = form == 5;
        String number = "−" + printed.toPlainString();
        return made(
                "logarithm " + head,
                head,
                number,
                "",
                Dimension.CONDUCTIVITY,
                new BigDecimal(Math.pow(10, -printed.doubleValue())),
                unprinted,
                true);
    }

    private PrintedQuantity naturalLogarithm() {
        BigDecimal printed = decimals(10, 2000);
        boolean times = random.nextBoolean();
        String head = times
                ? pick(List.of("ln(σT / S K cm⁻¹) = ", "ln(σT / S cm⁻¹ K) = "))
                : pick(List.of("ln(σ / S cm⁻¹) = ", "ln σ (S cm⁻¹) = "));
        boolean negative = !times || random.nextBoolean();
        double value = Math.exp(negative ? -printed.doubleValue() : printed.doubleValue());
        return made(
                "logarithm, natural, " + head,
                head,
                (negative ? "−" : "") + printed.toPlainString(),
                "",
                times ? Dimension.CONDUCTIVITY_TEMPERATURE : Dimension.CONDUCTIVITY,
                new BigDecimal(value),
                false,
                true);
    }

    private PrintedQuantity energyInKelvin() {
        int kelvin = 1000 + random.nextInt(9000);
        String head = pick(List.of("Ea/kB = ", "E_a/k_B = ", "Ea/k = ", "Eₐ/R = ", "Ea/kB of "));
        return made(
                "energy over Boltzmann's constant " + head,
                head,
                Integer.toString(kelvin),
                " K",
                Dimension.ENERGY_PER_PARTICLE,
                new BigDecimal(kelvin * BOLTZMANN_IN_EV),
                false,
                true);
    }

    private PrintedQuantity decimalExponent() {
        int whole = 1 + random.nextInt(9);
        int tenth = 1 + random.nextInt(9);
        String raised = PrintedPower.raised(whole);
        int style = random.nextInt(5);
        String number = List.of(
                        "10" + raised + "·" + PrintedPower.raised(tenth).substring(1),
                        "10" + raised + "." + PrintedPower.raised(tenth).substring(1),
                        "10^{-" + whole + "." + tenth + "}",
                        "10^-" + whole + "." + tenth,
                        "10−" + whole + "." + tenth)
                .get(style);
        return made(
                "exponent with decimals " + style,
                "",
                number,
                " S cm⁻¹",
                Dimension.CONDUCTIVITY,
                new BigDecimal(Math.pow(10, -(whole + tenth / 10.0))),
                style == 4,
                false);
    }

    private PrintedQuantity continental() {
        int thousands = 1 + random.nextInt(9);
        int rest = 100 + random.nextInt(900);
        int tenth = 1 + random.nextInt(9);
        String number = thousands + "." + rest + "," + tenth;
        BigDecimal value = new BigDecimal(thousands + "" + rest + "." + tenth);
        return made("continental thousands", "", number, " S/cm", Dimension.CONDUCTIVITY, value, false, false);
    }

    /** {@code sample 3 and 4.5 mS/cm}: the label is no value. */
    private PrintedQuantity labelled() {
        String noun = pick(List.of("sample ", "condition ", "Fig. ", "Table ", "step ", "entry ", "LLZO-"));
        String link = pick(List.of(" and ", ", ", " or "));
        String label = noun + (1 + random.nextInt(30)) + link;
        BigDecimal value = decimals(11, 980);
        PrintedQuantity made = made(
                "label before a value, " + noun,
                "",
                value.toPlainString(),
                " mS cm⁻¹",
                Dimension.CONDUCTIVITY,
                value.scaleByPowerOfTen(-3),
                false,
                false);
        return new PrintedQuantity(
                made.style(),
                "of " + label + made.text().substring(made.begin()),
                3 + label.length(),
                3 + label.length(),
                3 + label.length() + made.end() - made.begin(),
                made.dimension(),
                made.values(),
                Optional.empty(),
                Optional.empty(),
                Sense.EXACT,
                false);
    }

    /** @param belongs whether the head is part of what is read, not only words before it */
    private PrintedQuantity made(
            String style,
            String head,
            String number,
            String unit,
            Dimension dimension,
            BigDecimal value,
            boolean damaged,
            boolean belongs) {
        String before = pick(BEFORE);
        int begin = before.length() + (belongs ? 0 : head.length());
        int numberBegin = before.length() + head.length();
        return new PrintedQuantity(
                style,
                before + head + number + unit + pick(BEHIND),
                begin,
                numberBegin,
                numberBegin + number.length() + unit.length(),
                dimension,
                List.of(value.round(MathContext.DECIMAL128)),
                Optional.empty(),
                Optional.empty(),
                Sense.EXACT,
                damaged);
    }

    private BigDecimal decimals(int from, int below) {
        return BigDecimal.valueOf(from + random.nextInt(below - from), 2);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
