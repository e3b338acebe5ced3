package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks in a text that point into the list of references: {@code [12]}, {@code [3–6]}, raised numbers, numbers
 * glued to a unit or a word ({@code 25 °C,11}, {@code atmosphere20}), {@code (Smith et al., 2019)}.
 */
final class ReferenceMarks {
    /**
     * @param number of the one reference it points to; empty where it points to several, or names an author
     * @param author surname and year, as {@code Smith 2019}
     */
    record Mark(int begin, int end, Optional<Integer> number, Optional<String> author) {}

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LIST = "\\d{1,3}(?:\\s?(?:[,–−-]|--)\\s?\\d{1,3})*";
    private static final SparsePattern BRACKET = SparsePattern.of("\\[(" + LIST + "),?\\s?\\]", c -> c == '[');
    /** Not the charge of an ion or the power of a unit: behind a word, a bracket or a stop. */
    private static final SparsePattern RAISED = SparsePattern.of(
            "(?<=\\p{Ll}{4}|°C|[)\\]”,.;:])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[⁻˒,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)(?![⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹\\p{L}\\d])",
            c -> DIGITS.indexOf(c) >= 0);

    private static final SparsePattern AFTER_STOP =
            SparsePattern.of("(?<=\\p{L}\\)?[,;])(" + LIST + ")(?=[\\s.;)]|$)", ReferenceMarks::isPlainDigit);
    private static final SparsePattern AFTER_WORD = SparsePattern.of(
            "(?<=(?<![\\p{L}\\d])(?:°C|\\p{Ll}{4,20}))(\\d{1,3}(?:[,–−-]\\d{1,3})*)(?=[\\s.,;)]|$)",
            ReferenceMarks::isPlainDigit);
    /** A letter outside the first plane of Unicode begins with a surrogate. */
    private static final SparsePattern NAMED = SparsePattern.of(
            "(\\p{Lu}[\\p{L}’'-]+)(?: et al\\.?| and \\p{Lu}[\\p{L}’'-]+| & \\p{Lu}[\\p{L}’'-]+)?,? \\(?((?:19|20)\\d\\d)[a-z]?\\)",
            c -> Character.isUpperCase(c) || Character.isSurrogate((char) c));

    private static final Pattern AT_UNIT =
            Pattern.compile("[,.;)]*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*|" + LIST + ")(?=[\\s.,;)]|$)");
    private static final Pattern BEHIND_SENTENCE = Pattern.compile(
            "(" + LIST + "|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*|\\s?\\[" + LIST + "\\])(?=\\s|$)");

    private ReferenceMarks() {}

    /** The marks between two places of a sentence, in the order of print. */
    static List<Mark> in(String text, int begin, int end) {
        List<Mark> marks = new ArrayList<>();
        String range = text.substring(0, end);
        for (SparsePattern pattern : List.of(BRACKET, RAISED, AFTER_STOP, AFTER_WORD)) {
            SparsePattern.Search search = pattern.from(begin, range);
            for (MatchResult mark = search.next(end); mark != null; mark = search.next(end)) {
                marks.add(new Mark(mark.start(), mark.end(), single(mark.group(1)), Optional.empty()));
            }
        }
        if (range.indexOf("19", begin) < 0 && range.indexOf("20", begin) < 0) {
            // Without a year no author is named.
            return marks;
        }
        SparsePattern.Search search = NAMED.from(begin, range);
        for (MatchResult named = search.next(end); named != null; named = search.next(end)) {
            String author = named.group(1) + " " + named.group(2);
            marks.add(new Mark(named.start(), named.end(), Optional.empty(), Optional.of(author)));
        }
        return marks;
    }

    private static boolean isPlainDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** A mark right after the unit, raised or glued: {@code cm⁻¹,¹⁸}, {@code cm−1.24}, {@code S/cm69}. */
    static Optional<Mark> atUnit(String text, int end) {
        Matcher matcher = AT_UNIT.matcher(text).region(end, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean glued =
                matcher.start(1) == end && Character.isDigit(text.charAt(end)) && DIGITS.indexOf(text.charAt(end)) < 0;
        boolean exponent = glued
                && (end == 0
                        || !Character.isLetter(text.charAt(end - 1))
                        || matcher.group(1).length() < 2);
        boolean bracket = matcher.start(1) > end && text.charAt(matcher.start(1) - 1) == ')' && !glued;
        boolean plain =
                Character.isDigit(text.charAt(matcher.start(1))) && DIGITS.indexOf(text.charAt(matcher.start(1))) < 0;
        return exponent || bracket && plain
                ? Optional.empty()
                : Optional.of(new Mark(matcher.start(1), matcher.end(1), single(matcher.group(1)), Optional.empty()));
    }

    /** The mark that stands behind the full stop: {@code … at room temperature.3 Indium …}. */
    static Optional<Mark> behind(String text, int sentenceEnd) {
        boolean stop = sentenceEnd > 0 && sentenceEnd < text.length() && text.charAt(sentenceEnd - 1) == '.';
        Matcher matcher = BEHIND_SENTENCE.matcher(text).region(sentenceEnd, text.length());
        return stop && matcher.lookingAt()
                ? Optional.of(new Mark(matcher.start(), matcher.end(), single(matcher.group(1)), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Integer> single(String printed) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int raised = DIGITS.indexOf(c);
            plain.append(raised >= 0 ? (char) ('0' + raised) : c);
        }
        String number = plain.toString().replaceAll("[\\[\\]\\s]", "");
        return number.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }
}
