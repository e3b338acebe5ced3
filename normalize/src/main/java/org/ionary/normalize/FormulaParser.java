package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the longest chemical formula that begins at a place.
 *
 * <p>Amounts may be decimal, halves, or linear in x, y, z; brackets nest; adducts follow a dot; a stand-in such as
 * {@code M} may take an element's place. A symbol that is no element ends the formula.
 */
final class FormulaParser {
    private static final Set<String> STAND_INS = Set.of("M", "A", "X", "R", "Ln", "RE", "Me", "Hal");
    private static final Set<String> LIGHT = Set.of("B", "C", "H", "N", "O");
    private static final String VARIABLES = "xyzn";
    private static final String HALVES = "½⅓⅔¼¾";
    private static final List<String> HALF_VALUES = List.of("0.5", "0.3333", "0.6667", "0.25", "0.75");
    private static final int LONGEST = 200;
    private static final int LONGEST_GROUP = 40;
    private static final int HEAVIEST_STABLE = 83;
    private static final Set<Element> HEAVY_BUT_COMMON = Set.of(Element.TH, Element.U, Element.PU, Element.NP);

    private final Folded text;
    private final List<FormulaToken> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private int kept;
    private int keptEnd;
    private int at;

    private FormulaParser(Folded text, int begin) {
        this.text = text;
        this.at = begin;
        this.keptEnd = begin;
    }

    static Optional<ParsedFormula> longest(Folded text, int begin) {
        FormulaParser parser = new FormulaParser(text, begin);
        parser.coefficient();
        while (parser.at - begin < LONGEST && parser.next()) {
            parser.keep();
        }
        return parser.kept == 0
                ? Optional.empty()
                : Optional.of(
                        new ParsedFormula(begin, parser.keptEnd, List.copyOf(parser.tokens.subList(0, parser.kept))));
    }

    /** Remembers how far the text is a complete formula. */
    private void keep() {
        boolean complete =
                open.isEmpty() && !(tokens.getLast() instanceof FormulaToken.Dot) && !startsPart(tokens.size() - 1);
        boolean boundary = !Character.isLetter(text.at(at)) && !text.plainDigit(at) || text.raised(at);
        if (complete && boundary) {
            kept = tokens.size();
            keptEnd = at;
        }
    }

    /** Whether the token is an amount that multiplies a part which has not begun yet. */
    private boolean startsPart(int index) {
        return tokens.get(index) instanceof FormulaToken.Amount
                && (index == 0 || tokens.get(index - 1) instanceof FormulaToken.Dot);
    }

    private boolean next() {
        char c = text.at(at);
        if (c == ' ' && setOffGroup()) {
            at++;
            return opening('(');
        }
        if (c == '(' || c == '[' || c == '{') {
            return opening(c);
        }
        if (c == ')' || c == ']' || c == '}') {
            return closing(c);
        }
        if (Character.isUpperCase(c) && text.at(at) < 128) {
            return symbol() || ligand();
        }
        if (ligand()) {
            return true;
        }
        return part();
    }

    /** {@code Mg(BH₄) (NH₂)}: a group of light elements after a blank still belongs to the formula. */
    private boolean setOffGroup() {
        if (text.at(at + 1) != '(' || tokens.isEmpty() || !open.isEmpty() || text.at(at - 1) == ' ') {
            return false;
        }
        boolean afterGroup = tokens.getLast() instanceof FormulaToken.Close
                || tokens.size() > 1 && tokens.get(tokens.size() - 2) instanceof FormulaToken.Close;
        int close = at + 2;
        while (close < at + LONGEST_GROUP && text.at(close) != ')' && text.at(close) != '(' && text.at(close) != '\0') {
            close++;
        }
        return afterGroup
                && text.at(close) == ')'
                && Formulas.parse(text.original(at + 2, close))
                        .filter(group -> LIGHT.containsAll(group.symbols()))
                        .isPresent();
    }

    private boolean opening(char c) {
        if (open.size() > 6) {
            return false;
        }
        open.push(c);
        tokens.add(new FormulaToken.Open(c));
        at++;
        return true;
    }

    private boolean closing(char c) {
        if (open.isEmpty() || tokens.getLast() instanceof FormulaToken.Open || !pairs(open.peek(), c)) {
            return false;
        }
        open.pop();
        tokens.add(new FormulaToken.Close(c));
        at++;
        amount();
        return true;
    }

    private static boolean pairs(char opening, char closing) {
        return opening == '(' && closing == ')' || opening == '[' && closing == ']' || opening == '{' && closing == '}';
    }

    private boolean symbol() {
        String one = String.valueOf(text.at(at));
        char second = text.at(at + 1);
        String two = Character.isLetter(second) ? one + second : one;
        if (two.length() == 2 && isElement(two) || STAND_INS.contains(two)) {
            return take(two);
        }
        boolean alone = !Character.isLowerCase(second) || VARIABLES.indexOf(second) >= 0;
        return alone && (isElement(one) || STAND_INS.contains(one)) && take(one);
    }

    private static boolean isElement(String symbol) {
        return Element.ofSymbol(symbol)
                .filter(e -> e.atomicNumber() <= HEAVIEST_STABLE || HEAVY_BUT_COMMON.contains(e))
                .isPresent();
    }

    private boolean take(String symbol) {
        tokens.add(new FormulaToken.Symbol(symbol));
        at += symbol.length();
        amount();
        return true;
    }

    /** {@code (en)} or {@code ·3THF}: an abbreviation where a molecule may stand. */
    private boolean ligand() {
        boolean place = !tokens.isEmpty()
                && (tokens.getLast() instanceof FormulaToken.Open
                        || tokens.getLast() instanceof FormulaToken.Dot
                        || startsPart(tokens.size() - 1) && tokens.size() > 1);
        Optional<String> spelling =
                place ? NeutralMolecules.at(text, at).filter(NeutralMolecules::isAbbreviation) : Optional.empty();
        spelling.ifPresent(word -> {
            tokens.add(new FormulaToken.Symbol(word));
            at += word.length();
        });
        return spelling.isPresent();
    }

    /** The next part, after an adduct dot, or a bracketed group set off by a blank. */
    private boolean part() {
        if (!open.isEmpty() || tokens.isEmpty() || tokens.getLast() instanceof FormulaToken.Dot) {
            return false;
        }
        int i = text.skipBlanks(at);
        boolean dot = text.at(i) == '·'
                || (text.at(i) == '.' || text.at(i) == '*') && i == at && adductAt(at + 1)
                || text.at(i) == '-' && i == at && startsPart(0) && text.plainDigit(i + 1);
        if (!dot) {
            return false;
        }
        tokens.add(new FormulaToken.Dot());
        at = text.skipBlanks(i + 1);
        coefficient();
        return true;
    }

    /** Whether a coefficient, if any, and a neutral molecule stand here: {@code 1.6NH3}. */
    private boolean adductAt(int begin) {
        int i = begin;
        while (text.digit(i) || text.at(i) == '.' && text.digit(i + 1) && i > begin) {
            i++;
        }
        return NeutralMolecules.at(text, i).isPresent();
    }

    private void coefficient() {
        Linear value = linear(true);
        if (value != null) {
            tokens.add(new FormulaToken.Amount(value));
        }
    }

    private void amount() {
        Linear value = linear(false);
        if (value != null) {
            tokens.add(new FormulaToken.Amount(value));
        }
    }

    private @Nullable Linear linear(boolean leading) {
        Linear sum = null;
        int i = at;
        int sign = 1;
        while (true) {
            int end = number(i, leading);
            int variable = end;
            boolean named = isVariable(variable, leading);
            if (end == i && !named) {
                break;
            }
            BigDecimal number = end == i ? BigDecimal.ONE : value(i, end);
            BigDecimal signed = sign < 0 ? number.negate() : number;
            Linear so = sum == null ? Linear.of(BigDecimal.ZERO) : sum;
            sum = named ? so.plus(nameOf(variable), signed) : so.plus(signed);
            i = named ? variable + 1 : end;
            at = i;
            char c = text.at(i);
            boolean goesOn = (c == '-' || c == '+' || c == '±') && !text.raised(i) && moreTerms(i + 1, leading);
            if (!goesOn) {
                break;
            }
            sign = c == '-' ? -1 : 1;
            i++;
        }
        return sum;
    }

    private boolean moreTerms(int i, boolean leading) {
        return isVariable(number(i, leading), leading);
    }

    private boolean isVariable(int i, boolean leading) {
        char c = text.at(i);
        char after = text.at(i + 1);
        boolean free = !Character.isLowerCase(after) || after == 'x' && c != 'x';
        if (c == 'δ' || c == 'α' || c == 'd' && text.at(i - 1) == '-') {
            return free;
        }
        boolean known = VARIABLES.indexOf(c) >= 0;
        boolean opens = !leading || Character.isUpperCase(after) || after == '(';
        return known && free && opens;
    }

    private String nameOf(int i) {
        char c = text.at(i);
        return VARIABLES.indexOf(c) >= 0 ? String.valueOf(c) : Linear.DEFECT;
    }

    /** Where the number that begins here ends; {@code begin} where there is none. */
    private int number(int begin, boolean leading) {
        if (HALVES.indexOf(text.at(begin)) >= 0 && begin < text.length()) {
            return begin + 1;
        }
        int i = begin;
        while (text.digit(i) && !text.raised(i)) {
            i++;
        }
        boolean point = (text.at(i) == '.' || text.at(i) == '·' && text.lowered(i + 1) && text.lowered(i - 1))
                && text.digit(i + 1)
                && !text.raised(i + 1);
        if (point && (leading || i == begin || !adductAt(i + 1))) {
            i++;
            while (text.digit(i) && !text.raised(i)) {
                i++;
            }
        }
        return i - begin > 8 ? begin : i;
    }

    private BigDecimal value(int begin, int end) {
        int half = HALVES.indexOf(text.at(begin));
        if (half >= 0) {
            return new BigDecimal(HALF_VALUES.get(half));
        }
        StringBuilder digits = new StringBuilder();
        for (int i = begin; i < end; i++) {
            digits.append(text.at(i) == '·' ? '.' : text.at(i));
        }
        return new BigDecimal(digits.charAt(0) == '.' ? "0" + digits : digits.toString());
    }
}
