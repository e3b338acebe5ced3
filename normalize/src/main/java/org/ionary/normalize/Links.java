package org.ionary.normalize;

import java.util.List;

/** What stands between two numbers that belong together: a dash, {@code to}, a comma, a conjunction. */
final class Links {
    private static final List<String> OF_A_LIST = List.of("and", "or", "versus", "vs.", "vs", "as well as");
    private static final List<String> OF_A_RANGE = List.of("up to", "to", "through");

    private Links() {}

    enum Link {
        NONE,
        LIST,
        RANGE
    }

    /** @param next where the next number begins, or where the search began */
    record Step(Link link, int next) {}

    /** @param between whether {@code between} stands before the first number, so that {@code and} makes a range */
    static Step after(Folded text, int end, boolean between) {
        int i = text.skipBlanks(end);
        Link link = Link.NONE;
        int past = i;
        char c = text.at(i);
        if (c == '-' && !text.raised(i)) {
            if (isSign(text, i, end)) {
                return new Step(Link.NONE, end);
            }
            link = Link.RANGE;
            past = text.at(i + 1) == '-' && !text.raised(i + 1) ? i + 2 : i + 1;
        } else if (c == '~' && text.plainDigit(i + 1) && i == end) {
            link = Link.RANGE;
            past = i + 1;
        } else if (c == ',' || c == ';') {
            link = Link.LIST;
            past = conjunction(text, text.skipBlanks(i + 1));
        } else if (c == '/' && i == end && areDecimals(text, i)) {
            link = Link.LIST;
            past = i + 1;
        } else if (c == '&') {
            link = Link.LIST;
            past = i + 1;
        } else if (i > end || text.at(end - 1) == ')') {
            int range = width(OF_A_RANGE, text, i);
            int list = range > 0 ? 0 : width(OF_A_LIST, text, i);
            link = range > 0 || between && text.wordAt("and", i) ? Link.RANGE : list > 0 ? Link.LIST : Link.NONE;
            past = i + range + list;
        }
        past = text.skipBlanks(past);
        while (text.at(past) == '~') {
            past = text.skipBlanks(past + 1);
        }
        boolean number = text.plainDigit(past)
                || text.at(past) == '.' && text.plainDigit(past + 1)
                || text.at(past) == '-'
                        && text.plainDigit(past + 1)
                        && (text.at(past - 1) == ' ' || text.at(past - 1) == ',');
        return link != Link.NONE && number ? new Step(link, past) : new Step(Link.NONE, end);
    }

    /**
     * Where the second end of a range begins if it is said in words, as in {@code 80 °C to room temperature}; or -1.
     */
    static int afterWords(Folded text, int end, boolean between) {
        int i = text.skipBlanks(end);
        boolean dash = text.at(i) == '-' && !text.raised(i);
        int range = dash ? 1 : width(OF_A_RANGE, text, i);
        range = range == 0 && between && text.wordAt("and", i) ? 3 : range;
        return range == 0 ? -1 : text.skipBlanks(i + range);
    }

    /** {@code 0.21/0.24 eV}; the slash of {@code 1/2} is none of a list. */
    private static boolean areDecimals(Folded text, int slash) {
        int digit = slash;
        while (text.plainDigit(digit - 1)) {
            digit--;
        }
        int end = text.digitsEnd(slash + 1);
        boolean first = digit < slash && text.at(digit - 1) == '.' && text.plainDigit(digit - 2);
        return first && end > slash + 1 && text.at(end) == '.' && text.plainDigit(end + 1);
    }

    private static int conjunction(Folded text, int at) {
        return text.wordAt("and", at) ? at + 3 : text.wordAt("or", at) ? at + 2 : at;
    }

    /** A true minus with a blank before it and none after it is the sign of the next number: {@code 25, −30}. */
    private static boolean isSign(Folded text, int at, int end) {
        return text.written(at) == '−' && at > end && text.plainDigit(at + 1);
    }

    private static int width(List<String> words, Folded text, int at) {
        for (String word : words) {
            if (text.wordAt(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
