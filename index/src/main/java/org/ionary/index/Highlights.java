package org.ionary.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Where the words of a question stand in a text, as the index compares words: in any notation and by other names. */
public final class Highlights {
    private static final String JOINTS = "·-/+=";

    private final Set<String> wanted;
    private final FormulaAnalyzer analyzer;
    private final String text;
    private final List<Span> spans = new ArrayList<>();

    /** From {@code begin} to before {@code end}, in characters of the text. */
    public record Span(int begin, int end) {}

    private Highlights(Set<String> wanted, FormulaAnalyzer analyzer, String text) {
        this.wanted = wanted;
        this.analyzer = analyzer;
        this.text = text;
    }

    /** In the order of the text, none within another. */
    public static List<Span> in(String text, String words) {
        try (FormulaAnalyzer parts = FormulaAnalyzer.withParts();
                FormulaAnalyzer whole = FormulaAnalyzer.whole()) {
            Set<String> wanted = new HashSet<>(terms(parts, words));
            for (String word : words.strip().split("\\s+", -1)) {
                for (String other : OtherNames.of(word)) {
                    wanted.addAll(terms(parts, other));
                }
            }
            Highlights found = new Highlights(wanted, whole, text);
            found.scan();
            return List.copyOf(found.spans);
        }
    }

    private void scan() {
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > begin && !add(begin, i)) {
                    addParts(begin, i);
                }
                begin = i + 1;
            }
        }
    }

    private void addParts(int begin, int end) {
        int from = begin;
        for (int i = begin; i <= end; i++) {
            if (i == end || isJoint(i)) {
                if (i > from && !(from == begin && i == end) && !add(from, i)) {
                    // The number before a neutral molecule does not belong to it.
                    int letters = from;
                    while (letters < i && !Character.isLetter(text.charAt(letters))) {
                        letters++;
                    }
                    if (letters > from && letters < i) {
                        add(letters, i);
                    }
                }
                from = i + 1;
            }
        }
    }

    /** A raised minus belongs to its number; the index cuts there all the same. */
    private boolean isJoint(int at) {
        String folded = Folding.level(text.substring(at, at + 1));
        return folded.length() == 1 && JOINTS.contains(folded);
    }

    private boolean add(int begin, int end) {
        String token = text.substring(begin, end);
        if (terms(analyzer, token).stream().noneMatch(wanted::contains)) {
            return false;
        }
        String folded = Folding.fold(token);
        int from = begin;
        int to = end;
        while (from + 1 < to && Folding.fold(text.substring(from + 1, to)).equals(folded)) {
            from++;
        }
        while (from < to - 1 && Folding.fold(text.substring(from, to - 1)).equals(folded)) {
            to--;
        }
        while (to - from > 2 && Folding.fold(text.substring(from + 1, to - 1)).equals(folded)) {
            from++;
            to--;
        }
        spans.add(new Span(from, to));
        return true;
    }

    private static List<String> terms(FormulaAnalyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Documents.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
