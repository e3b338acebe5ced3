package org.ionary.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Material;

/**
 * A bare number or ratio that says of what is named elsewhere how much there is, as cells of a table do.
 *
 * <ol>
 *   <li>{@code 8} of {@code P(EO)nLiTFSI}: repeat units per salt.
 *   <li>{@code 90 : 10} of two phases: the second is mixed into the first.
 *   <li>{@code 10} where a share in per cent is spoken of and two phases are named: the loading; of 0 the matrix is
 *       left.
 * </ol>
 */
final class BareShare {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*%?\\s*");
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*[:/∶]\\s*(\\d+(?:[.,]\\d+)?)\\s*");
    private static final Pattern PERCENT = Pattern.compile(
            "(wt|vol|mol|mass|weight|volume)(?:e|ume|ar)?[.-]?\\s?(?:%|percent|fraction)|%\\s?\\((w/w|v/v)\\)|\\b(w|v)/[wv]\\s?%",
            Pattern.CASE_INSENSITIVE);
    private static final double WHOLE = 100;

    private final String head;
    private final List<String> completions;

    private BareShare(String head, List<String> completions) {
        this.head = head;
        this.completions = completions;
    }

    static Optional<Material> read(String head, List<String> completions) {
        BareShare share = new BareShare(head, completions);
        return share.units().or(share::ratio).or(share::loading);
    }

    private Optional<Material> units() {
        Matcher number = NUMBER.matcher(head);
        Matcher ratio = RATIO.matcher(head);
        boolean perOne = ratio.matches() && number(ratio.group(2)) == 1;
        if (!number.matches() && !perOne || isLoading()) {
            return Optional.empty();
        }
        String units = perOne ? ratio.group(1) : number.group(1);
        return completions.stream()
                .flatMap(words -> Polymers.scan(words).stream())
                .filter(polymer -> polymer.formula().isEmpty())
                .findFirst()
                .flatMap(polymer -> Materials.read(polymer.name() + " (EO:Li = " + units.replace(',', '.') + ")"))
                .filter(material -> material.formula().isPresent())
                .map(material -> Materials.renamed(material, head, material.name()));
    }

    private Optional<Material> ratio() {
        Matcher ratio = RATIO.matcher(head);
        List<Span> phases = phases();
        if (!ratio.matches() || phases.size() < 2) {
            return Optional.empty();
        }
        double first = number(ratio.group(1));
        double second = number(ratio.group(2));
        String words = String.join(" ", completions).toLowerCase(Locale.ROOT);
        if (words.contains("glass") && !words.contains("weight")) {
            return Materials.read(ratio.group(1) + phases.get(0).text() + "·" + ratio.group(2)
                            + phases.get(1).text())
                    .map(material -> Materials.renamed(material, head, material.name()));
        }
        return first + second > 0
                ? mixture(phases.get(0), phases.get(1), WHOLE * second / (first + second), words)
                : Optional.empty();
    }

    private Optional<Material> loading() {
        Matcher number = NUMBER.matcher(head);
        List<Span> phases = phases();
        if (!number.matches() || phases.size() < 2 || !isLoading()) {
            return Optional.empty();
        }
        String words = String.join(" ", completions);
        List<Span> inHead = MaterialSpans.allWith(Composite.FILLERS, completions.getFirst());
        Span filler = inHead.size() == 1 ? inHead.getFirst() : behindPercent().orElse(phases.get(1));
        Optional<Span> matrix = phases.stream()
                .filter(phase -> !Composite.canonical(phase).equals(Composite.canonical(filler)))
                .findFirst();
        return matrix.flatMap(span -> mixture(span, filler, number(number.group(1)), words));
    }

    private Optional<Material> mixture(Span matrix, Span filler, double percent, String words) {
        if (percent <= 0 || percent >= WHOLE) {
            return Materials.read((percent <= 0 ? matrix : filler).text())
                    .map(material -> Materials.renamed(material, head, material.name()));
        }
        double rounded = Math.round(percent * WHOLE) / WHOLE;
        Additive additive = new Additive(Composite.canonical(filler), rounded, basis(words));
        return Optional.of(Materials.mixed(head, new Composite(matrix, List.of(additive))));
    }

    private boolean isLoading() {
        return completions.stream().anyMatch(words -> PERCENT.matcher(words).find());
    }

    /** {@code w wt% of Li₃N}: the phase behind the share. */
    private Optional<Span> behindPercent() {
        for (String words : completions) {
            Matcher percent = PERCENT.matcher(words);
            if (percent.find()) {
                return MaterialSpans.allWith(Composite.FILLERS, words).stream()
                        .filter(span -> span.begin() >= percent.end())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private List<Span> phases() {
        return completions.stream()
                .map(words -> MaterialSpans.allWith(Composite.FILLERS, words))
                .filter(spans -> spans.size() > 1)
                .findFirst()
                .orElseGet(() -> completions.stream()
                        .flatMap(words -> MaterialSpans.allWith(Composite.FILLERS, words).stream())
                        .toList());
    }

    private static Additive.Basis basis(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("mol")
                ? Additive.Basis.MOLE
                : lower.contains("vol") ? Additive.Basis.VOLUME : Additive.Basis.WEIGHT;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
