package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.material.Additive;

/** A matrix with a second phase: {@code A + 20 wt% B}, {@code A with 15 wt% B}, {@code adding 67 wt% B to A}. */
record Composite(String matrix, Additive additive) {

    static Optional<Composite> read(String text) {
        List<Span> phases = new ArrayList<>(FormulaScanner.scan(text));
        for (Span name : Abbreviations.scan(text)) {
            if (phases.stream().noneMatch(span -> span.begin() < name.end() && name.begin() < span.end())) {
                phases.add(name);
            }
        }
        phases.sort(Comparator.comparingInt(Span::begin));
        if (phases.size() < 2) {
            return Optional.empty();
        }
        Optional<ReadQuantity> share = QuantityScanner.scan(text).stream()
                .filter(quantity -> quantity.dimension() == Dimension.PERCENT)
                .filter(quantity -> basis(text, quantity).isPresent())
                .findFirst();
        return share.isPresent() ? byShare(text, phases, share.get()) : byPlus(text, phases);
    }

    private static Optional<Composite> byShare(String text, List<Span> phases, ReadQuantity share) {
        Optional<Span> additive =
                phases.stream().filter(span -> span.begin() >= share.tailEnd()).findFirst();
        Optional<Span> matrix = phases.stream()
                .filter(span ->
                        additive.isEmpty() || span.begin() != additive.get().begin())
                .findFirst();
        if (additive.isEmpty() || matrix.isEmpty()) {
            return Optional.empty();
        }
        double percent = share.low().doubleValue();
        Optional<Additive.Basis> basis = basis(text, share);
        return percent < 0 || percent > 100 || basis.isEmpty()
                ? Optional.empty()
                : Optional.of(new Composite(
                        whole(text, matrix.get(), additive.get()),
                        new Additive(plainFormula(additive.get()), percent, basis.get())));
    }

    private static Optional<Composite> byPlus(String text, List<Span> phases) {
        Span matrix = phases.get(0);
        Span additive = phases.get(1);
        return text.substring(matrix.end(), additive.begin()).strip().equals("+")
                ? Optional.of(
                        new Composite(matrix.text(), new Additive(plainFormula(additive), 0, Additive.Basis.WEIGHT)))
                : Optional.empty();
    }

    /** A salt in a polymer is one matrix: {@code PEO–LiClO4}. */
    private static String whole(String text, Span matrix, Span additive) {
        int dash = matrix.end();
        boolean joined = dash + 1 < text.length() && (text.charAt(dash) == '–' || text.charAt(dash) == '-');
        if (!joined || dash >= additive.begin() || !Character.isLetter(text.charAt(dash + 1))) {
            return matrix.text();
        }
        int end = dash + 1;
        while (end < text.length() && end < additive.begin() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return matrix.text() + "-" + text.substring(dash + 1, end);
    }

    private static String plainFormula(Span span) {
        char first = span.text().charAt(0);
        return Formulas.canonical(first >= 'α' && first <= 'ω' ? span.text().substring(2) : span.text());
    }

    private static Optional<Additive.Basis> basis(String text, ReadQuantity share) {
        String unit = text.substring(share.tailBegin(), share.tailEnd()).toLowerCase(Locale.ROOT);
        return unit.startsWith("wt")
                ? Optional.of(Additive.Basis.WEIGHT)
                : unit.startsWith("vol")
                        ? Optional.of(Additive.Basis.VOLUME)
                        : unit.startsWith("mol") ? Optional.of(Additive.Basis.MOLE) : Optional.empty();
    }

    static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
