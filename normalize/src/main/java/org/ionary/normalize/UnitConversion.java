package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import org.ionary.normalize.UnitSymbols.Symbol;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.Units;

/**
 * How a printed unit is taken to the unit its dimension is read in; worked out by the units library, once a unit.
 *
 * @param exact whether the factor is a finite decimal
 * @param offset added after the factor; not zero for temperatures in °C only
 */
record UnitConversion(Dimension dimension, BigDecimal factor, boolean exact, BigDecimal offset, List<Damage> damages) {

    /** A symbol to a power. */
    record Factor(Symbol symbol, int power) {}

    /** CODATA 2018, exact by definition. */
    private static final BigDecimal JOULE_PER_ELECTRONVOLT = new BigDecimal("1.602176634E-19");

    private static final BigDecimal BOLTZMANN = new BigDecimal("1.380649E-23");
    private static final BigDecimal AVOGADRO = new BigDecimal("6.02214076E23");

    private static final Unit<?> ELECTRONVOLT = Units.JOULE.multiply(JOULE_PER_ELECTRONVOLT);
    private static final Map<String, Unit<?>> BASES = Map.of(
            "siemens", Units.SIEMENS,
            "ohm", Units.OHM,
            "metre", Units.METRE,
            "electronvolt", ELECTRONVOLT,
            "joule", Units.JOULE,
            "kelvin", Units.KELVIN,
            "celsius", Units.CELSIUS);
    private static final Unit<?> SIEMENS_PER_CENTIMETRE = Units.SIEMENS.divide(Units.METRE.divide(new BigDecimal(100)));

    static final UnitConversion OTHER = plain(Dimension.OTHER);

    /** A temperature that stands for an energy: E/k, with the Boltzmann constant in eV/K. */
    static final UnitConversion KELVIN_AS_ENERGY = new UnitConversion(
            Dimension.ENERGY_PER_PARTICLE,
            BOLTZMANN.divide(JOULE_PER_ELECTRONVOLT, MathContext.DECIMAL128),
            false,
            BigDecimal.ZERO,
            List.of());

    static final UnitConversion SIEMENS_TAKEN = new UnitConversion(
            Dimension.CONDUCTIVITY, BigDecimal.ONE, true, BigDecimal.ZERO, List.of(Damage.UNIT_NOT_PRINTED));

    static final UnitConversion SIEMENS_KELVIN_TAKEN = new UnitConversion(
            Dimension.CONDUCTIVITY_TEMPERATURE,
            BigDecimal.ONE,
            true,
            BigDecimal.ZERO,
            List.of(Damage.UNIT_NOT_PRINTED));

    /** Papers print some hundred units; damaged text must not fill the memory with more. */
    private static final int MOST_KEPT = 2000;

    private static final Map<String, UnitConversion> KEPT = new ConcurrentHashMap<>();

    UnitConversion {
        damages = List.copyOf(damages);
    }

    private static UnitConversion plain(Dimension dimension) {
        return new UnitConversion(dimension, BigDecimal.ONE, true, BigDecimal.ZERO, List.of());
    }

    static UnitConversion of(List<Factor> factors) {
        StringBuilder key = new StringBuilder();
        for (Factor factor : factors) {
            key.append(factor.symbol().text())
                    .append('\t')
                    .append(factor.power())
                    .append('\t');
        }
        String name = key.toString();
        UnitConversion known = KEPT.get(name);
        if (known != null) {
            return known;
        }
        UnitConversion made = make(factors);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(name, made);
        }
        return made;
    }

    private static UnitConversion make(List<Factor> factors) {
        Map<String, Integer> powers = new TreeMap<>();
        factors.forEach(factor -> powers.merge(factor.symbol().base(), factor.power(), Integer::sum));
        powers.values().removeIf(power -> power == 0);
        List<Damage> damages = new ArrayList<>();
        if (factors.stream().anyMatch(factor -> factor.symbol().misread())) {
            damages.add(Damage.UNIT_GLYPH);
        }
        if (powers.equals(Map.of("percent", 1))) {
            return plain(Dimension.PERCENT);
        }
        boolean misreadOhm =
                powers.equals(Map.of("watt", -1, "metre", -1)) || powers.equals(Map.of("volt", -1, "metre", -1));
        if (misreadOhm) {
            damages.add(Damage.UNIT_GLYPH);
        }
        boolean inverted =
                powers.equals(Map.of("siemens", 1, "metre", 1)) || powers.equals(Map.of("joule", 1, "mole", 1));
        if (inverted) {
            powers.replaceAll((base, power) -> base.equals("metre") || base.equals("mole") ? -1 : power);
            damages.add(Damage.UNIT_INVERTED);
        }
        boolean misuse = powers.equals(Map.of("electronvolt", 1, "mole", -1));
        if (misuse) {
            damages.add(Damage.UNIT_MISUSED);
        }
        Optional<Dimension> dimension = dimension(powers, misreadOhm, misuse);
        if (dimension.isEmpty()) {
            return OTHER;
        }
        Unit<?> unit = AbstractUnit.ONE;
        for (Factor factor : factors) {
            boolean divides =
                    inverted && Set.of("metre", "mole").contains(factor.symbol().base());
            Unit<?> base = switch (factor.symbol().base()) {
                case "mole" -> misuse ? AbstractUnit.ONE : AbstractUnit.ONE.multiply(AVOGADRO);
                case "watt", "volt" -> Units.OHM;
                default -> BASES.getOrDefault(factor.symbol().base(), Units.KELVIN);
            };
            boolean zeroOfItsOwn = factor.symbol().base().equals("celsius");
            unit = zeroOfItsOwn
                    ? base
                    : unit.multiply(base.multiply(factor.symbol().factor()).pow(divides ? -1 : factor.power()));
        }
        return converted(unit, dimension.get(), damages);
    }

    /**
     * What the bases to their powers measure, as far as it is read; the share of a particle is no activation energy.
     */
    private static Optional<Dimension> dimension(Map<String, Integer> powers, boolean misreadOhm, boolean misuse) {
        Map<String, Integer> conducting = new TreeMap<>(powers);
        boolean times = conducting.remove("kelvin", 1);
        boolean conductivity = conducting.equals(Map.of("siemens", 1, "metre", -1))
                || conducting.equals(Map.of("ohm", -1, "metre", -1));
        if (conductivity || misreadOhm) {
            return Optional.of(times ? Dimension.CONDUCTIVITY_TEMPERATURE : Dimension.CONDUCTIVITY);
        }
        if (misuse || powers.equals(Map.of("electronvolt", 1)) || powers.equals(Map.of("joule", 1, "mole", -1))) {
            return Optional.of(Dimension.ENERGY_PER_PARTICLE);
        }
        if (powers.equals(Map.of("kelvin", 1)) || powers.equals(Map.of("celsius", 1))) {
            return Optional.of(Dimension.TEMPERATURE);
        }
        return powers.equals(Map.of("kelvin", -1)) ? Optional.of(Dimension.RECIPROCAL_TEMPERATURE) : Optional.empty();
    }

    private static UnitConversion converted(Unit<?> unit, Dimension dimension, List<Damage> damages) {
        Unit<?> target = switch (dimension) {
            case CONDUCTIVITY -> SIEMENS_PER_CENTIMETRE;
            case CONDUCTIVITY_TEMPERATURE -> SIEMENS_PER_CENTIMETRE.multiply(Units.KELVIN);
            case ENERGY_PER_PARTICLE -> ELECTRONVOLT;
            case TEMPERATURE -> Units.KELVIN;
            case RECIPROCAL_TEMPERATURE -> Units.KELVIN.inverse();
            case PERCENT, OTHER -> unit;
        };
        try {
            UnitConverter converter = unit.getConverterToAny(target);
            BigDecimal offset =
                    decimal(converter.convert((Number) BigDecimal.ZERO)).orElseThrow();
            Number one = converter.convert((Number) BigDecimal.ONE);
            Optional<BigDecimal> exact = decimal(one);
            BigDecimal factor = exact.orElseGet(() -> rounded(one)).subtract(offset);
            return new UnitConversion(dimension, factor, exact.isPresent(), offset, damages);
        } catch (IncommensurableException e) {
            throw new IllegalStateException("no " + dimension + ": " + unit, e);
        }
    }

    /** The finite decimal a number is; empty where there is none. */
    private static Optional<BigDecimal> decimal(Number number) {
        return switch (number) {
            case RationalNumber ratio -> {
                try {
                    yield Optional.of(new BigDecimal(ratio.getDividend())
                            .divide(new BigDecimal(ratio.getDivisor()))
                            .stripTrailingZeros());
                } catch (ArithmeticException periodic) {
                    yield Optional.empty();
                }
            }
            case BigInteger whole -> Optional.of(new BigDecimal(whole));
            default -> Optional.of(new BigDecimal(number.toString()));
        };
    }

    private static BigDecimal rounded(Number number) {
        return number instanceof RationalNumber ratio
                ? new BigDecimal(ratio.getDividend()).divide(new BigDecimal(ratio.getDivisor()), MathContext.DECIMAL128)
                : new BigDecimal(number.toString());
    }
}
