package org.ionary.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word of a question with its place in it. */
record Token(String text, int begin, int end) {

    /**
     * The words of a question, without the punctuation around them; hyphened ones apart where both halves are known.
     */
    static List<Token> of(String question) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < question.length()) {
            if (Character.isWhitespace(question.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < question.length() && !Character.isWhitespace(question.charAt(end))) {
                end++;
            }
            add(tokens, question, at, end);
            at = end;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String question, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && "\"'“”‘’,;:?!".indexOf(question.charAt(begin)) >= 0) {
            begin++;
        }
        while (begin < end && "\"'“”‘’,;:?!.".indexOf(question.charAt(end - 1)) >= 0) {
            end--;
        }
        if (begin == end) {
            return;
        }
        String word = question.substring(begin, end);
        List<String> halves = Arrays.asList(plain(word).split("-", -1));
        boolean apart = halves.size() > 1
                && QuestionWords.of(plain(word)).isEmpty()
                && halves.stream()
                        .allMatch(half -> QuestionWords.of(half).isPresent()
                                || Elements.named(half).isPresent());
        if (!apart) {
            tokens.add(new Token(plain(word), begin, end));
            return;
        }
        int at = begin;
        for (String half : halves) {
            tokens.add(new Token(half, at, at + half.length()));
            at += half.length() + 1;
        }
    }

    /** Raised and lowered digits and the many hyphens as plain ones. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replace('‐', '-')
                .replace('‑', '-')
                .replace('–', '-')
                .replace('−', '-');
    }
}
