package org.ionary.normalize;

import java.util.List;
import java.util.Optional;

/**
 * How many repeat units of a polymer there are for each salt: {@code EO:Li = 20:1}, {@code [EO]/[Li⁺] = 18}, {@code an
 * EO/Li ratio of 18}, {@code PEO:salt = 20:1}.
 *
 * @param begin where its words begin
 * @param end where they end, before a bracket that closes them
 */
record SaltRatio(int begin, int end, Ratio units) {
    private static final List<String> UNITS = List.of("PEO", "EO", "O");
    private static final List<String> LINKS =
            List.of("=", "molar ratio of", "molar ratio =", "ratio of", "ratio =", "ratio:", "of", "is");

    /** The first one that begins in this stretch. */
    static Optional<SaltRatio> first(FormulaText text, int from, int to) {
        for (int i = from; i < to && i < text.length(); i++) {
            Optional<SaltRatio> here = at(text, i);
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private static Optional<SaltRatio> at(FormulaText text, int begin) {
        if (Character.isLetterOrDigit(text.at(begin - 1))) {
            return Optional.empty();
        }
        for (String unit : UNITS) {
            if (text.startsWith(unit, begin)) {
                int i = begin + unit.length();
                i += text.at(i) == ']' ? 1 : 0;
                boolean parted = text.at(i) == ':' || text.at(i) == '/';
                return parted ? behindIon(text, begin, i + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<SaltRatio> behindIon(FormulaText text, int begin, int ion) {
        int i = text.at(ion) == '[' ? ion + 1 : ion;
        int letters = i;
        while (Character.isLetter(text.at(letters))) {
            letters++;
        }
        boolean known = text.startsWith("salt", i)
                || letters - i <= 2 && letters > i && text.capital(i)
                || Polymers.salt(text.plain(i, letters)).isPresent();
        int end = letters;
        while (text.at(end) == '+' || text.at(end) == ']' || text.raised(end)) {
            end++;
        }
        return known ? number(text, begin, end) : Optional.empty();
    }

    /** The number behind {@code =} and words that stand for it. */
    static Optional<SaltRatio> number(FormulaText text, int begin, int from) {
        int i = text.skipBlanks(from);
        boolean linked = i > from;
        for (String link : LINKS) {
            if (text.startsWith(link, i)) {
                i = text.skipBlanks(i + link.length());
                linked = true;
                break;
            }
        }
        int units = digits(text, i);
        int other = text.at(units) == ':' ? digits(text, units + 1) : units;
        Optional<Ratio> many = Formulas.ratio(text.plain(i, units));
        Optional<Ratio> salts = other > units ? Formulas.ratio(text.plain(units + 1, other)) : Optional.of(Ratio.ONE);
        return linked
                ? many.flatMap(n -> salts.filter(m -> m.signum() > 0)
                        .map(m -> new SaltRatio(
                                begin,
                                other,
                                new Ratio(n.numerator() * m.denominator(), n.denominator() * m.numerator()).reduced())))
                : Optional.empty();
    }

    private static int digits(FormulaText text, int begin) {
        int i = begin;
        while (text.digit(i) || text.at(i) == '.' && text.digit(i + 1)) {
            i++;
        }
        return i;
    }
}
