package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.index.Bounds;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/**
 * Reads a question word by word, with a lexicon and no model.
 *
 * <ol>
 *   <li>Quantities with a unit are read first: temperatures, and limits of the property.
 *   <li>Each phrase of the lexicon takes its place in the query; names and formulas of materials are recognised.
 *   <li>A word that is left over declines the question.
 * </ol>
 */
public final class QuestionGrammar {
    private static final BigDecimal FIRST_YEAR = new BigDecimal(1900);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);

    private QuestionGrammar() {}

    public static Reading read(String question) {
        Understanding sofar = new Understanding();
        List<Token> tokens = new ArrayList<>(Token.of(question));
        for (ReadQuantity quantity : QuantityScanner.scan(question)) {
            if (sofar.takes(quantity)) {
                tokens.removeIf(token -> token.begin() < quantity.end() && token.end() > quantity.begin());
            }
        }
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int taken = take(tokens, at, sofar);
            if (taken == 0) {
                unknown.add(tokens.get(at).text());
                taken = 1;
            }
            at += taken;
        }
        if (!unknown.isEmpty()) {
            return new Reading.Declined("not understood here: " + String.join(", ", unknown));
        }
        return sofar.question();
    }

    /** How many tokens make sense from here; 0 for none. */
    private static int take(List<Token> tokens, int at, Understanding sofar) {
        String word = tokens.get(at).text();
        Optional<QuestionWords.Match> match = QuestionWords.longest(tokens, at);
        if (match.isPresent()) {
            QuestionWords.Match found = match.get();
            return take(found, tokens, at, sofar);
        }
        if (isYear(word)) {
            sofar.years(Bounds.exactly(new BigDecimal(word)));
            return 1;
        }
        if (word.length() <= 3 && word.chars().allMatch(Character::isDigit) && !word.equals("0")) {
            sofar.limit(Integer.parseInt(word));
            return 1;
        }
        Optional<Element> element = Elements.named(word);
        if (element.isPresent() && followed(tokens, at, QuestionWords.Slot.FREE)) {
            sofar.without(element.get());
            return 2;
        }
        Optional<Material> material = Materials.read(word)
                .filter(m -> m.composition().isPresent() || m.name().isPresent());
        if (material.isPresent()) {
            return sofar.material(word, material.get()) ? 1 : 0;
        }
        return 0;
    }

    private static int take(QuestionWords.Match found, List<Token> tokens, int at, Understanding sofar) {
        String value = found.meaning().value();
        int next = at + found.length();
        switch (found.meaning().slot()) {
            case PROPERTY -> sofar.property(Property.valueOf(value));
            case CONDUCTING -> sofar.conductor();
            case SUBJECT -> sofar.subject(value);
            case ION -> {
                if (followed(tokens, at, QuestionWords.Slot.FREE)) {
                    sofar.without(MobileIon.valueOf(value).element());
                    return found.length() + 1;
                }
                sofar.ion(MobileIon.valueOf(value));
            }
            case VALENCE -> sofar.valence(Integer.parseInt(value));
            case MULTIVALENT -> {
                sofar.valence(2);
                sofar.valence(3);
            }
            case FAMILY -> sofar.family(Family.valueOf(value));
            case CHEMISTRY -> sofar.chemistry(Family.Chemistry.valueOf(value));
            case COMPOSITE -> sofar.composite();
            case ORDER -> sofar.order(value);
            case COUNT -> sofar.count();
            case ORIGIN -> sofar.origin(Origin.valueOf(value));
            case METHOD -> sofar.method(Method.valueOf(value));
            case NUMBER -> sofar.limit(Integer.parseInt(value));
            case EXCLUDE, INCLUDE -> {
                boolean exclude = found.meaning().slot() == QuestionWords.Slot.EXCLUDE;
                int elements = elements(tokens, next, exclude, sofar);
                // What cannot be left out must not be read as asked for: "without halides" is declined.
                return exclude && elements == 0 ? 0 : found.length() + elements;
            }
            case SINCE, BEFORE, INYEAR -> {
                if (next < tokens.size() && isYear(tokens.get(next).text())) {
                    sofar.years(years(found.meaning().slot(), tokens, next));
                    return found.length() + 1;
                }
            }
            case NEUTRAL -> sofar.neutralMolecules(true);
            case FREE -> {
                return 0;
            }
            case FILLER -> {}
        }
        return found.length();
    }

    private static Bounds years(QuestionWords.Slot slot, List<Token> tokens, int at) {
        BigDecimal year = new BigDecimal(tokens.get(at).text());
        return switch (slot) {
            case SINCE ->
                tokens.get(at - 1).text().toLowerCase(Locale.ROOT).equals("after")
                        ? Bounds.moreThan(year)
                        : Bounds.atLeast(year);
            case BEFORE -> Bounds.lessThan(year);
            default -> Bounds.exactly(year);
        };
    }

    /** {@code without Ge and Sn}: how many tokens name what is in or out. */
    private static int elements(List<Token> tokens, int from, boolean exclude, Understanding sofar) {
        int at = from;
        int last = from;
        while (at < tokens.size()) {
            String word = tokens.get(at).text();
            Optional<Element> element = Elements.named(word);
            Optional<QuestionWords.Match> neutral =
                    QuestionWords.longest(tokens, at).filter(m -> m.meaning().slot() == QuestionWords.Slot.NEUTRAL);
            if (element.isPresent()) {
                if (exclude) {
                    sofar.without(element.get());
                } else {
                    sofar.with(element.get());
                }
                at++;
                last = at;
            } else if (neutral.isPresent()) {
                sofar.neutralMolecules(!exclude);
                at += neutral.get().length();
                last = at;
            } else if (last > from && (word.equalsIgnoreCase("and") || word.equalsIgnoreCase("or"))) {
                at++;
            } else {
                break;
            }
        }
        return last - from;
    }

    private static boolean followed(List<Token> tokens, int at, QuestionWords.Slot slot) {
        return at + 1 < tokens.size()
                && QuestionWords.of(tokens.get(at + 1).text())
                        .filter(m -> m.slot() == slot)
                        .isPresent();
    }

    private static boolean isYear(String word) {
        if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        BigDecimal year = new BigDecimal(word);
        return year.compareTo(FIRST_YEAR) >= 0 && year.compareTo(LAST_YEAR) <= 0;
    }
}
