package org.ionary.app.plot;

/** Where a number lies along an axis; {@code from} is the place of the first tick, {@code to} that of the last. */
record Scale(Ticks ticks, double from, double to) {

    double at(double number) {
        double low = along(ticks.low());
        double high = along(ticks.high());
        return from + (to - from) * (along(number) - low) / (high - low);
    }

    private double along(double number) {
        return ticks.logarithmic() ? Math.log10(number) : number;
    }
}
