package org.ionary.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ionary.domain.material.Composition;
import org.ionary.normalize.Formulas;

/** When two facts say the same: how far numbers may differ by rounding, and names by notation. */
final class Agreement {
    /** In decades: 1.4 %, what rounding to three digits can do. */
    private static final double DECADES = 0.006;

    /** Where the gold itself says "of the order of". */
    private static final double LOOSE_DECADES = 0.05;

    private static final double ELECTRONVOLTS = 0.0051;
    private static final double ENERGY_SHARE = 0.01;
    private static final double KELVIN = 1.0;
    private static final double ROOM_LOW = 293.0;
    private static final double ROOM_HIGH = 303.2;

    private Agreement() {}

    static boolean sameValue(Fact gold, Fact predicted) {
        boolean loose = gold.qualifier().equals("order_of_magnitude");
        boolean low = close(gold.property(), gold.value(), predicted.value(), loose);
        if (gold.upper().isEmpty()) {
            return low;
        }
        double upper = gold.upper().getAsDouble();
        return predicted.upper().isPresent()
                ? low && close(gold.property(), upper, predicted.upper().getAsDouble(), loose)
                : low || close(gold.property(), upper, predicted.value(), loose);
    }

    private static boolean close(String property, double gold, double predicted, boolean loose) {
        if (property.equals("conductivity")) {
            return gold > 0
                    && predicted > 0
                    && Math.abs(Math.log10(gold / predicted)) <= (loose ? LOOSE_DECADES : DECADES);
        }
        return Math.abs(gold - predicted) <= Math.max(ELECTRONVOLTS, ENERGY_SHARE * Math.abs(gold));
    }

    /** Both without one is the same; room temperature is whatever lies between 293 and 303 K. */
    static boolean sameTemperature(Fact gold, Fact predicted) {
        OptionalDouble said = gold.kelvin();
        OptionalDouble read = predicted.kelvin();
        if (said.isEmpty() || read.isEmpty()) {
            return said.isEmpty() && read.isEmpty();
        }
        return gold.roomTemperature()
                ? read.getAsDouble() >= ROOM_LOW && read.getAsDouble() <= ROOM_HIGH
                : Math.abs(said.getAsDouble() - read.getAsDouble()) <= KELVIN;
    }

    /** One notation of the one names the same as one of the other; two names without composition are not told apart. */
    static boolean sameMaterial(Fact gold, Fact predicted) {
        List<String> said = names(gold);
        List<String> read = names(predicted);
        boolean named = said.stream().anyMatch(a -> read.stream().anyMatch(b -> sameName(a, b)));
        return named || (gold.formula().isEmpty() && predicted.formula().isEmpty());
    }

    private static List<String> names(Fact fact) {
        return Stream.of(fact.formula(), fact.material())
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean sameName(String a, String b) {
        List<String> mine = components(a);
        List<String> theirs = components(b);
        if (mine.size() > 1 || theirs.size() > 1) {
            return mine.size() == theirs.size()
                    && mine.stream().allMatch(x -> theirs.stream().anyMatch(y -> sameComponent(x, y)));
        }
        return sameComponent(a, b) || (composition(a).isEmpty() && oneHoldsTheOther(a, b));
    }

    /** A composite's parts without their amounts. */
    private static List<String> components(String name) {
        return Arrays.stream(name.split("\\+", -1))
                .map(part -> part.replaceAll("[0-9.]{1,9} ?(wt|vol|mol) ?\\.? ?%", "")
                        .strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean sameComponent(String a, String b) {
        Optional<Composition> mine = composition(a);
        Optional<Composition> theirs = composition(b);
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.get().isSameAs(theirs.get());
        }
        return String.join("", words(a)).equals(String.join("", words(b)));
    }

    /** Of two elements at least: S50 is a label, not sulfur. */
    private static Optional<Composition> composition(String name) {
        return Formulas.composition(name).filter(c -> c.amounts().size() > 1);
    }

    private static boolean oneHoldsTheOther(String a, String b) {
        List<String> mine = words(a);
        List<String> theirs = words(b);
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (Collections.indexOfSubList(theirs, mine) >= 0 || Collections.indexOfSubList(mine, theirs) >= 0);
    }

    /**
     * Runs of letters, with the digits that follow them, and numbers; lower case, raised and lowered digits as plain.
     */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean letterAfterDigit =
                    Character.isLetter(c) && !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
            if (letterAfterDigit || !Character.isLetterOrDigit(c) && !(c == '.' && !word.isEmpty())) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c) || c == '.' && !word.isEmpty()) {
                word.append(c);
            }
        }
        return words;
    }
}
