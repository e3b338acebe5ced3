package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String LIST = "\\d{1,3}(?:\\s?(?:[,–−-]|--)\\s?\\d{1,3})*";
    private static final Pattern BRACKET = Pattern.compile("\\[(" + LIST + "),?\\s?\\]");
    /** Not the charge of an ion or the power of a unit: behind a word, a bracket or a stop. */
    private static final Pattern RAISED = Pattern.compile(
            "(?<=\\p{Ll}{4}|°C|[)\\]”,.;:])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[⁻˒,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)(?![⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹\\p{L}\\d])");

    private static final Pattern AFTER_STOP = Pattern.compile("(?<=\\p{L}\\)?[,;])(" + LIST + ")(?=[\\s.;)]|$)");
    private static final Pattern AFTER_WORD =
            Pattern.compile("(?<=(?<![\\p{L}\\d])(?:°C|\\p{Ll}{4,20}))(\\d{1,3}(?:[,–−-]\\d{1,3})*)(?=[\\s.,;)]|$)");
    private static final Pattern NAMED = Pattern.compile(
            "(\\p{Lu}[\\p{L}’'-]+)(?: et al\\.?| and \\p{Lu}[\\p{L}’'-]+| & \\p{Lu}[\\p{L}’'-]+)?,? \\(?((?:19|20)\\d\\d)[a-z]?\\)");
    private static final Pattern AT_UNIT =
            Pattern.compile("[,.;)]*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*|" + LIST + ")(?=[\\s.,;)]|$)");
    private static final Pattern BEHIND_SENTENCE = Pattern.compile(
            "(" + LIST + "|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*|\\s?\\[" + LIST + "\\])(?=\\s|$)");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ReferenceMarks() {}

    /** The marks between two places of a sentence, in the order of print. */
    static List<Mark> in(String text, int begin, int end) {
        List<Mark> marks = new ArrayList<>();
        String range = text.substring(0, end);
        for (Pattern pattern : List.of(BRACKET, RAISED, AFTER_STOP, AFTER_WORD)) {
            Matcher matcher = pattern.matcher(range);
            for (boolean found = matcher.find(begin); found; found = matcher.find()) {
                marks.add(new Mark(matcher.start(), matcher.end(), single(matcher.group(1)), Optional.empty()));
            }
        }
        Matcher named = NAMED.matcher(range);
        for (boolean found = named.find(begin); found; found = named.find()) {
            String author = named.group(1) + " " + named.group(2);
            marks.add(new Mark(named.start(), named.end(), Optional.empty(), Optional.of(author)));
        }
        return marks;
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
