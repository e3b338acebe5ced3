package org.ionary.app.plot;

import java.util.Optional;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;

/**
 * A finding that is drawn.
 *
 * @param said the line that the answer says of it: material, value, temperature, where it stands
 * @param series which of the legend's names it belongs to, from 0
 */
public record Mark(CitedFinding cited, String said, int series) {
    private static final double PER_MILLE = 1000;

    private Measurement measurement() {
        return cited.finding().measurement();
    }

    Name material() {
        return Name.of(measurement().material());
    }

    Quantity quantity() {
        return measurement().quantity();
    }

    double value() {
        return quantity().value().doubleValue();
    }

    /** The upper end of an interval, else the value. */
    double upper() {
        return quantity().upper().orElse(quantity().value()).doubleValue();
    }

    /** On which side of the mark the true value lies, where it is a limit. */
    Optional<Quantity.Bound.Side> bound() {
        return quantity() instanceof Quantity.Bound bound ? Optional.of(bound.side()) : Optional.empty();
    }

    boolean isComputed() {
        return measurement().origin() == Origin.COMPUTATIONAL;
    }

    /** 1000/T, the abscissa of an Arrhenius plot. */
    double reciprocal() {
        return PER_MILLE / temperature().kelvin().doubleValue();
    }

    /** The same of the upper end of an interval of temperatures. */
    double reciprocalOfUpper() {
        Temperature temperature = temperature();
        return PER_MILLE
                / temperature.upperKelvin().orElse(temperature.kelvin()).doubleValue();
    }

    private Temperature temperature() {
        return measurement().temperature().orElseThrow();
    }

    /** What is told of it where the reader points at it. */
    String told() {
        return said + "\n" + FindingText.source(cited);
    }
}
