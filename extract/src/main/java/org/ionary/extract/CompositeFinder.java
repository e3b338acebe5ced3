package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Span;

/**
 * Finds mixtures: a matrix and an additive with its share between or before them ({@code A + 20 wt% B}, {@code adding
 * 20 wt% B to A}), or a share alone where the paper names the rest elsewhere ({@code 15 wt%}, {@code 50 wt% MgO}).
 */
final class CompositeFinder {
    /** Between an additive and the matrix behind it. */
    private static final List<String> INTO = List.of(" to ", " into ", " allows ", " enables ", " lets ");

    private final Sentence sentence;
    private final String text;
    private final Definitions definitions;
    private List<Span> phases = List.of();
    private final List<NamedMaterial> found = new ArrayList<>();

    private CompositeFinder(Sentence sentence, Definitions definitions) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.definitions = definitions;
    }

    static List<NamedMaterial> find(Sentence sentence, Definitions definitions) {
        CompositeFinder finder = new CompositeFinder(sentence, definitions);
        List<ReadQuantity> shares = finder.shares();
        if (shares.isEmpty() && finder.text.indexOf('+') < 0) {
            return List.of();
        }
        finder.phases = sentence.phases();
        finder.sums();
        for (ReadQuantity share : shares) {
            if (!share.tailApart()) {
                finder.whole(share);
            }
        }
        for (ReadQuantity share : shares) {
            finder.alone(share);
        }
        return finder.found;
    }

    private List<ReadQuantity> shares() {
        List<ReadQuantity> shares = new ArrayList<>();
        for (ReadQuantity quantity : sentence.quantities()) {
            if (quantity.dimension() == Dimension.PERCENT && isShare(quantity)) {
                shares.add(quantity);
            }
        }
        return shares;
    }

    /** {@code A + B}. */
    private void sums() {
        for (int i = 1; i < phases.size(); i++) {
            Span first = phases.get(i - 1);
            Span second = phases.get(i);
            String between = first.end() <= second.begin() ? text.substring(first.end(), second.begin()) : "";
            if (between.strip().equals("+")) {
                add(first.begin(), second.end(), List.of(), false);
            }
        }
    }

    private void whole(ReadQuantity share) {
        Optional<Span> additive = additive(share);
        Optional<Span> before = phases.stream()
                .filter(phase -> phase.end() <= share.begin() && share.begin() - phase.end() <= 30)
                .filter(phase -> !isFinished(text.substring(phase.end(), share.begin())))
                .reduce((a, b) -> b);
        Optional<Span> after = additive.flatMap(a -> phases.stream()
                .filter(phase -> phase.begin() > a.end() && phase.begin() - a.end() <= 16)
                .filter(phase -> INTO.stream().anyMatch(text.substring(a.end(), phase.begin())::contains))
                .findFirst());
        if (additive.isEmpty() || before.isEmpty() && after.isEmpty()) {
            return;
        }
        int begin = before.map(Span::begin).orElse(share.numberBegin());
        int end = before.isPresent()
                ? additive.get().end()
                : after.map(Span::end).orElse(additive.get().end());
        add(begin, end, List.of(), true);
    }

    /** What stands before the share is over where a number or another clause lies between. */
    private static boolean isFinished(String between) {
        return between.chars().anyMatch(c -> Character.isDigit(c) || c == ';')
                || between.contains(" and ")
                || between.contains(" while ");
    }

    /** The phase behind the share: {@code 20 wt% B}, {@code 20 wt% of B}. */
    private Optional<Span> additive(ReadQuantity share) {
        return phases.stream()
                .filter(phase -> phase.begin() >= share.end() && phase.begin() - share.end() <= 6)
                .findFirst();
    }

    /** A share that the paper completes: by a composite it names, or by the matrix of one. */
    private void alone(ReadQuantity share) {
        int begin = share.numberBegin();
        int end = additive(share).map(Span::end).orElse(share.tailApart() ? share.numberEnd() : share.tailEnd());
        Optional<Mention.Seen> rest = definitions.compositeNear(sentence, begin);
        if (rest.isPresent() && found.stream().noneMatch(material -> material.overlaps(begin, end))) {
            List<Mention> completions = share.tailApart()
                    ? List.of(sentence.mention(share.tailBegin(), share.tailEnd()), rest.get())
                    : List.of(rest.get());
            add(begin, end, completions, true);
        }
    }

    private void add(int begin, int end, List<Mention> completions, boolean shared) {
        Mention.Seen head = sentence.mention(begin, end);
        definitions
                .memory()
                .read(head.quote(), completions.stream().map(Mention::quote).toList())
                .filter(material -> !shared || !material.additives().isEmpty())
                .filter(material -> found.stream().noneMatch(other -> other.overlaps(begin, end)))
                .ifPresent(material -> found.add(NamedMaterial.of(begin, end, head, completions, material)));
    }

    private boolean isShare(ReadQuantity share) {
        String unit = text.substring(share.tailBegin(), share.tailEnd());
        return unit.startsWith("wt") || unit.startsWith("vol") || unit.startsWith("mol");
    }
}
