package org.ionary.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds chemical formulas in prose, with the greek letter of a polymorph before them.
 *
 * <p>Words that can be spelt with element symbols ({@code In}, {@code CO}, {@code NASICON}) are no formulas: what has
 * no amounts must be a metal with a non-metal in mixed case, such as {@code LiF}.
 */
public final class FormulaScanner {
    private static final Set<String> NON_METALS =
            Set.of("H", "D", "B", "C", "N", "O", "F", "P", "S", "Cl", "Se", "Br", "I", "Te", "As", "Si", "Ge");
    private static final Set<String> ANIONS = Set.of("H", "D", "N", "O", "F", "S", "Cl", "Se", "Br", "I", "Te", "P");
    private static final int LONGEST = 160;
    private static final int LARGEST_AMOUNT = 150;

    private static final Set<String> NOT_FORMULAS = Lexicon.rows(FormulaScanner.class, "not-formulas.tsv", 1).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    private FormulaScanner() {}

    public static List<Span> scan(String text) {
        FormulaText folded = new FormulaText(text);
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            Optional<Formula> formula = mayBegin(folded, i) ? formulaAt(folded, i) : Optional.empty();
            if (formula.isPresent()) {
                // The δ of "O3−δ-Li2CO3" belongs to the formula before it.
                int free = found.isEmpty() ? 0 : found.getLast().end();
                int begin = polymorph(folded, i) < free ? i : polymorph(folded, i);
                found.add(new Span(
                        begin,
                        formula.get().end(),
                        text.substring(begin, formula.get().end())));
                i = formula.get().end();
            } else {
                i++;
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Formula> formulaAt(FormulaText text, int begin) {
        return isPlainWord(text, begin) ? Optional.empty() : longestAt(text, begin);
    }

    /**
     * A capital and three small letters or more, as most words in capitals begin: of these a symbol takes one, and an
     * amount that is a letter none, since another small one follows; a formula does not end before a letter.
     */
    private static boolean isPlainWord(FormulaText text, int begin) {
        return text.capital(begin) && text.small(begin + 1) && text.small(begin + 2) && text.small(begin + 3);
    }

    private static Optional<Formula> longestAt(FormulaText text, int begin) {
        return FormulaParser.longest(text, begin)
                .filter(FormulaScanner::hasTwoSymbols)
                .filter(parsed -> parsed.end() - begin <= LONGEST)
                .filter(parsed -> !text.digit(begin) && !text.small(begin) || parsed.hasJoint())
                .filter(parsed -> !parsed.isInOneBracket())
                .filter(parsed -> !isCharged(text, parsed))
                .filter(parsed -> !NOT_FORMULAS.contains(text.plain(begin, parsed.end())))
                .filter(parsed -> !Anions.isBare(parsed))
                .filter(FormulaScanner::isFormula);
    }

    private static boolean mayBegin(FormulaText text, int at) {
        char c = text.at(at);
        boolean opener = c == '(' || c == '[' || c == '{';
        boolean capital = c >= 'A' && c <= 'Z';
        boolean variable = c >= 'x' && c <= 'z' && text.capital(at + 1);
        boolean coefficient =
                (text.plainDigit(at) || variable || c == '(') && !Character.isLetterOrDigit(text.at(at - 1));
        if (!capital && !opener && !coefficient) {
            return false;
        }
        char before = text.at(at - 1);
        return !Character.isLetterOrDigit(before) && !(before == '.' && text.digit(at - 2)) || text.raised(at - 1);
    }

    /** An ion, such as {@code BH₄⁻} or {@code [BH₄]⁻}. */
    private static boolean isCharged(FormulaText text, Formula parsed) {
        int end = parsed.end();
        boolean bracketed = text.at(parsed.begin() - 1) == '[' && text.at(end) == ']';
        int i = bracketed ? end + 1 : end;
        while (text.raised(i) && text.digit(i)) {
            i++;
        }
        boolean raised = text.raised(i) && (text.at(i) == '+' || text.at(i) == '-');
        boolean sign = text.at(end) == '+' || text.at(end) == '-' && NON_METALS.containsAll(parsed.symbols());
        return raised || sign && !Character.isLetterOrDigit(text.at(end + 1));
    }

    private static boolean hasTwoSymbols(Formula parsed) {
        List<String> symbols = parsed.symbols();
        for (String symbol : symbols) {
            if (!symbol.equals(symbols.getFirst())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFormula(Formula parsed) {
        Set<String> names = new HashSet<>(parsed.symbols());
        boolean metal = !NON_METALS.containsAll(names);
        if (parsed.hasAmounts()) {
            return parsed.largestAmount() < LARGEST_AMOUNT && (!hasStandIn(parsed) || isOfElements(parsed, names));
        }
        String text = parsed.printed();
        boolean mixedCase = text.chars().anyMatch(Character::isLowerCase);
        boolean potassium = names.contains("K") && text.startsWith("K");
        boolean salt = metal && ANIONS.contains(parsed.symbols().getLast());
        return salt
                && (mixedCase || potassium)
                && !hasStandIn(parsed)
                && names.size() <= 4
                && parsed.symbols().size() <= 5;
    }

    private static boolean hasStandIn(Formula parsed) {
        for (String name : parsed.unknowns()) {
            if (Character.isUpperCase(name.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a metal in it that no letter only stands for. */
    private static boolean isOfElements(Formula parsed, Set<String> names) {
        Set<String> unknowns = parsed.unknowns();
        return names.stream().anyMatch(name -> !NON_METALS.contains(name) && !unknowns.contains(name));
    }

    /** Where {@code γ-} before the formula begins, else the formula itself. */
    private static int polymorph(FormulaText text, int begin) {
        char letter = text.at(begin - 2);
        boolean greek = letter >= 'α' && letter <= 'ω';
        int length = greek && text.at(begin - 1) == '-' ? 2 : 0;
        char prime = text.at(begin - 2);
        if (text.at(begin - 1) == '-'
                && (prime == '\'' || prime == '"')
                && text.at(begin - 3) >= 'α'
                && text.at(begin - 3) <= 'ω') {
            length = 3;
        }
        return Character.isLetterOrDigit(text.at(begin - length - 1)) ? begin : begin - length;
    }
}
