package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Element;
import org.jspecify.annotations.Nullable;

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
    private static final int DEEPEST = 8;
    private static final Set<String> LIGHT = Set.of("B", "C", "H", "N", "O");

    private final FormulaText text;
    private final boolean whole;
    private final AmountReader amounts;
    private final int begin;
    private final List<FormulaPart> parts = new ArrayList<>();
    private List<FormulaTerm> terms = new ArrayList<>();
    private FormulaPart.Joint joint = FormulaPart.Joint.NONE;
    private Amount coefficient = Amount.ONE;
    private int at;
    private int depth;
    private int charge;
    private int keptParts;
    private int keptTerms;
    private int keptEnd;
    private FormulaRefusal.@Nullable Reason fault;
    private int faultAt;

    private FormulaParser(FormulaText text, int begin, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.amounts = new AmountReader(text, whole);
        this.begin = begin;
        this.at = begin;
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
        int after = amounts.coefficient(at);
        if (after > at) {
            coefficient = amounts.read();
            at = after;
        }
        while (at - begin < longest && next()) {
            if (!terms.isEmpty() && isBoundary()) {
                keptParts = parts.size();
                keptTerms = terms.size();
                keptEnd = at;
            }
        }
    }

    private Formula kept() {
        List<FormulaPart> all = new ArrayList<>(parts.subList(0, keptParts));
        all.add(
                keptParts < parts.size()
                        ? parts.get(keptParts).first(keptTerms)
                        : new FormulaPart(joint, coefficient, terms).first(keptTerms));
        return new Formula(begin, keptEnd, all, keptEnd == at ? charge : 0);
    }

    private boolean isBoundary() {
        char c = text.at(at);
        return !Character.isLetter(c) && !text.plainDigit(at) || text.raised(at);
    }

    private boolean next() {
        FormulaTerm term = term(terms.isEmpty() && (!parts.isEmpty() || !coefficient.isOne()));
        if (term != null) {
            terms.add(term);
            return true;
        }
        if (terms.isEmpty()) {
            return false;
        }
        if (text.at(at) == ' ' && setOffGroup()) {
            at++;
            return true;
        }
        return whole && (locant() || charged() || blank()) || part();
    }

    /** The next element, stand-in, ligand or group with its amount; null where none stands here. */
    private @Nullable FormulaTerm term(boolean ligandMayStand) {
        char c = text.at(at);
        if (c >= 'A' && c <= 'Z') {
            FormulaTerm name = ligandMayStand ? ligand() : null;
            return name == null ? symbol(0) : name;
        }
        if (c == '(' || c == '[' || c == '{') {
            return group(c);
        }
        if (text.raised(at) && text.digit(at)) {
            return isotope();
        }
        if (c == '□') {
            at++;
            return new FormulaTerm.Vacancy(amount());
        }
        return ligandMayStand ? ligand() : null;
    }

    private @Nullable FormulaTerm isotope() {
        int end = at;
        int mass = 0;
        while (text.raised(end) && text.digit(end) && end - at < 3) {
            mass = mass * 10 + (text.at(end) - '0');
            end++;
        }
        if (!text.capital(end)) {
            return null;
        }
        int back = at;
        at = end;
        FormulaTerm symbol = symbol(mass);
        at = symbol == null ? back : at;
        return symbol;
    }

    private @Nullable FormulaTerm symbol(int mass) {
        char one = text.at(at);
        char two = text.at(at + 1);
        boolean small = two >= 'a' && two <= 'z';
        Element pair = small ? Symbols.element(one, two) : null;
        if (pair != null) {
            at += 2;
            return new FormulaTerm.Atom(pair, mass, amount());
        }
        String standIn = Symbols.standIn(one, two);
        if (standIn.length() == 2) {
            at += 2;
            return new FormulaTerm.StandIn(standIn, amount());
        }
        Element single = Symbols.element(one);
        boolean alone = !small || amounts.isVariable(at + 1, false);
        if (alone && (single != null || !standIn.isEmpty())) {
            at++;
            return single != null
                    ? new FormulaTerm.Atom(single, mass, amount())
                    : new FormulaTerm.StandIn(standIn, amount());
        }
        fault(FormulaRefusal.Reason.NO_SUCH_ELEMENT, at);
        return null;
    }

    private Amount amount() {
        int after = amounts.after(at);
        if (amounts.isTooLong()) {
            fault(FormulaRefusal.Reason.NUMBER_TOO_LONG, at);
        }
        if (after == at) {
            return Amount.ONE;
        }
        at = after;
        return amounts.read();
    }

    /** {@code (en)} or {@code ·3THF}: an abbreviation where a molecule may stand. */
    private @Nullable FormulaTerm ligand() {
        Optional<String> spelling = NeutralMolecules.at(text, at).filter(NeutralMolecules::isAbbreviation);
        if (spelling.isEmpty()) {
            return null;
        }
        at += spelling.get().length();
        return new FormulaTerm.Ligand(NeutralMolecules.of(spelling.get()).orElseThrow(), spelling.get(), Amount.ONE);
    }

    private @Nullable FormulaTerm group(char opening) {
        if (depth == DEEPEST) {
            fault(FormulaRefusal.Reason.NESTED_TOO_DEEP, at);
            return null;
        }
        int back = at;
        depth++;
        at++;
        List<FormulaTerm> inside = new ArrayList<>();
        boolean shared = false;
        Amount times = coefficientInside();
        int first = 0;
        while (true) {
            FormulaTerm term = term(inside.size() == first);
            if (term != null) {
                inside.add(term);
            } else if (text.at(at) == ',' && !inside.isEmpty()) {
                shared = true;
                at = text.skipBlanks(at + 1);
            } else if (whole && text.at(at) == ' ') {
                at++;
            } else if (inside.size() > first && isJointInside()) {
                first = close(inside, first, times);
                at++;
                times = coefficientInside();
            } else {
                break;
            }
        }
        depth--;
        char closing = opening == '(' ? ')' : opening == '[' ? ']' : '}';
        if (inside.size() == first || text.at(at) != closing) {
            fault(FormulaRefusal.Reason.BRACKETS, at);
            at = back;
            return null;
        }
        close(inside, first, times);
        at++;
        List<FormulaTerm> group = List.copyOf(inside);
        if (whole && opening == '[' && depth == 0 && isChargeAtEnd()) {
            return new FormulaTerm.Group(opening, group, Amount.ONE);
        }
        return shared ? new FormulaTerm.Shared(group, amount()) : new FormulaTerm.Group(opening, group, amount());
    }

    /** {@code (0.7Li2S·0.3P2S5)}: a system within brackets, each part a group of its own. */
    private boolean isJointInside() {
        char c = text.at(at);
        return c == '·' || c == '-' && text.plainDigit(at + 1) && amounts.coefficient(at + 1) > at + 1;
    }

    private Amount coefficientInside() {
        int end = text.plainDigit(at) ? amounts.coefficient(at) : at;
        boolean found = end > at;
        at = end;
        return found ? amounts.read() : Amount.ONE;
    }

    /** Wraps what stands behind a coefficient into a group; answers where the next part begins. */
    private static int close(List<FormulaTerm> inside, int first, Amount times) {
        if (!times.isOne()) {
            List<FormulaTerm> part = inside.subList(first, inside.size());
            FormulaTerm.Group group = new FormulaTerm.Group('(', List.copyOf(part), times);
            part.clear();
            inside.add(group);
        }
        return inside.size();
    }

    /** The charge of {@code [B12H12]2-} is no amount. */
    private boolean isChargeAtEnd() {
        int i = at;
        while (text.digit(i)) {
            i++;
        }
        return i > at && (text.at(i) == '-' || text.at(i) == '+') && i + 1 == text.length();
    }

    /** {@code Mg(BH₄) (NH₂)}: a group of light elements after a blank still belongs to the formula. */
    private boolean setOffGroup() {
        if (text.at(at + 1) != '(' || text.at(at - 1) == ' ') {
            return false;
        }
        boolean afterGroup = terms.getLast() instanceof FormulaTerm.Group;
        int close = at + 2;
        while (close < at + LONGEST_GROUP && text.at(close) != ')' && text.at(close) != '(' && text.at(close) != '\0') {
            close++;
        }
        return afterGroup
                && text.at(close) == ')'
                && whole(text.original(at + 2, close))
                        .filter(group -> LIGHT.containsAll(group.symbols()))
                        .isPresent();
    }

    /** The numbers of {@code Na-7,8-C2B9H12}, which say where in the cage, not how much. */
    private boolean locant() {
        int i = at + 1;
        if (text.at(at) != '-' || !text.plainDigit(i)) {
            return false;
        }
        while (text.plainDigit(i) || text.at(i) == ',' && text.plainDigit(i + 1)) {
            i++;
        }
        if (text.at(i) != '-' || !text.capital(i + 1)) {
            return false;
        }
        at = i + 1;
        return true;
    }

    /** The charge of an ion at the end of the text, or of an atom inside: {@code Fe³⁺₂O₃}. */
    private boolean charged() {
        int i = text.at(at) == '^' ? at + 1 : text.skipBlanks(at);
        int number = 0;
        int digits = i;
        while (text.digit(i) && i - digits < 2) {
            number = number * 10 + (text.at(i) - '0');
            i++;
        }
        char sign = text.at(i);
        boolean raised = text.raised(i) || text.at(at) == '^';
        if (sign != '+' && sign != '-' || !raised && i + 1 != text.length()) {
            return false;
        }
        at = i + 1;
        if (at == text.length()) {
            charge = (sign == '-' ? -1 : 1) * (number == 0 ? 1 : number);
        } else {
            FormulaTerm last = terms.removeLast();
            terms.add(last.with(amount()));
        }
        return true;
    }

    private boolean blank() {
        int i = text.skipBlanks(at);
        if (i == at || !text.capital(i) && text.at(i) != '(' && text.at(i) != '[') {
            return false;
        }
        at = i;
        return true;
    }

    /** The next part, after an adduct dot, or after a dash where the shares or an adduct are said. */
    private boolean part() {
        int i = text.skipBlanks(at);
        char c = text.at(i);
        FormulaPart.Joint how = FormulaPart.Joint.DOT;
        boolean joined = c == '·'
                || (c == '.' || c == '*') && (i == at && isAdduct(at + 1) || whole && isNextPart(c, i + 1))
                || c == '-' && isDashed(i);
        if (!joined) {
            return false;
        }
        int next = text.skipBlanks(i + 1);
        int after = amounts.coefficient(next);
        if (c == '-' && after == next && !isAdduct(next)) {
            how = FormulaPart.Joint.DASH;
        }
        parts.add(new FormulaPart(joint, coefficient, terms));
        terms = new ArrayList<>();
        joint = how;
        coefficient = after > next ? amounts.read() : Amount.ONE;
        at = after > next && text.at(after) == ' ' ? text.skipBlanks(after) : after;
        return true;
    }

    private boolean isNextPart(char dot, int i) {
        return dot == '*' || text.capital(i) || text.at(i) == '(';
    }

    private boolean isDashed(int dash) {
        boolean shares = parts.isEmpty() ? !coefficient.isOne() : joint == FormulaPart.Joint.DOT;
        if (!whole) {
            return dash == at
                    && (shares && amounts.coefficient(at + 1) > at + 1 || text.digit(at + 1) && isAdduct(at + 1));
        }
        int next = text.skipBlanks(dash + 1);
        return isAdduct(next) || amounts.coefficient(next) > next || text.capital(next) || text.at(next) == '(';
    }

    /** Whether a coefficient, if any, and a neutral molecule stand here: {@code 1.6NH3}. */
    private boolean isAdduct(int i) {
        return amounts.isAdduct(i);
    }

    private void fault(FormulaRefusal.Reason reason, int place) {
        if (fault == null || place > faultAt) {
            fault = reason;
            faultAt = place;
        }
    }

    private FormulaRefusal refused() {
        int end = Math.max(at, faultAt);
        FormulaRefusal.Reason reason = fault != null && faultAt >= at ? fault : FormulaRefusal.Reason.NOT_A_FORMULA;
        if (reason == FormulaRefusal.Reason.NOT_A_FORMULA && ")]}".indexOf(text.at(at)) >= 0 && at < text.length()) {
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
