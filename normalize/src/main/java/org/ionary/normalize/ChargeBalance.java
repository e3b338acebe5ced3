package org.ionary.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.material.Element;

/**
 * Whether the charges of a formula can sum to zero with the common oxidation states of its elements. A check that
 * flags: much that conducts is written with vacancies or mixed valences that the formula does not show.
 *
 * @param excess the charge that is left with the best of the common states, in elementary charges per formula unit;
 *     zero where mixed valences or an unknown defect can take it up
 * @param states the oxidation states of that best assignment; elements within complex ions are left out
 */
public record ChargeBalance(double excess, Map<Element, Integer> states) {
    /** An excess below this share of the formula's anion charge comes from rounded amounts. */
    private static final double ROUNDING = 0.01;

    private static final int MOST_ASSIGNMENTS = 20_000;
    private static final double LARGEST_DEFECT = 1;

    public ChargeBalance {
        states = Map.copyOf(states);
    }

    public boolean isBalanced() {
        return excess == 0;
    }

    /** Empty where the text is no formula, something in it is unknown, or its host is organic. */
    public static Optional<ChargeBalance> of(String formula) {
        return Formulas.parse(formula)
                .filter(parsed -> parsed.composition().isPresent())
                .flatMap(Formula::host)
                .filter(host -> Anions.pieces(host).stream().noneMatch(ChargeBalance::isCarbon))
                .map(ChargeBalance::balanced);
    }

    private static boolean isCarbon(Anions.Piece piece) {
        return piece.ion().isEmpty()
                && piece.terms().getFirst() instanceof FormulaTerm.Atom atom
                && atom.element() == Element.C;
    }

    private static ChargeBalance balanced(Formula formula) {
        EnumMap<Element, Double> atoms = new EnumMap<>(Element.class);
        double fixed = 0;
        for (Anions.Piece piece : Anions.pieces(formula)) {
            if (piece.ion().isPresent()) {
                fixed += piece.amount() * piece.ion().get().charge();
            } else if (piece.terms().getFirst() instanceof FormulaTerm.Atom atom) {
                atoms.merge(
                        atom.element(),
                        piece.amount() * atom.amount().constant().value(),
                        Double::sum);
            }
        }
        return atoms.size() == 1 && fixed == 0
                ? new ChargeBalance(0, Map.of(atoms.keySet().iterator().next(), 0))
                : best(new ArrayList<>(atoms.entrySet()), fixed, defect(formula));
    }

    /** How much charge an unknown defect of oxygen can take up: {@code O3-δ}. */
    private static double defect(Formula formula) {
        return formula.printed().contains(Amount.DEFECT) ? 2 * LARGEST_DEFECT : 0;
    }

    private static ChargeBalance best(List<Map.Entry<Element, Double>> atoms, double fixed, double defect) {
        int[] choice = new int[atoms.size()];
        double best = Double.MAX_VALUE;
        double least = fixed;
        double most = fixed;
        double anions = Math.abs(fixed);
        Map<Element, Integer> states = Map.of();
        for (Map.Entry<Element, Double> atom : atoms) {
            List<Integer> known = states(atom.getKey());
            least += atom.getValue() * known.stream().mapToInt(s -> s).min().orElse(0);
            most += atom.getValue() * known.stream().mapToInt(s -> s).max().orElse(0);
            anions += atom.getValue()
                    * Math.max(0, -known.stream().mapToInt(s -> s).min().orElse(0));
        }
        for (int tried = 0; tried < MOST_ASSIGNMENTS; tried++) {
            EnumMap<Element, Integer> assigned = new EnumMap<>(Element.class);
            double sum = fixed;
            for (int i = 0; i < choice.length; i++) {
                List<Integer> known = states(atoms.get(i).getKey());
                int state = known.isEmpty() ? 0 : known.get(choice[i]);
                assigned.put(atoms.get(i).getKey(), state);
                sum += atoms.get(i).getValue() * state;
            }
            if (Math.abs(sum) < Math.abs(best) - 1e-9) {
                best = sum;
                states = assigned;
            }
            if (!advance(choice, atoms)) {
                break;
            }
        }
        boolean rounded = Math.abs(best) <= ROUNDING * Math.max(1, anions);
        boolean mixed = least < 0 && most > 0 && mixedValence(atoms);
        boolean vacant = Math.abs(best) <= defect;
        return new ChargeBalance(rounded || mixed || vacant ? 0 : best, states);
    }

    private static boolean advance(int[] choice, List<Map.Entry<Element, Double>> atoms) {
        for (int i = 0; i < choice.length; i++) {
            int known = states(atoms.get(i).getKey()).size();
            choice[i]++;
            if (choice[i] < known) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    private static List<Integer> states(Element element) {
        return ElementChemistry.of(element).states();
    }

    /** Transition metals take two states in one compound; others hardly do. */
    private static boolean mixedValence(List<Map.Entry<Element, Double>> atoms) {
        return atoms.stream().anyMatch(atom -> {
            List<Integer> known = ElementChemistry.of(atom.getKey()).states();
            return known.size() > 1 && known.stream().allMatch(state -> state > 0) && isTransition(atom.getKey());
        });
    }

    private static boolean isTransition(Element element) {
        int z = element.atomicNumber();
        return z >= Element.V.atomicNumber() && z <= Element.CU.atomicNumber()
                || element == Element.CE
                || element == Element.PR
                || element == Element.MO
                || element == Element.W;
    }
}
