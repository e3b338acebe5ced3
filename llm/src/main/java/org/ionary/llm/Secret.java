package org.ionary.llm;

import org.ionary.domain.Checks;

/**
 * The key to a service. It is shown to nothing but the service; whatever else takes its place says that it is hidden.
 *
 * <p>Servers that want no key are often given a word in its place; a key shorter than 8 characters is taken for such a
 * word, and is not looked for in texts.
 */
public final class Secret {
    /** The longest stretch of a key that may stay in a text is one shorter. */
    private static final int TELLING = 8;

    private static final String HIDDEN = "(hidden)";

    private final String key;

    private Secret(String key) {
        this.key = key;
    }

    public static Secret none() {
        return new Secret("");
    }

    /**
     * The key without white space around it; blank is none.
     *
     * @throws IllegalArgumentException where it holds what no key can; the message does not show it
     */
    public static Secret of(String key) {
        String bare = key.strip();
        Checks.require(bare.chars().allMatch(c -> c > ' ' && c < 0x7f), "a key holds letters, digits and signs only");
        return new Secret(bare);
    }

    public boolean isSet() {
        return !key.isEmpty();
    }

    String reveal() {
        return key;
    }

    /** The text with every telling stretch of the key hidden. */
    String strip(String text) {
        Stripping stripping = new Stripping();
        return stripping.next(text) + stripping.rest();
    }

    /**
     * Strips a text that comes in parts, to the same as if it had come whole: what may be the beginning of a telling
     * stretch is kept back until it is seen whether it is one.
     */
    final class Stripping {
        private String kept = "";

        /** What can be shown now. */
        String next(String part) {
            return take(kept + part, false);
        }

        /** What was kept back, when no more comes. */
        String rest() {
            return take(kept, true);
        }

        private String take(String text, boolean whole) {
            if (key.length() < TELLING) {
                return text;
            }
            StringBuilder safe = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                int end = endOfMatch(text, at);
                if (end == text.length() && end > at && !whole) {
                    break;
                }
                if (end - at >= TELLING) {
                    safe.append(HIDDEN);
                    at = end;
                } else {
                    safe.append(text.charAt(at++));
                }
            }
            kept = text.substring(at);
            return safe.toString();
        }

        /** Where what stands there stops to be a stretch of the key. */
        private int endOfMatch(String text, int from) {
            int end = from;
            while (end < text.length() && key.contains(text.substring(from, end + 1))) {
                end++;
            }
            return end;
        }
    }

    @Override
    public String toString() {
        return isSet() ? HIDDEN : "(none)";
    }
}
