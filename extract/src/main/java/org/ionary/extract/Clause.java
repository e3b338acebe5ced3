package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a sentence between the words that set things side by side. */
record Clause(int begin, int end) {
    private static final List<String> BREAKS = List.of(
            "; ",
            ", while ",
            " while ",
            ", whereas ",
            " whereas ",
            " but ",
            ", compared with ",
            " compared with ",
            ", compared to ",
            " compared to ",
            ", against ",
            " in contrast",
            ", and that ",
            " and that of ");

    static List<Clause> of(String sentence) {
        String lower = LowerCase.of(sentence);
        List<Clause> clauses = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < lower.length(); i++) {
            String words = breakAt(lower, i);
            if (!words.isEmpty()) {
                clauses.add(new Clause(begin, i));
                begin = i;
                i += words.length() - 1;
            }
        }
        clauses.add(new Clause(begin, sentence.length()));
        return clauses;
    }

    private static String breakAt(String lower, int at) {
        return BREAKS.stream()
                .filter(words -> lower.startsWith(words, at))
                .findFirst()
                .orElse("");
    }

    boolean holds(int offset) {
        return offset >= begin && offset < end;
    }

    static Clause at(List<Clause> clauses, int offset) {
        return clauses.stream()
                .filter(clause -> clause.holds(offset))
                .findFirst()
                .orElse(clauses.getLast());
    }
}
