package org.ionary.domain.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/**
 * A candidate whose every quote equals the paper's text at its place, and none of whose numbers is cut out of a larger
 * one: {@code 2 mS/cm} does not stand in {@code 12 mS/cm}.
 *
 * <p>There is no other way to have one than {@link #check}: whoever holds a {@code Grounded} holds numbers that stand
 * in the paper. Claimed quotes have no place yet; the gate finds it first and hands in a candidate that has seen it.
 */
public final class Grounded {
    private final Candidate candidate;
    private final Paper paper;

    private Grounded(Candidate candidate, Paper paper) {
        this.candidate = candidate;
        this.paper = paper;
    }

    public static Verdict<Grounded> check(Candidate candidate, Paper paper) {
        Optional<Mention> loose =
                candidate.mentions().filter(mention -> !stands(mention, paper)).findFirst();
        Optional<Mention> cut = Stream.concat(
                        candidate.value().mentions(),
                        candidate.temperature().stream().flatMap(t -> t.phrase().mentions()))
                .filter(mention -> isCutOut(mention, paper))
                .findFirst();
        return loose.or(() -> cut)
                .<Verdict<Grounded>>map(
                        mention -> Verdict.rejected(RejectionReason.QUOTE_NOT_IN_PAPER, mention.quote()))
                .orElseGet(() -> Verdict.accepted(new Grounded(candidate, paper)));
    }

    private static boolean stands(Mention mention, Paper paper) {
        return switch (mention) {
            case Mention.Seen seen ->
                paper.textAt(seen.locus()).filter(seen.quote()::equals).isPresent();
            case Mention.Claimed claimed -> false;
        };
    }

    private static boolean isCutOut(Mention mention, Paper paper) {
        return switch (mention) {
            case Mention.Seen(Locus locus, String quote) ->
                paper.textAround(locus)
                        .filter(text ->
                                goesOnBefore(text, locus.begin(), quote) || goesOnAfter(text, locus.end(), quote))
                        .isPresent();
            case Mention.Claimed claimed -> false;
        };
    }

    private static boolean goesOnBefore(String text, int begin, String quote) {
        if (begin == 0 || !isDigit(quote.charAt(0)) && quote.charAt(0) != '.') {
            return false;
        }
        char before = text.charAt(begin - 1);
        boolean digitBeforeMark = begin > 1 && isDigit(text.charAt(begin - 2));
        return isDigit(before) || before == '.' && digitBeforeMark || isDecimalComma(before, quote) && digitBeforeMark;
    }

    private static boolean goesOnAfter(String text, int end, String quote) {
        char last = quote.charAt(quote.length() - 1);
        if (end == text.length() || !isDigit(last) && !isRaised(last) || endsWithUnit(quote)) {
            return false;
        }
        char next = text.charAt(end);
        if (isRaised(last)) {
            return isRaised(next);
        }
        boolean digitAfterMark = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        // A raised digit may be a reference, 0.31¹², but after a ten it is the exponent, as a raised sign always is.
        boolean exponent = isRaised(next) && (next == '⁻' || next == '⁺' || quote.endsWith("10"));
        return isDigit(next) || exponent || (next == '.' || isDecimalComma(next, quote)) && digitAfterMark;
    }

    /**
     * Whether the last digits are the exponent of a unit, {@code cm−1}, after which a reference may follow directly.
     */
    private static boolean endsWithUnit(String quote) {
        int at = quote.length() - 1;
        while (at > 0 && isDigit(quote.charAt(at))) {
            at--;
        }
        if (at > 0 && "-−–".indexOf(quote.charAt(at)) >= 0) {
            at--;
        }
        boolean powerOfTen =
                at > 0 && (quote.charAt(at) == 'E' || quote.charAt(at) == 'e') && isDigit(quote.charAt(at - 1));
        return Character.isLetter(quote.charAt(at)) && !powerOfTen;
    }

    /** A comma next to a number that has its point already only parts it from the next one. */
    private static boolean isDecimalComma(char mark, String quote) {
        return mark == ',' && quote.indexOf('.') < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isRaised(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺".indexOf(c) >= 0;
    }

    public Candidate candidate() {
        return candidate;
    }

    public Paper paper() {
        return paper;
    }
}
