package org.ionary.normalize;

import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * One straight line through an Arrhenius plot, by least squares of the logarithm.
 *
 * @param activationEnergy in eV
 * @param activationEnergyError standard error in eV; zero for two points, which leave no residual
 * @param lnPrefactor natural logarithm of the pre-exponential factor in the unit of the form
 * @param lnPrefactorError its standard error
 * @param rSquared share of the variance that the line explains
 * @param lowest of the measured temperatures, in K
 * @param highest of the measured temperatures, in K
 */
public record ArrheniusLine(
        double activationEnergy,
        double activationEnergyError,
        double lnPrefactor,
        double lnPrefactorError,
        double rSquared,
        double lowest,
        double highest,
        int points) {
    /** Boltzmann's constant in eV/K (CODATA 2018, exact). */
    static final double BOLTZMANN = 8.617333262e-5;

    public double prefactor() {
        return Math.exp(lnPrefactor);
    }

    /** @param points sorted by temperature, of two temperatures at least */
    static ArrheniusLine through(List<ArrheniusPoint> points, ArrheniusForm form) {
        SimpleRegression regression = regression(points, form);
        boolean exact = points.size() == 2;
        return new ArrheniusLine(
                -regression.getSlope() * BOLTZMANN,
                exact ? 0 : regression.getSlopeStdErr() * BOLTZMANN,
                regression.getIntercept(),
                exact ? 0 : regression.getInterceptStdErr(),
                regression.getTotalSumSquares() == 0 ? 1 : regression.getRSquare(),
                points.getFirst().kelvin(),
                points.getLast().kelvin(),
                points.size());
    }

    static double squaredResiduals(List<ArrheniusPoint> points, ArrheniusForm form) {
        return regression(points, form).getSumSquaredErrors();
    }

    private static SimpleRegression regression(List<ArrheniusPoint> points, ArrheniusForm form) {
        SimpleRegression regression = new SimpleRegression();
        for (ArrheniusPoint point : points) {
            regression.addData(1 / point.kelvin(), form.ordinate(point));
        }
        return regression;
    }

    double ordinate(double kelvin) {
        return lnPrefactor - activationEnergy / (BOLTZMANN * kelvin);
    }
}
