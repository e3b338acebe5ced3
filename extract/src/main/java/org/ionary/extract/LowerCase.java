package org.ionary.extract;

/** Lower case letter by letter, so that an offset in the result is the same offset in the text. */
final class LowerCase {
    private LowerCase() {}

    static String of(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }
}
