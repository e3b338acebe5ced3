package org.ionary.ingest;

import java.util.Arrays;

/** How much there is of each of a few whole numbers, such as sizes of type. Made for being filled often and briefly. */
final class Weights {
    private int[] keys = new int[4];
    private double[] weights = new double[4];
    private int count;
    private double sum;

    void add(int key, double weight) {
        sum += weight;
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                weights[i] += weight;
                return;
            }
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
        }
        keys[count] = key;
        weights[count] = weight;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    double sum() {
        return sum;
    }

    /** The number with the most weight; of equals the larger. */
    int heaviest() {
        int best = 0;
        for (int i = 1; i < count; i++) {
            boolean more = weights[i] > weights[best] || weights[i] == weights[best] && keys[i] > keys[best];
            best = more ? i : best;
        }
        return keys[best];
    }

    /** The largest number with at least this weight; the largest of all where none has it. */
    int largestWith(double weight) {
        int best = Integer.MIN_VALUE;
        int largest = keys[0];
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, keys[i]);
            if (weights[i] >= weight) {
                best = Math.max(best, keys[i]);
            }
        }
        return best == Integer.MIN_VALUE ? largest : best;
    }
}
