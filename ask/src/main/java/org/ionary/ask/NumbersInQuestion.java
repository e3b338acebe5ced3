package org.ionary.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Property;
import org.ionary.index.Bounds;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/**
 * Reads the numbers of a sentence: temperatures, limits of a value, years and how many are wanted, each with the words
 * beside it that say which side of it is meant. Words before a number wait for it; words behind one amend what it said.
 */
final class NumbersInQuestion {
    static final Bounds ROOM_TEMPERATURE = Bounds.between(new BigDecimal("293"), new BigDecimal("303"));

    /** A stated temperature finds values within this of it, so that 25 °C finds 298 K. */
    private static final BigDecimal NEAR = new BigDecimal("1");

    private static final BigDecimal AROUND = new BigDecimal("5");

    /** Exactly 25 °C is 298 K as well. */
    private static final BigDecimal EXACT = new BigDecimal("0.2");

    private static final BigDecimal ICE = new BigDecimal("273.15");
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal MOST_PERCENT = new BigDecimal("5");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern POWER = Pattern.compile("[eE^]-");
    private static final int MOST = 1000;
    private static final String TWO_LIMITS = "two limits in one question";
    private static final String TWO_YEARS = "two years in one question";

    private final TermCursor terms;
    private final Draft draft;
    private final List<String> unknown;

    /** Whether the sentence is the story behind a question, of which a second number is no contradiction. */
    private final boolean lenient;

    private Optional<Limit> waiting = Optional.empty();
    private Optional<Said> last = Optional.empty();
    private final Map<String, Bounds> limits = new HashMap<>();

    /** A value that no word beside it says a side of. */
    private Optional<String> withoutSide = Optional.empty();

    /**
     * A number that was read.
     *
     * @param name the condition it is of
     * @param low of it, which {@code or more} begins at
     * @param high of it, which {@code or less} ends at; the same but for room temperature
     * @param end the place behind it
     */
    private record Said(String name, BigDecimal low, BigDecimal high, boolean lowIsGood, int end) {}

    NumbersInQuestion(TermCursor terms, Draft draft, List<String> unknown, boolean lenient) {
        this.terms = terms;
        this.draft = draft;
        this.unknown = unknown;
        this.lenient = lenient;
    }

    /**
     * Words such as {@code above}: for the number they stand before, else of a phase, an earlier year or a comparison.
     */
    void before(Limit limit, String words) {
        Optional<Term> next = terms.at(terms.past(
                QuestionWords.Slot.FILLER,
                QuestionWords.Slot.PROPERTY,
                QuestionWords.Slot.INYEAR,
                QuestionWords.Slot.DIMENSION,
                QuestionWords.Slot.LIMIT));
        if (next.filter(NumbersInQuestion::isNumber).isPresent()) {
            // "close to or above": the side says more.
            waiting = waiting.filter(other -> limit == Limit.ABOUT || limit == Limit.REACH || limit == Limit.EXACTLY)
                    .or(() -> Optional.of(limit));
            return;
        }
        boolean above = limit == Limit.MORE_THAN || limit == Limit.AFTER;
        if ((above || limit == Limit.LESS_THAN || limit == Limit.BEFORE)
                && terms.anyIs(QuestionWords.Slot.TRANSITION, QuestionWords.Slot.PHASE)) {
            draft.add("phases", above ? "high-temperature" : "low-temperature", words);
        } else if (limit.isOfTime()) {
            draft.relativeYear(limit == Limit.AFTER || limit == Limit.SINCE ? "after" : "before");
        } else if (limit.compares()) {
            draft.saw(QuestionWords.Slot.BETTER);
            draft.saw(QuestionWords.Slot.COMPARE);
            draft.better(
                    switch (limit) {
                        case BETTER -> "best";
                        case EXCEED -> "highest";
                        default -> "lowest";
                    });
        } else if (limit != Limit.REACH
                && limit != Limit.ABOUT
                && limit != Limit.EXACTLY
                && words.chars().anyMatch(Character::isLetter)) {
            unknown.add(words);
        }
    }

    /** What a stated temperature finds. */
    static Bounds celsius(BigDecimal degrees) {
        BigDecimal kelvin = degrees.add(ICE);
        return Bounds.between(kelvin.subtract(NEAR), kelvin.add(NEAR));
    }

    private static boolean isNumber(Term term) {
        return term instanceof Term.Measured
                || term instanceof Term.Bare
                || term instanceof Term.Whole
                || term instanceof Term.Year;
    }

    /** Words such as {@code or more}, of the number before them. */
    void behind(Limit limit, String words) {
        int end = terms.at() - 1;
        Optional<Said> number = last.filter(said -> said.end() == end);
        if (number.isPresent() && limit == Limit.REACH) {
            // "The 1 mS/cm mark": what it is good for is said before, or that it is reached.
            Said said = number.get();
            if (withoutSide.isPresent()) {
                withoutSide = Optional.empty();
                put(said.name(), limit.bounds(said.low(), said.lowIsGood()).orElseThrow());
            }
            return;
        }
        if (number.isPresent()) {
            Said said = number.get();
            withoutSide = Optional.empty();
            BigDecimal from = limit == Limit.AT_MOST ? said.high() : said.low();
            limit.bounds(from, said.lowIsGood()).ifPresent(bounds -> put(said.name(), bounds));
            return;
        }
        if (limit == Limit.REACH) {
            unknown.add(words);
            return;
        }
        // "Before and after the transition": without its joint it stands before something.
        Optional<Limit> alone = QuestionWords.of(words.substring(words.indexOf(' ') + 1))
                .filter(meaning -> meaning.slot() == QuestionWords.Slot.LIMIT)
                .map(meaning -> Limit.valueOf(meaning.value()));
        alone.ifPresentOrElse(before -> before(before, words), () -> unknown.add(words));
    }

    private void put(String name, Bounds bounds) {
        limits.put(name, bounds);
        draft.put(name, bounds);
    }

    private Optional<Limit> taken() {
        Optional<Limit> limit = waiting;
        waiting = Optional.empty();
        return limit;
    }

    /**
     * Says a condition. A lower and an upper limit are one: {@code above 100 °C and below 200 °C}.
     *
     * @param twice what is wrong with a second one otherwise
     * @return whether it is said now
     */
    private boolean put(String name, Bounds bounds, String twice) {
        Optional<Bounds> before = Optional.ofNullable(limits.get(name));
        Optional<Bounds> both = before.flatMap(first -> both(first, bounds));
        if (draft.says(name) && both.isEmpty()) {
            if (!lenient) {
                draft.problem(twice);
            }
            return false;
        }
        limits.put(name, both.orElse(bounds));
        draft.put(name, both.orElse(bounds));
        return true;
    }

    private static Optional<Bounds> both(Bounds one, Bounds other) {
        Bounds low = one.high().isEmpty() ? one : other;
        Bounds high = one.high().isEmpty() ? other : one;
        boolean fit = low.high().isEmpty()
                && high.low().isEmpty()
                && low.low().orElseThrow().compareTo(high.high().orElseThrow()) < 0;
        return fit
                ? Optional.of(new Bounds(low.low(), low.lowIncluded(), high.high(), high.highIncluded()))
                : Optional.empty();
    }

    private void said(String name, BigDecimal number, boolean lowIsGood) {
        last = Optional.of(new Said(name, number, number, lowIsGood, terms.at()));
    }

    void quantity(ReadQuantity quantity) {
        if (quantity.dimension() == Dimension.TEMPERATURE) {
            temperature(quantity);
        } else {
            limit(quantity);
        }
    }

    private void temperature(ReadQuantity quantity) {
        Optional<Limit> limit = taken().or(() -> Limit.of(quantity.sense()));
        if (!put("temperature_K", temperature(quantity, limit), "two temperatures in one question")) {
            return;
        }
        if (quantity.roomTemperature()) {
            last = Optional.of(new Said(
                    "temperature_K",
                    ROOM_TEMPERATURE.low().orElseThrow(),
                    ROOM_TEMPERATURE.high().orElseThrow(),
                    /* lowIsGood= */ false,
                    terms.at()));
        } else {
            said("temperature_K", quantity.low(), false);
        }
    }

    private Bounds temperature(ReadQuantity quantity, Optional<Limit> limit) {
        if (quantity.roomTemperature()) {
            Optional<Bounds> side = limit.filter(l -> l != Limit.REACH).flatMap(l -> l.bounds(BigDecimal.ZERO, false));
            if (side.isEmpty()) {
                draft.note("room temperature read as 293–303 K");
                return ROOM_TEMPERATURE;
            }
            boolean above = side.get().low().isPresent();
            return limit.orElseThrow()
                    .bounds(
                            (above ? ROOM_TEMPERATURE.high() : ROOM_TEMPERATURE.low()).orElseThrow(),
                            /* lowIsGood= */ false)
                    .orElseThrow();
        }
        if (quantity.high().isPresent()) {
            return Bounds.between(quantity.low(), quantity.high().get());
        }
        if (quantity.uncertainty().isPresent()) {
            BigDecimal width = quantity.uncertainty().get();
            return Bounds.between(quantity.low().subtract(width), quantity.low().add(width));
        }
        return limit.filter(l -> l != Limit.REACH)
                .flatMap(l -> l.bounds(quantity.low(), /* lowIsGood= */ false))
                .orElseGet(() -> {
                    BigDecimal width = limit.filter(Limit.ABOUT::equals).isPresent()
                            ? AROUND
                            : limit.filter(Limit.EXACTLY::equals).isPresent() ? EXACT : NEAR;
                    draft.note(quantity.raw() + " read as "
                            + quantity.low().stripTrailingZeros().toPlainString() + " ± " + width + " K");
                    return Bounds.between(
                            quantity.low().subtract(width), quantity.low().add(width));
                });
    }

    private void limit(ReadQuantity quantity) {
        Optional<Limit> limit = taken().or(() -> Limit.of(quantity.sense()));
        Property property =
                quantity.dimension() == Dimension.CONDUCTIVITY ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY;
        if (property().filter(other -> other != property).isPresent()) {
            draft.problem("a limit of another property: " + quantity.raw());
        }
        draft.put("property", property.label());
        if (quantity.high().isPresent()) {
            put("value", Bounds.between(quantity.low(), quantity.high().get()), TWO_LIMITS);
            return;
        }
        if (draft.has(QuestionWords.Slot.BOUND)) {
            // Only a limit is known of it, and this is the limit.
            put("value", about(quantity.low(), quantity.raw()), TWO_LIMITS);
            return;
        }
        value(quantity.low(), quantity.raw(), limit, property);
    }

    private void value(BigDecimal number, String digits, Optional<Limit> limit, Property property) {
        boolean lowIsGood = property == Property.ACTIVATION_ENERGY;
        // "Does it reach 1 mS/cm" is no search, and neither is a value that a material is said to have.
        Optional<Bounds> side = limit.filter(l -> l != Limit.REACH || !draft.says("materials"))
                .or(this::thanThis)
                .flatMap(l -> l.bounds(number, lowIsGood));
        boolean has = limit.isPresent()
                || terms.behind(2)
                        .filter(term -> TermCursor.is(term, QuestionWords.Slot.INCLUDE, QuestionWords.Slot.PROPERTY)
                                || TermCursor.says(
                                        term, "of", "at", "is", "are", "was", "has", "have", "had", "value", "values"))
                        .isPresent();
        if (side.isEmpty() && !has) {
            withoutSide = Optional.of(digits);
        }
        put("value", side.orElseGet(() -> about(number, digits)), TWO_LIMITS);
        said("value", number, lowIsGood);
    }

    /** Of which side of a number is meant nobody should guess, unless it is what one material is said to have. */
    void end() {
        boolean ofOne = draft.says("materials") || draft.says("doi") || draft.has(QuestionWords.Slot.SOURCE);
        withoutSide
                .filter(digits -> !ofOne)
                .ifPresent(digits -> draft.problem("which side of " + digits + " is meant: above it or below?"));
    }

    /** {@code a higher activation energy than 0.5 eV}. */
    private Optional<Limit> thanThis() {
        boolean than =
                terms.behind(2).filter(term -> TermCursor.says(term, "than")).isPresent();
        return than ? draft.takeBetter().map(NumbersInQuestion::side) : Optional.empty();
    }

    private static Limit side(String better) {
        return switch (better) {
            case "highest" -> Limit.EXCEED;
            case "lowest" -> Limit.UNDERCUT;
            default -> Limit.BETTER;
        };
    }

    private Optional<Property> property() {
        return Arrays.stream(Property.values())
                .filter(p -> p.label().equals(draft.said().path("property").asText()))
                .findFirst();
    }

    /** What rounds to the number that was asked for: 0.17 eV is said of 0.1748 eV. */
    private static Bounds about(BigDecimal number, String digits) {
        BigDecimal one = number.abs().multiply(ONE_PERCENT);
        Matcher decimal = DECIMAL.matcher(digits);
        BigDecimal said = decimal.find() ? new BigDecimal(decimal.group()) : BigDecimal.ZERO;
        BigDecimal width = said.signum() == 0
                ? one
                : number.abs()
                        .multiply(said.ulp())
                        .divide(said.multiply(BigDecimal.TWO), MathContext.DECIMAL64)
                        .max(one)
                        .min(one.multiply(MOST_PERCENT));
        return Bounds.between(number.subtract(width), number.add(width));
    }

    /** A limit without a unit is in the unit of the property that is asked for. */
    void bare(Token token, BigDecimal number) {
        Optional<Limit> limit =
                taken().or(this::thanThis).filter(l -> l.bounds(number, false).isPresent());
        // Powers of ten are conductivities.
        Optional<Property> property = property()
                .or(() -> POWER.matcher(token.text()).find() ? Optional.of(Property.CONDUCTIVITY) : Optional.empty());
        Optional<BigDecimal> to = rangeEnd(number);
        boolean onlyLimit = draft.has(QuestionWords.Slot.BOUND);
        if (property.isEmpty() && to.isEmpty()) {
            draft.numberOnly(number, limit.flatMap(l -> l.bounds(number, /* lowIsGood= */ false)), token.text());
            return;
        }
        if (property.isEmpty() || limit.isEmpty() && to.isEmpty() && !onlyLimit) {
            unknown.add(token.text());
            return;
        }
        draft.put("property", property.get().label());
        if (to.isPresent()) {
            put("value", Bounds.between(number, to.get()), TWO_LIMITS);
        } else if (onlyLimit) {
            put("value", about(number, token.text()), TWO_LIMITS);
        } else {
            value(number, token.text(), limit, property.get());
        }
        draft.note(token.text() + " read in " + property.get().unit().symbol());
    }

    /** {@code from 1e-5 to 1e-3}: the second number, which is read with the first. */
    private Optional<BigDecimal> rangeEnd(BigDecimal from) {
        boolean begins = terms.behind(2)
                .filter(term -> TermCursor.says(term, "from", "between"))
                .isPresent();
        if (begins
                && terms.ahead(0)
                        .filter(term -> TermCursor.says(term, "to", "and", "up to", "until"))
                        .isPresent()
                && terms.ahead(1).orElse(null) instanceof Term.Bare(Token token, BigDecimal number)
                && number.compareTo(from) > 0) {
            terms.moveTo(terms.at() + 2);
            return Optional.of(number);
        }
        return Optional.empty();
    }

    /** How many are wanted; else degrees Celsius behind "at", or a limit. */
    void whole(Token token, int number) {
        boolean atIt =
                terms.behind(2).filter(term -> TermCursor.says(term, "at")).isPresent();
        if (waiting.isPresent()) {
            bare(token, new BigDecimal(number));
        } else if (atIt && !draft.says("temperature_K")) {
            draft.put("temperature_K", celsius(new BigDecimal(number)));
            draft.note("at " + number + " read as °C");
            said("temperature_K", new BigDecimal(number).add(ICE), false);
        } else {
            counted(token.text(), number);
        }
    }

    /** How many are wanted, where what they are of stands beside. */
    void counted(String words, int number) {
        if (terms.ahead(0).orElse(null) instanceof Term.Named
                || terms.at(terms.past(QuestionWords.Slot.FILLER))
                        .filter(term ->
                                TermCursor.is(term, QuestionWords.Slot.MEASURE) && !TermCursor.says(term, "typical"))
                        .isPresent()) {
            // "The two Li3BN2 values": however many there are, they are shown.
            return;
        }
        if (terms.isOnly(QuestionWords.Slot.FILLER, QuestionWords.Slot.FOLLOW)) {
            // "And 131?": of what, the question before has said.
            draft.numberOnly(new BigDecimal(number), Optional.empty(), words);
            return;
        }
        boolean isEnough = terms.ahead(0)
                .filter(term -> TermCursor.says(term, "will do", "is enough", "are enough", "will suffice"))
                .isPresent();
        if (number > 0 && number <= MOST && (isEnough || isCounted(terms.ahead(0)) || isRanked(terms.behind(2)))) {
            draft.put("limit", number);
        } else {
            unknown.add(words + terms.ahead(0).map(t -> " " + t.token().text()).orElse(""));
        }
    }

    /** Whether a number follows that says how many are wanted. */
    boolean isCounted() {
        return terms.ahead(0)
                .filter(term -> term instanceof Term.Whole || TermCursor.is(term, QuestionWords.Slot.NUMBER))
                .isPresent();
    }

    /** Whether a number before this says how many of it. */
    private boolean isCounted(Optional<Term> next) {
        Optional<Term> counted = next.filter(term -> TermCursor.is(term, QuestionWords.Slot.FILLER))
                        .isPresent()
                ? terms.at(terms.past(QuestionWords.Slot.FILLER))
                : next;
        return counted.filter(term -> switch (term) {
                    case Term.Word word ->
                        switch (word.meaning().slot()) {
                            case ORDER,
                                    SUBJECT,
                                    RECORD,
                                    ION,
                                    VALENCE,
                                    MULTIVALENT,
                                    CLASS,
                                    ANION,
                                    CONTENT,
                                    COMPOSITE,
                                    CONDUCTING,
                                    NEWEST,
                                    OLDEST,
                                    BETTER,
                                    ORIGIN,
                                    PHASE,
                                    GROUP,
                                    BACK,
                                    SOURCE,
                                    DIFFERENT,
                                    DIMENSION,
                                    PROPERTY -> true;
                            default -> false;
                        };
                    case Term.Elemental element -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** Whether a number behind this says how many of it: {@code top 5}, {@code list 3}. */
    private static boolean isRanked(Optional<Term> before) {
        return before.filter(term -> TermCursor.is(
                                term,
                                QuestionWords.Slot.ORDER,
                                QuestionWords.Slot.LISTING,
                                QuestionWords.Slot.NEWEST,
                                QuestionWords.Slot.OLDEST,
                                QuestionWords.Slot.BACK)
                        || TermCursor.says(term, "first", "only", "just", "give me", "show me", "another"))
                .isPresent();
    }

    /** A second year makes a range of the first. */
    void year(int year) {
        Optional<Limit> limit = taken();
        BigDecimal number = new BigDecimal(year);
        boolean between =
                terms.behind(2).filter(term -> TermCursor.says(term, "between")).isPresent();
        boolean listed = false;
        int place = terms.at();
        while (terms.at(place)
                .filter(term -> TermCursor.says(
                        term, "to", "until", "through", "till", "-", "up to", "up to and including", "and", "or"))
                .isPresent()) {
            listed |= TermCursor.says(terms.at(place).orElseThrow(), "and", "or");
            place++;
        }
        Optional<Term> next = terms.at(place);
        // "2018 or 2019" is a range, "2012 or 2019" none.
        boolean isRange = place > terms.at()
                && next.isPresent()
                && next.get() instanceof Term.Year to
                && to.year() > year
                && (!listed || between || to.year() == year + 1);
        if (isRange && next.orElseThrow() instanceof Term.Year to) {
            terms.moveTo(place + 1);
            boolean after = limit.filter(Limit.AFTER::equals).isPresent();
            put(
                    "years",
                    new Bounds(Optional.of(number), !after, Optional.of(new BigDecimal(to.year())), true),
                    TWO_YEARS);
        } else {
            put(
                    "years",
                    limit.flatMap(l -> l.bounds(number, false)).orElseGet(() -> Bounds.exactly(number)),
                    TWO_YEARS);
            said("years", number, false);
        }
    }
}
