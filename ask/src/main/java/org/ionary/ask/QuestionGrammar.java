package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.MobileIon;
import org.ionary.index.Bounds;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Sense;

/**
 * Reads a question term by term into a draft, with a lexicon and no model. A term that finds no place is a problem, and
 * a question with a problem is declined: what was not understood is never left out of an answer in silence.
 *
 * <p>Where a question comes with the story behind it, the sentences that ask have to be understood whole; of the others
 * only conditions are taken, and what they are is noted.
 */
final class QuestionGrammar {
    static final Bounds ROOM_TEMPERATURE = Bounds.between(new BigDecimal("293"), new BigDecimal("303"));

    /** A stated temperature finds values within this of it, so that 25 °C finds 298 K. */
    private static final BigDecimal NEAR = new BigDecimal("1");

    private static final BigDecimal ICE = new BigDecimal("273.15");
    private static final BigDecimal AROUND = new BigDecimal("5");
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final Pattern INCLUSIVE = Pattern.compile(
            "(?i).*(≥|≤|at least|at most|or more|or less|or above|or below|or higher|or lower|no more than|not more than"
                    + "|no less than|not less than|not exceeding|up to|minimum|maximum|not below|not above|no lower|no higher).*");
    private static final Pattern REACHES = Pattern.compile(
            ".*\\b(reach|reaches|reached|reaching|achieve|achieves|achieved|achieving|attain|attains|manage|manages|deliver|delivers|hit|hits|get to|gets to|make|makes|offer|offers|cross|crosses|clear|clears)\\b.*");
    private static final Pattern SURPASSES = Pattern.compile(
            ".*\\b(surpass|surpasses|surpassing|beat|beats|top|tops|beyond|past|outdo|outdoes|exceeding|exceed|exceeds)$");
    private static final Pattern LIMIT_ONLY = Pattern.compile("(?i).*(limit|bound).*");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?i)^(?:so |and |ok |hello |hi |please |well )?(?:is|are|was|were|does|do|did|has|have|can|could any)\\b(?! you (?:list|show|give|tell|find|name)).*");

    private final String text;
    private final List<Term> terms;
    private final Draft draft;
    private final boolean lenient;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private int at;

    /** {@code with and without}: what follows is both, to be compared. */
    private boolean both;

    private QuestionGrammar(String text, List<Term> terms, Draft draft, boolean lenient) {
        this.text = text;
        this.terms = terms;
        this.draft = draft;
        this.lenient = lenient;
    }

    static Draft read(String question, Vocabulary vocabulary) {
        String prepared = QuestionText.prepared(question);
        List<String> sentences = QuestionText.sentences(prepared);
        Draft draft = new Draft();
        List<String> asking = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        boolean marked = sentences.stream().anyMatch(sentence -> sentence.endsWith("?"));
        for (String sentence : sentences) {
            boolean asks = marked ? sentence.endsWith("?") : asks(sentence, vocabulary);
            (asks || sentences.size() == 1 ? asking : telling).add(sentence);
        }
        if (!marked && asking.stream().anyMatch(sentence -> isClear(sentence, vocabulary))) {
            List<String> unclear = asking.stream()
                    .filter(sentence -> !isClear(sentence, vocabulary))
                    .toList();
            asking.removeAll(unclear);
            telling.addAll(unclear);
        }
        if (asking.isEmpty()) {
            asking.addAll(telling);
            telling.clear();
        }
        for (String sentence : asking) {
            Terms.Cut cut = Terms.of(sentence, vocabulary);
            cut.notes().forEach(draft::note);
            new QuestionGrammar(cut.text(), cut.terms(), draft, false).all();
        }
        draft.yesOrNo(
                asking.stream().anyMatch(sentence -> YES_OR_NO.matcher(sentence).matches()));
        boolean pointsToTheStory = !telling.isEmpty() && draft.saysNothing();
        for (String sentence : telling) {
            Terms.Cut cut = Terms.of(sentence, vocabulary);
            List<Term> terms = new ArrayList<>(cut.terms());
            if (pointsToTheStory) {
                terms.removeIf(term -> term instanceof Term.Unknown);
            }
            new QuestionGrammar(cut.text(), terms, draft, !pointsToTheStory).all();
        }
        return draft;
    }

    private static boolean isClear(String sentence, Vocabulary vocabulary) {
        return Terms.of(sentence, vocabulary).terms().stream()
                .noneMatch(term -> term instanceof Term.Unknown || is(term, QuestionWords.Slot.LACKING));
    }

    /** Whether a sentence without a question mark is a question: it orders, counts, ranks or asks with a word. */
    private static boolean asks(String sentence, Vocabulary vocabulary) {
        return Terms.of(sentence, vocabulary).terms().stream()
                .anyMatch(term -> term instanceof Term.Word word
                        && switch (word.meaning().slot()) {
                            case LISTING, COUNT, ORDER, COMPARE, SOURCE, MEASURE, EXISTS, WHY -> true;
                            default -> false;
                        });
    }

    private void all() {
        while (at < terms.size()) {
            int before = at;
            take();
            if (at == before) {
                throw new IllegalStateException("the grammar stands still at " + terms.get(at));
            }
        }
        if (!lenient) {
            if (!lacking.isEmpty()) {
                draft.problem(
                        "the library holds conductivities and activation energies, not " + String.join(", ", lacking));
            }
            if (!unknown.isEmpty()) {
                draft.problem("not understood here: " + String.join(", ", unknown));
            }
        }
    }

    private void take() {
        Term term = terms.get(at);
        // Of the story behind a question only what is to be kept out counts; the rest is no condition.
        if (lenient && !is(term, QuestionWords.Slot.EXCLUDE)) {
            at++;
            return;
        }
        switch (term) {
            case Term.Word word -> word(word);
            case Term.Measured measured -> {
                at++;
                quantity(measured.quantity());
            }
            case Term.InUnit unit -> {
                at++;
                draft.put("unit", unit.unit());
            }
            case Term.Elemental elemental -> element(elemental, elemental.element());
            case Term.Named named -> {
                at++;
                draft.add("materials", named.token().text(), named.token().text());
            }
            case Term.Whole number -> {
                at++;
                number(number);
            }
            case Term.Bare bare -> {
                at++;
                bare(bare);
            }
            case Term.Year year -> {
                at++;
                years(Bounds.exactly(new BigDecimal(year.year())), year.year());
            }
            case Term.Identifier identifier -> {
                at++;
                draft.put("doi", identifier.doi().value());
            }
            case Term.Labelled labelled -> {
                at++;
                draft.label(labelled.label(), labelled.value(), labelled.token().text());
            }
            case Term.Document document -> {
                at++;
                draft.put("doc", document.doc());
            }
            case Term.Unknown nothing -> {
                at++;
                unknown.add(nothing.token().text());
            }
        }
    }

    /** A limit without a unit is in the unit of the property that is asked for. */
    private void bare(Term.Bare bare) {
        Optional<Property> property = Arrays.stream(Property.values())
                .filter(p -> p.label().equals(draft.said().path("property").asText()))
                .findFirst();
        String sign = text.substring(
                        Math.max(0, bare.token().begin() - 3), bare.token().begin())
                .strip();
        String before = before();
        boolean above = sign.endsWith(">")
                || sign.endsWith("≥")
                || before.matches(
                        ".*\\b(above|over|beyond|(higher|more|greater|larger|better) than|exceed|exceeds|exceeding|surpass|at least)$");
        boolean below = sign.endsWith("<")
                || sign.endsWith("≤")
                || before.matches(".*\\b(below|under|(lower|less|smaller) than|at most)$");
        if (property.isEmpty() || draft.says("value") || above == below) {
            unknown.add(bare.token().text());
            return;
        }
        boolean inclusive = sign.endsWith("≥")
                || sign.endsWith("≤")
                || INCLUSIVE.matcher(before).matches();
        draft.put(
                "value",
                above
                        ? inclusive ? Bounds.atLeast(bare.number()) : Bounds.moreThan(bare.number())
                        : inclusive ? Bounds.atMost(bare.number()) : Bounds.lessThan(bare.number()));
        draft.note(bare.token().text() + " read in " + property.get().unit().symbol());
    }

    private void number(Term.Whole number) {
        Optional<Term> next = peek(0);
        boolean atIt = at >= 2 && terms.get(at - 2).token().text().equalsIgnoreCase("at") && next.isEmpty();
        if (atIt && !draft.says("temperature_K")) {
            BigDecimal kelvin = new BigDecimal(number.number()).add(ICE);
            draft.put("temperature_K", Bounds.between(kelvin.subtract(NEAR), kelvin.add(NEAR)));
            draft.note("at " + number.number() + " read as °C");
            return;
        }
        boolean ofSomething = number.number() > 0 && number.number() <= 1000;
        if (ofSomething) {
            draft.put("limit", number.number());
        } else {
            unknown.add(number.token().text()
                    + next.map(t -> " " + t.token().text()).orElse(""));
        }
    }

    private void word(Term.Word word) {
        String value = word.meaning().value();
        String words = word.token().text();
        QuestionWords.Slot slot = word.meaning().slot();
        at++;
        if (!lenient) {
            draft.saw(slot);
        }
        switch (slot) {
            case PROPERTY -> property(Property.valueOf(value));
            case LACKING -> lacking.add(value);
            case SUBJECT -> {
                if (!lenient) {
                    draft.subject(value);
                }
            }
            case RECORD -> {
                // "on record" is a filler; "the record conductivity" ranks; "record" alone is a finding.
                if (peek(0).filter(t -> is(t, QuestionWords.Slot.PROPERTY)).isPresent()) {
                    draft.order("highest");
                } else {
                    draft.subject("FINDING");
                }
            }
            case ION -> ion(word, MobileIon.valueOf(value));
            case VALENCE -> draft.add("valences", Integer.parseInt(value), words);
            case MULTIVALENT -> {
                draft.add("valences", 2, words);
                draft.add("valences", 3, words);
                draft.oneOf("valences");
            }
            case CLASS -> aClass(value, words);
            case ANION -> draft.add("anions", value, words);
            case CONTENT -> content(value, words);
            case GROUP -> {
                boolean free = nextIs(QuestionWords.Slot.FREE);
                at += free ? 1 : 0;
                Terms.group(value).forEach(e -> draft.add(free ? "without" : "with_any", e.symbol(), words));
            }
            case COMPOSITE -> draft.put("composite", true);
            case ORDER -> draft.order(value.toLowerCase(Locale.ROOT));
            case BETTER -> draft.better(value.toLowerCase(Locale.ROOT));
            case REVERSE,
                    SORTED,
                    LISTING,
                    COMPARE,
                    REST,
                    EXISTS,
                    SOURCE,
                    REPORTS,
                    WHY,
                    TREND,
                    CONDUCTING,
                    TRANSITION,
                    FILLER -> {}
            case COUNT -> draft.counts();
            case DIFFERENT -> different();
            case NEWEST -> draft.order("newest");
            case OLDEST -> draft.order("oldest");
            case MEASURE -> draft.measure(value.toLowerCase(Locale.ROOT));
            case PER -> per();
            case DIMENSION -> dimension(value);
            case ORIGIN -> origin(Origin.valueOf(value), words);
            case METHOD -> draft.add("methods", Method.valueOf(value).label(), words);
            case EXCLUDE -> exclude(words);
            case INCLUDE -> include();
            case APPEARS -> {}
            case BEARING -> include();
            case FREE -> unknown.add(words);
            case NEUTRAL -> {
                boolean free = nextIs(QuestionWords.Slot.FREE);
                at += free ? 1 : 0;
                draft.neutral(!free, words);
            }
            case PLAIN -> draft.neutral(false, words);
            case MOLECULE -> molecule(value, words);
            case PHASE -> draft.add("phases", value, words);
            case BELOW -> phaseOrUnknown("low-temperature", words);
            case ABOVE -> phaseOrUnknown("high-temperature", words);
            case SINCE, BEFORE -> {
                if (!year(slot, words)) {
                    draft.relativeYear(slot == QuestionWords.Slot.SINCE ? "after" : "before");
                }
            }
            case INYEAR -> year(slot, words);
            case BOUND -> draft.bounds(value);
            case CURATED -> draft.curated();
            case ANYTEMP -> draft.put("any_temperature", true);
            case BACK -> draft.back(value);
            case FOLLOW -> {}
            case INSTEAD -> {}
            case NUMBER -> draft.put("limit", Integer.parseInt(value));
        }
    }

    private Optional<Term> peek(int further) {
        return at + further < terms.size() ? Optional.of(terms.get(at + further)) : Optional.empty();
    }

    private static boolean is(Term term, QuestionWords.Slot slot) {
        return term instanceof Term.Word word && word.is(slot);
    }

    private boolean nextIs(QuestionWords.Slot slot) {
        return peek(0).filter(t -> is(t, slot)).isPresent();
    }

    private void property(Property property) {
        if (draft.says("property") && !draft.said().get("property").asText().equals(property.label())) {
            draft.problem("two properties in one question");
        }
        draft.put("property", property.label());
    }

    /** Below or above what? A phase transition, if anything; limits are read with their numbers. */
    private void phaseOrUnknown(String phase, String words) {
        if (peek(0).filter(Term.Bare.class::isInstance).isPresent()) {
            return;
        }
        boolean ofATransition =
                terms.stream().anyMatch(t -> is(t, QuestionWords.Slot.TRANSITION) || is(t, QuestionWords.Slot.PHASE));
        if (ofATransition) {
            draft.add("phases", phase, words);
        } else {
            unknown.add(words);
        }
    }

    private void ion(Term.Word word, MobileIon ion) {
        String words = word.token().text();
        Element element = ion.element();
        if (nextIs(QuestionWords.Slot.FREE)) {
            at++;
            draft.add("without", element.symbol(), words);
        } else if ((nextIs(QuestionWords.Slot.BEARING) || appears())
                && !words.toLowerCase(Locale.ROOT).contains("ion")) {
            at++;
            draft.add("with", element.symbol(), words);
        } else {
            draft.add("mobile_ions", ion.symbol(), words);
        }
    }

    /** Whether the words behind say that the element is part of the material, not what moves. */
    private boolean appears() {
        return nextIs(QuestionWords.Slot.APPEARS)
                || peek(0).filter(t -> is(t, QuestionWords.Slot.FILLER) || is(t, QuestionWords.Slot.EXISTS))
                                .isPresent()
                        && peek(1).filter(t -> is(t, QuestionWords.Slot.APPEARS))
                                .isPresent();
    }

    /** An element that is named without a word for in or out is contained. */
    private void element(Term term, Element element) {
        at++;
        if (nextIs(QuestionWords.Slot.FREE)) {
            at++;
            draft.add("without", element.symbol(), term.token().text());
        } else {
            draft.add("with", element.symbol(), term.token().text());
        }
    }

    private void aClass(String name, String words) {
        if (nextIs(QuestionWords.Slot.FREE)) {
            at++;
            draft.add("without_classes", name, words);
        } else {
            draft.add("classes", name, words);
        }
    }

    private void content(String elements, String words) {
        boolean free = nextIs(QuestionWords.Slot.FREE);
        if (free) {
            at++;
        }
        for (String symbol : elements.split(" ", -1)) {
            if (!free) {
                draft.add("with", symbol, words);
            } else if (!symbol.equals("O")) {
                draft.add("without", symbol, words);
            }
        }
        if (!free) {
            draft.oneOf("with");
        }
    }

    private void molecule(String value, String words) {
        if (nextIs(QuestionWords.Slot.FREE)) {
            at++;
            draft.add("without_molecules", value, words);
        } else if (value.equals("AMINES")) {
            List.of("CH3NH2", "NH2CH2CH2NH2", "(CH3)2CHNH2", "C2H5NH2", "C3H7NH2", "C4H9NH2")
                    .forEach(amine -> draft.add("neutral_molecules", amine, words));
            draft.oneOf("neutral_molecules");
        } else {
            draft.add("neutral_molecules", value, words);
        }
    }

    private void origin(Origin origin, String words) {
        // "measured at 300 °C" says what an analyst assumes anyway; only "computed" narrows.
        if (origin == Origin.COMPUTATIONAL || !words.equalsIgnoreCase("measured")) {
            draft.add("origin", origin.label(), words);
        }
    }

    private void per() {
        int skipped = at;
        while (skipped < terms.size()
                && (is(terms.get(skipped), QuestionWords.Slot.FILLER)
                        || is(terms.get(skipped), QuestionWords.Slot.PER)
                        || is(terms.get(skipped), QuestionWords.Slot.BACK))) {
            skipped++;
        }
        if (skipped < terms.size() && terms.get(skipped) instanceof Term.Word word) {
            switch (word.meaning().slot()) {
                case DIMENSION -> {
                    at = skipped + 1;
                    draft.saw(QuestionWords.Slot.DIMENSION);
                    draft.groupBy(word.meaning().value());
                }
                case PROPERTY -> {
                    if (skipped == at) {
                        return;
                    }
                }
                case SUBJECT -> {
                    String subject = word.meaning().value();
                    if (subject.equals("PAPER")) {
                        at = skipped + 1;
                        draft.groupBy("DOI");
                    } else if (subject.equals("MATERIAL")
                            && !word.token().text().startsWith("one")) {
                        at = skipped + 1;
                        draft.subject("MATERIAL");
                    }
                }
                case NEUTRAL -> {
                    at = skipped + 1;
                    draft.groupBy("NEUTRAL_MOLECULE");
                }
                default -> {}
            }
        }
    }

    private void different() {
        if (at < terms.size() && terms.get(at) instanceof Term.Word word && word.is(QuestionWords.Slot.DIMENSION)) {
            at++;
            draft.saw(QuestionWords.Slot.DIMENSION);
            draft.differentBy(word.meaning().value());
        }
    }

    private void dimension(String value) {
        draft.dimension(value);
        // "space group Pnma": the value stands behind the name.
        if (value.startsWith("LABEL:") && at < terms.size()) {
            String label = value.substring("LABEL:".length());
            while (at < terms.size() && is(terms.get(at), QuestionWords.Slot.FILLER)) {
                at++;
            }
            if (at < terms.size()
                    && !(terms.get(at) instanceof Term.Word)
                    && !(terms.get(at) instanceof Term.Measured)) {
                Token token = terms.get(at).token();
                String given = terms.get(at) instanceof Term.Labelled known ? known.value() : token.text();
                draft.label(label, given, token.text());
                at++;
            }
        }
    }

    /** {@code without Ge and Sn}: all that follows in a list is out. */
    private void exclude(String words) {
        int from = at;
        int taken = list(true);
        if (both && taken > 0) {
            both = false;
            at = from;
            list(false);
            draft.saw(QuestionWords.Slot.COMPARE);
        }
        if (taken == 0) {
            skipFillers();
            boolean refersToNeutral = draft.says("has_neutral_molecules") || draft.saidNeutral();
            if (refersToNeutral) {
                draft.neutral(false, words + " neutral molecules");
            } else if (lenient) {
                return;
            } else {
                unknown.add(words);
            }
        }
    }

    /** {@code with Ta or Nb}: what follows in a list is in; before a quantity or property the word says nothing. */
    private void include() {
        boolean orNot = peek(0).filter(QuestionGrammar::isJoint).isPresent()
                && peek(1).filter(t -> is(t, QuestionWords.Slot.EXCLUDE)).isPresent();
        if (orNot) {
            both = true;
        } else {
            list(false);
        }
    }

    private void skipFillers() {
        while (at < terms.size() && is(terms.get(at), QuestionWords.Slot.FILLER)
                || at < terms.size()
                        && is(terms.get(at), QuestionWords.Slot.EXISTS)
                        && terms.get(at).token().text().equals("any")) {
            at++;
        }
    }

    private int list(boolean exclude) {
        int taken = 0;
        int i = at;
        boolean either = false;
        boolean joint = true;
        List<Element> some = new ArrayList<>();
        while (i < terms.size()) {
            Term term = terms.get(i);
            boolean joins = is(term, QuestionWords.Slot.FOLLOW)
                    || is(term, QuestionWords.Slot.FILLER)
                    // "drop those with only an upper limit"
                    || exclude
                            && taken == 0
                            && (is(term, QuestionWords.Slot.BACK) || is(term, QuestionWords.Slot.INCLUDE));
            boolean any =
                    is(term, QuestionWords.Slot.EXISTS) && term.token().text().equalsIgnoreCase("any")
                            || is(term, QuestionWords.Slot.NUMBER)
                            || is(term, QuestionWords.Slot.EXCLUDE) && taken > 0;
            Optional<Element> element = elementOf(term);
            if (element.isPresent() && !behind(i + 1, QuestionWords.Slot.FREE)) {
                some.add(element.get());
                taken++;
                i++;
                at = i;
                joint = false;
            } else if (joint && term instanceof Term.Word word && listed(word, exclude)) {
                taken++;
                i++;
                at = i;
                joint = false;
            } else if (joins || any) {
                joint = true;
                either |= term.token().text().equalsIgnoreCase("or");
                // Fillers behind a list belong to the question again.
                if (taken > 0 && !isJoint(term)) {
                    break;
                }
                i++;
            } else {
                break;
            }
        }
        boolean anyOf = either && some.size() > 1 && !exclude;
        for (Element element : some) {
            draft.add(exclude ? "without" : anyOf ? "with_any" : "with", element.symbol(), element.symbol());
        }
        if (!exclude && !anyOf) {
            draft.oneOf("with");
        }
        return taken;
    }

    private static boolean isJoint(Term term) {
        String text = term.token().text().toLowerCase(Locale.ROOT);
        return text.equals("and") || text.equals("or") || text.equals("nor") || text.equals("any");
    }

    private boolean behind(int i, QuestionWords.Slot slot) {
        return i < terms.size() && is(terms.get(i), slot);
    }

    private static Optional<Element> elementOf(Term term) {
        return switch (term) {
            case Term.Elemental elemental -> Optional.of(elemental.element());
            case Term.Word word
            when word.is(QuestionWords.Slot.ION) -> {
                String text = word.token().text();
                yield text.contains("ion") || text.contains("+") || text.contains("conduct")
                        ? Optional.empty()
                        : Optional.of(MobileIon.valueOf(word.meaning().value()).element());
            }
            // Symbols that are English words: behind "without", As is arsenic.
            case Term.Word word ->
                Element.ofSymbol(word.token().text())
                        .filter(e -> word.token().text().length() <= 2
                                && Character.isUpperCase(word.token().text().charAt(0))
                                && word.is(QuestionWords.Slot.FILLER));
            case Term.Measured m -> Optional.empty();
            case Term.InUnit u -> Element.ofSymbol(u.token().text());
            case Term.Named n -> Optional.empty();
            case Term.Whole n -> Optional.empty();
            case Term.Bare b -> Optional.empty();
            case Term.Year y -> Optional.empty();
            case Term.Identifier d -> Optional.empty();
            case Term.Labelled l -> Optional.empty();
            case Term.Document d -> Optional.empty();
            case Term.Unknown u -> Optional.empty();
        };
    }

    /** What else than elements can be in or out. */
    private boolean listed(Term.Word word, boolean exclude) {
        String value = word.meaning().value();
        String words = word.token().text();
        switch (word.meaning().slot()) {
            case NEUTRAL -> draft.neutral(!exclude, exclude ? "without " + words : words);
            case MOLECULE -> {
                Set<String> molecules = value.equals("AMINES")
                        ? Set.of("CH3NH2", "NH2CH2CH2NH2", "(CH3)2CHNH2", "C2H5NH2", "C3H7NH2", "C4H9NH2")
                        : Set.of(value);
                molecules.forEach(m -> draft.add(exclude ? "without_molecules" : "neutral_molecules", m, words));
                if (!exclude && molecules.size() > 1) {
                    draft.oneOf("neutral_molecules");
                }
            }
            case GROUP -> {
                Set<Element> group = Terms.group(value);
                group.forEach(e -> draft.add(exclude ? "without" : "with_any", e.symbol(), words));
            }
            case CONTENT -> {
                for (String symbol : value.split(" ", -1)) {
                    if (!exclude || !symbol.equals("O")) {
                        draft.add(exclude ? "without" : "with", symbol, words);
                    }
                }
                draft.oneOf("with");
            }
            case CLASS -> {
                if (!exclude) {
                    return false;
                }
                switch (value) {
                    case "halide" -> Terms.group("HALOGEN").forEach(e -> draft.add("without", e.symbol(), words));
                    case "oxide" -> draft.add("without", "O", words);
                    case "sulfide" -> draft.add("without", "S", words);
                    default -> draft.add("without_classes", value, words);
                }
            }
            case BOUND -> {
                if (!exclude) {
                    return false;
                }
                draft.exactOnly();
            }
            case COMPOSITE -> draft.put("composite", !exclude);
            case PHASE -> {
                if (!exclude) {
                    return false;
                }
                draft.add("phases", value.equals("high-temperature") ? "low-temperature" : "high-temperature", words);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean year(QuestionWords.Slot slot, String words) {
        int i = at;
        while (i < terms.size()
                && (is(terms.get(i), QuestionWords.Slot.FILLER)
                        || is(terms.get(i), QuestionWords.Slot.INYEAR)
                        || is(terms.get(i), QuestionWords.Slot.DIMENSION)
                                && terms.get(i).token().text().startsWith("year"))) {
            i++;
        }
        if (i >= terms.size() || !(terms.get(i) instanceof Term.Year year)) {
            return false;
        }
        at = i + 1;
        BigDecimal number = new BigDecimal(year.year());
        boolean exclusive = words.equalsIgnoreCase("after")
                || words.equalsIgnoreCase("later than")
                || words.equalsIgnoreCase("newer than");
        switch (slot) {
            case SINCE -> years(exclusive ? Bounds.moreThan(number) : Bounds.atLeast(number), year.year());
            case BEFORE -> {
                boolean included = Set.of("until", "up to", "till", "no later than", "not after")
                        .contains(words.toLowerCase(Locale.ROOT));
                years(included ? Bounds.atMost(number) : Bounds.lessThan(number), year.year());
            }
            default -> years(Bounds.exactly(number), year.year());
        }
        return true;
    }

    /** A second year makes a range of the first; words behind may open it. */
    private void years(Bounds bounds, int year) {
        Optional<Term> next = peek(0);
        boolean opens = next.filter(t -> Set.of("onwards", "onward", "on", "and later", "or later", "later")
                        .contains(t.token().text().toLowerCase(Locale.ROOT)))
                .isPresent();
        int i = at;
        while (i < terms.size()
                && Set.of(
                                "and", "or", "to", "until", "through", "till", "-", "up to", "later", "newer",
                                "earlier", "onwards", "older")
                        .contains(terms.get(i).token().text().toLowerCase(Locale.ROOT))) {
            String text = terms.get(i).token().text().toLowerCase(Locale.ROOT);
            if (Set.of("later", "newer", "onwards").contains(text)) {
                at = i + 1;
                draft.put("years", Bounds.atLeast(new BigDecimal(year)));
                return;
            }
            if (Set.of("earlier", "older").contains(text)) {
                at = i + 1;
                draft.put("years", Bounds.atMost(new BigDecimal(year)));
                return;
            }
            i++;
        }
        if (opens) {
            at++;
            draft.put("years", Bounds.atLeast(new BigDecimal(year)));
            return;
        }
        if (i > at && i < terms.size() && terms.get(i) instanceof Term.Year last && last.year() > year) {
            at = i + 1;
            boolean first = bounds.lowIncluded() || bounds.low().isEmpty();
            draft.put(
                    "years",
                    new Bounds(
                            Optional.of(new BigDecimal(year)), first, Optional.of(new BigDecimal(last.year())), true));
            return;
        }
        if (draft.says("years")) {
            draft.problem("two years in one question");
        }
        draft.put("years", bounds);
    }

    private void quantity(ReadQuantity quantity) {
        if (quantity.dimension() == Dimension.TEMPERATURE) {
            temperature(quantity);
        } else {
            limit(quantity);
        }
    }

    private void temperature(ReadQuantity quantity) {
        if (draft.says("temperature_K")) {
            if (lenient) {
                return;
            }
            draft.problem("two temperatures in one question");
        }
        String before = before();
        boolean inclusive = INCLUSIVE.matcher(before + " " + quantity.raw()).matches();
        Bounds bounds;
        if (quantity.roomTemperature()) {
            bounds = ROOM_TEMPERATURE;
            draft.note("room temperature read as 293–303 K");
        } else if (quantity.high().isPresent()) {
            bounds = Bounds.between(quantity.low(), quantity.high().get());
        } else if (after().matches("(or )?(warmer|hotter|above|more|higher)\\b.*")) {
            bounds = Bounds.atLeast(quantity.low());
        } else if (after().matches("(or )?(colder|cooler|below|less|lower)\\b.*")) {
            bounds = Bounds.atMost(quantity.low());
        } else if (quantity.sense() == Sense.ABOVE || before.endsWith("above") || before.endsWith("over")) {
            bounds = inclusive ? Bounds.atLeast(quantity.low()) : Bounds.moreThan(quantity.low());
        } else if (quantity.sense() == Sense.BELOW || before.endsWith("below") || before.endsWith("under")) {
            bounds = inclusive ? Bounds.atMost(quantity.low()) : Bounds.lessThan(quantity.low());
        } else {
            boolean around = quantity.sense() == Sense.APPROXIMATE
                    || before.endsWith("around")
                    || before.endsWith("about")
                    || before.endsWith("near")
                    || before.endsWith("close to");
            BigDecimal width = around ? AROUND : NEAR;
            bounds = Bounds.between(
                    quantity.low().subtract(width), quantity.low().add(width));
            draft.note(quantity.raw() + " read as "
                    + quantity.low().stripTrailingZeros().toPlainString() + " ± " + width + " K");
        }
        draft.put("temperature_K", bounds);
    }

    /** The words just before this term, which may say what its number bounds. */
    private String before() {
        int i = at - 2;
        StringBuilder words = new StringBuilder();
        for (int from = Math.max(0, i - 2); from <= i; from++) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(terms.get(from).token().text());
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private void limit(ReadQuantity quantity) {
        if (draft.says("value")) {
            if (lenient) {
                return;
            }
            draft.problem("two limits in one question");
        }
        Property property =
                quantity.dimension() == Dimension.CONDUCTIVITY ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY;
        if (draft.says("property") && !draft.said().get("property").asText().equals(property.label())) {
            draft.problem("a limit of another property: " + quantity.raw());
        }
        draft.put("property", property.label());
        String before = before();
        boolean limitOnly =
                LIMIT_ONLY.matcher(quantity.raw()).matches() || before.contains("limit") || before.contains("bound");
        if (limitOnly) {
            draft.bounds(quantity.sense() == Sense.ABOVE ? "ABOVE" : "BELOW");
            draft.put("value", about(quantity.low()));
            return;
        }
        boolean inclusive =
                INCLUSIVE.matcher(before + " " + quantity.raw() + " " + after()).matches();
        if (quantity.high().isPresent()) {
            draft.put("value", Bounds.between(quantity.low(), quantity.high().get()));
            return;
        }
        Sense sense = quantity.sense();
        if (before.endsWith("minimum")
                || before.endsWith("min")
                || before.endsWith("above")
                || before.endsWith("over")
                || before.endsWith("beyond")) {
            sense = Sense.ABOVE;
        } else if (before.endsWith("maximum")
                || before.endsWith("max")
                || before.endsWith("below")
                || before.endsWith("under")) {
            sense = Sense.BELOW;
        }
        if (sense == Sense.EXACT && SURPASSES.matcher(before).matches()) {
            sense = Sense.ABOVE;
        }
        switch (sense) {
            case ABOVE ->
                draft.put("value", inclusive ? Bounds.atLeast(quantity.low()) : Bounds.moreThan(quantity.low()));
            case BELOW ->
                draft.put("value", inclusive ? Bounds.atMost(quantity.low()) : Bounds.lessThan(quantity.low()));
            case EXACT, APPROXIMATE, MAGNITUDE -> {
                if (INCLUSIVE.matcher(after()).matches()) {
                    boolean up = after().matches(".*(more|above|higher).*");
                    draft.put("value", up ? Bounds.atLeast(quantity.low()) : Bounds.atMost(quantity.low()));
                } else if (REACHES.matcher(before).matches() && !draft.says("materials")) {
                    draft.put("value", Bounds.atLeast(quantity.low()));
                } else {
                    draft.put("value", about(quantity.low()));
                }
            }
        }
    }

    private String after() {
        StringBuilder words = new StringBuilder();
        for (int i = at; i < Math.min(terms.size(), at + 2); i++) {
            words.append(words.isEmpty() ? "" : " ").append(terms.get(i).token().text());
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** What rounds to the number that was asked for. */
    private static Bounds about(BigDecimal number) {
        BigDecimal width = number.multiply(ONE_PERCENT).abs();
        return Bounds.between(number.subtract(width), number.add(width));
    }
}
