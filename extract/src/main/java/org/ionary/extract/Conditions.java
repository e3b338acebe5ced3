package org.ionary.extract;

import static org.ionary.extract.ConditionWords.any;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.extract.ConditionWords.Role;

/**
 * The conditions that a text names: atmospheres, humidity, pressures, what the sample was, and the part of the
 * temperatures that is meant. What a sample was made in or stored under is none: {@code sintered in air}.
 */
final class Conditions {
    private static final String NUMBER = "[~≈<>]? ?\\d+(?:\\.\\d+)?(?: ?[×x·] ?10)?(?:\\^?-?\\d+|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?";
    private static final String NUMBERS = NUMBER + "(?: ?(?:-|to|and) ?" + NUMBER + ")?";
    private static final String ANY_UNIT =
            "(?:" + any(Role.LOAD_UNIT) + "|" + any(Role.VAPOUR_UNIT) + ")(?![\\p{L}\\p{N}])";
    private static final String IS = "(?: (?:of|is|was|at|from|between))?(?: ?[=:≈~<>])? ?";
    private static final String WORD = "(?<![\\p{L}\\p{N}])";
    private static final String NO_MORE = "(?![\\p{L}\\p{N}]|-like)";

    private static final Pattern OXYGEN =
            Pattern.compile(WORD + any(Role.OXYGEN) + "s?" + IS + NUMBERS + "(?: ?" + ANY_UNIT + ")?");
    private static final Pattern WATER =
            Pattern.compile(WORD + any(Role.WATER) + "s?" + IS + NUMBERS + "(?: ?" + ANY_UNIT + ")?");
    private static final Pattern HUMIDITY = Pattern.compile(WORD + "(?:" + any(Role.HUMIDITY) + IS + NUMBERS + " ?%|"
            + NUMBERS + " ?% (?:of )?" + any(Role.HUMIDITY) + NO_MORE + ")");
    private static final Pattern LOAD = Pattern.compile(
            "(?<![\\p{L}\\p{N}.⁻-])" + NUMBERS + " ?" + any(Role.LOAD_UNIT) + NO_MORE + "(?! ?[m·^⁰¹²³⁴⁵⁶⁷⁸⁹/])");
    private static final Pattern NAMED_LOAD =
            Pattern.compile(WORD + any(Role.PRESSURE) + "s?" + IS + NUMBERS + " ?" + any(Role.LOAD_UNIT) + NO_MORE);
    private static final Pattern LOADED = Pattern.compile("\\b(?:under|at)(?: an?)?[ ~≈]*$");

    private static final Pattern SAMPLE = Pattern.compile(WORD + "(?:(?<not>" + any(Role.NOT) + ")|" + any(Role.SAMPLE)
            + ")(?:e?s)?" + NO_MORE + "(?:[ -]" + any(Role.SAMPLE) + "(?:e?s)?" + NO_MORE + ")*(?:[ -]" + any(Role.FORM)
            + "s?" + NO_MORE + ")?");
    private static final Pattern PRESSED = Pattern.compile(
            WORD + any(Role.PRESSED) + NO_MORE + "(?:[^;,.()]{0,30} (?:at|under|with|by|using|of|and)| ?[,(])? ?"
                    + NUMBERS + " ?" + any(Role.LOAD_UNIT) + NO_MORE);
    private static final Pattern REGIME =
            Pattern.compile(WORD + "(?:" + any(Role.REGIME) + "|" + any(Role.RANGE) + ")s?" + NO_MORE);
    private static final Pattern RANGE = Pattern.compile(any(Role.RANGE) + "s?");
    private static final Pattern PRESSURE_STATE = Pattern.compile(WORD + any(Role.PRESSURE_STATE) + NO_MORE);

    private static final Pattern GOVERNORS = Pattern.compile(WORD + "(?:(?<made>" + any(Role.MADE) + "|"
            + any(Role.PRESSED) + ")|(?<measured>" + any(Role.MEASURED) + "))");

    private static final Pattern FORM_NEXT = Pattern.compile("[ -]" + any(Role.FORM) + "s?" + NO_MORE);

    /** Longer than any words that lead to a pressure. */
    private static final int LEAD = 20;

    /** How far back the word is looked for that governs a condition. */
    private static final int FARTHEST = 300;

    private final String folded;
    private final List<Condition> found = new ArrayList<>();

    private Conditions(String text) {
        this.folded = ConditionWords.folded(text);
    }

    /** In running text, in its order. */
    static List<Condition> in(String text) {
        Conditions conditions = new Conditions(text);
        conditions.findAll(false);
        return conditions.inOrder();
    }

    /** In a head or another label of a table, where no word leads to them. */
    static List<Condition> named(String label) {
        Conditions conditions = new Conditions(label);
        conditions.findAll(true);
        return conditions.inOrder();
    }

    /** Whether it only says to which temperatures an energy belongs; a conductivity has its own. */
    static boolean isOfEnergies(Condition condition, String text) {
        String words = ConditionWords.folded(text.substring(condition.begin(), condition.end()));
        return condition.kind() == ConditionKind.TEMPERATURE_REGIME
                && RANGE.matcher(words).matches();
    }

    private List<Condition> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Condition::begin).thenComparing(Condition::kind))
                .toList();
    }

    private void findAll(boolean label) {
        Set<Role> roles = ConditionWords.within(folded);
        if (roles.contains(Role.PRESSED)) {
            add(PRESSED, ConditionKind.SAMPLE, false);
        }
        if (roles.contains(Role.OXYGEN)) {
            add(OXYGEN, ConditionKind.OXYGEN_PARTIAL_PRESSURE, !label);
        }
        if (roles.contains(Role.WATER)) {
            add(WATER, ConditionKind.HUMIDITY, !label);
        }
        if (roles.contains(Role.HUMIDITY)) {
            add(HUMIDITY, ConditionKind.HUMIDITY, !label);
        }
        if (roles.contains(Role.PRESSURE_STATE)) {
            add(PRESSURE_STATE, ConditionKind.PRESSURE, !label);
        }
        if (roles.contains(Role.LOAD_UNIT)) {
            add(NAMED_LOAD, ConditionKind.PRESSURE, !label);
            findLoads(label);
        }
        if (roles.contains(Role.SAMPLE)) {
            findSamples();
        }
        if (roles.contains(Role.REGIME) || roles.contains(Role.RANGE)) {
            add(REGIME, ConditionKind.TEMPERATURE_REGIME, false);
        }
        if (roles.contains(Role.GAS)) {
            for (Condition atmosphere : Atmospheres.in(folded, label)) {
                addUnlessKnown(atmosphere, !label && isMaking(atmosphere.begin()));
            }
        }
    }

    private void add(Pattern pattern, ConditionKind kind, boolean governed) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            addUnlessKnown(Condition.of(kind, matcher.start(), matcher.end()), governed && isMaking(matcher.start()));
        }
    }

    private void addUnlessKnown(Condition condition, boolean refused) {
        if (!refused && found.stream().noneMatch(condition::overlaps)) {
            found.add(condition);
        }
    }

    private void findSamples() {
        Matcher matcher = SAMPLE.matcher(folded);
        while (matcher.find()) {
            boolean other = Optional.ofNullable(matcher.group("not")).isPresent();
            addUnlessKnown(Condition.of(ConditionKind.SAMPLE, matcher.start(), matcher.end()), other);
        }
    }

    /** What is put on the sample while it is measured; what it was pressed with says what it is. */
    private void findLoads(boolean label) {
        Matcher matcher = LOAD.matcher(folded);
        while (matcher.find()) {
            boolean led = label
                    || LOADED.matcher(folded.substring(Math.max(0, matcher.start() - LEAD), matcher.start()))
                            .find();
            boolean refused = !led || !label && isMaking(matcher.start());
            addUnlessKnown(Condition.of(ConditionKind.PRESSURE, matcher.start(), matcher.end()), refused);
        }
    }

    /** Whether the nearest word before it that governs it is one of making or storing the sample. */
    private boolean isMaking(int at) {
        Matcher governor =
                GOVERNORS.matcher(folded).region(Math.max(folded.lastIndexOf(';', at) + 1, at - FARTHEST), at);
        boolean making = false;
        while (governor.find()) {
            boolean made = Optional.ofNullable(governor.group("made")).isPresent();
            // "the sintered pellet": only a participle that goes on with "in" or "at" governs what follows.
            making = made && !isAttribute(governor.end()) || made && making;
        }
        return making;
    }

    /** Whether the word made describes a noun right behind it: {@code a sintered pellet}. */
    private boolean isAttribute(int end) {
        int rest = end;
        while (rest < folded.length() && Character.isLetter(folded.charAt(rest))) {
            rest++;
        }
        return FORM_NEXT.matcher(folded).region(rest, folded.length()).lookingAt();
    }
}
