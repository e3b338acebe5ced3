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

    private static final List<String> OPENERS = List.of("while ", "whereas ", "although ", "though ");

    static List<Clause> of(String sentence) {
        String lower = LowerCase.of(sentence);
        List<Clause> clauses = new ArrayList<>();
        int begin = 0;
        int main = mainClause(lower);
        for (int i = 1; i < lower.length(); i++) {
            String words = i == main ? ", " : breakAt(lower, i);
            if (!words.isEmpty()) {
                clauses.add(new Clause(begin, i));
                begin = i;
                i += words.length() - 1;
            }
        }
        clauses.add(new Clause(begin, sentence.length()));
        return clauses;
    }

    /** Where the main clause begins behind one with {@code while} or {@code although} in front of it, or -1. */
    private static int mainClause(String lower) {
        if (OPENERS.stream().noneMatch(lower::startsWith)) {
            return -1;
        }
        int depth = 0;
        for (int i = 0; i + 1 < lower.length(); i++) {
            char c = lower.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && c == ',' && lower.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return -1;
    }

    /** All of them begin with a mark or a blank. */
    private static String breakAt(String lower, int at) {
        char first = lower.charAt(at);
        if (first != ';' && first != ',' && first != ' ') {
            return "";
        }
        for (String words : BREAKS) {
            if (lower.startsWith(words, at)) {
                return words;
            }
        }
        return "";
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
