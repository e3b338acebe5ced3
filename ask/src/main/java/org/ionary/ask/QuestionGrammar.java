package org.ionary.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.MobileIon;

/**
 * Reads a question term by term into a draft, with a lexicon and no model. A term that finds no place is a problem, and
 * a question with a problem is declined: what was not understood is never left out of an answer in silence.
 *
 * <p>Where a question comes with the story behind it, the sentences that ask have to be understood whole; of the
 * {@link Story} counts what is to be kept out, and what the question points at. {@link Asides} are left out and noted.
 */
final class QuestionGrammar {
    /** How far behind {@code sorted} the words stand that say by what. */
    private static final int SORTED_BY = 3;

    /** Which end of a whole list comes first. */
    private static final Pattern FROM_END =
            Pattern.compile("(?i).*(?:first|order|ascending|descending| to |desc|asc|increasing|decreasing)");

    /** {@code the same question with potassium}: of it, not with it in the formula. */
    private static final Pattern SAME = Pattern.compile(
            "(?i)(?:do )?(?:the )?same.*|do (?:it|so|that|this).*|repeat.*|ditto|likewise|again|once more");

    private static final Pattern CHANGE =
            Pattern.compile("(?i)(?:chang|differ|evolv|drop|fall|decreas|increas|ris)\\w*");

    private final TermCursor terms;
    private final Vocabulary vocabulary;
    private final Draft draft;
    private final boolean lenient;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private final NumbersInQuestion numbers;
    private final ContentsInQuestion contents;
    private final GroupsInQuestion groups;

    private QuestionGrammar(List<Term> terms, Vocabulary vocabulary, Draft draft, boolean lenient) {
        this.vocabulary = vocabulary;
        this.terms = new TermCursor(terms);
        this.draft = draft;
        this.lenient = lenient;
        this.numbers = new NumbersInQuestion(this.terms, draft, unknown, lenient);
        this.contents = new ContentsInQuestion(this.terms, draft, unknown, lenient);
        this.groups = new GroupsInQuestion(this.terms, draft);
    }

    static Draft read(String question, Vocabulary vocabulary) {
        Sentences sentences = Sentences.of(QuestionText.prepared(question), vocabulary);
        Draft draft = new Draft();
        if (sentences.hasOrder()) {
            draft.saw(QuestionWords.Slot.LISTING);
        }
        sentences.leftOut().forEach(sentence -> draft.note(Asides.note(sentence)));
        for (String sentence : sentences.asking()) {
            Terms.Cut whole = Terms.of(sentence, vocabulary);
            Terms.Cut cut = Asides.leftOut(whole);
            List<Term> beside = whole.terms().stream()
                    .filter(term -> !cut.terms().contains(term))
                    .toList();
            beside.forEach(draft::mention);
            cut.notes().forEach(draft::note);
            new QuestionGrammar(cut.terms(), vocabulary, draft, false).all();
            // "Since we cannot use chlorine": a reason may say what is to be kept out.
            new QuestionGrammar(beside, vocabulary, draft, true).all();
        }
        draft.yesOrNo(sentences.asking().stream().anyMatch(Sentences::isYesOrNo));
        Story story = Story.before(sentences, draft);
        for (String sentence : sentences.telling()) {
            List<Term> terms = Asides.leftOut(Terms.of(sentence, vocabulary)).terms();
            terms.stream()
                    .filter(Story::negates)
                    .forEach(term ->
                            draft.problem("not understood here: " + term.token().text()));
            boolean isMeant = story.isMeant(sentence);
            new QuestionGrammar(isMeant ? story.meant(terms, draft) : terms, vocabulary, draft, !isMeant).all();
        }
        return draft;
    }

    private void all() {
        while (terms.hasNext()) {
            Term term = terms.take();
            // Of the story behind a question only what is to be kept out counts; the rest is no condition.
            if (!lenient || TermCursor.is(term, QuestionWords.Slot.EXCLUDE) || terms.nextIs(QuestionWords.Slot.FREE)) {
                read(term);
            }
        }
        if (!lenient) {
            numbers.end();
            if (draft.says("labels")) {
                // "Crystal structure" beside a space group is no more than that.
                lacking.removeIf("lattice parameters"::equals);
            }
            if (!lacking.isEmpty()) {
                draft.problem(
                        "the library holds conductivities and activation energies, not " + String.join(", ", lacking));
            }
            if (draft.has(QuestionWords.Slot.TRANSITION)
                    || draft.several("phases").size() > 1) {
                // How it changes is seen in both phases.
                unknown.removeIf(words ->
                        draft.order().isEmpty() && CHANGE.matcher(words).matches());
            }
            if (!unknown.isEmpty()) {
                draft.problem("not understood here: " + String.join(", ", unknown));
            }
        }
    }

    private void read(Term term) {
        String words = term.token().text();
        switch (term) {
            case Term.Word word -> word(word.meaning(), words);
            case Term.Measured measured -> numbers.quantity(measured.quantity());
            case Term.InUnit unit -> draft.put("unit", unit.unit());
            case Term.Elemental elemental -> contents.element(elemental.element(), words);
            case Term.Named named -> contents.material(named.material(), words);
            case Term.Whole whole -> numbers.whole(whole.token(), whole.number());
            case Term.Bare bare -> numbers.bare(bare.token(), bare.number());
            case Term.Year year -> numbers.year(year.year());
            case Term.Identifier identifier -> draft.put("doi", identifier.doi().value());
            case Term.Labelled labelled -> draft.label(labelled.label(), labelled.value(), words);
            case Term.Document document -> draft.put("doc", document.doc());
            case Term.Unknown nothing -> unknown.add(words);
        }
    }

    private void word(QuestionWords.Meaning meaning, String words) {
        String value = meaning.value();
        if (!lenient) {
            draft.saw(meaning.slot());
        }
        switch (meaning.slot()) {
            case PROPERTY -> property(Property.valueOf(value));
            case LACKING -> lacking.add(value);
            case SUBJECT -> {
                if (!lenient) {
                    draft.subject(value);
                }
            }
            case RECORD -> {
                // "on record" is a filler; "the record conductivity" ranks; "record" alone is a finding.
                if (terms.nextIs(QuestionWords.Slot.PROPERTY)) {
                    draft.order("highest");
                } else {
                    draft.subject("FINDING");
                }
            }
            case ION -> contents.ion(MobileIon.valueOf(value), words);
            case VALENCE -> draft.add("valences", Integer.parseInt(value), words);
            case MULTIVALENT -> {
                draft.add("valences", 2, words);
                draft.add("valences", 3, words);
                draft.oneOf("valences");
            }
            case CLASS -> contents.aClass(value, words);
            case ANION -> draft.add("anions", value, words);
            case CONTENT -> {
                // "The phosphates family" is what a dataset files so, whatever it contains.
                Optional<String> filed = nextIsFamily() ? vocabulary.classNamed(words) : Optional.empty();
                filed.map(Vocabulary::fold)
                        .ifPresentOrElse(
                                name -> draft.add("classes", name, words), () -> contents.content(value, words));
            }
            case GROUP -> contents.group(value, words);
            case KIND -> {
                property(Property.CONDUCTIVITY);
                draft.add("kinds", ConductivityKind.valueOf(value).label(), words);
            }
            case COMPOSITE -> draft.put("composite", true);
            case ORDER -> {
                Optional<Limit> limit = isLimit(terms.ahead(0)) ? limitOf(words) : Optional.empty();
                if (limit.isPresent()) {
                    numbers.before(limit.get(), words);
                    return;
                }
                boolean ofTemperature = words.toLowerCase(Locale.ROOT).matches("high|low")
                        && terms.ahead(0)
                                .filter(term -> TermCursor.says(term, "temperature", "temperatures"))
                                .isPresent();
                if (ofTemperature) {
                    // Of a phase beside a transition; which temperatures are high, nobody has said.
                    if (draft.has(QuestionWords.Slot.TRANSITION) || draft.says("phases")) {
                        draft.add("phases", words.toLowerCase(Locale.ROOT) + "-temperature", words);
                    } else {
                        unknown.add(words + " temperature");
                    }
                    return;
                }
                draft.order(value.toLowerCase(Locale.ROOT));
                if (!lenient && FROM_END.matcher(words).matches()) {
                    draft.saw(QuestionWords.Slot.SORTED);
                }
                // "The best one", but not "best one first".
                boolean one = terms.ahead(0)
                                .filter(next -> TermCursor.says(next, "one"))
                                .isPresent()
                        && terms.ahead(1)
                                .filter(next -> TermCursor.says(next, "first"))
                                .isEmpty();
                if (one) {
                    draft.put("limit", 1);
                }
            }
            case NTH -> {
                String[] place = value.split(" ", 2);
                draft.put("limit", 1);
                draft.put("skip", Integer.parseInt(place[0]) - 1);
                if (place.length > 1) {
                    draft.order(place[1].toLowerCase(Locale.ROOT));
                }
            }
            case BETTER -> {
                boolean wins = value.equals("WINS");
                draft.better(wins ? "best" : value.toLowerCase(Locale.ROOT));
                if (wins) {
                    draft.wins();
                }
                // "Which has more records? Is there more Ea data?"
                if (words.equalsIgnoreCase("more") && groups.moreOf()) {
                    draft.saw(QuestionWords.Slot.COUNT);
                    draft.counted(groups.counted().orElse("FINDING"));
                }
            }
            case SORTED -> sorted(words);
            case REVERSE,
                    LISTING,
                    PLOT,
                    COMPARE,
                    REST,
                    EXISTS,
                    SOURCE,
                    REPORTS,
                    WHY,
                    TREND,
                    CONDUCTING,
                    TRANSITION,
                    APPEARS,
                    INSTEAD,
                    INYEAR,
                    FILLER -> {}
            case THING -> {
                if (isAskedFor()) {
                    unknown.add(words);
                }
            }
            case FOLLOW -> {
                if (SAME.matcher(words).matches()) {
                    draft.repeat();
                }
                // "The next five" of the list that was shown.
                if (words.equalsIgnoreCase("next") && numbers.isCounted()) {
                    draft.goesOn();
                    switch (terms.take()) {
                        case Term.Whole whole -> draft.put("limit", whole.number());
                        case Term.Word word ->
                            draft.put("limit", Integer.parseInt(word.meaning().value()));
                        default -> {}
                    }
                }
            }
            case COUNT -> {
                if (terms.ahead(0).orElse(null) instanceof Term.InUnit) {
                    // "How many mS/cm has it?"
                    draft.unsaw(QuestionWords.Slot.COUNT);
                    return;
                }
                draft.counts();
                (words.matches("(?i)how (?:often|frequently|many times)") ? Optional.of("FINDING") : groups.counted())
                        .ifPresent(draft::counted);
            }
            case DIFFERENT -> groups.different();
            case NEWEST -> draft.order("newest");
            case OLDEST -> {
                // "The first five" is the head of a list.
                boolean first = words.equalsIgnoreCase("first");
                boolean oneFirst = terms.behind(2)
                        .filter(term -> TermCursor.says(term, "one"))
                        .isPresent();
                if (first && oneFirst) {
                    draft.saw(QuestionWords.Slot.SORTED);
                } else if (first && !terms.hasNext()) {
                    draft.back("FIRST");
                } else if (!first || !numbers.isCounted()) {
                    draft.order("oldest");
                }
            }
            case MEASURE -> {
                // "In the 200–300 °C range" asks for no range.
                boolean before = value.equals("RANGE") && terms.ahead(0).orElse(null) instanceof Term.Measured;
                boolean ofTheNumber = value.equals("RANGE")
                        && terms.behind(2).orElse(null) instanceof Term.Measured number
                        && terms.behind(1)
                                .filter(term ->
                                        term.token().begin() == number.token().end() + 1)
                                .isPresent();
                if (!before && !ofTheNumber) {
                    draft.measure(value.toLowerCase(Locale.ROOT));
                }
            }
            case PER -> groups.per();
            case DIMENSION -> groups.dimension(value);
            case ORIGIN -> origin(Origin.valueOf(value), words);
            case METHOD -> draft.add("methods", Method.valueOf(value).label(), words);
            case EXCLUDE -> contents.exclude(words);
            case INCLUDE, BEARING -> contents.include();
            case FREE -> unknown.add(words);
            case NEUTRAL -> contents.neutral(words);
            case PLAIN -> {
                // A plain LISICON is one that is nothing else beside, and so is pure LiBH4; a plain salt has no
                // neutral molecules.
                boolean ofOne = terms.ahead(0).orElse(null) instanceof Term.Named;
                if (!ofOne && value.equals("UNDOPED")) {
                    unknown.add(words);
                } else if (!ofOne && (!words.equalsIgnoreCase("plain") || !terms.nextIs(QuestionWords.Slot.CLASS))) {
                    draft.neutral(false, words);
                }
            }
            case MOLECULE -> contents.molecule(value, words);
            case PHASE -> {
                boolean ofTemperatures = value.endsWith("-temperature")
                        && terms.ahead(0)
                                .filter(term -> TermCursor.says(
                                        term,
                                        "data",
                                        "range",
                                        "regime",
                                        "region",
                                        "measurements",
                                        "values",
                                        "behaviour"))
                                .isPresent();
                if (!ofTemperatures) {
                    draft.add("phases", value, words);
                } else if (!terms.anyIsMeasured()) {
                    // Which temperatures are high, nobody has said.
                    unknown.add(words);
                }
            }
            case LIMIT -> numbers.before(Limit.valueOf(value), words);
            case ORLIMIT -> numbers.behind(Limit.valueOf(value), words);
            case BOUND -> draft.bounds(value);
            case CURATED -> draft.curated();
            case ANYTEMP -> draft.put("any_temperature", true);
            case BACK -> draft.back(value);
            case NUMBER -> numbers.counted(words, Integer.parseInt(value));
        }
    }

    /** {@code What history has it? Tell me the history of it.} */
    private boolean isAskedFor() {
        Optional<Term> before = terms.behind(2);
        if (before.filter(term -> TermCursor.says(term, "what", "which", "its", "their"))
                .isPresent()) {
            return true;
        }
        boolean of = terms.ahead(0).filter(term -> TermCursor.says(term, "of")).isPresent();
        boolean the = before.filter(term -> TermCursor.says(term, "the", "any", "some"))
                .isPresent();
        Optional<Term> ordering = the ? terms.behind(3) : before;
        return of
                && ordering.map(term -> TermCursor.is(term, QuestionWords.Slot.LISTING)
                                || TermCursor.says(
                                        term,
                                        "what is",
                                        "what are",
                                        "what's",
                                        "whats",
                                        "give me",
                                        "show me",
                                        "tell me"))
                        .orElse(true);
    }

    /** In which order; {@code ordered} is also said of phases. */
    private void sorted(String words) {
        if (words.equalsIgnoreCase("ordered")
                && (terms.nextIs(QuestionWords.Slot.PHASE)
                        || terms.ahead(1)
                                .filter(term -> TermCursor.is(term, QuestionWords.Slot.PHASE))
                                .isPresent())) {
            draft.unsaw(QuestionWords.Slot.SORTED);
            draft.add("phases", "low-temperature", words);
            return;
        }
        for (int further = 0; further < SORTED_BY; further++) {
            if (terms.ahead(further)
                    .filter(term -> TermCursor.says(term, "temperature", "temperatures"))
                    .isPresent()) {
                draft.order("coldest");
                draft.put("any_temperature", true);
            }
        }
    }

    /** Words of an order that say a side where they stand before a number. */
    private static Optional<Limit> limitOf(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "top" -> Optional.of(Limit.EXCEED);
            case "minimum", "min", "min." -> Optional.of(Limit.AT_LEAST);
            case "maximum", "max", "max." -> Optional.of(Limit.AT_MOST);
            default -> Optional.empty();
        };
    }

    /** {@code that top 1 mS/cm} */
    private static boolean isLimit(Optional<Term> term) {
        return term.filter(next -> next instanceof Term.Measured measured
                                && !measured.quantity().roomTemperature()
                        || next instanceof Term.Bare)
                .isPresent();
    }

    private boolean nextIsFamily() {
        return terms.ahead(0)
                .filter(term -> term instanceof Term.Word word
                        && word.is(QuestionWords.Slot.DIMENSION)
                        && word.meaning().value().equals("FAMILY"))
                .isPresent();
    }

    private void property(Property property) {
        if (draft.says("property") && !draft.said().get("property").asText().equals(property.label())) {
            draft.problem("two properties in one question");
        }
        draft.put("property", property.label());
    }

    private void origin(Origin origin, String words) {
        // "measured at 300 °C" says what an analyst assumes anyway; only "computed" narrows.
        boolean oftheAsker = terms.behind(2)
                .filter(term -> TermCursor.says(term, "my", "our"))
                .isPresent();
        if (oftheAsker) {
            return;
        }
        if (origin == Origin.COMPUTATIONAL || !words.equalsIgnoreCase("measured")) {
            draft.add("origin", origin.label(), words);
        }
    }
}
