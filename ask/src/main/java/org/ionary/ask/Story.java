package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.ask.QuestionWords.Slot;
import org.ionary.normalize.Dimension;

/**
 * The story before a question, as far as the question points at it. Where the question says nothing itself ("which ones
 * are those?"), the story is read for it; where it speaks of "its activation energy", the story says of what.
 *
 * @param pointedAt sentences that are meant
 * @param wholly whether all of them that can be asked for is meant, not only what they speak of
 * @param ofMaterialsOnly whether the question has a subject of its own, so that only materials are looked for
 */
record Story(Set<String> pointedAt, boolean wholly, boolean ofMaterialsOnly) {
    /** Words that turn what they stand by into its opposite, wherever they are. */
    private static final Pattern NEGATION = Pattern.compile(
            "(?i)nothing|nobody|none|nowhere|hardly|barely|scarcely|unless|except\\w*|forbid\\w*|ban|banned|prohibit\\w*|.*-free");

    /** @param draft what the question says without it */
    static Story before(Sentences sentences, Draft draft) {
        // "I always thought closo compounds are better. Compare their mean with that of the hydrides."
        boolean compared = draft.back().isPresent()
                && draft.has(Slot.COMPARE)
                && Interpretation.COMPARABLE.stream()
                        .noneMatch(kind -> draft.several(kind).size() > 1);
        boolean wholly = draft.saysNothing() || compared;
        // "NaCB11H12 has a transition. How large is the activation energy before it?"
        boolean spokenOf = !draft.says("materials") && sentences.pointsBack();
        return new Story(wholly || spokenOf ? sentences.request() : Set.of(), wholly, draft.hasSubject());
    }

    boolean isMeant(String sentence) {
        return pointedAt.contains(sentence);
    }

    /** Whether a word of no meaning here still turns another into its opposite. */
    static boolean negates(Term term) {
        return term instanceof Term.Unknown
                && NEGATION.matcher(term.token().text()).matches();
    }

    /** Of a sentence that is meant, what the question takes from it. */
    List<Term> meant(List<Term> terms, Draft draft) {
        List<Term> meant = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean isOfIt = wholly || (ofMaterialsOnly ? term instanceof Term.Named : namesSomething(term));
            if (isOfIt && !tells(terms, i, draft)) {
                meant.add(term);
            }
        }
        return meant;
    }

    /** Whether a word only tells the story. */
    private static boolean tells(List<Term> terms, int place, Draft draft) {
        Term term = terms.get(place);
        boolean hasItsOwn = draft.says("property")
                || draft.order().isPresent()
                || draft.better().isPresent()
                || draft.measure().isPresent();
        boolean ofLacking = TermCursor.is(term, Slot.PHASE)
                && place + 1 < terms.size()
                && TermCursor.is(terms.get(place + 1), Slot.LACKING);
        return switch (term) {
            case Term.Unknown unknown -> !negates(unknown);
            case Term.Whole whole -> !countsWhatFollows(terms, place);
            // "Liquids have 10 mS/cm. Which are better than that?" is no search for this value.
            case Term.Measured measured ->
                draft.better().isPresent() && measured.quantity().dimension() != Dimension.TEMPERATURE;
            default ->
                TermCursor.is(term, Slot.NUMBER) && !countsWhatFollows(terms, place)
                        || TermCursor.is(term, Slot.ORDER) && TermCursor.says(term, "high", "low")
                        || draft.subject().isPresent() && TermCursor.is(term, Slot.SUBJECT, Slot.SOURCE)
                        || hasItsOwn && (TermCursor.is(term, Slot.LACKING) || ofLacking);
        };
    }

    /** {@code the five argyrodites}, but not {@code our last two cells}. */
    private static boolean countsWhatFollows(List<Term> terms, int place) {
        return place + 1 < terms.size()
                && TermCursor.is(
                        terms.get(place + 1),
                        Slot.ORDER,
                        Slot.CLASS,
                        Slot.ION,
                        Slot.VALENCE,
                        Slot.ANION,
                        Slot.CONTENT,
                        Slot.NEWEST,
                        Slot.OLDEST);
    }

    /** Whether a word says what the story is about, and not what is asked. */
    private static boolean namesSomething(Term term) {
        return term instanceof Term.Named
                || term instanceof Term.Elemental
                || term instanceof Term.Labelled
                || term instanceof Term.Identifier
                || term instanceof Term.Measured measured && measured.quantity().dimension() == Dimension.TEMPERATURE
                || TermCursor.is(
                        term,
                        Slot.ION,
                        Slot.VALENCE,
                        Slot.CLASS,
                        Slot.ANION,
                        Slot.CONTENT,
                        Slot.GROUP,
                        Slot.NEUTRAL,
                        Slot.MOLECULE,
                        Slot.PHASE,
                        Slot.BOUND,
                        Slot.INCLUDE,
                        Slot.BEARING,
                        Slot.EXCLUDE,
                        Slot.FREE);
    }
}
