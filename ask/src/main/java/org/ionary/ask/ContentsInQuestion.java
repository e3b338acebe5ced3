package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.Materials;

/**
 * Reads what is to be in a material and what is not: elements, groups of them, anions, classes and neutral molecules,
 * each with the word before or behind it ({@code without Ge}, {@code Ge-free}) and in lists ({@code neither S nor Cl}).
 */
final class ContentsInQuestion {
    private static final String AMINES = "AMINES";
    private static final Set<String> AMINE_MOLECULES =
            Set.of("CH3NH2", "NH2CH2CH2NH2", "(CH3)2CHNH2", "C2H5NH2", "C3H7NH2", "C4H9NH2");

    /** Classes of chemistry, which classes of structure may belong to, by the element they have. */
    private static final Map<String, String> CHEMICAL =
            Map.of("sulfide", "S", "selenide", "Se", "oxide", "O", "nitride", "N");

    /** What may stand between a word such as {@code without} and the first that is out. */
    private static final Set<String> LEADING = Set.of(
            "a",
            "all",
            "also",
            "an",
            "any",
            "are",
            "as",
            "at",
            "be",
            "being",
            "both",
            "contain",
            "contained",
            "each",
            "either",
            "even",
            "every",
            "everything",
            "for",
            "from",
            "have",
            "having",
            "in",
            "include",
            "including",
            "is",
            "of",
            "on",
            "only",
            "other",
            "particular",
            "some",
            "such",
            "that",
            "the",
            "there",
            "these",
            "this",
            "those",
            "to",
            "use",
            "used",
            "uses",
            "using",
            "which",
            "whose",
            "all the",
            "all of the",
            "our",
            "ionic",
            "just",
            "and",
            "or",
            "but",
            "mere",
            "further",
            "one",
            "ones",
            "the ones",
            "like");

    /** Where nothing follows: without what was said before. */
    private static final Pattern WITHOUT = Pattern.compile("(?i).*(?:without|not|n't|contain|have|lack|avoid|free of)");

    private final TermCursor terms;
    private final Draft draft;
    private final List<String> unknown;
    private final boolean lenient;

    /** {@code with and without}: what follows is both, to be compared. */
    private boolean both;

    ContentsInQuestion(TermCursor terms, Draft draft, List<String> unknown, boolean lenient) {
        this.terms = terms;
        this.draft = draft;
        this.unknown = unknown;
        this.lenient = lenient;
    }

    /** A material; {@code LLZO, i.e. Li7La3Zr2O12} is one. */
    void material(Material material, String words) {
        boolean known = material.composition().isPresent()
                && draft.several("materials").values().stream()
                        .flatMap(name -> Materials.read(name).flatMap(Material::composition).stream())
                        .anyMatch(material.composition().get()::isSameAs);
        if (!known) {
            draft.add("materials", words, words);
        }
    }

    /** An element that is named without a word for in or out is contained. */
    void element(Element element, String words) {
        boolean ofGroup = draft.several("with_any").keySet().stream()
                .anyMatch(symbol -> symbol.asText().equals(element.symbol()));
        if (ofGroup && !terms.nextIs(QuestionWords.Slot.FREE)) {
            // "A halogen (F, Cl, Br or I)".
            return;
        }
        boolean either =
                terms.ahead(0).filter(next -> TermCursor.says(next, "or")).isPresent()
                        && terms.ahead(1).flatMap(ContentsInQuestion::elementOf).isPresent();
        if (either) {
            // "Those that carry bromine or iodine": one of them is enough.
            terms.moveTo(terms.at() - 1);
            list(/* out= */ false);
            return;
        }
        draft.add(isFree() ? "without" : "with", element.symbol(), words);
    }

    /** What moves, unless the words behind say that it is in the material. */
    void ion(MobileIon ion, String words) {
        if (isFree()) {
            draft.add("without", ion.element().symbol(), words);
        } else if ((terms.nextIs(QuestionWords.Slot.BEARING) || appears())
                && !words.toLowerCase(Locale.ROOT).contains("ion")) {
            terms.take();
            draft.add("with", ion.element().symbol(), words);
        } else {
            draft.add("mobile_ions", ion.symbol(), words);
        }
    }

    private boolean isFree() {
        return terms.takeIf(QuestionWords.Slot.FREE);
    }

    /** Whether the words behind say that the element is part of the material, not what moves. */
    private boolean appears() {
        return terms.nextIs(QuestionWords.Slot.APPEARS)
                || terms.nextIs(QuestionWords.Slot.FILLER, QuestionWords.Slot.EXISTS)
                        && terms.ahead(1)
                                .filter(term -> TermCursor.is(term, QuestionWords.Slot.APPEARS))
                                .isPresent();
    }

    void aClass(String name, String words) {
        String elements = CHEMICAL.getOrDefault(name, "");
        if (!elements.isEmpty() && terms.nextIs(QuestionWords.Slot.CLASS)) {
            // "Sulfide glasses" are glasses that are sulfides as well.
            draft.add("with", elements, words);
            return;
        }
        draft.add(isFree() ? "without_classes" : "classes", name, words);
    }

    void group(String name, String words) {
        boolean free = isFree();
        Terms.group(name).forEach(element -> draft.add(free ? "without" : "with_any", element.symbol(), words));
    }

    /** The elements that a class of compounds has in common. */
    void content(String elements, String words) {
        content(elements, words, isFree());
    }

    private void content(String elements, String words, boolean out) {
        for (String symbol : elements.split(" ", -1)) {
            if (!out) {
                draft.add("with", symbol, words);
            } else if (!symbol.equals("O")) {
                draft.add("without", symbol, words);
            }
        }
        if (!out) {
            draft.oneOf("with");
        }
    }

    void neutral(String words) {
        draft.neutral(!isFree(), words);
    }

    void molecule(String name, String words) {
        molecule(name, words, isFree());
    }

    private void molecule(String name, String words, boolean out) {
        Set<String> molecules = name.equals(AMINES) ? AMINE_MOLECULES : Set.of(name);
        molecules.stream()
                .sorted()
                .forEach(molecule -> draft.add(out ? "without_molecules" : "neutral_molecules", molecule, words));
        if (!out && molecules.size() > 1) {
            draft.oneOf("neutral_molecules");
        }
    }

    /** {@code without Ge and Sn}: all that follows in a list is out. */
    void exclude(String words) {
        int from = terms.at();
        if (words.equalsIgnoreCase("no") && isOfNouns()) {
            // "Is it true that no Na conductor …" does not ask for materials without sodium.
            unknown.add(words);
            return;
        }
        int taken = list(/* out= */ true);
        if (both && taken > 0) {
            both = false;
            terms.moveTo(from);
            list(/* out= */ false);
            draft.saw(QuestionWords.Slot.COMPARE);
        }
        if (taken > 0) {
            return;
        }
        boolean ofIt = !terms.hasNext()
                || terms.nextIs(QuestionWords.Slot.BACK)
                || terms.ahead(0)
                        .filter(term -> TermCursor.says(term, "it", "them", "any", "one", "that"))
                        .isPresent();
        if (draft.has(QuestionWords.Slot.BOUND) && words.matches("(?i)instead of|rather than")) {
            // "Only a limit instead of a real value".
            return;
        }
        if (!lenient && ofIt && WITHOUT.matcher(words).matches() && without()) {
            return;
        }
        if (draft.says("has_neutral_molecules") || draft.saidNeutral()) {
            draft.neutral(false, words + " neutral molecules");
        } else if (!lenient) {
            unknown.add(words);
        }
    }

    /** {@code with water and without it} */
    private boolean without() {
        if (!draft.neutral().isEmpty()) {
            return false;
        }
        for (String kind : List.of("neutral_molecules", "with")) {
            if (draft.several(kind).size() == 1) {
                String other = kind.equals("with") ? "without" : "without_molecules";
                draft.several(kind).forEach((value, words) -> draft.add(other, value.asText(), words));
                draft.saw(QuestionWords.Slot.COMPARE);
                return true;
            }
        }
        if (draft.mentioned().size() == 1) {
            // "Since germanium is so expensive, … that do without it".
            draft.mentioned().forEach(element -> draft.add("without", element.symbol(), element.symbol()));
            return true;
        }
        return false;
    }

    private boolean isOfNouns() {
        Optional<Term> element = terms.ahead(0).filter(term -> elementOf(term).isPresent());
        return element.isPresent()
                && terms.ahead(1)
                        .filter(term -> TermCursor.is(
                                        term,
                                        QuestionWords.Slot.SUBJECT,
                                        QuestionWords.Slot.CONTENT,
                                        QuestionWords.Slot.CLASS,
                                        QuestionWords.Slot.CONDUCTING,
                                        QuestionWords.Slot.RECORD)
                                || TermCursor.says(term, "conductor", "conductors", "data"))
                        .filter(noun ->
                                noun.token().begin() <= element.get().token().end() + 1)
                        .isPresent();
    }

    /** {@code with Ta or Nb}: what follows in a list is in; before a quantity or property the word says nothing. */
    void include() {
        boolean orNot = terms.ahead(0).filter(ContentsInQuestion::isJoint).isPresent()
                && terms.ahead(1)
                        .filter(term -> TermCursor.is(term, QuestionWords.Slot.EXCLUDE))
                        .isPresent();
        boolean ofAnIon = draft.repeats() && terms.nextIs(QuestionWords.Slot.ION);
        if (orNot) {
            both = true;
        } else if (!ofAnIon) {
            list(/* out= */ false);
        }
    }

    private int list(boolean out) {
        int taken = 0;
        int place = terms.at();
        int groups = 0;
        boolean either = false;
        boolean joint = true;
        List<Element> some = new ArrayList<>();
        for (Optional<Term> next = terms.at(place); next.isPresent(); next = terms.at(place)) {
            Term term = next.get();
            Optional<Element> element = elementOf(term);
            boolean isListed = element.isPresent() && !isFree(place + 1);
            if (isListed) {
                some.add(element.get());
            } else {
                isListed = joint && term instanceof Term.Word word && listed(word, out);
                groups += isListed && TermCursor.is(term, QuestionWords.Slot.GROUP) ? 1 : 0;
            }
            if (isListed) {
                taken++;
                place++;
                terms.moveTo(place);
                joint = false;
            } else if (joins(term, out, taken)) {
                joint = true;
                either |= TermCursor.says(term, "or");
                // Fillers behind a list belong to the question again.
                if (taken > 0 && !isJoint(term)) {
                    break;
                }
                place++;
            } else {
                break;
            }
        }
        // "A halogen (F, Cl, Br or I)" names its elements once more.
        List<String> ofGroup = draft.several("with_any").keySet().stream()
                .map(JsonNode::asText)
                .toList();
        some.removeIf(element -> !out && some.size() > 1 && ofGroup.contains(element.symbol()));
        boolean anyOf = either && some.size() + groups > 1 && !out;
        for (Element element : some) {
            draft.add(out ? "without" : anyOf ? "with_any" : "with", element.symbol(), element.symbol());
        }
        if (!out && !anyOf) {
            draft.oneOf("with");
        }
        return taken;
    }

    /** Whether a list may go on behind a term. */
    private static boolean joins(Term term, boolean out, int taken) {
        boolean mayStandBetween =
                TermCursor.is(term, QuestionWords.Slot.FOLLOW, QuestionWords.Slot.FILLER, QuestionWords.Slot.NUMBER);
        if (mayStandBetween && out && taken == 0) {
            // "Do not give me all of them" leaves nothing out.
            return LEADING.contains(term.token().text().toLowerCase(Locale.ROOT));
        }
        return mayStandBetween
                || TermCursor.is(term, QuestionWords.Slot.EXISTS) && TermCursor.says(term, "any")
                // "no Ge and no Sn"
                || TermCursor.is(term, QuestionWords.Slot.EXCLUDE) && taken > 0
                // "drop those with only an upper limit"
                // "leave out anything containing germanium"
                || out
                        && taken == 0
                        && TermCursor.is(
                                term,
                                QuestionWords.Slot.BACK,
                                QuestionWords.Slot.INCLUDE,
                                QuestionWords.Slot.BEARING,
                                QuestionWords.Slot.EXISTS);
    }

    private static boolean isJoint(Term term) {
        return TermCursor.says(term, "and", "or", "nor", "any");
    }

    private boolean isFree(int place) {
        return terms.at(place)
                .filter(term -> TermCursor.is(term, QuestionWords.Slot.FREE))
                .isPresent();
    }

    static Optional<Element> elementOf(Term term) {
        String text = term.token().text();
        return switch (term) {
            case Term.Elemental elemental -> Optional.of(elemental.element());
            case Term.InUnit unit -> Element.ofSymbol(text);
            case Term.Word word
            when word.is(QuestionWords.Slot.ION) ->
                text.contains("ion") || text.contains("+") || text.contains("conduct") || text.contains(" ")
                        ? Optional.empty()
                        : Optional.of(MobileIon.valueOf(word.meaning().value()).element());
            // Symbols that are English words: behind "without", As is arsenic.
            case Term.Word word
            when word.is(QuestionWords.Slot.FILLER) && text.length() <= 2 && Character.isUpperCase(text.charAt(0)) ->
                Element.ofSymbol(text);
            default -> Optional.empty();
        };
    }

    /** What else than elements can be in or out. */
    private boolean listed(Term.Word word, boolean out) {
        String value = word.meaning().value();
        String words = word.token().text();
        switch (word.meaning().slot()) {
            case NEUTRAL -> draft.neutral(!out, out ? "without " + words : words);
            case MOLECULE -> molecule(value, words, out);
            case GROUP -> Terms.group(value).forEach(e -> draft.add(out ? "without" : "with_any", e.symbol(), words));
            case CONTENT -> content(value, words, out);
            case COMPOSITE -> draft.put("composite", !out);
            case CLASS, BOUND, PHASE -> {
                if (!out) {
                    return false;
                }
                leaveOut(word.meaning(), words);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void leaveOut(QuestionWords.Meaning meaning, String words) {
        switch (meaning.slot()) {
            case BOUND -> draft.exactOnly();
            case PHASE ->
                draft.add(
                        "phases",
                        meaning.value().equals("high-temperature") ? "low-temperature" : "high-temperature",
                        words);
            default -> {
                switch (meaning.value()) {
                    case "halide" -> Terms.group("HALOGEN").forEach(e -> draft.add("without", e.symbol(), words));
                    case "oxide" -> draft.add("without", "O", words);
                    case "sulfide" -> draft.add("without", "S", words);
                    default -> draft.add("without_classes", meaning.value(), words);
                }
            }
        }
    }
}
