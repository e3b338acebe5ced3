package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The longest common subsequence of two texts: which character of one stands for which of the other.
 *
 * <p>Found by Hirschberg's division, in memory that grows with the length of the shorter text only.
 */
final class Alignment {
    private final String expected;
    private final String actual;
    private final int[] partners;

    private Alignment(String expected, String actual) {
        this.expected = expected;
        this.actual = actual;
        this.partners = new int[expected.length()];
        Arrays.fill(partners, -1);
    }

    static Alignment of(String expected, String actual) {
        Alignment alignment = new Alignment(expected, actual);
        alignment.divide(0, expected.length(), 0, actual.length());
        return alignment;
    }

    /** The place in the actual text of a character of the expected one, or -1 where it is missing. */
    int partner(int place) {
        return partners[place];
    }

    /** How many of the expected characters from begin to end were found. */
    int matches(int begin, int end) {
        int matches = 0;
        for (int i = begin; i < end; i++) {
            matches += partners[i] >= 0 ? 1 : 0;
        }
        return matches;
    }

    int matches() {
        return matches(0, partners.length);
    }

    /** A stretch in which the texts differ; one of the two may be empty. */
    record Stretch(int begin, int end, int actualBegin, int actualEnd) {}

    List<Stretch> differences() {
        List<Stretch> differences = new ArrayList<>();
        int begin = 0;
        int actualBegin = 0;
        for (int i = 0; i <= partners.length; i++) {
            int place = i == partners.length ? actual.length() : partners[i];
            if (place >= 0) {
                if (i > begin || place > actualBegin) {
                    differences.add(new Stretch(begin, i, actualBegin, place));
                }
                begin = i + 1;
                actualBegin = place + 1;
            }
        }
        return differences;
    }

    private void divide(int begin, int end, int actualBegin, int actualEnd) {
        int from = begin;
        int to = end;
        int actualFrom = actualBegin;
        int actualTo = actualEnd;
        while (from < to && actualFrom < actualTo && expected.charAt(from) == actual.charAt(actualFrom)) {
            partners[from++] = actualFrom++;
        }
        while (from < to && actualFrom < actualTo && expected.charAt(to - 1) == actual.charAt(actualTo - 1)) {
            partners[--to] = --actualTo;
        }
        if (from == to || actualFrom == actualTo) {
            return;
        }
        if (to - from == 1) {
            int found = actual.indexOf(expected.charAt(from), actualFrom);
            partners[from] = found < actualTo ? found : -1;
            return;
        }
        int middle = (from + to) / 2;
        int split = split(from, middle, to, actualFrom, actualTo);
        divide(from, middle, actualFrom, split);
        divide(middle, to, split, actualTo);
    }

    /** Where the actual text is best cut when the expected one is cut in the middle. */
    private int split(int from, int middle, int to, int actualFrom, int actualTo) {
        int width = actualTo - actualFrom;
        int[] before = new int[width + 1];
        for (int i = from; i < middle; i++) {
            int diagonal = 0;
            char c = expected.charAt(i);
            for (int j = 1; j <= width; j++) {
                int above = before[j];
                before[j] = c == actual.charAt(actualFrom + j - 1) ? diagonal + 1 : Math.max(above, before[j - 1]);
                diagonal = above;
            }
        }
        int[] after = new int[width + 1];
        for (int i = to - 1; i >= middle; i--) {
            int diagonal = 0;
            char c = expected.charAt(i);
            for (int j = width - 1; j >= 0; j--) {
                int above = after[j];
                after[j] = c == actual.charAt(actualFrom + j) ? diagonal + 1 : Math.max(above, after[j + 1]);
                diagonal = above;
            }
        }
        int best = 0;
        for (int j = 1; j <= width; j++) {
            if (before[j] + after[j] > before[best] + after[best]) {
                best = j;
            }
        }
        return actualFrom + best;
    }
}
