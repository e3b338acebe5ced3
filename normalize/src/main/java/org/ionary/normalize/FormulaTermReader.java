package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Element;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a formula one by one, and remembers why it could not go on. */
final class FormulaTermReader {
    private static final int DEEPEST = 8;

    private final FormulaText text;
    private final boolean whole;
    private final AmountReader amounts;
    private int at;
    private int depth;
    private FormulaRefusal.@Nullable Reason fault;
    private int faultAt;

    FormulaTermReader(FormulaText text, int begin, boolean whole, AmountReader amounts) {
        this.text = text;
        this.whole = whole;
        this.amounts = amounts;
        this.at = begin;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** Why the reading ended here or farther on; not a formula where nothing is known. */
    FormulaRefusal.Reason fault() {
        return fault != null && faultAt >= at ? fault : FormulaRefusal.Reason.NOT_A_FORMULA;
    }

    int farthest() {
        return Math.max(at, faultAt);
    }

    /** The next element, stand-in, ligand or group with its amount; null where none stands here. */
    @Nullable
    FormulaTerm term(boolean ligandMayStand) {
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

    Amount amount() {
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

    private void fault(FormulaRefusal.Reason reason, int place) {
        if (fault == null || place > faultAt) {
            fault = reason;
            faultAt = place;
        }
    }
}
