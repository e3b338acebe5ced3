package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.material.Additive;

/**
 * A matrix with further phases: {@code A + 20 wt% B}, {@code A with 15 wt% B and 5 wt% C}, {@code adding 67 wt% B to
 * A}, {@code a 70:30 (w/w) blend of A and B}, {@code A@B}, {@code A/B composite}.
 */
record Composite(Span matrix, List<Additive> additives) {
    private static final double MOST = 100;
    private static final int FARTHEST = 40;
    static final Set<String> FILLERS = Lexicon.rows(Composite.class, "fillers.tsv", 1).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    private record Share(int begin, int end, double percent, Additive.Basis basis) {}

    static Optional<Composite> read(String text) {
        List<Span> phases = MaterialSpans.allWith(FILLERS, text);
        if (phases.size() < 2 || MolarShares.formula(text).isPresent()) {
            return Optional.empty();
        }
        List<Share> shares = QuantityScanner.scan(text).stream()
                .filter(quantity -> quantity.dimension() == Dimension.PERCENT)
                .flatMap(quantity -> share(text, quantity).stream())
                .toList();
        return shares.isEmpty()
                ? byRatio(text, phases).or(() -> byJoint(text, phases))
                : byShares(text, phases, shares);
    }

    private static Optional<Share> share(String text, ReadQuantity quantity) {
        double percent = quantity.low().doubleValue();
        boolean possible = percent >= 0 && percent <= MOST;
        return basis(text.substring(quantity.tailBegin(), quantity.tailEnd()))
                .filter(basis -> possible)
                .map(basis -> new Share(quantity.numberBegin(), quantity.tailEnd(), percent, basis));
    }

    private static Optional<Composite> byShares(String text, List<Span> phases, List<Share> shares) {
        List<Span> left = new ArrayList<>(phases);
        List<Additive> additives = new ArrayList<>();
        double most = 0;
        Optional<Span> largest = Optional.empty();
        for (Share share : shares) {
            Optional<Span> phase = phaseOf(text, left, share);
            if (phase.isPresent()) {
                left.remove(phase.get());
                additives.add(new Additive(canonical(phase.get()), share.percent(), share.basis()));
                largest = share.percent() > most ? phase : largest;
                most = Math.max(most, share.percent());
            }
        }
        if (additives.isEmpty()) {
            return Optional.empty();
        }
        boolean allShared = additives.size() > 1 && left.isEmpty();
        Optional<Span> matrix = allShared ? largest : left.stream().findFirst();
        double matrixShare = most;
        List<Additive> others = allShared
                ? additives.stream().filter(a -> a.percent() != matrixShare).toList()
                : additives;
        return others.isEmpty() ? Optional.empty() : matrix.map(span -> new Composite(span, others));
    }

    /** The phase behind its share, or in front of a share in brackets: {@code LiBH4 with Al2O3 (30 wt%)}. */
    private static Optional<Span> phaseOf(String text, List<Span> phases, Share share) {
        String before = text.substring(0, share.begin()).stripTrailing();
        if (before.endsWith("(")) {
            int bracket = before.length() - 1;
            Optional<Span> inFront = phases.stream()
                    .filter(phase -> text.substring(Math.min(phase.end(), bracket), bracket)
                                    .isBlank()
                            && phase.end() <= bracket)
                    .findFirst();
            boolean alone = text.startsWith(")", share.end());
            if (alone && inFront.isPresent()) {
                return inFront;
            }
        }
        return phases.stream().filter(span -> span.begin() >= share.end()).findFirst();
    }

    static boolean isFiller(String formula) {
        return FILLERS.contains(formula);
    }

    /** {@code 70:30 (w/w)}: the two largest parts of the ratio belong to the two phases in their order. */
    private static Optional<Composite> byRatio(String text, List<Span> phases) {
        int colon = text.indexOf(':');
        while (colon > 0) {
            int begin = colon;
            while (begin > 0 && isNumber(text.charAt(begin - 1))) {
                begin--;
            }
            int end = colon + 1;
            while (end < text.length() && isNumber(text.charAt(end))) {
                end++;
            }
            Optional<Ratio> first = Formulas.ratio(text.substring(begin, colon));
            Optional<Ratio> second = Formulas.ratio(text.substring(colon + 1, end));
            Optional<Additive.Basis> basis = basis(text.substring(end, Math.min(text.length(), end + FARTHEST))
                            .replaceAll("^[ (]+", ""))
                    .or(() -> basisBefore(text));
            if (first.isPresent() && second.isPresent() && basis.isPresent()) {
                double sum = first.get().value() + second.get().value();
                double percent = sum > 0 ? MOST * second.get().value() / sum : 0;
                return Optional.of(new Composite(
                        phases.getFirst(),
                        List.of(new Additive(canonical(phases.get(1)), rounded(percent), basis.get()))));
            }
            colon = text.indexOf(':', colon + 1);
        }
        return Optional.empty();
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static Optional<Additive.Basis> basisBefore(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("weight ratio") || lower.contains("by weight") || lower.contains("mass ratio")
                ? Optional.of(Additive.Basis.WEIGHT)
                : lower.contains("volume ratio") || lower.contains("by volume")
                        ? Optional.of(Additive.Basis.VOLUME)
                        : Optional.empty();
    }

    /** {@code A + B}, {@code A@B}, {@code A/B composite}, and a filler behind a dash. */
    private static Optional<Composite> byJoint(String text, List<Span> phases) {
        Span matrix = phases.get(0);
        Span second = phases.get(1);
        String between = text.substring(matrix.end(), second.begin()).strip();
        String filler = canonical(second);
        boolean plus = between.equals("+") || between.equals("@");
        boolean dash = between.equals("-") || between.equals("–") || between.equals("/");
        boolean composite = dash
                && (FILLERS.contains(filler)
                        || text.toLowerCase(Locale.ROOT).substring(second.end()).contains("composite"));
        return plus || composite
                ? Optional.of(new Composite(matrix, List.of(new Additive(filler, 0, Additive.Basis.WEIGHT))))
                : Optional.empty();
    }

    static String canonical(Span span) {
        return Formulas.canonical(Phases.withoutPrefix(span.text()));
    }

    static Optional<Additive.Basis> basis(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("wt") || lower.startsWith("w/w") || lower.startsWith("mass") || lower.startsWith("by w")
                ? Optional.of(Additive.Basis.WEIGHT)
                : lower.startsWith("vol") || lower.startsWith("v/v") || lower.startsWith("by vol")
                        ? Optional.of(Additive.Basis.VOLUME)
                        : lower.startsWith("mol") ? Optional.of(Additive.Basis.MOLE) : Optional.empty();
    }

    /** As exported: {@code Mg(BH4)2·1.6NH3 + 67wt% MgO}. */
    static String printed(String matrix, List<Additive> additives) {
        StringBuilder text = new StringBuilder(matrix);
        for (Additive additive : additives) {
            text.append(" + ");
            if (additive.percent() > 0) {
                text.append(java.math.BigDecimal.valueOf(additive.percent())
                                .stripTrailingZeros()
                                .toPlainString())
                        .append(additive.basis().label())
                        .append(' ');
            }
            text.append(additive.formula());
        }
        return text.toString();
    }
}
