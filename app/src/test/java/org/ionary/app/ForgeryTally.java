package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.ionary.app.GoldPaper.Outcome;
import org.ionary.domain.PaperException;

/** Forges replies of every kind in turn, and counts what becomes of them. */
final class ForgeryTally {
    /** Swaps within a paper may now and then be true by chance; nothing that the paper lacks may pass. */
    private static final double MOST_FROM_THE_PAPER = 0.05;

    private static final double MOST_OTHERS = 0.005;

    private ForgeryTally() {}

    /** One forged reply. */
    @FunctionalInterface
    interface Attempt<K> {
        Outcome of(GoldPaper paper, K kind, Random chance) throws PaperException;
    }

    static <K extends Enum<K>> void count(
            List<GoldPaper> papers, Class<K> kinds, Predicate<K> isInPaper, int count, long seed, Attempt<K> attempt)
            throws PaperException {
        Random chance = new Random(seed);
        Map<K, Map<Outcome, Integer>> outcomes = new EnumMap<>(kinds);
        int made = 0;
        while (made < count) {
            for (K kind : kinds.getEnumConstants()) {
                Outcome outcome = attempt.of(papers.get(chance.nextInt(papers.size())), kind, chance);
                if (outcome != Outcome.UNCHANGED) {
                    outcomes.computeIfAbsent(kind, one -> new EnumMap<>(Outcome.class))
                            .merge(outcome, 1, Integer::sum);
                    made++;
                }
            }
        }
        outcomes.forEach((kind, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int accepted = counts.getOrDefault(Outcome.ACCEPTED, 0);
            GoldPaper.report(
                    kind.name().toLowerCase(Locale.ROOT), all, counts.getOrDefault(Outcome.REFUSED, 0), accepted);
            assertThat((double) accepted / all)
                    .as("%s accepted", kind)
                    .isLessThanOrEqualTo(isInPaper.test(kind) ? MOST_FROM_THE_PAPER : MOST_OTHERS);
        });
    }
}
