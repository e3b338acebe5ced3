package org.ionary.normalize;

import org.ionary.domain.Checks;

/**
 * A conductivity at a temperature.
 *
 * @param kelvin above absolute zero
 * @param conductivity in S/cm, above zero
 */
public record ArrheniusPoint(double kelvin, double conductivity) {
    public ArrheniusPoint {
        Checks.require(kelvin > 0 && Double.isFinite(kelvin), "no temperature: " + kelvin + " K");
        Checks.require(conductivity > 0 && Double.isFinite(conductivity), "no conductivity: " + conductivity + " S/cm");
    }
}
