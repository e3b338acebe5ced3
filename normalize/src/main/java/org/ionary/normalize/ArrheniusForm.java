package org.ionary.normalize;

/** What is exponential in 1/T: the conductivity itself, or its product with T as for thermally activated hopping. */
public enum ArrheniusForm {
    /** σ = σ₀ exp(−Ea/kT); the pre-exponential factor is in S/cm. */
    SIGMA("ln σ against 1/T", "S/cm"),
    /** σT = A exp(−Ea/kT); the pre-exponential factor is in S·K/cm. */
    SIGMA_T("ln σT against 1/T", "S·K/cm");

    private final String meaning;
    private final String prefactorUnit;

    ArrheniusForm(String meaning, String prefactorUnit) {
        this.meaning = meaning;
        this.prefactorUnit = prefactorUnit;
    }

    public String meaning() {
        return meaning;
    }

    public String prefactorUnit() {
        return prefactorUnit;
    }

    double ordinate(ArrheniusPoint point) {
        return Math.log(this == SIGMA ? point.conductivity() : point.conductivity() * point.kelvin());
    }

    double conductivity(double ordinate, double kelvin) {
        return this == SIGMA ? Math.exp(ordinate) : Math.exp(ordinate) / kelvin;
    }
}
