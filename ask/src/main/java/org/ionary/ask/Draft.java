package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ionary.domain.material.Element;
import org.ionary.index.Bounds;

/**
 * What a question says, filled in the order of its words; only what it says itself, nothing that is usual. Where
 * several things of one kind are said, they are all there until it is known whether they are compared.
 */
final class Draft {
    private final ObjectNode said = QuestionJson.empty();
    private final List<String> notes = new ArrayList<>();
    private final Set<QuestionWords.Slot> seen = new LinkedHashSet<>();

    /** For each kind of thing, what was said of it with the words it was said in. */
    private final Map<String, Map<JsonNode, String>> several = new LinkedHashMap<>();

    private Optional<String> problem = Optional.empty();

    void saw(QuestionWords.Slot slot) {
        seen.add(slot);
    }

    void unsaw(QuestionWords.Slot slot) {
        seen.remove(slot);
    }

    boolean has(QuestionWords.Slot slot) {
        return seen.contains(slot);
    }

    boolean hasAny(QuestionWords.Slot... slots) {
        for (QuestionWords.Slot slot : slots) {
            if (seen.contains(slot)) {
                return true;
            }
        }
        return false;
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void problem(String what) {
        problem = problem.or(() -> Optional.of(what));
    }

    Optional<String> problem() {
        return problem;
    }

    ObjectNode said() {
        return said;
    }

    boolean says(String name) {
        return said.has(name);
    }

    void put(String name, String value) {
        said.put(name, value);
    }

    void put(String name, boolean value) {
        said.put(name, value);
    }

    void put(String name, int value) {
        said.put(name, value);
    }

    void put(String name, Bounds bounds) {
        said.set(name, QuestionJson.range(bounds));
    }

    /** One of several things of a kind. */
    void add(String name, String value, String words) {
        add(name, said.textNode(value), words);
    }

    void add(String name, int value, String words) {
        add(name, said.numberNode(value), words);
    }

    private void add(String name, JsonNode value, String words) {
        several.computeIfAbsent(name, kind -> new LinkedHashMap<>()).putIfAbsent(value, words);
        ArrayNode all = said.get(name) instanceof ArrayNode array ? array : said.putArray(name);
        for (JsonNode there : all) {
            if (there.equals(value)) {
                return;
            }
        }
        all.add(value);
    }

    void label(String name, String value, String words) {
        ObjectNode labels = said.get("labels") instanceof ObjectNode object ? object : said.putObject("labels");
        ArrayNode values = labels.get(name) instanceof ArrayNode array ? array : labels.putArray(name);
        values.add(value);
        several.computeIfAbsent("labels:" + name, kind -> new LinkedHashMap<>())
                .putIfAbsent(said.textNode(value), words);
    }

    /** What was said of one kind, with the words for each; empty where nothing was. */
    Map<JsonNode, String> several(String name) {
        return several.getOrDefault(name, Map.of());
    }

    // What is asked, beside what about.

    private Optional<String> subject = Optional.empty();
    private Optional<String> counted = Optional.empty();
    private Optional<String> order = Optional.empty();
    private Optional<String> better = Optional.empty();
    private Optional<String> measure = Optional.empty();
    private Optional<String> groupBy = Optional.empty();
    private Optional<String> different = Optional.empty();
    private Optional<String> dimension = Optional.empty();
    private Optional<String> back = Optional.empty();
    private Optional<String> relativeYear = Optional.empty();
    private final Map<Boolean, String> neutral = new LinkedHashMap<>();
    private final Set<String> alternatives = new LinkedHashSet<>();
    private int counts;
    private boolean goesOn;
    private final Set<Element> mentioned = new LinkedHashSet<>();
    private boolean wins;
    private boolean repeats;
    private Optional<NumberOnly> numberOnly = Optional.empty();

    /**
     * A number of which the question does not say what it is of: {@code and below 0.3?}
     *
     * @param side empty where it takes the place of another number
     */
    record NumberOnly(BigDecimal number, Optional<Bounds> side, String words) {}

    private Optional<String> asked = Optional.empty();
    private boolean yesOrNo;

    /** What is asked for: materials, findings or papers; the first one said, but a paper is always meant. */
    void subject(String value) {
        subject = value.equals("PAPER") || subject.isEmpty() ? Optional.of(value) : subject;
    }

    Optional<String> subject() {
        return counted.or(() -> subject);
    }

    /** What "how many" is said of, whatever else is named. */
    void counted(String value) {
        counted = Optional.of(value);
    }

    /** Of two orders the first counts, and "best" gives way to a word that says which end. */
    void order(String value) {
        if (order.isEmpty() || order.get().equals("best")) {
            order = Optional.of(value);
        } else if (opposite(order.get(), value)) {
            measure = Optional.of("range");
            order = Optional.empty();
        }
    }

    private static boolean opposite(String a, String b) {
        return a.equals("highest") && b.equals("lowest") || a.equals("lowest") && b.equals("highest");
    }

    Optional<String> order() {
        return order;
    }

    void better(String value) {
        better = better.isEmpty() || better.get().equals("best") ? Optional.of(value) : better;
    }

    Optional<String> better() {
        return better;
    }

    /** A comparison that turns out to be one with a number, and is none of two things then. */
    Optional<String> takeBetter() {
        Optional<String> taken = better;
        better = Optional.empty();
        seen.remove(QuestionWords.Slot.BETTER);
        seen.remove(QuestionWords.Slot.COMPARE);
        return taken;
    }

    void measure(String value) {
        measure = measure.isEmpty() || value.equals("median") ? Optional.of(value) : measure;
    }

    Optional<String> measure() {
        return measure;
    }

    void groupBy(String value) {
        if (groupBy.isPresent() && !groupBy.get().equals(value)) {
            problem("two ways to group in one question");
        }
        groupBy = Optional.of(value);
    }

    Optional<String> groupBy() {
        return groupBy;
    }

    void differentBy(String value) {
        different = Optional.of(value);
    }

    Optional<String> different() {
        return different;
    }

    void dimension(String value) {
        dimension = dimension.or(() -> Optional.of(value));
    }

    Optional<String> dimension() {
        return dimension;
    }

    /** Findings that are only limits, of this side. */
    void bounds(String side) {
        if (side.equals("ANY") && says("qualifiers")) {
            return;
        }
        ArrayNode qualifiers = said.putArray("qualifiers");
        if (!side.equals("ABOVE")) {
            qualifiers.add("less_than");
        }
        if (!side.equals("BELOW")) {
            qualifiers.add("greater_than");
        }
    }

    void exactOnly() {
        said.putArray("qualifiers").add("exact").add("approx").add("order_of_magnitude");
    }

    void curated() {
        said.putArray("statuses").add("confirmed").add("corrected");
    }

    void back(String which) {
        back = back.isPresent() && back.get().equals("FIRST") ? back : Optional.of(which);
    }

    void relativeYear(String side) {
        relativeYear = Optional.of(side);
    }

    /** Before or after the years that were asked about before. */
    Optional<String> relativeYear() {
        return relativeYear;
    }

    void counts() {
        counts++;
    }

    void numberOnly(BigDecimal number, Optional<Bounds> side, String words) {
        if (numberOnly.isPresent()) {
            problem("not understood here: " + words);
        }
        numberOnly = Optional.of(new NumberOnly(number, side, words));
    }

    Optional<NumberOnly> numberOnly() {
        return numberOnly;
    }

    /** Said beside the question; {@code without it} may mean it. */
    void mention(Term term) {
        ContentsInQuestion.elementOf(term).ifPresent(mentioned::add);
    }

    Set<Element> mentioned() {
        return mentioned;
    }

    /** {@code which ions}: a dimension whose names are wanted. */
    void asksFor(String value) {
        asked = asked.or(() -> Optional.of(value));
    }

    Optional<String> askedFor() {
        return asked;
    }

    void repeat() {
        repeats = true;
    }

    /** Whether the question is to be the one before, of something else. */
    boolean repeats() {
        return repeats;
    }

    /** That there is a best is enough; nothing it would be better than has to be named. */
    void wins() {
        wins = true;
    }

    boolean hasWinner() {
        return wins;
    }

    void goesOn() {
        goesOn = true;
    }

    /** {@code the next five}: of the list that was shown, from where it ended. */
    boolean isToGoOn() {
        return goesOn;
    }

    /** {@code how many closo, how many hydride}: each for itself. */
    boolean countsSeverally() {
        return counts > 1;
    }

    /** Whether no material, ion, class or value is named: what is asked about stands elsewhere. */
    boolean saysNothing() {
        for (String name : List.of(
                "materials",
                "mobile_ions",
                "classes",
                "valences",
                "value",
                "doi",
                "with",
                "anions",
                "labels",
                "sides",
                "phases",
                "years",
                "without",
                "neutral_molecules",
                "has_neutral_molecules")) {
            if (says(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a material or a kind of materials is named. */
    boolean hasSubject() {
        return Stream.of(
                        "materials",
                        "mobile_ions",
                        "classes",
                        "valences",
                        "anions",
                        "labels",
                        "doi",
                        "with",
                        "without",
                        "sides")
                .anyMatch(this::says);
    }

    Optional<String> back() {
        return back;
    }

    void neutral(boolean with, String words) {
        neutral.putIfAbsent(with, words);
        if (neutral.size() == 1) {
            said.put("has_neutral_molecules", with);
        } else {
            said.remove("has_neutral_molecules");
        }
    }

    boolean saidNeutral() {
        return !neutral.isEmpty() || says("neutral_molecules");
    }

    Map<Boolean, String> neutral() {
        return neutral;
    }

    /** What was said of this kind belongs together and is not to be compared. */
    void oneOf(String name) {
        alternatives.add(name);
    }

    boolean isTogether(String name) {
        return alternatives.contains(name);
    }

    void yesOrNo(boolean is) {
        yesOrNo = is;
    }

    boolean isYesOrNo() {
        return yesOrNo;
    }
}
