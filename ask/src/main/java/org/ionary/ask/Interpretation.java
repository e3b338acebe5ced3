package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.normalize.Materials;

/**
 * What a draft asks for. Of the tasks that its words could mean, the first of this order: an explanation, groups, a
 * comparison, sources, a count, a statistic, whether there is any, a list.
 */
final class Interpretation {
    /** Kinds of things that are compared where several are said, the telling ones first. */
    static final List<String> COMPARABLE = List.of(
            "materials",
            "phases",
            "origin",
            "classes",
            "mobile_ions",
            "valences",
            "anions",
            "neutral_molecules",
            "labels:space_group",
            "methods");

    /** What is there most often. */
    private static final Pattern MOST_OF = Pattern.compile(
            "(?i)\\b(?:which|what|whose) (?:[\\w-]+ )?(?:(?<paper>papers?|articles?|publications?|dois?|sources?|works?)|compounds?|materials?|compositions?|formulas?|electrolytes?)\\b.*"
                    + "\\b(?:most (?:often|frequently)|(?:the )?(?:most|largest number of|highest number of|greatest number of) (?:\\S+ ){0,3}?(?:entries|records|rows|values|measurements|data|findings|results|points|numbers))\\b");

    private static final Pattern SPLIT =
            Pattern.compile("(?i)\\b(?:split|divided?|distributed?|shared|fall into|falls into|broken down)\\b");
    /** Not {@code most easily}, which is said of how. */
    private static final Pattern MOST = Pattern.compile(
            "\\bmost (?!\\w+ly\\b|conducti(?:ve|ng)\\b|mobile\\b|promising|suitable|recent|of the\\b|of them\\b)");

    private static final Pattern OF_WHICH = Pattern.compile(
            "\\b(?:for|of|in|from) which of (?:them|these|those)\\b|[:;.?!] (?:for |of |in |from |among )?(?:which|what)\\b");
    /** {@code I would need the conductivity of it, do you have?} */
    private static final Pattern WANTS = Pattern.compile(
            "(?i)^(?:i|we)\\b.*\\b(?:need|want|like)\\b.*, ?(?:do|have) you(?: have| got)?(?: it| that| this| one)? ?\\?$");

    private static final Pattern RANKS_NAMES = Pattern.compile(
            "(?i)\\b(?:rank|sort|order|arrange)\\b (?:all |the |all the |each |every |these |our |your )*(?:mobile |structural |structure |material )?(?:ions?|cations?|carriers?|families|classes|types|years|valences)\\b");
    private static final int ALL = 1000;
    private static final Set<String> EXTREMES = Set.of("highest", "lowest");
    private static final Set<String> CRYSTAL_SYSTEMS = Set.of(
            "cubic", "tetragonal", "orthorhombic", "hexagonal", "monoclinic", "trigonal", "rhombohedral", "triclinic");
    private static final Map<String, String> VALENCES = Map.of("1", "Monovalent", "2", "Divalent", "3", "Trivalent");

    private static final List<String> PHASES = List.of("high-temperature", "low-temperature");
    private static final Pattern FOR_EACH = Pattern.compile("(?i)\\bfor .*\\band for\\b|\\brespectively\\b");
    private static final Pattern WHICH = Pattern.compile("(?i)\\b(?:which|what|what's)\\b");

    private final Draft draft;
    private final ObjectNode said;
    private final String question;

    private Interpretation(Draft draft, String question) {
        this.draft = draft;
        this.said = draft.said();
        this.question = question;
    }

    /** Adds the task to what the draft says; leaves it away where no word of the question speaks of one. */
    static ObjectNode of(Draft draft, String question) {
        Interpretation made = new Interpretation(draft, question);
        made.task();
        return made.said;
    }

    private void task() {
        draft.order().ifPresent(order -> said.put("order", order));
        if (draft.has(QuestionWords.Slot.PLOT)) {
            said.put("plot", true);
        }
        if (draft.has(QuestionWords.Slot.SORTED) && !said.has("limit")) {
            said.put("limit", ALL);
            if (!said.has("order")) {
                said.put("order", "best");
            }
        }
        examples();
        // Beside a space group its crystal system says nothing new.
        if (said.has("labels")
                && said.get("phases") instanceof ArrayNode phases
                && phases.size() == 1
                && CRYSTAL_SYSTEMS.contains(phases.get(0).asText())) {
            said.remove("phases");
        }
        // "How many mS/cm" asks for a value.
        boolean counts = draft.has(QuestionWords.Slot.COUNT)
                && !(said.has("unit") && draft.subject().isEmpty());
        if (explains()) {
            said.put("task", "explain").put("words", question);
            return;
        }
        if (draft.different().isPresent()) {
            said.put("task", "different").put("by", dimension(draft.different().get()));
            return;
        }
        contradictions();
        if (grouped(counts)) {
            return;
        }
        if (compared()) {
            return;
        }
        if (named()) {
            return;
        }
        // What is better than what, if nothing was said that could be compared?
        if (draft.hasWinner() && draft.order().isEmpty()) {
            said.put("order", "best");
        } else if (draft.has(QuestionWords.Slot.BETTER)
                && draft.order().isEmpty()
                && draft.back().isEmpty()) {
            draft.problem("compared with what?");
        }
        single("origin");
        if (sources(counts)) {
            said.put("task", "sources");
            return;
        }
        if (counts) {
            said.put("task", "count").put("count_of", counted());
            return;
        }
        if (draft.measure().isPresent()) {
            said.put("task", "statistic").put("measure", draft.measure().get());
            return;
        }
        boolean exists = (draft.has(QuestionWords.Slot.EXISTS) || draft.isYesOrNo())
                && !WANTS.matcher(question).find();
        if (exists && draft.order().isEmpty() && !draft.has(QuestionWords.Slot.LISTING) && !isWhich()) {
            said.put("task", "exists");
            return;
        }
        if (draft.has(QuestionWords.Slot.REST)) {
            draft.problem("the rest of what?");
        }
        if (draft.hasAny(QuestionWords.Slot.LISTING, QuestionWords.Slot.SORTED)
                || draft.order().isPresent()) {
            said.put("task", "list");
        }
    }

    /** {@code aluminium-stabilised Li7La3Zr2O12}: what is named does not contain what it should. */
    private void contradictions() {
        if (!said.has("materials")) {
            return;
        }
        List<Composition> named = new ArrayList<>();
        said.get("materials")
                .forEach(material -> Materials.read(material.asText())
                        .flatMap(Material::composition)
                        .ifPresent(named::add));
        for (JsonNode symbol : said.path("with")) {
            Element element = Element.ofSymbol(symbol.asText()).orElseThrow();
            if (!named.isEmpty() && named.stream().noneMatch(composition -> composition.contains(element))) {
                draft.problem("there is no " + element.symbol() + " in "
                        + said.get("materials").get(0).asText() + "; which formula is meant?");
            }
        }
        if (named.size() > 1) {
            // "The gallium garnet A and the perovskite B": said of one of them.
            said.remove("with");
        }
    }

    /** Molecules in brackets behind "neutral molecules" are examples. */
    private void examples() {
        if (!draft.neutral().isEmpty() && draft.several("neutral_molecules").size() > 1) {
            said.remove("neutral_molecules");
        }
    }

    private boolean isWhich() {
        String start = question.toLowerCase(Locale.ROOT);
        return OF_WHICH.matcher(start).find()
                || start.startsWith("which")
                || start.startsWith("what")
                || start.startsWith("list")
                || start.startsWith("show");
    }

    private boolean explains() {
        boolean ofPhases = (draft.has(QuestionWords.Slot.TRANSITION)
                        || draft.several("phases").size() > 1)
                && said.has("materials")
                && said.has("property");
        return draft.has(QuestionWords.Slot.WHY)
                && !ofPhases
                && !draft.hasAny(
                        QuestionWords.Slot.COUNT,
                        QuestionWords.Slot.ORDER,
                        QuestionWords.Slot.COMPARE,
                        QuestionWords.Slot.PER)
                && draft.measure().isEmpty();
    }

    private boolean sources(boolean counts) {
        return draft.has(QuestionWords.Slot.SOURCE) && !counts
                || draft.subject().filter("PAPER"::equals).isPresent()
                        && !counts
                        && !draft.says("doi")
                        && (isWhich()
                                || draft.saysNothing() && !draft.isYesOrNo()
                                || draft.order()
                                        .filter(Set.of("newest", "oldest")::contains)
                                        .isPresent())
                || draft.has(QuestionWords.Slot.REPORTS)
                        && question.toLowerCase(Locale.ROOT).startsWith("who");
    }

    /** {@code number of entries per ion}, {@code which family has the highest median}. */
    private boolean grouped(boolean counts) {
        Optional<String> by = draft.groupBy();
        if (by.isEmpty() && draft.has(QuestionWords.Slot.TREND)) {
            by = Optional.of("YEAR");
        }
        boolean most = false;
        if (by.isEmpty() && draft.has(QuestionWords.Slot.SORTED) && ranksNames()) {
            by = draft.dimension();
        }
        Matcher mostOf = MOST_OF.matcher(question);
        if (by.isEmpty() && mostOf.find()) {
            boolean papers = mostOf.group("paper") != null;
            by = papers ? Optional.of("DOI") : draft.dimension().isEmpty() ? Optional.of("MATERIAL") : by;
            most = by.isPresent();
            said.remove("materials");
        }
        if (by.isEmpty() && draft.dimension().isPresent() && !draft.says("labels") && winnerAsked()) {
            by = draft.dimension();
            most = true;
        }
        if (by.isEmpty() && namesAsked()) {
            by = draft.askedFor();
        }
        if (by.isEmpty()) {
            if (counts && draft.dimension().isPresent() && draft.subject().isEmpty() && !draft.says("labels")) {
                said.put("task", "different")
                        .put("by", dimension(draft.dimension().get()));
                return true;
            }
            return false;
        }
        said.put("task", "groups").put("by", dimension(by.get()));
        boolean ranked = draft.has(QuestionWords.Slot.SORTED);
        boolean ofPapers = by.get().equals("DOI") || by.get().equals("MATERIAL");
        Optional<String> measure = draft.measure()
                .or(() -> draft.order()
                        .filter(o -> !counts && !ofPapers && !draft.has(QuestionWords.Slot.FOLLOW) && !most(o))
                        .filter(o -> draft.says("property")
                                || ranked
                                || draft.groupBy().isPresent()
                                        && Set.of("best", "worst").contains(o)))
                .map(this::end);
        // "Which ion is the worst?" is asked of the numbers that were shown, if any were.
        boolean ofTheShown = measure.isEmpty()
                && most
                && draft.order().isPresent()
                && !counts
                && draft.subject().isEmpty();
        if (!ofTheShown) {
            said.put("measure", measure.orElse(ofPapers ? "count" : countMeasure()));
        }
        if (ranked && by.equals(draft.dimension())) {
            said.put("limit", ALL);
            draft.order().ifPresent(order -> said.put("order", end(order)));
        } else if (most) {
            said.put("limit", 1);
            said.put(
                    "order",
                    ofTheShown
                            ? draft.order().orElseThrow()
                            : draft.order().filter("lowest"::equals).isPresent() || least() ? "lowest" : "highest");
        } else {
            said.remove("order");
        }
        return true;
    }

    /** {@code rank the ions by their mean}: the names are ranked, not the findings. */
    private boolean ranksNames() {
        return draft.dimension().isPresent()
                && !draft.says("materials")
                && (draft.measure().isPresent() || RANKS_NAMES.matcher(question).find());
    }

    /** {@code which families have tantalum}: names and nothing that is said of them. */
    private boolean namesAsked() {
        return draft.askedFor().isPresent()
                && draft.order().isEmpty()
                && draft.measure().isEmpty()
                && draft.better().isEmpty()
                && !draft.says("labels")
                && !draft.says("materials")
                && !draft.isYesOrNo()
                && !draft.hasAny(QuestionWords.Slot.COUNT, QuestionWords.Slot.COMPARE, QuestionWords.Slot.SOURCE);
    }

    /** Of the best and the worst, which end of the numbers that is. */
    private String end(String order) {
        return end(order, said.path("property").asText());
    }

    static String end(String order, String property) {
        boolean lowIsGood = property.equals("activation_energy");
        return switch (order) {
            case "best" -> lowIsGood ? "lowest" : "highest";
            case "worst" -> lowIsGood ? "highest" : "lowest";
            default -> order;
        };
    }

    /** Whether the order is about the count: {@code the most entries}. */
    private boolean most(String order) {
        return order.equals("highest")
                && draft.has(QuestionWords.Slot.BETTER)
                && draft.subject().filter("FINDING"::equals).isPresent();
    }

    private boolean least() {
        String words = question.toLowerCase(Locale.ROOT);
        return words.contains("fewest") || words.contains("least entries");
    }

    /** {@code which space group does Li3InCl6 have}: the names that its findings are filed under. */
    private boolean named() {
        boolean asked = draft.dimension().isPresent()
                && draft.says("materials")
                && !draft.has(QuestionWords.Slot.COUNT)
                && draft.order().isEmpty()
                && draft.measure().isEmpty()
                && !draft.says("labels")
                && (!draft.says("property") || draft.says("value"))
                && !draft.isYesOrNo()
                && (WHICH.matcher(question).find()
                        || draft.dimension().get().startsWith("LABEL:")
                                && draft.subject().isEmpty());
        if (asked) {
            said.put("task", "groups")
                    .put("by", dimension(draft.dimension().get()))
                    .put("measure", "count");
        }
        return asked;
    }

    private boolean winnerAsked() {
        String words = " " + question.toLowerCase(Locale.ROOT) + " ";
        boolean which = words.matches(".*\\b(which|what|for which|in which)\\b.*");
        boolean most = MOST.matcher(words).find()
                || words.contains("fewest")
                || words.contains(" more entries")
                || (draft.measure().isPresent() || draft.order().isPresent())
                        && draft.subject().filter("MATERIAL"::equals).isEmpty();
        boolean byAge =
                draft.order().filter(Set.of("newest", "oldest")::contains).isPresent();
        return which && most && !byAge && !draft.says("materials");
    }

    private String countMeasure() {
        return switch (draft.subject().orElse("FINDING")) {
            case "MATERIAL" -> "count_materials";
            case "PAPER" -> "count_papers";
            default -> "count";
        };
    }

    private String counted() {
        return switch (draft.subject().orElse("MATERIAL")) {
            case "PAPER" -> "papers";
            case "FINDING" -> "findings";
            default ->
                draft.subject().isEmpty()
                                && draft.says("property")
                                && !draft.says("classes")
                                && !draft.has(QuestionWords.Slot.CONDUCTING)
                        ? "findings"
                        : "materials";
        };
    }

    private static String dimension(String value) {
        String name = value.startsWith("LABEL:") ? value.substring("LABEL:".length()) : value;
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean compared() {
        boolean asked = draft.hasAny(QuestionWords.Slot.COMPARE, QuestionWords.Slot.BETTER, QuestionWords.Slot.PER)
                || draft.countsSeverally()
                || FOR_EACH.matcher(question).find();
        if (draft.neutral().size() == 2) {
            ObjectNode with = side("with neutral molecules");
            with.put("has_neutral_molecules", true);
            ObjectNode without = side("without neutral molecules");
            without.put("has_neutral_molecules", false);
            return comparison();
        }
        boolean molecules = draft.several("neutral_molecules").size() == 1
                && draft.several("without_molecules").size() == 1;
        if (molecules) {
            JsonNode molecule =
                    draft.several("neutral_molecules").keySet().iterator().next();
            side("with " + molecule.asText()).putArray("neutral_molecules").add(molecule);
            side("without " + molecule.asText()).putArray("without_molecules").add(molecule);
            said.remove(List.of("neutral_molecules", "without_molecules"));
            return comparison();
        }
        for (String kind : COMPARABLE) {
            Map<JsonNode, String> several = new LinkedHashMap<>(draft.several(kind));
            boolean worth = asked
                    || draft.measure().isPresent()
                    || Set.of("materials", "phases", "origin").contains(kind);
            if (several.size() >= 2 && worth && !draft.isTogether(kind)) {
                String name = kind.startsWith("labels:") ? "labels" : kind;
                several.forEach((value, words) -> {
                    ObjectNode query = side(label(kind, value, words));
                    if (kind.startsWith("labels:")) {
                        query.putObject(name)
                                .putArray(kind.substring("labels:".length()))
                                .add(value);
                    } else if (kind.equals("origin")) {
                        query.set(name, value);
                    } else {
                        query.putArray(name).add(value);
                    }
                });
                said.remove(name);
                return comparison();
            }
        }
        if (draft.has(QuestionWords.Slot.BETTER) && draft.several("phases").size() == 1 && isOneOfTwo()) {
            bothPhases();
            return comparison();
        }
        if (asked && draft.has(QuestionWords.Slot.REST) && againstTheRest()) {
            return comparison();
        }
        if (asked
                && draft.several("with").size() == 1
                && draft.several("without").size() == 1) {
            JsonNode element = draft.several("with").keySet().iterator().next();
            if (draft.several("without").containsKey(element)) {
                side("with " + element.asText()).putArray("with").add(element);
                side("without " + element.asText()).putArray("without").add(element);
                said.remove(List.of("with", "without"));
                return comparison();
            }
        }
        if (draft.several("classes").size() == 1
                && draft.several("mobile_ions").isEmpty()
                && draft.has(QuestionWords.Slot.COMPARE)) {
            draft.problem("compared with what?");
        }
        return false;
    }

    private boolean isOneOfTwo() {
        return PHASES.contains(
                draft.several("phases").keySet().iterator().next().asText());
    }

    /** {@code lower in its high-temperature phase}: than in the other one. */
    private void bothPhases() {
        List<String> both = new ArrayList<>(PHASES);
        if (draft.several("phases").keySet().iterator().next().asText().equals(both.getLast())) {
            Collections.reverse(both);
        }
        both.forEach(phase -> side(phase).putArray("phases").add(phase));
        said.remove("phases");
    }

    /** {@code with NH3 against the rest}. */
    private boolean againstTheRest() {
        Map<String, String> opposites =
                Map.of("neutral_molecules", "without_molecules", "with", "without", "classes", "without_classes");
        if (said.has("has_neutral_molecules")) {
            boolean with = said.remove("has_neutral_molecules").asBoolean();
            side(with ? "with neutral molecules" : "without neutral molecules").put("has_neutral_molecules", with);
            side(with ? "without neutral molecules" : "with neutral molecules").put("has_neutral_molecules", !with);
            return true;
        }
        for (String name : List.of("neutral_molecules", "with", "classes")) {
            if (draft.several(name).size() == 1) {
                JsonNode only = draft.several(name).keySet().iterator().next();
                side((name.equals("classes") ? "" : "with ") + only.asText())
                        .putArray(name)
                        .add(only);
                side("without " + only.asText()).putArray(opposites.get(name)).add(only);
                said.remove(name);
                return true;
            }
        }
        return false;
    }

    private boolean comparison() {
        said.put("task", "comparison");
        draft.measure()
                .or(() -> draft.has(QuestionWords.Slot.COUNT) || isSplit()
                        ? Optional.of(countMeasure())
                        : Optional.empty())
                .or(() -> comparesExtremes() ? draft.order().filter(EXTREMES::contains) : Optional.empty())
                .ifPresent(measure -> said.put("measure", measure));
        // Counts have an order of their own.
        if (!said.path("measure").asText().startsWith("count")) {
            draft.better().or(draft::order).ifPresent(order -> said.put("order", order));
        }
        if (draft.isYesOrNo() && draft.better().isPresent()) {
            said.put("claim", true);
        }
        return true;
    }

    /** {@code the records, split into monovalent and divalent ones} */
    private boolean isSplit() {
        return SPLIT.matcher(question).find()
                && draft.subject().isPresent()
                && draft.order().isEmpty()
                && !draft.hasAny(QuestionWords.Slot.BETTER, QuestionWords.Slot.COMPARE);
    }

    /** {@code compare the highest conductivities of …}, but not {@code which has the highest, …?} */
    private boolean comparesExtremes() {
        return draft.has(QuestionWords.Slot.PER)
                || FOR_EACH.matcher(question).find()
                || draft.has(QuestionWords.Slot.COMPARE) && !isWhich();
    }

    private ObjectNode side(String label) {
        ArrayNode sides = said.get("sides") instanceof ArrayNode array ? array : said.putArray("sides");
        ObjectNode side = sides.addObject().put("label", label);
        return side.putObject("query");
    }

    private static String label(String kind, JsonNode value, String words) {
        return switch (kind) {
            case "valences" -> VALENCES.getOrDefault(value.asText(), value.asText());
            case "materials" -> words;
            default -> value.asText();
        };
    }

    /** One origin is a filter, not a list of them. */
    private void single(String name) {
        if (said.get(name) instanceof ArrayNode array && array.size() == 1) {
            said.set(name, array.get(0));
        } else if (said.get(name) instanceof ArrayNode) {
            said.remove(name);
        }
    }
}
