package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.MobileIon;

/**
 * Salts dissolved in polymers, in the ways they are written: {@code PEO–LiTFSI (EO:Li = 20:1)}, {@code PEO20:LiTFSI},
 * {@code P(EO)16LiClO4}. Polymers and salts stand in data files.
 */
final class Polymers {
    private static final int FARTHEST = 40;
    private static final String JOINTS = "-:/·+,";

    private record Polymer(String name, Optional<String> unit) {}

    private record Salt(String name, String formula, Optional<MobileIon> ion) {}

    /** @param formula with the number of repeat units per salt, absent where the paper does not say it */
    record Electrolyte(int begin, int end, String name, Optional<String> formula, Optional<MobileIon> ion) {}

    private static final List<Polymer> POLYMERS = Lexicon.rows(Polymers.class, "polymers.tsv", 3).stream()
            .map(row -> new Polymer(row[0], row[1].equals("-") ? Optional.empty() : Optional.of(row[1])))
            .sorted(Comparator.comparingInt(polymer -> -polymer.name().length()))
            .toList();

    private static final List<Salt> SALTS = Lexicon.rows(Polymers.class, "salts.tsv", 3).stream()
            .map(row -> new Salt(row[0], row[1], MobileIons.ofSymbol(row[2])))
            .sorted(Comparator.comparingInt(salt -> -salt.name().length()))
            .toList();

    private Polymers() {}

    static List<Electrolyte> scan(String words) {
        if (words.indexOf('P') < 0) {
            // All begin with it.
            return List.of();
        }
        FormulaText text = new FormulaText(words);
        List<Electrolyte> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Optional<Electrolyte> here = mayBegin(text, i) ? at(text, i) : Optional.empty();
            here.ifPresent(found::add);
            i = here.map(Electrolyte::end).orElse(i + 1);
        }
        return found;
    }

    private static boolean mayBegin(FormulaText text, int at) {
        boolean bracket = text.at(at) == '(' && text.at(at + 1) == 'P';
        return (text.at(at) == 'P' || bracket) && !Character.isLetterOrDigit(text.at(at - 1));
    }

    /** The formula of a salt by its abbreviation, such as {@code LiTFSI}. */
    static Optional<String> salt(String name) {
        return SALTS.stream()
                .filter(salt -> salt.name().equals(name))
                .map(Salt::formula)
                .findFirst();
    }

    private static Optional<Electrolyte> at(FormulaText text, int begin) {
        Optional<Polymer> first = polymerAt(text, begin);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Polymer polymer = first.get();
        int i = begin + polymer.name().length();
        int count = i;
        while (text.digit(count) || text.at(count) == '.' && text.digit(count + 1)) {
            count++;
        }
        Optional<Ratio> units = count > i ? Formulas.ratio(text.plain(i, count)) : Optional.empty();
        i = units.isEmpty() && (text.at(i) == 'n' || text.at(i) == 'x') ? i + 1 : count;
        int joint = joint(text, i);
        Optional<Salt> salt = saltAt(text, joint);
        int more = joint;
        while (salt.isEmpty() && joint > i && polymerAt(text, more).isPresent()) {
            more = joint(text, more + polymerAt(text, more).orElseThrow().name().length());
            salt = saltAt(text, more);
        }
        if (salt.isEmpty()) {
            return Optional.empty();
        }
        int end = more + salt.get().name().length();
        Optional<SaltRatio> ratio = units.isPresent() ? Optional.empty() : ratio(text, end);
        return Optional.of(electrolyte(
                text,
                begin,
                ratio.map(SaltRatio::end).orElse(end),
                end,
                polymer,
                salt.get(),
                units.or(() -> ratio.map(SaltRatio::units))));
    }

    private static Electrolyte electrolyte(
            FormulaText text, int begin, int end, int nameEnd, Polymer polymer, Salt salt, Optional<Ratio> units) {
        Optional<String> formula = units.flatMap(n ->
                polymer.unit().map(unit -> "(" + unit + ")" + (n.isOne() ? "" : n.printed()) + "·" + salt.formula()));
        return new Electrolyte(begin, end, text.plain(begin, nameEnd), formula, salt.ion());
    }

    private static int joint(FormulaText text, int at) {
        int i = text.skipBlanks(at);
        return JOINTS.indexOf(text.at(i)) >= 0 && i < text.length() ? text.skipBlanks(i + 1) : at;
    }

    private static Optional<Polymer> polymerAt(FormulaText text, int at) {
        for (Polymer polymer : POLYMERS) {
            int end = at + polymer.name().length();
            if (text.startsWith(polymer.name(), at)
                    && (!text.small(end) || text.at(end) == 'n' || text.at(end) == 'x')) {
                return Optional.of(polymer);
            }
        }
        return Optional.empty();
    }

    private static Optional<Salt> saltAt(FormulaText text, int at) {
        return SALTS.stream()
                .filter(salt -> text.startsWith(salt.name(), at))
                .filter(salt ->
                        !Character.isLetterOrDigit(text.at(at + salt.name().length())))
                .findFirst();
    }

    /** {@code (EO:Li = 20:1)}, {@code with [EO]/[Li] = 18}, {@code :LiTFSI = 20:1}: close behind the salt. */
    private static Optional<SaltRatio> ratio(FormulaText text, int from) {
        Optional<SaltRatio> ratio = text.at(text.skipBlanks(from)) == '='
                ? SaltRatio.number(text, from, from)
                : SaltRatio.first(text, from, from + FARTHEST);
        return ratio.filter(found -> !isByWeight(text, found.end())).map(found -> {
            boolean opened = text.plain(from, found.begin()).indexOf('(') >= 0;
            int end = opened && text.at(found.end()) == ')' ? found.end() + 1 : found.end();
            return new SaltRatio(found.begin(), end, found.units());
        });
    }

    private static boolean isByWeight(FormulaText text, int end) {
        int i = text.skipBlanks(end);
        i = text.at(i) == '(' ? i + 1 : i;
        return text.startsWith("w/w", i) || text.startsWith("wt", i) || text.startsWith("by w", i);
    }

    /**
     * The polymer with salt that completions name, in words that say its ratio too, which only the head says:
     * {@code EO/Li = 18}, {@code PEO:salt = 20:1}.
     */
    static Optional<String> completed(String head, List<String> completions) {
        FormulaText text = new FormulaText(head);
        return SaltRatio.first(text, 0, text.length())
                .flatMap(ratio -> completions.stream()
                        .flatMap(words -> scan(words).stream())
                        .filter(polymer -> polymer.formula().isEmpty())
                        .findFirst()
                        .map(polymer ->
                                polymer.name() + " (EO:Li = " + ratio.units().printed() + ")"));
    }
}
