package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.material.Element;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * Cuts a question into terms.
 *
 * <ol>
 *   <li>DOIs and quantities with a unit are found first, wherever they stand.
 *   <li>Then at each word the longest phrase that the lexicon or the library's own words know.
 *   <li>Then numbers, years, units, elements, formulas and names of materials.
 *   <li>What is left is compared with known words for slips of the pen.
 * </ol>
 */
final class Terms {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>|{},;?]{1,200}");
    private static final Pattern UNIT = Pattern.compile(
            "\\(?([mµμun]?S(?:/| ?·? ?)(?:c?m)(?:\\^?-1)?|[mµμun]?S (?:c?m)\\^?-1|m?eV|kJ/mol|kJ[ ·]?mol\\^?-1|kcal/mol|K|°C|(?:Ω|[Oo]hm)\\^?-1[ ·]?cm\\^?-1)\\)?");
    private static final Pattern BARE =
            Pattern.compile("\\d*\\.\\d+(?:[eE]-?\\d{1,2})?|\\d[eE]-\\d{1,2}|10\\^-\\d{1,2}");
    private static final Pattern COUNTED_POTASSIUM = Pattern.compile("[1-5]?\\d K");
    /** No phrase goes over one of these. */
    private static final String PAUSES = ":;?!";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST = 1_000_000;

    private final String text;
    private final Vocabulary vocabulary;
    private final List<String> notes = new ArrayList<>();

    private Terms(String text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.text = spelt(text);
    }

    /** Misspelt words put right, before quantities are looked for: {@code room temprature}. */
    private String spelt(String written) {
        StringBuilder right = new StringBuilder();
        int from = 0;
        for (Token token : Token.of(written, vocabulary)) {
            Token better = corrected(token);
            if (token.begin() >= from && !better.text().equals(token.text())) {
                right.append(written, from, token.begin()).append(better.text());
                from = token.end();
            }
        }
        return right.append(written.substring(from)).toString();
    }

    /**
     * @param text the question as its terms point into it, misspelt words put right
     * @param notes how words were read that were misspelt
     */
    record Cut(String text, List<Term> terms, List<String> notes) {}

    static Cut of(String text, Vocabulary vocabulary) {
        Terms cut = new Terms(text, vocabulary);
        List<Term> terms = cut.all();
        return new Cut(cut.text, terms, List.copyOf(cut.notes));
    }

    private List<Term> all() {
        List<Term> terms = new ArrayList<>();
        Matcher doi = DOI.matcher(text);
        while (doi.find()) {
            String found = doi.group().replaceFirst("[.:)\\]]+$", "");
            found = doi.group().startsWith(found + ")") && found.contains("(") ? found + ")" : found;
            terms.add(new Term.Identifier(
                    new Token(found, doi.start(), doi.start() + found.length()),
                    new Doi(found.toLowerCase(Locale.ROOT))));
        }
        for (ReadQuantity quantity : QuantityScanner.scan(text)) {
            boolean used = switch (quantity.dimension()) {
                case TEMPERATURE -> (!quantity.refersBack() || quantity.roomTemperature()) && !isPotassium(quantity);
                case CONDUCTIVITY, ENERGY_PER_PARTICLE -> true;
                case CONDUCTIVITY_TEMPERATURE, RECIPROCAL_TEMPERATURE, PERCENT, OTHER -> false;
            };
            int begin = begin(quantity);
            Token token = new Token(text.substring(begin, quantity.end()), begin, quantity.end());
            if (used && terms.stream().noneMatch(other -> overlap(other.token(), token))) {
                terms.add(new Term.Measured(token, quantity));
            }
        }
        List<Token> words = new ArrayList<>(Token.of(text, vocabulary));
        words.removeIf(word -> terms.stream().anyMatch(term -> overlap(term.token(), word)));
        words.removeIf(word -> !word.isWord());
        int at = 0;
        while (at < words.size()) {
            at += add(words, at, terms);
        }
        terms.sort(Comparator.comparingInt(term -> term.token().begin()));
        return terms;
    }

    /** Where the number begins, if the words before it that belong to it are known themselves. */
    private int begin(ReadQuantity quantity) {
        int number = Math.max(quantity.begin(), Math.min(quantity.numberBegin(), quantity.end()));
        List<Token> before = Token.of(text.substring(quantity.begin(), number), vocabulary);
        int at = 0;
        while (at < before.size()) {
            int known = Math.min(QuestionWords.LONGEST_PHRASE, before.size() - at);
            while (known > 0
                    && QuestionWords.of(QuestionWords.phrase(before.subList(at, at + known)))
                            .isEmpty()) {
                known--;
            }
            if (known == 0) {
                return quantity.begin();
            }
            at += known;
        }
        return number;
    }

    /** {@code the 3 K conductors} are no three kelvin; nothing conducts there. */
    private static boolean isPotassium(ReadQuantity quantity) {
        return COUNTED_POTASSIUM.matcher(quantity.raw()).matches();
    }

    private static boolean overlap(Token a, Token b) {
        return a.begin() < b.end() && b.begin() < a.end();
    }

    /** How many words the term takes that begins here. */
    private int add(List<Token> words, int at, List<Term> terms) {
        for (int length = Math.min(QuestionWords.LONGEST_PHRASE, words.size() - at); length >= 1; length--) {
            List<Token> some = words.subList(at, at + length);
            if (length > 1 && !together(some)) {
                continue;
            }
            Optional<Term> term = known(some).or(() -> some.size() == 1 ? single(some.getFirst()) : joined(some));
            if (term.isPresent()) {
                terms.add(term.get());
                return length;
            }
        }
        terms.add(new Term.Unknown(words.get(at)));
        return 1;
    }

    /** Whether no quantity or DOI stands between the words. */
    private boolean together(List<Token> some) {
        for (int i = 1; i < some.size(); i++) {
            String between = text.substring(some.get(i - 1).end(), some.get(i).begin());
            if (between.length() > 3
                    || between.chars().anyMatch(c -> Character.isLetterOrDigit(c) || PAUSES.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Term> known(List<Token> some) {
        String phrase = QuestionWords.phrase(some);
        Token token = new Token(phrase, some.getFirst().begin(), some.getLast().end());
        Optional<Term> lexical = QuestionWords.of(phrase).map(meaning -> new Term.Word(token, meaning));
        if (lexical.isPresent()) {
            return lexical;
        }
        return vocabulary
                .classNamed(phrase)
                .<Term>map(name -> new Term.Word(
                        token, new QuestionWords.Meaning(QuestionWords.Slot.CLASS, Vocabulary.fold(name))))
                .or(() -> vocabulary.valueNamed(phrase).map(v -> labelled(token, v)))
                .or(() -> vocabulary.docNamed(phrase).map(doc -> new Term.Document(token, doc)))
                .or(() -> vocabulary
                        .labelNamed(phrase)
                        .map(label -> new Term.Word(
                                token, new QuestionWords.Meaning(QuestionWords.Slot.DIMENSION, "LABEL:" + label))));
    }

    /** A phase is what the library files under it, whether as a label or not. */
    private static Term labelled(Token token, Term.Labelled named) {
        return named.label().equals("phase")
                ? new Term.Word(token, new QuestionWords.Meaning(QuestionWords.Slot.PHASE, named.value()))
                : new Term.Labelled(token, named.label(), named.value());
    }

    private Optional<Term> single(Token token) {
        String word = token.text();
        if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9') && word.length() <= 6) {
            int number = Integer.parseInt(word);
            boolean year = word.length() == 4 && number >= FIRST_YEAR && number <= LAST_YEAR;
            return number > MOST
                    ? Optional.empty()
                    : Optional.of(year ? new Term.Year(token, number) : new Term.Whole(token, number));
        }
        if (BARE.matcher(word).matches()) {
            String number = word.startsWith("10^") ? "1e" + word.substring(3) : word;
            return Optional.of(new Term.Bare(token, new BigDecimal(number)));
        }
        if (UNIT.matcher(word).matches()) {
            return Optional.of(new Term.InUnit(token, word.replaceAll("[()]", "")));
        }
        Optional<Element> element = Elements.named(word);
        if (element.isPresent()) {
            return Optional.of(new Term.Elemental(token, element.get()));
        }
        return Materials.neutralMolecule(word)
                .<Term>map(molecule ->
                        new Term.Word(token, new QuestionWords.Meaning(QuestionWords.Slot.MOLECULE, molecule)))
                .or(() -> material(token));
    }

    private Optional<Term> joined(List<Token> some) {
        Token token = new Token(
                text.substring(some.getFirst().begin(), some.getLast().end()),
                some.getFirst().begin(),
                some.getLast().end());
        if (UNIT.matcher(token.text()).matches()) {
            return Optional.of(new Term.InUnit(token, token.text().replaceAll("[()]", "")));
        }
        boolean apart = false;
        for (int i = 1; i < some.size(); i++) {
            apart |= !text.substring(some.get(i - 1).end(), some.get(i).begin()).isBlank();
        }
        boolean chemical = !apart
                && some.stream()
                        .allMatch(part ->
                                part.text().chars().anyMatch(Character::isDigit) || "+-·•*@–".contains(part.text()));
        return chemical && token.text().chars().anyMatch(Character::isUpperCase) ? material(token) : Optional.empty();
    }

    private static Optional<Term> material(Token token) {
        return Materials.read(token.text())
                .filter(m -> m.composition().isPresent() || m.name().isPresent())
                .map(m -> new Term.Named(token, m));
    }

    /** A word that means nothing by itself or in a phrase, as the known word it is a slip away from. */
    private Token corrected(Token token) {
        if (Spelling.isKnown(token.text())
                || vocabulary.isOfALabel(token.text())
                || known(List.of(token)).isPresent()
                || single(token).isPresent()) {
            return token;
        }
        Optional<String> right = Spelling.corrected(token.text(), spellings());
        right.filter(word -> QuestionWords.of(word)
                        .filter(m -> m.slot() == QuestionWords.Slot.FILLER)
                        .isEmpty())
                .ifPresent(word -> notes.add("“" + token.text() + "” read as " + word));
        return right.map(word -> new Token(word, token.begin(), token.end())).orElse(token);
    }

    private Set<String> spellings() {
        Set<String> all = new java.util.TreeSet<>(vocabulary.classWords());
        all.addAll(Elements.names());
        return all;
    }

    /** The elements of a group by its name in the lexicon. */
    static Set<Element> group(String name) {
        return switch (name) {
            case "RARE_EARTH" -> {
                Set<Element> rare = EnumSet.range(Element.LA, Element.LU);
                rare.addAll(EnumSet.of(Element.SC, Element.Y));
                yield rare;
            }
            case "LANTHANIDE" -> EnumSet.range(Element.LA, Element.LU);
            case "HALOGEN" -> EnumSet.of(Element.F, Element.CL, Element.BR, Element.I);
            case "CHALCOGEN" -> EnumSet.of(Element.S, Element.SE, Element.TE);
            case "ALKALI" -> EnumSet.of(Element.LI, Element.NA, Element.K, Element.RB, Element.CS);
            case "ALKALINE_EARTH" -> EnumSet.of(Element.BE, Element.MG, Element.CA, Element.SR, Element.BA);
            case "TRANSITION_METAL" -> {
                Set<Element> metals = EnumSet.range(Element.SC, Element.ZN);
                metals.addAll(EnumSet.range(Element.Y, Element.CD));
                metals.addAll(EnumSet.range(Element.HF, Element.HG));
                yield metals;
            }
            default -> throw new IllegalStateException("words.tsv knows a group that the grammar does not: " + name);
        };
    }
}
