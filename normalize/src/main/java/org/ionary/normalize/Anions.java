package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The complex ions of a formula, by group or by the run of atoms that makes one; they stand in a data file. */
final class Anions {
    private static final int LONGEST_RUN = 6;
    private static final Set<String> HYDRIDES = Set.of(
            "borohydride",
            "alanate",
            "gallanate",
            "amide",
            "imide",
            "amidoborane",
            "arachno-borate",
            "closo-borate",
            "nido-borate",
            "closo-carborate",
            "nido-carborate",
            "aminoborate");

    /** @param group as {@code closo-borate} */
    record Ion(String formula, int charge, String group, String name) {
        boolean isHydride() {
            return HYDRIDES.contains(group);
        }
    }

    private static final Map<String, Ion> BY_FORMULA = Lexicon.rows(Anions.class, "anions.tsv", 4).stream()
            .map(row -> new Ion(row[0], Integer.parseInt(row[1]), row[2], row[3]))
            .collect(Collectors.toUnmodifiableMap(Ion::formula, ion -> ion));

    /** An ion with its amount, or what is left between them. */
    record Piece(List<FormulaTerm> terms, double amount, Optional<Ion> ion) {}

    private Anions() {}

    static List<Ion> of(Formula formula) {
        return pieces(formula).stream()
                .flatMap(piece -> piece.ion().stream())
                .distinct()
                .toList();
    }

    /** Whether the formula is a complex ion by itself, which is no material: {@code BH4}, {@code PO4}. */
    static boolean isBare(Formula formula) {
        return formula.parts().size() == 1
                && formula.parts().getFirst().coefficient().isOne()
                && BY_FORMULA.containsKey(
                        FormulaPrinter.printed(formula.parts().getFirst().terms()));
    }

    /** The formula cut into complex ions and single terms, each with its amount per formula. */
    static List<Piece> pieces(Formula formula) {
        List<Piece> pieces = new ArrayList<>();
        for (FormulaPart part : formula.parts()) {
            cut(part.terms(), part.coefficient().constant().value(), pieces);
        }
        return pieces;
    }

    private static void cut(List<FormulaTerm> terms, double times, List<Piece> pieces) {
        int i = 0;
        while (i < terms.size()) {
            int length = runAt(terms, i);
            FormulaTerm term = terms.get(i);
            double amount = times * term.amount().constant().value();
            if (length > 0) {
                List<FormulaTerm> run = terms.subList(i, i + length);
                pieces.add(new Piece(run, times, Optional.ofNullable(BY_FORMULA.get(FormulaPrinter.printed(run)))));
                i += length;
            } else {
                if (term instanceof FormulaTerm.Group group) {
                    Ion ion = BY_FORMULA.get(FormulaPrinter.printed(group.terms()));
                    if (ion == null) {
                        cut(group.terms(), amount, pieces);
                    } else {
                        pieces.add(new Piece(group.terms(), amount, Optional.of(ion)));
                    }
                } else {
                    pieces.add(new Piece(List.of(term), times, Optional.empty()));
                }
                i++;
            }
        }
    }

    /** How many terms from here make a complex ion, the most that do; a single group is none. */
    private static int runAt(List<FormulaTerm> terms, int begin) {
        int most = Math.min(LONGEST_RUN, terms.size() - begin);
        for (int length = most; length > 1; length--) {
            if (BY_FORMULA.containsKey(FormulaPrinter.printed(terms.subList(begin, begin + length)))) {
                return length;
            }
        }
        return 0;
    }
}
