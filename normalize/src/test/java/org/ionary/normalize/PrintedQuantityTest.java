package org.ionary.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is printed, in whatever style, unit and damage, reads back exactly and at its place. */
class PrintedQuantityTest {
    private static final long SEED = 20_261_125;

    @Test
    void everyPrintedQuantityReadsBack() {
        assertThat(mistakes(10_000, SEED)).as("seed %d", SEED).isEmpty();
    }

    /** The mistakes by style, each with the first text it was made on. */
    static Map<String, String> mistakes(int cases, long seed) {
        Random random = new Random(seed);
        QuantityPrinter printer = new QuantityPrinter(random);
        RarePrinter rare = new RarePrinter(random);
        Map<String, String> mistakes = new TreeMap<>();
        for (int i = 0; i < cases; i++) {
            PrintedQuantity printed = i % 5 == 4 ? rare.next() : printer.next();
            printed.mistake()
                    .ifPresent(mistake -> mistakes.putIfAbsent(printed.style(), printed.text() + " → " + mistake));
        }
        return mistakes;
    }

    /** The same at length: {@code cases seed}, for the bench. */
    public static void main(String[] arguments) {
        int cases = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        long start = System.nanoTime();
        Map<String, String> mistakes = mistakes(cases, seed);
        mistakes.forEach((style, example) -> System.out.println(style + ": " + example));
        System.out.println(cases + " printed quantities, seed " + seed + ", " + mistakes.size()
                + " styles with mistakes, " + (System.nanoTime() - start) / 1_000_000 + " ms");
        if (!mistakes.isEmpty()) {
            throw new AssertionError("not every printed quantity reads back");
        }
    }
}
