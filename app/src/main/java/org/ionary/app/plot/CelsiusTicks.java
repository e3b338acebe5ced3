package org.ionary.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The temperatures in °C that stand above an axis of 1000/T: as many round ones as have room, room temperature first.
 */
final class CelsiusTicks {
    private static final double ZERO_IN_KELVIN = 273.15;
    private static final int ROOM = 25;

    /** From coarse to fine; finer ones are taken only where the coarser give few numbers. */
    private static final int[] STEPS = {500, 100, 50, 10, 5, 2, 1};

    private static final int ALWAYS = 50;
    private static final int FEW = 3;

    /** Hotter than this the axis is too narrow for more than the hottest round number. */
    private static final int HOTTEST = 3000;

    private CelsiusTicks() {}

    static double reciprocal(int celsius) {
        return 1000 / (celsius + ZERO_IN_KELVIN);
    }

    /**
     * From hot to cold.
     *
     * @param low of 1000/T
     * @param apart how far two must be apart, in 1000/T
     */
    static List<Integer> between(double low, double high, double apart) {
        int hottest = (int) Math.floor(Math.min(HOTTEST, (low > 0 ? 1000 / low : HOTTEST) - ZERO_IN_KELVIN));
        int coldest = (int) Math.ceil(1000 / high - ZERO_IN_KELVIN);
        List<Integer> taken = new ArrayList<>();
        take(ROOM, coldest, hottest, apart, taken);
        for (int step : STEPS) {
            if (step < ALWAYS && taken.size() >= FEW) {
                break;
            }
            for (int celsius = Math.floorDiv(hottest, step) * step; celsius >= coldest; celsius -= step) {
                take(celsius, coldest, hottest, apart, taken);
            }
        }
        taken.sort(Comparator.reverseOrder());
        return taken;
    }

    private static void take(int celsius, int coldest, int hottest, double apart, List<Integer> taken) {
        boolean room = taken.stream().allMatch(other -> Math.abs(reciprocal(other) - reciprocal(celsius)) >= apart);
        if (celsius >= coldest && celsius <= hottest && room) {
            taken.add(celsius);
        }
    }
}
