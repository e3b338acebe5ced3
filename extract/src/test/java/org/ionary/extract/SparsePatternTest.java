package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SparsePatternTest {
    private static final String WORDS = "(?:than|that|close to)(?= (?!\\d))";
    private static final String MARKS = "(?<=\\p{L}[,;])(\\d{1,3})(?=[\\s.]|$)";
    private static final long SEED = 7;

    @Test
    void findsWhatThePatternAloneFinds() {
        SparsePattern words = SparsePattern.ofWords(WORDS, "tc");
        SparsePattern marks = SparsePattern.of(MARKS, c -> c >= '0' && c <= '9');
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            int begin = random.nextInt(text.length() + 1);
            List<String> bySearch = found(words, text, begin);
            assertThat(bySearch).as("%s from %d", text, begin).isEqualTo(found("\\b(?:" + WORDS + ")", text, begin));
            assertThat(found(marks, text, begin)).as("%s from %d", text, begin).isEqualTo(found(MARKS, text, begin));
            found += bySearch.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void findsNothingThatBeginsAtThePlaceWhereItHasToStop() {
        SparsePattern words = SparsePattern.ofWords(WORDS, "tc");
        assertThat(words.from(0, "more than all").next(5)).isNull();
        assertThat(words.from(0, "more than all").next(6)).isNotNull();
    }

    private static String text(Random random) {
        List<String> pieces =
                List.of("than", "that", "close to", "other", " ", " ", ",", "12", "4", "é", "x", ".", ";");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static List<String> found(SparsePattern pattern, String text, int begin) {
        List<String> places = new ArrayList<>();
        SparsePattern.Search search = pattern.from(begin, text);
        for (MatchResult match = search.next(text.length()); match != null; match = search.next(text.length())) {
            places.add(match.start() + "-" + match.end());
        }
        return places;
    }

    private static List<String> found(String pattern, String text, int begin) {
        List<String> places = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        for (boolean found = matcher.find(begin); found; found = matcher.find()) {
            places.add(matcher.start() + "-" + matcher.end());
        }
        return places;
    }
}
