package org.ionary.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit as it might be printed.
 *
 * @param factor to S/cm, eV or K
 */
record PrintedUnit(String text, Dimension dimension, BigDecimal factor, BigDecimal offset) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal ZERO_CELSIUS = new BigDecimal("273.15");
    private static final BigDecimal JOULE_PER_MOLE =
            new BigDecimal("1").divide(new BigDecimal("96485.33212331001842218"), DIGITS);

    static final List<PrintedUnit> CONDUCTIVITIES = new ArrayList<>();
    static final List<PrintedUnit> ENERGIES = new ArrayList<>();
    static final List<PrintedUnit> TEMPERATURES = new ArrayList<>();

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

    BigDecimal converted(BigDecimal value) {
        return value.multiply(factor).add(offset);
    }
}
