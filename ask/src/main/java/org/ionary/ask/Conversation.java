package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;

/**
 * What was asked so far, as far as the next question may refer to it. Immutable: each turn makes a new one.
 *
 * <p>A follow-up says only what is different. What it says of a kind takes the place of what was said of that kind;
 * elements in and out and phases come on top. What points back ("those", "the better one") means the findings that were
 * shown.
 *
 * @param said what the last question said, follow-ups merged, without what is usual
 * @param shown the findings of its answer, the best first
 * @param isBegun whether anything was asked before, understood or not
 * @param isLost whether the last question was declined that would have changed what is shown, so that "these" are not
 *     those that were shown
 */
public record Conversation(Optional<ObjectNode> said, List<CitedFinding> shown, boolean isBegun, boolean isLost) {
    private static final Set<String> TASK = Set.of("task", "count_of", "measure", "by", "sides", "words");
    private static final Pattern NARROWS =
            Pattern.compile("(?i)\\b(only|also|as well|too|additionally|those|these|them|keep)\\b");
    private static final Pattern OF_ALL =
            Pattern.compile("(?i)\\b(database|library|collection|dataset|corpus|stored|there are)\\b");
    private static final Pattern AND_THIS =
            Pattern.compile("(?i)^(?:and|or|what about|how about) (?:with )?\\S+ ?\\??$");
    private static final Pattern AND_WITH = Pattern.compile("(?i)(?:and|or|now|then|what about|how about) with\\b");
    private static final Set<String> MOBILE =
            Arrays.stream(MobileIon.values()).map(MobileIon::symbol).collect(Collectors.toUnmodifiableSet());
    private static final Pattern IN_TOTAL = Pattern.compile("(?i)\\b(?:in total|altogether|overall|all together)\\b");
    private static final Set<String> SCOPES = Set.of("mobile_ions", "classes", "valences", "anions", "materials");
    /** Tasks whose findings are those that match, all of them and no others. */
    private static final Set<String> WITHOUT_RANK = Set.of("list", "count", "exists");

    private static final Set<String> RANK = Set.of("order", "limit", "skip");
    private static final Set<String> ON_TOP = Set.of("with", "without", "without_classes", "without_molecules");
    private static final Map<String, Set<String>> EXCLUSIVE = Map.of(
            "mobile_ions", Set.of("valences", "materials"),
            "valences", Set.of("mobile_ions", "materials"),
            "classes", Set.of("materials"),
            "materials", Set.of("mobile_ions", "valences", "classes", "anions", "with", "without", "value", "findings"),
            "property", Set.of("value", "unit", "temperature_K", "kinds"),
            "doi", Set.of("materials", "findings"));

    public Conversation {
        shown = List.copyOf(shown);
    }

    public static Conversation begun() {
        return new Conversation(Optional.empty(), List.of(), false, false);
    }

    /** One that is taken up again. */
    public static Conversation resumed(Optional<ObjectNode> said, List<CitedFinding> shown) {
        return new Conversation(said, shown, true, false);
    }

    /** After a question that was declined. */
    public Conversation declined(Reading.Declined declined) {
        return new Conversation(said, shown, true, isLost || declined.wasToChange());
    }

    /** After a question that was answered. */
    public Conversation answered(Optional<ObjectNode> said, List<CitedFinding> shown) {
        // Asking where shown findings come from does not change what the conversation is about.
        boolean ofTheShown = said.filter(now -> now.has("findings")).isPresent();
        if (ofTheShown && shown.isEmpty()) {
            return new Conversation(this.said, this.shown, true, false);
        }
        boolean aside =
                said.filter(now -> now.path("task").asText().equals("sources")).isPresent()
                        && (ofTheShown || this.said.map(Conversation::scope).equals(said.map(Conversation::scope)));
        return new Conversation(aside ? this.said : said, shown, true, false);
    }

    /** What a question is about, whatever is made of it. */
    private static ObjectNode scope(ObjectNode said) {
        ObjectNode scope = said.deepCopy();
        scope.remove(TASK);
        return scope;
    }

    /** How the next question is to be understood; as one of its own where it does not refer to the last. */
    ObjectNode continuedBy(Draft draft, ObjectNode next, String question) {
        if (!refersBack(draft, next, question)) {
            draft.numberOnly().ifPresent(number -> draft.problem("not understood here: " + number.words()));
            return next;
        }
        draft.numberOnly().ifPresent(number -> limitLikeBefore(draft, next, number));
        if (said.isEmpty()) {
            boolean pointsBack = draft.back().isPresent() && !hasSubject(draft, next) && !narrows(next);
            if (isBegun || pointsBack) {
                draft.problem(
                        isBegun
                                ? "this refers to a question that was not understood"
                                : "what does this refer to? Name a material, a mobile ion or a property");
            }
            return next;
        }
        ObjectNode merged = said.get().deepCopy();
        // What was drawn once is not drawn for ever.
        merged.remove("plot");
        ObjectNode last = said.get();
        if (draft.has(QuestionWords.Slot.REVERSE)) {
            reverse(merged);
            // The list that was shown, from its other end.
            if (last.has("limit") && !shown.isEmpty() && shown.size() > 1) {
                findings(merged, shown);
            }
        }
        Optional<String> task = QuestionJson.text(next, "task");
        boolean pointsBack = draft.back().isPresent();
        if (draft.back().filter("EARLIER"::equals).isPresent()) {
            draft.problem("only the last answer can be referred to");
            return next;
        }
        if (isLost && (pointsBack || task.filter("sources"::equals).isPresent()) && !hasSubject(draft, next)) {
            draft.problem("this refers to a question that was not understood");
            return next;
        }
        if (draft.isToGoOn() && last.has("limit")) {
            merged.put("skip", last.path("skip").asInt() + last.get("limit").asInt());
        }
        if (draft.has(QuestionWords.Slot.PER)
                && !next.has("by")
                && last.has("by")
                && draft.order().isPresent()) {
            // "The best one in each group".
            next.remove(List.of("order", "limit"));
            next.put("task", "groups");
            next.put(
                    "measure",
                    Interpretation.end(
                            draft.order().get(), last.path("property").asText()));
            task = Optional.of("groups");
        }
        if (task.filter("groups"::equals).isPresent()
                && next.has("by")
                && last.has("measure")
                && draft.measure().isEmpty()
                && draft.order().isEmpty()
                && draft.subject().isEmpty()
                && !draft.has(QuestionWords.Slot.COUNT)) {
            // "And by valence?" asks for the same number as before.
            next.set("measure", last.get("measure"));
        }
        boolean sources = task.filter("sources"::equals).isPresent();
        boolean ofTime = draft.relativeYear().isPresent();
        boolean toOne = pointsBack
                && !ofTime
                && !draft.has(QuestionWords.Slot.PER)
                && draft.measure().isEmpty()
                && !draft.back().filter("ALL"::equals).isPresent();
        scopeOfAll(merged, next, question);
        if (toOne && shown.isEmpty() && !last.has("materials") && !hasSubject(draft, next)) {
            draft.problem("nothing was shown that this could refer to");
            return next;
        }
        ionsLikeBefore(next, draft, question);
        boolean carriesOn =
                next.has("mobile_ions") && AND_WITH.matcher(question.strip()).lookingAt();
        if (sources || pointsBack && !ofTime && !carriesOn && pointsToOne(draft)) {
            return aboutTheShown(draft, next, sources);
        }
        // "How many papers is that", "which ions": of what was shown, where that was cut off at a number.
        boolean countsTheShown =
                (task.filter("count"::equals).isPresent() || draft.askedFor().isPresent())
                        && last.has("limit")
                        && !shown.isEmpty()
                        && draft.saysNothing();
        if (countsTheShown) {
            findings(merged, shown);
        }
        boolean extremeOfSides = last.path("task").asText().equals("comparison")
                && next.has("order")
                && draft.saysNothing()
                && !next.has("sides");
        if (extremeOfSides) {
            next.remove("task");
            next.put("measure", next.get("order").asText().equals("lowest") ? "lowest" : "highest");
            task = Optional.empty();
        }
        if (task.isPresent()) {
            retask(merged, last, task.get(), next);
        }
        // That there is one was the question before; now its values are.
        if (last.path("task").asText().equals("exists") && next.has("property") && !last.has("property")) {
            merged.remove("task");
        }
        relativeYears(merged, draft);
        // "Of these": those that were shown, where the last answer was cut off at a number.
        if (pointsBack && last.has("limit") && !shown.isEmpty() && !next.has("limit")) {
            findings(merged, shown);
            merged.put("limit", shown.size());
        }
        elementsLikeBefore(next, draft, question);
        override(merged, next, draft, question);
        return merged;
    }

    /** "Which contain samarium?", "and silver?": what is in the material, as before, not what moves. */
    private void elementsLikeBefore(ObjectNode next, Draft draft, String question) {
        boolean before = said.orElseThrow().has("with") && !said.orElseThrow().has("mobile_ions");
        boolean bare = draft.several("mobile_ions").values().stream()
                .allMatch(words -> Elements.named(words).isPresent());
        if (before
                && bare
                && next.get("mobile_ions") instanceof ArrayNode ions
                && AND_THIS.matcher(question.strip()).find()) {
            next.remove("mobile_ions");
            next.set("with", ions);
        }
    }

    /** "And with potassium?": of it, where ions were asked about before and no elements. */
    private void ionsLikeBefore(ObjectNode next, Draft draft, String question) {
        ObjectNode last = said.orElseThrow();
        Map<JsonNode, String> with = draft.several("with");
        boolean anIon = with.size() == 1
                && MOBILE.stream()
                        .anyMatch(
                                ion -> with.keySet().iterator().next().asText().equals(ion));
        if (anIon
                && last.has("mobile_ions")
                && !last.has("with")
                && AND_WITH.matcher(question.strip()).lookingAt()) {
            next.set("mobile_ions", next.remove("with"));
        }
    }

    private static boolean hasSubject(Draft draft, ObjectNode next) {
        return draft.subject().isPresent()
                || next.has("materials")
                || next.has("mobile_ions")
                || next.has("classes")
                || next.has("valences")
                || next.has("doi")
                || next.has("labels")
                || next.has("with")
                || next.has("sides");
    }

    private boolean refersBack(Draft draft, ObjectNode next, String question) {
        String start = question.strip().toLowerCase(Locale.ROOT);
        boolean begins = start.matches(
                "^(and|only|what about|how about|same|now|but|also|or|just|instead|then|again|ok,? and|ok|likewise|keep|restrict|narrow|sorted|ranked|ordered|arranged|of (these|those|them)|which of (these|those|them)|for|in|at|with|without|excluding|not|the (median|mean|average|other)|by|sort|list them|show them|as)\\b.*");
        boolean refers = draft.back().isPresent()
                || draft.repeats()
                || draft.hasAny(QuestionWords.Slot.INSTEAD, QuestionWords.Slot.REVERSE);
        boolean whole = (next.has("property")
                        || draft.subject().isPresent() && !draft.back().isPresent()
                        || draft.has(QuestionWords.Slot.CONDUCTING))
                && (next.has("materials")
                        || next.has("mobile_ions")
                        || next.has("classes")
                        || next.has("valences")
                        || next.has("doi")
                        || next.has("anions")
                        || next.has("sides")
                        || next.has("by")
                        || next.has("with")
                        || next.has("labels"));
        boolean joined = start.matches(
                "^(and|only|what about|how about|same|now|but|also|or|just|then|ok,? and)\\b.*|.*\\bthen ?\\?*$");
        return refers || joined || begins && !whole || !whole && !standsAlone(draft, next, question);
    }

    private static boolean narrows(ObjectNode next) {
        return Stream.of("value", "temperature_K", "years", "qualifiers", "doc").anyMatch(next::has);
    }

    /** Without anything to narrow by, a question has to ask for all there is to stand alone. */
    private static boolean standsAlone(Draft draft, ObjectNode next, String question) {
        boolean narrows = narrows(next);
        if (!narrows && draft.saysNothing()) {
            return OF_ALL.matcher(question).find();
        }
        return next.has("property") && (narrows || next.has("task"))
                || draft.subject().isPresent() && next.has("task") && narrows
                || draft.subject().isPresent() && draft.has(QuestionWords.Slot.COUNT) && !draft.saysNothing()
                || draft.has(QuestionWords.Slot.COUNT)
                        && OF_ALL.matcher(question).find()
                || next.has("doc");
    }

    /** "And below 0.3?", "make it 0.3": a limit of the activation energy that was asked about, in eV. */
    private void limitLikeBefore(Draft draft, ObjectNode next, Draft.NumberOnly number) {
        boolean energy = said.filter(before -> before.path("property").asText().equals("activation_energy"))
                .isPresent();
        JsonNode before = said.map(all -> all.path("value")).orElse(next.path("value"));
        boolean temperature = said.filter(all -> all.has("temperature_K") && !all.has("value"))
                        .isPresent()
                && number.side().isEmpty();
        if (temperature) {
            next.set("temperature_K", QuestionJson.range(NumbersInQuestion.celsius(number.number())));
            draft.note(number.words() + " read as °C");
            return;
        }
        if (energy && number.side().isPresent()) {
            next.set("value", QuestionJson.range(number.side().get()));
        } else if (energy && before.size() == 1) {
            ObjectNode value = next.putObject("value");
            before.fieldNames().forEachRemaining(side -> value.put(side, number.number()));
        } else {
            draft.problem("not understood here: " + number.words());
            return;
        }
        draft.note(number.words() + " read in eV");
    }

    /** "And for closo compounds in total": of all ions, whichever was asked about before. */
    private static void scopeOfAll(ObjectNode merged, ObjectNode next, String question) {
        if (IN_TOTAL.matcher(question).find() && SCOPES.stream().anyMatch(next::has)) {
            merged.remove(SCOPES);
        }
    }

    /** "The better one"; "it", where one finding was shown. */
    private boolean pointsToOne(Draft draft) {
        String back = draft.back().orElse("");
        return !back.isEmpty() && !back.equals("ALL") && (!back.equals("ONE") || shown.size() == 1);
    }

    /** Which of the shown findings "the lower one", "the last one" are. */
    private CitedFinding theOne(String back) {
        Comparator<CitedFinding> byValue = Comparator.comparing(
                cited -> cited.finding().measurement().quantity().value());
        return switch (back) {
            case "LAST" -> shown.getLast();
            case "SECOND" -> shown.get(Math.min(1, shown.size() - 1));
            case "LOWEST" -> Collections.min(shown, byValue);
            case "HIGHEST" -> Collections.max(shown, byValue);
            default -> shown.getFirst();
        };
    }

    /** The findings shown, or the first of them and its material. */
    private ObjectNode aboutTheShown(Draft draft, ObjectNode next, boolean sources) {
        ObjectNode about = next.deepCopy();
        List<CitedFinding> some = pointsToOne(draft) && !shown.isEmpty()
                ? List.of(theOne(draft.back().orElseThrow()))
                : shown;
        // More than was shown, or all of so much that naming each would take its time.
        boolean ofAll = sources
                && !pointsToOne(draft)
                && !said.orElseThrow().has("limit")
                && !said.orElseThrow().has("order")
                && WITHOUT_RANK.contains(
                        QuestionJson.text(said.orElseThrow(), "task").orElse("list"));
        boolean ofItsOwn = next.has("materials") || next.has("mobile_ions") || next.has("classes") || next.has("value");
        if (some.isEmpty() || ofAll || ofItsOwn && draft.back().isEmpty()) {
            ObjectNode merged = said.orElseThrow().deepCopy();
            merged.remove(TASK);
            override(merged, next, draft, "");
            return merged;
        }
        boolean ofAPaper = !sources
                && said.orElseThrow().path("task").asText().equals("sources")
                && draft.subject().filter("MATERIAL"::equals).isPresent();
        Optional<Doi> paper = some.getFirst().bibliography().doi();
        if (ofAPaper && paper.isPresent()) {
            return about.put("doi", paper.get().value());
        }
        boolean sameProperty = !next.has("property")
                || next.get("property").equals(said.orElseThrow().get("property"));
        if (sources || sameProperty && !next.has("temperature_K")) {
            findings(about, some);
        } else {
            Material material = some.getFirst().finding().measurement().material();
            about.putArray("materials").add(material.formula().orElse(material.asWritten()));
        }
        return about;
    }

    private static void findings(ObjectNode question, List<CitedFinding> some) {
        ArrayNode ids = question.putArray("findings");
        some.forEach(cited -> ids.add(cited.finding().id().value()));
    }

    private static void reverse(ObjectNode merged) {
        Map<String, String> other = Map.of(
                "highest", "lowest", "lowest", "highest", "best", "worst", "worst", "best", "newest", "oldest",
                "oldest", "newest");
        QuestionJson.text(merged, "order").map(other::get).ifPresent(order -> merged.put("order", order));
    }

    /** Another task keeps the scope; a list keeps its rank only where it stays a list. */
    private static void retask(ObjectNode merged, ObjectNode last, String task, ObjectNode next) {
        boolean sameTask = QuestionJson.text(last, "task").orElse("list").equals(task);
        if (sameTask) {
            // "How many of these are oxides" counts what was counted.
            if (task.equals("count")
                    && last.has("count_of")
                    && !next.path("count_of").asText().equals("papers")) {
                next.remove("count_of");
            }
            return;
        }
        boolean ofSides = Set.of("comparison", "groups")
                .contains(QuestionJson.text(last, "task").orElse("list"));
        if (ofSides && task.equals("statistic")) {
            next.remove("task");
            return;
        }
        if (ofSides && task.equals("count") && !next.has("mobile_ions") && !next.has("classes")) {
            next.remove(List.of("task", "count_of"));
            next.put("measure", "count");
            return;
        }
        boolean order = next.has("order");
        merged.remove(TASK);
        if (!task.equals("list") || !order) {
            merged.remove(RANK);
        }
    }

    /** {@code after that}: after the years that were asked about, or in the phase after the transition. */
    private static void relativeYears(ObjectNode merged, Draft draft) {
        if (draft.relativeYear().isEmpty()) {
            return;
        }
        boolean after = draft.relativeYear().get().equals("after");
        if (!(merged.get("years") instanceof ObjectNode years)) {
            if (merged.has("phases")) {
                merged.putArray("phases").add(after ? "high-temperature" : "low-temperature");
            } else {
                draft.problem("before or after what?");
            }
            return;
        }
        JsonNode low = years.has("min") ? years.get("min") : years.get("above");
        JsonNode high = years.has("max") ? years.get("max") : years.get("below");
        ObjectNode other = merged.objectNode();
        if (after && high != null) {
            other.set(years.has("max") ? "above" : "min", high);
        } else if (!after && low != null) {
            other.set(years.has("min") ? "below" : "max", low);
        } else {
            draft.problem("before or after which year?");
            return;
        }
        merged.set("years", other);
    }

    private static void override(ObjectNode merged, ObjectNode next, Draft draft, String question) {
        boolean instead = draft.has(QuestionWords.Slot.INSTEAD);
        List<String> names = new ArrayList<>();
        next.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (isOfTheSides(name, merged) && !next.has("sides")) {
                merged.remove(List.of("sides", "task", "measure", "claim"));
            }
            EXCLUSIVE.getOrDefault(name, Set.of()).stream()
                    .filter(other -> !next.has(other))
                    .filter(other -> !name.equals("property") || !next.get(name).equals(merged.get(name)))
                    .forEach(merged::remove);
            JsonNode value = next.get(name);
            boolean parallel = name.equals("with")
                    && !draft.hasAny(QuestionWords.Slot.LISTING, QuestionWords.Slot.BACK)
                    && !NARROWS.matcher(question).find();
            if (ON_TOP.contains(name) && !instead && !parallel && merged.get(name) instanceof ArrayNode before) {
                ArrayNode both = before.deepCopy();
                value.forEach(more -> {
                    for (JsonNode there : both) {
                        if (there.equals(more)) {
                            return;
                        }
                    }
                    both.add(more);
                });
                merged.set(name, both);
            } else {
                merged.set(name, value);
            }
        }
        contradictions(merged, next);
    }

    /** Whether the sides that were compared differ in this, so that another of it is none of them. */
    private static boolean isOfTheSides(String name, ObjectNode merged) {
        return merged.path("sides").findValue(name) != null;
    }

    /** What was in before and is out now is out. */
    private static void contradictions(ObjectNode merged, ObjectNode next) {
        drop(merged, "with", next, "without");
        drop(merged, "without", next, "with");
        drop(merged, "neutral_molecules", next, "without_molecules");
        drop(merged, "without_molecules", next, "neutral_molecules");
        if (next.has("has_neutral_molecules")) {
            merged.remove(List.of("neutral_molecules", "without_molecules"));
        }
    }

    private static void drop(ObjectNode merged, String from, ObjectNode next, String other) {
        if (merged.get(from) instanceof ArrayNode before
                && next.get(other) instanceof ArrayNode out
                && !next.has(from)) {
            ArrayNode left = merged.putArray(from);
            for (JsonNode element : before) {
                boolean dropped = false;
                for (JsonNode gone : out) {
                    dropped |= gone.equals(element);
                }
                if (!dropped) {
                    left.add(element);
                }
            }
        }
    }
}
