package org.ionary.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Temperature;

/**
 * What two copies of a paper say when they say the same: property, material, value and temperature. Values agree in
 * three digits and temperatures in kelvins, for copies round and convert differently.
 */
record FactKey(String property, String material, String value, String upper, String kelvin, String upperKelvin) {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    static FactKey of(Finding finding) {
        Measurement said = finding.measurement();
        return new FactKey(
                said.property().label(),
                Kin.folded(said.material().key()),
                digits(Optional.of(said.quantity().value())),
                digits(said.quantity().upper()),
                kelvins(said.temperature().map(Temperature::kelvin)),
                kelvins(said.temperature().flatMap(Temperature::upperKelvin)));
    }

    private static String digits(Optional<BigDecimal> number) {
        return number.map(n -> n.round(THREE_DIGITS).stripTrailingZeros().toString())
                .orElse("");
    }

    private static String kelvins(Optional<BigDecimal> kelvin) {
        return kelvin.map(k -> k.setScale(0, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }
}
