package org.ionary.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where in a sentence its reading has come to. */
final class TermCursor {
    private final List<Term> terms;
    private int at;

    TermCursor(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Whether a term is a word of one of these slots; a thing is a filler as well. */
    static boolean is(Term term, QuestionWords.Slot... slots) {
        return term instanceof Term.Word(Token token, QuestionWords.Meaning meaning)
                && Arrays.stream(slots)
                        .anyMatch(slot -> slot == meaning.slot()
                                || slot == QuestionWords.Slot.FILLER && meaning.slot() == QuestionWords.Slot.THING);
    }

    /** Whether a term is this word, whatever it means. */
    static boolean says(Term term, String... words) {
        String text = term.token().text();
        return Arrays.stream(words).anyMatch(text::equalsIgnoreCase);
    }

    boolean hasNext() {
        return at < terms.size();
    }

    /** The next term, which is then read. */
    Term take() {
        return terms.get(at++);
    }

    int at() {
        return at;
    }

    /** Goes on, or back, to a place that {@link #at} gave. */
    void moveTo(int place) {
        at = place;
    }

    /** The term that many places behind the next one. */
    Optional<Term> ahead(int further) {
        return at(at + further);
    }

    /** The term that many places before the next one; 1 is the last one read. */
    Optional<Term> behind(int back) {
        return at(at - back);
    }

    Optional<Term> at(int place) {
        return place >= 0 && place < terms.size() ? Optional.of(terms.get(place)) : Optional.empty();
    }

    boolean nextIs(QuestionWords.Slot... slots) {
        return ahead(0).filter(term -> is(term, slots)).isPresent();
    }

    /** Whether a number with a unit is among them. */
    boolean anyIsMeasured() {
        return terms.stream().anyMatch(Term.Measured.class::isInstance);
    }

    /** Whether all terms but the last one read are of these slots. */
    boolean isOnly(QuestionWords.Slot... slots) {
        for (int place = 0; place < terms.size(); place++) {
            if (place != at - 1 && !is(terms.get(place), slots)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the next term if it is one of these. */
    boolean takeIf(QuestionWords.Slot... slots) {
        boolean is = nextIs(slots);
        at += is ? 1 : 0;
        return is;
    }

    /** The next term that is none of these; where it stands. */
    int past(QuestionWords.Slot... slots) {
        int place = at;
        while (place < terms.size() && is(terms.get(place), slots)) {
            place++;
        }
        return place;
    }

    boolean anyIs(QuestionWords.Slot... slots) {
        return terms.stream().anyMatch(term -> is(term, slots));
    }
}
