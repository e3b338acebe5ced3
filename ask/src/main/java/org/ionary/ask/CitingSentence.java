package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.QuantityScanner;

/**
 * A sentence of a written answer with the sources it cites, {@code [1]}, {@code [1, 3]} or {@code [2-4]}, inside it or
 * behind its full stop.
 *
 * @param words without the citations
 */
record CitingSentence(String text, String words, Set<Integer> cited) {
    private static final String CITATION = "\\[\\s?\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3})*\\s?\\]";
    private static final Pattern CITED = Pattern.compile(CITATION);
    private static final Pattern PART = Pattern.compile("(\\d{1,3})(?:\\s?[–-]\\s?(\\d{1,3}))?");
    private static final Pattern END = Pattern.compile("[.!?][”\"')]*(?:\\s?" + CITATION + ")*(?=\\s|$)|\\n+");
    private static final Pattern NO_END = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:figs?|eqs?|refs?|tabs?|et al|e\\.g|i\\.e|ca|approx|vs|cf|resp|no|nos|dr|prof|wt|mol|temp|min|max|vol|[a-z])$");
    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_UNIT = 16;

    /** All of the text is in one of them. */
    static List<CitingSentence> of(String text) {
        List<CitingSentence> sentences = new ArrayList<>();
        int begin = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean stop = text.charAt(end.start()) == '.';
            if (stop
                    && !end.group().contains("[")
                    && NO_END.matcher(text.substring(begin, end.start())).find()
                    && end.end() < text.length()) {
                continue;
            }
            add(text.substring(begin, end.end()), sentences);
            begin = end.end();
        }
        add(text.substring(begin), sentences);
        return sentences;
    }

    private static void add(String text, List<CitingSentence> sentences) {
        if (text.isBlank()) {
            return;
        }
        Set<Integer> cited = new TreeSet<>();
        StringBuilder rest = new StringBuilder();
        Matcher citation = CITED.matcher(text);
        while (citation.find()) {
            if (isMeasured(text.substring(citation.end()))) {
                // "[5] mS/cm" is a number in disguise.
                citation.appendReplacement(rest, citation.group().replaceAll("[\\[\\]]", " "));
            } else {
                cited.addAll(numbers(citation.group()));
                citation.appendReplacement(rest, " ");
            }
        }
        String words = citation.appendTail(rest).toString().strip();
        boolean alone = words.chars().noneMatch(Character::isLetterOrDigit);
        if (alone && !sentences.isEmpty()) {
            CitingSentence last = sentences.removeLast();
            cited.addAll(last.cited());
            sentences.add(new CitingSentence(last.text() + " " + text.strip(), last.words(), cited));
        } else {
            sentences.add(new CitingSentence(text.strip(), words, cited));
        }
    }

    private static Set<Integer> numbers(String citation) {
        Set<Integer> cited = new TreeSet<>();
        Matcher part = PART.matcher(citation);
        while (part.find()) {
            int from = Integer.parseInt(part.group(1));
            int to = part.group(2) == null ? from : Integer.parseInt(part.group(2));
            for (int number = from; number <= Math.min(to, from + MOST_AT_ONCE); number++) {
                cited.add(number);
            }
            // Backwards it is no range; both are cited, and one that does not exist is found out.
            cited.add(to);
        }
        return cited;
    }

    private static boolean isMeasured(String behind) {
        String unit = behind.strip();
        return QuantityScanner.scan("1 " + unit.substring(0, Math.min(unit.length(), LONGEST_UNIT))).stream()
                .anyMatch(quantity -> quantity.begin() == 0 && quantity.dimension() != Dimension.OTHER);
    }
}
