package org.ionary.domain;

/** The checks that compact constructors share; each fails with a sentence that names the field. */
public final class Checks {
    private Checks() {}

    /** Returns {@code text} where it holds something to read. */
    public static String notBlank(String text, String field) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return text;
    }

    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
