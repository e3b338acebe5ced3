package org.ionary.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Scores predicted facts against gold: at most one predicted fact for each gold fact, as many pairs as can be made. */
public final class Scorer {
    private static final int NONE = -1;

    private Scorer() {}

    /** A fact of the gold with the predicted one that says it. */
    public record Pair(Fact gold, Fact predicted) {}

    /** What one level found, with the facts that are wrong on it. */
    public record Outcome(Score score, List<Pair> right, List<Fact> missed, List<Fact> notInGold) {
        public Outcome {
            right = List.copyOf(right);
            missed = List.copyOf(missed);
            notInGold = List.copyOf(notInGold);
        }

        /**
         * The same counts for each group of facts; a pair counts to the group of its gold fact. The groups' counts add
         * up to the whole.
         */
        public Map<String, Score> by(Function<Fact, String> group) {
            Map<String, Score> groups = new TreeMap<>();
            Level level = score.level();
            right.forEach(pair -> groups.merge(group.apply(pair.gold()), new Score(level, 1, 1, 1), Score::plus));
            missed.forEach(fact -> groups.merge(group.apply(fact), new Score(level, 1, 0, 0), Score::plus));
            notInGold.forEach(fact -> groups.merge(group.apply(fact), new Score(level, 0, 1, 0), Score::plus));
            return groups;
        }
    }

    /**
     * @param barren documents that hold no fact: whatever is predicted for them is wrong. Predictions for documents
     *     that are neither here nor in the gold are not looked at
     */
    public static Outcome score(
            Level level, Collection<Fact> gold, Collection<Fact> predicted, Collection<String> barren) {
        Set<String> docs = new HashSet<>(barren);
        gold.forEach(fact -> docs.add(fact.doc()));
        List<Fact> said = distinct(level, gold);
        List<Fact> read = distinct(
                level,
                predicted.stream().filter(fact -> docs.contains(fact.doc())).toList());

        int[] owner = pair(level, said, read);
        Set<Integer> found = new HashSet<>();
        List<Pair> right = new ArrayList<>();
        List<Fact> notInGold = new ArrayList<>();
        for (int j = 0; j < owner.length; j++) {
            if (owner[j] == NONE) {
                notInGold.add(read.get(j));
            } else {
                found.add(owner[j]);
                right.add(new Pair(said.get(owner[j]), read.get(j)));
            }
        }
        List<Fact> missed = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!found.contains(i)) {
                missed.add(said.get(i));
            }
        }
        return new Outcome(new Score(level, said.size(), read.size(), found.size()), right, missed, notInGold);
    }

    private static List<Fact> distinct(Level level, Collection<Fact> facts) {
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts) {
            if (kept.stream().noneMatch(other -> level.agree(other, fact))) {
                kept.add(fact);
            }
        }
        return kept;
    }

    /** For each predicted fact the gold fact it is paired with; a maximum matching by augmenting paths. */
    private static int[] pair(Level level, List<Fact> gold, List<Fact> predicted) {
        int[] owner = new int[predicted.size()];
        Arrays.fill(owner, NONE);
        for (int i = 0; i < gold.size(); i++) {
            place(level, i, gold, predicted, owner, new HashSet<>());
        }
        return owner;
    }

    private static boolean place(
            Level level, int i, List<Fact> gold, List<Fact> predicted, int[] owner, Set<Integer> tried) {
        for (int j = 0; j < predicted.size(); j++) {
            if (level.agree(gold.get(i), predicted.get(j))
                    && tried.add(j)
                    && (owner[j] == NONE || place(level, owner[j], gold, predicted, owner, tried))) {
                owner[j] = i;
                return true;
            }
        }
        return false;
    }
}
