package org.ionary.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Doi;

/** Finds DOIs in text. */
final class Dois {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>|{}]{1,200}");
    private static final Pattern OWN = Pattern.compile(
            "(?:doi(?:\\.org)?\\s{0,3}[:/]?\\s{0,3}|facts from:\\s{0,3}(?:https?://(?:dx\\.)?doi\\.org/)?)(?=10\\.\\d{4,9}/)",
            Pattern.CASE_INSENSITIVE);

    private Dois() {}

    /** The first DOI in the text. */
    static Optional<Doi> first(String text) {
        Matcher matcher = DOI.matcher(text);
        return matcher.find() ? Optional.of(new Doi(trimmed(matcher.group()))) : Optional.empty();
    }

    /** The first DOI that is marked as one: after {@code DOI:}, in a resolver's address, after {@code Facts from:}. */
    static Optional<Doi> labelled(String text) {
        Matcher label = OWN.matcher(text);
        return label.find() ? first(text.substring(label.end())) : Optional.empty();
    }

    /** Sentence punctuation and closing brackets without an opening one are not part of it. */
    private static String trimmed(String doi) {
        String trimmed = doi;
        while (trimmed.length() > 8) {
            char last = trimmed.charAt(trimmed.length() - 1);
            boolean loose = ".,;:'’”*".indexOf(last) >= 0
                    || last == ')' && count(trimmed, '(') < count(trimmed, ')')
                    || last == ']' && count(trimmed, '[') < count(trimmed, ']');
            if (!loose) {
                return trimmed;
            }
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
