package org.ionary.elsewhere;

/** Of another module of the house, in a package that is not null-marked. */
public final class Stranger {
    private Stranger() {}

    public static String name() {
        return "stranger";
    }
}
