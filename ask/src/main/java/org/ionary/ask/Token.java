package org.ionary.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A word of a question with its place in it. */
record Token(String text, int begin, int end) {
    /** Signs that are words where they stand alone. */
    private static final String LIMITS = "<>≤≥";

    /** {@code Li5BiO5/Li7BiO6}: two of them; {@code La2/3} is none. */
    private static final Pattern FORMULA = Pattern.compile("(?:[A-Z][a-z]?[\\d.]*){3,}");

    private static final String AROUND = "\"'“”‘’,;:?!…<>≤≥=";

    /**
     * The words of a question, without the punctuation around them; hyphened ones apart where both halves are known.
     * Signs of limits that stand alone are words.
     */
    static List<Token> of(String question, Vocabulary vocabulary) {
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
            add(tokens, question, at, end, vocabulary);
            at = end;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String question, int from, int to, Vocabulary vocabulary) {
        if (to - from == 1 && LIMITS.indexOf(question.charAt(from)) >= 0) {
            tokens.add(new Token(question.substring(from, to), from, to));
            return;
        }
        int begin = from;
        int end = to;
        boolean bare = false;
        while (!bare && begin < end) {
            char first = question.charAt(begin);
            char last = question.charAt(end - 1);
            String inside = question.substring(begin, end);
            if (AROUND.indexOf(first) >= 0 || first == '(' && !closes(inside)) {
                begin++;
            } else if (AROUND.indexOf(last) >= 0 || last == '.' || last == ')' && !opens(inside)) {
                end--;
            } else if (first == '(' && last == ')' && inside.indexOf(')') == inside.length() - 1) {
                begin++;
                end--;
            } else {
                bare = true;
            }
        }
        if (begin >= end) {
            return;
        }
        String word = plain(question.substring(begin, end));
        if (word.indexOf('/') > 0 && QuestionWords.of(word).isEmpty() && slashed(word)) {
            int at = begin;
            for (String half : word.split("/", -1)) {
                add(tokens, question, at, at + half.length(), vocabulary);
                at += half.length() + 1;
            }
            return;
        }
        List<String> halves = Arrays.asList(word.split("-", -1));
        boolean whole = halves.size() == 1
                || QuestionWords.of(word).isPresent()
                || vocabulary.classNamed(word).isPresent()
                || vocabulary.valueNamed(word).isPresent();
        boolean apart = !whole
                && (halves.stream().allMatch(half -> isKnown(half, vocabulary))
                        || halves.size() == 2
                                && isTail(halves.get(1))
                                && !halves.get(0).isEmpty());
        String tail = halves.getLast();
        String head = word.substring(0, word.length() - tail.length() - (whole ? 0 : 1));
        if (!whole && !apart && halves.size() > 2 && isTail(tail) && isKnown(head.replace('-', ' '), vocabulary)) {
            // "Rare-earth-free": free of what has a hyphen itself.
            int at = begin;
            for (String half : halves) {
                tokens.add(new Token(half, at, at + half.length()));
                at += half.length() + 1;
            }
            return;
        }
        if (!apart) {
            tokens.add(new Token(word, begin, end));
            return;
        }
        int at = begin;
        for (String half : halves) {
            tokens.add(new Token(half, at, at + half.length()));
            at += half.length() + 1;
        }
    }

    /** What follows a hyphen and belongs to no name: {@code chlorine-free}. */
    private static boolean isTail(String half) {
        return QuestionWords.of(half)
                .filter(m -> switch (m.slot()) {
                    case FREE, BEARING -> true;
                    default -> false;
                })
                .isPresent();
    }

    private static boolean isKnown(String half, Vocabulary vocabulary) {
        return QuestionWords.of(half).isPresent()
                || Elements.named(half).isPresent()
                || vocabulary.classNamed(half).isPresent();
    }

    private static boolean slashed(String word) {
        return Arrays.stream(word.split("/", -1))
                .allMatch(half -> QuestionWords.of(half).isPresent()
                        || Elements.named(half).isPresent()
                        || FORMULA.matcher(half).matches());
    }

    private static boolean closes(String word) {
        return word.indexOf(')') > 0;
    }

    private static boolean opens(String word) {
        int depth = 0;
        for (int i = 0; i < word.length() - 1; i++) {
            depth += word.charAt(i) == '(' ? 1 : word.charAt(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    boolean isWord() {
        return text.chars().anyMatch(Character::isLetterOrDigit) || LIMITS.contains(text);
    }

    /** Raised and lowered digits and the many hyphens as plain ones. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replace('‐', '-')
                .replace('‑', '-')
                .replace('–', '-')
                .replace('−', '-')
                .replace('⁺', '+')
                .replace('’', '\'');
    }
}
