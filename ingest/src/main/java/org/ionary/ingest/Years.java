package org.ionary.ingest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year in a date, however it is written. */
final class Years {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d)");

    private Years() {}

    static OptionalInt in(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
    }
}
