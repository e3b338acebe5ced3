package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a chemical formula in one pass: the longest that begins at a place in prose, or a text that is one from end to
 * end.
 *
 * <ol>
 *   <li>A part is a coefficient and terms: elements, groups in brackets, stand-ins, ligands, each with its amount.
 *   <li>Parts are joined by the adduct dot, or by a dash where shares are said.
 *   <li>In prose the formula ends at the last place where it is complete and no letter or digit follows.
 * </ol>
 *
 * <p>A whole text may be looser than prose: blanks between terms, a dash before an adduct or between the parts of a
 * mixture, locants ({@code Na-7,8-C2B9H12}), the charge of an ion.
 */
final class FormulaParser {
    static final int LONGEST = 400;
    private static final int LONGEST_IN_PROSE = 200;
    private static final int LONGEST_GROUP = 40;
    private static final Set<String> LIGHT = Set.of("B", "C", "H", "N", "O");

    private final FormulaText text;
    private final boolean whole;
    private final AmountReader amounts;
    private final int begin;
    private final FormulaTermReader reader;
    private final List<FormulaPart> parts = new ArrayList<>();
    private List<FormulaTerm> terms = new ArrayList<>();
    private FormulaPart.Joint joint = FormulaPart.Joint.NONE;
    private Amount coefficient = Amount.ONE;
    private int charge;
    private int keptParts;
    private int keptTerms;
    private int keptEnd;

    private FormulaParser(FormulaText text, int begin, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.amounts = new AmountReader(text, whole);
        this.begin = begin;
        this.reader = new FormulaTermReader(text, begin, whole, amounts);
    }

    static Optional<Formula> longest(FormulaText text, int begin) {
        FormulaParser parser = new FormulaParser(text, begin, false);
        parser.run(LONGEST_IN_PROSE);
        return parser.keptTerms == 0 ? Optional.empty() : Optional.of(parser.kept());
    }

    /** Empty unless the text is one formula from end to end. */
    static Optional<Formula> whole(String text) {
        FormulaParser parser = new FormulaParser(new FormulaText(text), 0, true);
        return text.length() <= LONGEST && parser.readsAll() ? Optional.of(parser.kept()) : Optional.empty();
    }

    /** Why the text is not one formula from end to end; empty where it is. */
    static Optional<FormulaRefusal> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of(new FormulaRefusal(FormulaRefusal.Reason.EMPTY, 0, ""));
        }
        if (text.length() > LONGEST) {
            return Optional.of(new FormulaRefusal(
                    FormulaRefusal.Reason.TOO_LONG, LONGEST, text.length() + " characters, at most " + LONGEST));
        }
        FormulaParser parser = new FormulaParser(new FormulaText(text), 0, true);
        return parser.readsAll() ? Optional.empty() : Optional.of(parser.refused());
    }

    private boolean readsAll() {
        run(LONGEST);
        return keptTerms > 0 && keptEnd == text.length();
    }

    private void run(int longest) {
        int after = amounts.coefficient(reader.at());
        if (after > reader.at()) {
            coefficient = amounts.read();
            reader.moveTo(after);
        }
        while (reader.at() - begin < longest && next()) {
            if (!terms.isEmpty() && isBoundary()) {
                keptParts = parts.size();
                keptTerms = terms.size();
                keptEnd = reader.at();
            }
        }
    }

    private Formula kept() {
        List<FormulaPart> all = new ArrayList<>(parts.subList(0, keptParts));
        all.add(
                keptParts < parts.size()
                        ? parts.get(keptParts).first(keptTerms)
                        : new FormulaPart(joint, coefficient, terms).first(keptTerms));
        return new Formula(begin, keptEnd, all, keptEnd == reader.at() ? charge : 0);
    }

    private boolean isBoundary() {
        char c = text.at(reader.at());
        return !Character.isLetter(c) && !text.plainDigit(reader.at()) || text.raised(reader.at());
    }

    private boolean next() {
        FormulaTerm term = reader.term(terms.isEmpty() && (!parts.isEmpty() || !coefficient.isOne()));
        if (term != null) {
            terms.add(term);
            return true;
        }
        if (terms.isEmpty()) {
            return false;
        }
        if (text.at(reader.at()) == ' ' && setOffGroup()) {
            reader.moveTo(reader.at() + 1);
            return true;
        }
        return whole && (locant() || charged() || blank()) || part();
    }

    /** {@code Mg(BH₄) (NH₂)}: a group of light elements after a blank still belongs to the formula. */
    private boolean setOffGroup() {
        if (text.at(reader.at() + 1) != '(' || text.at(reader.at() - 1) == ' ') {
            return false;
        }
        boolean afterGroup = terms.getLast() instanceof FormulaTerm.Group;
        int close = reader.at() + 2;
        while (close < reader.at() + LONGEST_GROUP
                && text.at(close) != ')'
                && text.at(close) != '('
                && text.at(close) != '\0') {
            close++;
        }
        return afterGroup
                && text.at(close) == ')'
                && whole(text.original(reader.at() + 2, close))
                        .filter(group -> LIGHT.containsAll(group.symbols()))
                        .isPresent();
    }

    /** The numbers of {@code Na-7,8-C2B9H12}, which say where in the cage, not how much. */
    private boolean locant() {
        int i = reader.at() + 1;
        if (text.at(reader.at()) != '-' || !text.plainDigit(i)) {
            return false;
        }
        while (text.plainDigit(i) || text.at(i) == ',' && text.plainDigit(i + 1)) {
            i++;
        }
        if (text.at(i) != '-' || !text.capital(i + 1)) {
            return false;
        }
        reader.moveTo(i + 1);
        return true;
    }

    /** The charge of an ion at the end of the text, or of an atom inside: {@code Fe³⁺₂O₃}. */
    private boolean charged() {
        int i = text.at(reader.at()) == '^' ? reader.at() + 1 : text.skipBlanks(reader.at());
        int number = 0;
        int digits = i;
        while (text.digit(i) && i - digits < 2) {
            number = number * 10 + (text.at(i) - '0');
            i++;
        }
        char sign = text.at(i);
        boolean raised = text.raised(i) || text.at(reader.at()) == '^';
        if (sign != '+' && sign != '-' || !raised && i + 1 != text.length()) {
            return false;
        }
        reader.moveTo(i + 1);
        if (reader.at() == text.length()) {
            charge = (sign == '-' ? -1 : 1) * (number == 0 ? 1 : number);
        } else {
            FormulaTerm last = terms.removeLast();
            terms.add(last.with(reader.amount()));
        }
        return true;
    }

    private boolean blank() {
        int i = text.skipBlanks(reader.at());
        if (i == reader.at() || !text.capital(i) && text.at(i) != '(' && text.at(i) != '[') {
            return false;
        }
        reader.moveTo(i);
        return true;
    }

    /** The next part, after an adduct dot, or after a dash where the shares or an adduct are said. */
    private boolean part() {
        int i = text.skipBlanks(reader.at());
        char c = text.at(i);
        FormulaPart.Joint how = FormulaPart.Joint.DOT;
        boolean joined = c == '·'
                || (c == '.' || c == '*')
                        && (i == reader.at() && isAdduct(reader.at() + 1) || whole && isNextPart(c, i + 1))
                || c == '-' && isDashed(i);
        if (!joined) {
            return false;
        }
        int next = text.skipBlanks(i + 1);
        int after = amounts.coefficient(next);
        if (c == '-' && after == next && coefficient.isOne() && !isAdduct(next)) {
            how = FormulaPart.Joint.DASH;
        }
        parts.add(new FormulaPart(joint, coefficient, terms));
        terms = new ArrayList<>();
        joint = how;
        coefficient = after > next ? amounts.read() : Amount.ONE;
        reader.moveTo(after > next && text.at(after) == ' ' ? text.skipBlanks(after) : after);
        return true;
    }

    private boolean isNextPart(char dot, int i) {
        return dot == '*' || text.capital(i) || text.at(i) == '(';
    }

    private boolean isDashed(int dash) {
        boolean shares = parts.isEmpty() ? !coefficient.isOne() : joint == FormulaPart.Joint.DOT;
        if (!whole) {
            return dash == reader.at()
                    && (shares && amounts.coefficient(reader.at() + 1) > reader.at() + 1
                            || text.digit(reader.at() + 1) && isAdduct(reader.at() + 1));
        }
        int next = text.skipBlanks(dash + 1);
        return isAdduct(next) || amounts.coefficient(next) > next || text.capital(next) || text.at(next) == '(';
    }

    /** Whether a coefficient, if any, and a neutral molecule stand here: {@code 1.6NH3}. */
    private boolean isAdduct(int i) {
        return amounts.isAdduct(i);
    }

    private FormulaRefusal refused() {
        int end = reader.farthest();
        FormulaRefusal.Reason reason = reader.fault();
        if (reason == FormulaRefusal.Reason.NOT_A_FORMULA
                && ")]}".indexOf(text.at(reader.at())) >= 0
                && reader.at() < text.length()) {
            reason = FormulaRefusal.Reason.BRACKETS;
        }
        int until = Math.min(text.length(), end + 1);
        while (reason == FormulaRefusal.Reason.NO_SUCH_ELEMENT && text.small(until)) {
            until++;
        }
        String detail = end >= text.length() ? "it ends too early" : text.original(end, until);
        return new FormulaRefusal(reason, end, detail);
    }
}
