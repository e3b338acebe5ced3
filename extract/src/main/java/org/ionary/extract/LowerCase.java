package org.ionary.extract;

/** Lower case letter by letter, so that an offset in the result is the same offset in the text. */
final class LowerCase {
    private LowerCase() {}

    static String of(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = of(letters[i]);
        }
        return new String(letters);
    }

    private static char of(char c) {
        boolean latin = c < 128;
        return latin ? (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) : Character.toLowerCase(c);
    }
}
