package org.ionary.app;

/** Small turns of phrase for messages. */
final class Words {
    private Words() {}

    /** {@code 1 finding}, {@code 3 findings}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
