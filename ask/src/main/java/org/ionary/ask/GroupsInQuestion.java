package org.ionary.ask;

import java.util.Locale;
import java.util.Optional;

/** Reads what is counted and by what: {@code how many papers}, {@code entries per ion}, {@code different families}. */
final class GroupsInQuestion {
    private static final int LEAST_OF_A_COMPOUND = 3;

    /** How far behind {@code more} the noun stands that there is more of. */
    private static final int AS_FAR_AS = 3;

    private final TermCursor terms;
    private final Draft draft;

    GroupsInQuestion(TermCursor terms, Draft draft) {
        this.terms = terms;
        this.draft = draft;
    }

    /** What stands behind "how many": its first noun, of which a property is a finding. */
    Optional<String> counted() {
        for (int place = terms.at(); terms.at(place).orElse(null) instanceof Term.Word word; place++) {
            switch (word.meaning().slot()) {
                case SUBJECT -> {
                    return Optional.of(word.meaning().value());
                }
                case SOURCE -> {
                    return Optional.of("PAPER");
                }
                case PROPERTY, RECORD -> {
                    boolean ofIt = terms.at(place + 1)
                            .filter(next -> TermCursor.is(next, QuestionWords.Slot.SUBJECT))
                            .isPresent();
                    if (!ofIt) {
                        return Optional.of("FINDING");
                    }
                }
                case FILLER, THING, DIFFERENT, ION, CLASS, VALENCE, ANION, KIND, ORIGIN, BOUND, CURATED -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    void per() {
        int place = terms.past(
                QuestionWords.Slot.FILLER,
                QuestionWords.Slot.PER,
                QuestionWords.Slot.BACK,
                QuestionWords.Slot.DIFFERENT,
                QuestionWords.Slot.NUMBER);
        if (!(terms.at(place).orElse(null) instanceof Term.Word word)) {
            return;
        }
        String value = word.meaning().value();
        switch (word.meaning().slot()) {
            case DIMENSION -> {
                if (terms.at(place + 1).orElse(null) instanceof Term.Word head
                        && head.is(QuestionWords.Slot.DIMENSION)) {
                    // "By mobile-ion valence".
                    place++;
                    value = head.meaning().value();
                }
                draft.saw(QuestionWords.Slot.DIMENSION);
                draft.groupBy(value);
                if (!draft.has(QuestionWords.Slot.COUNT)) {
                    distributed().ifPresent(draft::counted);
                }
                terms.moveTo(place + 1);
            }
            case NEUTRAL -> {
                draft.groupBy("NEUTRAL_MOLECULE");
                terms.moveTo(place + 1);
            }
            case SUBJECT -> {
                if (word.token().text().toLowerCase(Locale.ROOT).startsWith("phase")) {
                    draft.groupBy("PHASE");
                    terms.moveTo(place + 1);
                } else if (value.equals("PAPER")) {
                    draft.groupBy("DOI");
                    terms.moveTo(place + 1);
                } else if (value.equals("MATERIAL") && !word.token().text().startsWith("one")) {
                    draft.subject("MATERIAL");
                    terms.moveTo(place + 1);
                }
            }
            default -> {}
        }
    }

    /** {@code Of the closo compounds, the entries per ion}: the nearest noun before is what is counted. */
    private Optional<String> distributed() {
        for (int back = 2; terms.behind(back).isPresent(); back++) {
            Term term = terms.behind(back).orElseThrow();
            if (TermCursor.is(term, QuestionWords.Slot.RECORD, QuestionWords.Slot.PROPERTY)) {
                return Optional.of("FINDING");
            }
            if (term instanceof Term.Word word && word.is(QuestionWords.Slot.SUBJECT)) {
                return Optional.of(word.meaning().value());
            }
        }
        return Optional.empty();
    }

    void different() {
        boolean begins = terms.at() == 1;
        if (begins && terms.nextIs(QuestionWords.Slot.SOURCE, QuestionWords.Slot.SUBJECT)) {
            // "Distinct DOIs among the Na entries?"
            draft.saw(QuestionWords.Slot.COUNT);
            counted().ifPresent(draft::counted);
        }
        if (terms.ahead(0).orElse(null) instanceof Term.Word word && word.is(QuestionWords.Slot.DIMENSION)) {
            terms.take();
            draft.saw(QuestionWords.Slot.DIMENSION);
            draft.differentBy(word.meaning().value());
        }
    }

    void dimension(String value) {
        if (value.equals("YEAR")
                && terms.at(terms.past(QuestionWords.Slot.FILLER)).orElse(null) instanceof Term.Year) {
            return;
        }
        if (value.equals("FAMILY")
                && terms.behind(2)
                        .filter(term -> TermCursor.is(term, QuestionWords.Slot.CLASS, QuestionWords.Slot.CONTENT))
                        .isPresent()) {
            // "The garnet family".
            return;
        }
        if (value.equals("MOBILE_ION")
                && (isIon(terms.behind(2)) || isIon(terms.at(terms.past(QuestionWords.Slot.FILLER))))) {
            // "Where the carrier is magnesium".
            return;
        }
        if (terms.behind(2)
                .filter(term -> TermCursor.says(
                        term, "which", "what", "what is", "what are", "what is the", "whose", "which are", "which is"))
                .isPresent()) {
            draft.asksFor(value);
        }
        int back = 2;
        while (terms.behind(back)
                .filter(term -> TermCursor.says(term, "is", "as", "the", "that", "is the", "which", "which is"))
                .isPresent()) {
            back++;
        }
        if (value.equals("MOBILE_ION") && terms.behind(back).orElse(null) instanceof Term.Elemental element) {
            draft.problem("no material is filed with " + element.token().text() + " as its mobile ion");
        }
        draft.dimension(value);
        if (!value.startsWith("LABEL:")) {
            return;
        }
        // "space group Pnma": the value stands behind the name.
        int place = terms.past(QuestionWords.Slot.FILLER);
        Optional<Term> next = terms.at(place);
        String words = next.map(term -> term.token().text()).orElse("");
        String label = value.substring("LABEL:".length());
        if (next.orElse(null) instanceof Term.Labelled known) {
            draft.label(label, known.value(), words);
            terms.moveTo(place + 1);
        } else if (place == terms.at()
                && (next.orElse(null) instanceof Term.Unknown
                        || next.orElse(null) instanceof Term.Named named && !isCompound(named))) {
            // A value that no finding has, and that looks like whatever it may.
            draft.label(label, words, words);
            terms.moveTo(place + 1);
        }
    }

    /** Of more elements than the symbol of a space group may look to have. */
    private static boolean isCompound(Term.Named named) {
        return named.material()
                .composition()
                .filter(composition -> composition.amounts().size() >= LEAST_OF_A_COMPOUND)
                .isPresent();
    }

    /** Whether what there is more of are findings, materials or papers, not what they say. */
    boolean moreOf() {
        for (int further = 0; further < AS_FAR_AS; further++) {
            Optional<Term> term = terms.ahead(further);
            if (term.filter(next -> TermCursor.is(next, QuestionWords.Slot.SUBJECT, QuestionWords.Slot.RECORD)
                            || TermCursor.says(next, "data", "results"))
                    .isPresent()) {
                return true;
            }
            if (term.filter(next -> TermCursor.is(
                                    next,
                                    QuestionWords.Slot.FILLER,
                                    QuestionWords.Slot.ION,
                                    QuestionWords.Slot.PROPERTY,
                                    QuestionWords.Slot.CLASS)
                            || next instanceof Term.Elemental)
                    .isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isIon(Optional<Term> term) {
        return term.filter(next -> TermCursor.is(next, QuestionWords.Slot.ION)).isPresent();
    }
}
