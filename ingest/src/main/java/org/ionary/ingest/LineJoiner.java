package org.ionary.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;

/**
 * Joins the lines of a paragraph and repairs words that were broken across them.
 *
 * <p>A hyphen at a line's end goes only between two parts of a plain word, as the document's {@link Vocabulary} tells.
 * Numbers, formulas and addresses are joined as they stand.
 */
final class LineJoiner {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.|doi\\.org|\\b10\\.\\d{4,9}/?)\\S*$", Pattern.CASE_INSENSITIVE);

    /**
     * How far from a joint an operator may stand that has to do with it, and how far is looked for its surroundings.
     */
    private static final int NEAR = 12;

    private static final int FAR = 200;

    /** Knows no document. */
    static final LineJoiner PLAIN = new LineJoiner(List.of());

    private final Vocabulary vocabulary;

    /** @param lines all lines of the document, from which its words are learnt */
    LineJoiner(List<String> lines) {
        this.vocabulary = new Vocabulary(lines);
    }

    String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            GivenUp.check();
            append(text, line.strip());
        }
        return text.toString();
    }

    /** Appends a line; gives the offset at which it begins. */
    int append(StringBuilder text, String line) {
        if (line.isEmpty()) {
            return text.length();
        }
        if (!text.isEmpty()) {
            joint(text, line);
        }
        int begin = text.length();
        text.append(line);
        boolean plain = begin == 0 || isPlain(text.charAt(begin - 1)) && isPlain(line.charAt(0));
        boolean apart = begin > 1 && text.charAt(begin - 1) == ' ' && isPlain(text.charAt(begin - 2));
        return plain || apart && isPlain(line.charAt(0)) ? begin : spaced(text, begin);
    }

    /** Whether nothing hangs on the space beside the character. */
    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ",;:()[]-".indexOf(c) >= 0);
    }

    /**
     * Spaces what two stretches of canonical text make where they meet: an operator may stand on either side.
     *
     * @return where the second one begins then
     */
    private static int spaced(StringBuilder text, int joint) {
        int begin = beforeJoint(text, joint);
        if (begin < 0) {
            return joint;
        }
        int end = Math.min(text.length(), joint + FAR);
        String spaced = CanonicalSpacing.of(text.substring(begin, end));
        int signs =
                (int) text.substring(begin, joint).chars().filter(c -> c != ' ').count();
        text.replace(begin, end, spaced);
        int at = begin;
        for (int seen = 0; at < text.length() && (seen < signs || text.charAt(at) == ' '); at++) {
            seen += text.charAt(at) == ' ' ? 0 : 1;
        }
        return at;
    }

    /**
     * The beginning of a plain word not far before the joint, before which nothing bears on it; −1 where there is none.
     */
    private static int beforeJoint(StringBuilder text, int joint) {
        for (int i = joint - NEAR; i > Math.max(0, joint - FAR); i--) {
            boolean word = Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1));
            if (word && text.charAt(i - 1) == ' ') {
                return i;
            }
        }
        return joint <= FAR ? 0 : -1;
    }

    /** Removes the hyphen or adds the space that belongs between the text so far and the line. */
    private void joint(StringBuilder text, String line) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        char next = line.charAt(0);
        if (end == '\u00AD') {
            text.setLength(last);
        } else if (end == '-' || end == '‐') {
            hyphen(text, line);
        } else if (continuesAddress(text, line)) {
            return;
        } else if ((end == '–' || end == '—') && last > 0 && text.charAt(last - 1) != ' ') {
            return;
        } else if (Script.isShifted(end) && Script.isShifted(next) || isHan(end) && isHan(next)) {
            return;
        } else if (end == '·' && last > 0 && text.charAt(last - 1) != ' ') {
            return;
        } else if (end == '/' && last > 0 && Character.isLetterOrDigit(text.charAt(last - 1))) {
            return;
        } else {
            text.append(' ');
        }
    }

    private void hyphen(StringBuilder text, String line) {
        int last = text.length() - 1;
        String left = tail(text, last);
        String right = head(line);
        boolean spaced = last == 0 || text.charAt(last - 1) == ' ';
        boolean inAddress = ADDRESS.matcher(text.substring(Math.max(0, text.length() - 200)))
                .find();
        if (spaced) {
            text.append(' ');
        } else if (!inAddress
                && isPlainWord(left)
                && !right.isEmpty()
                && Character.isLowerCase(right.charAt(0))
                && isBroken(left, line, right)) {
            text.setLength(last);
        }
    }

    private boolean isBroken(String left, String line, String right) {
        boolean element = left.length() <= 2
                && Character.isUpperCase(left.charAt(0))
                && (vocabulary.has(right) || vocabulary.isEmpty());
        boolean more = line.startsWith("-", right.length());
        return !element && vocabulary.isOneWord(left, right, more);
    }

    /** Letters and hyphens only, and no capital inside: neither a formula nor an abbreviation. */
    private static boolean isPlainWord(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && word.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    /** The last word before {@code end}, with what is attached to it. */
    private static String tail(StringBuilder text, int end) {
        int begin = end;
        while (begin > 0
                && end - begin < 200
                && !Character.isWhitespace(text.charAt(begin - 1))
                && "([{“‘\"/".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return text.substring(begin, end);
    }

    /** The letters a line begins with; empty where they are part of something else, such as a formula. */
    private static String head(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean more =
                end < line.length() && (Character.isDigit(line.charAt(end)) || Script.isShifted(line.charAt(end)));
        String head = line.substring(0, end);
        return more || head.chars().skip(1).anyMatch(Character::isUpperCase) ? "" : head;
    }

    /** An address goes on where it was broken, after one of its own signs or before one. */
    private static boolean continuesAddress(StringBuilder text, String line) {
        char end = text.charAt(text.length() - 1);
        char next = line.charAt(0);
        boolean sign = "/._=?&#".indexOf(end) >= 0 || "/_=?&#".indexOf(next) >= 0;
        if (!sign || Character.isUpperCase(next) && end == '.') {
            return false;
        }
        int begin = Math.max(0, text.length() - 200);
        return ADDRESS.matcher(text.substring(begin)).find();
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
