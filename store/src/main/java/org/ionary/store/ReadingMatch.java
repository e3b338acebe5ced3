package org.ionary.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Locus;

/**
 * Pairs what stands with what a new reading says, one to one.
 *
 * <ol>
 *   <li>The same id: it says the very same. For what a person has judged, also the id it had as it was read.
 *   <li>Otherwise the most alike first: two points for the same place, one each for the same value, material and
 *       temperature; below two points nothing is paired. Ties are broken by id.
 * </ol>
 */
final class ReadingMatch {
    private static final int LEAST = 2;

    private final Map<FindingId, Finding> standing = new TreeMap<>();
    private final Map<FindingId, Finding> read = new TreeMap<>();
    private final Map<FindingId, Optional<Finding>> origins;
    private final Map<FindingId, FactKey> keys = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Finding standing, Finding read) {}

    private record Likeness(int points, Finding standing, Finding read) {}

    private ReadingMatch(List<Finding> standing, Map<FindingId, Optional<Finding>> origins, List<Finding> read) {
        standing.forEach(finding -> this.standing.put(finding.id(), finding));
        read.forEach(finding -> this.read.put(finding.id(), finding));
        this.origins = origins;
    }

    /** @param origins what the readers had said in place of what a person has judged */
    static ReadingDiff diff(List<Finding> standing, Map<FindingId, Optional<Finding>> origins, List<Finding> read) {
        ReadingMatch match = new ReadingMatch(standing, origins, read);
        match.pairSame();
        match.pairAlike();
        return match.sorted();
    }

    /** Whether both say the same value of the same material at the same temperature, as people would see it. */
    static boolean saysTheSame(Finding a, Finding b) {
        return a.id().equals(b.id()) || FactKey.of(a).equals(FactKey.of(b));
    }

    private Optional<Finding> origin(Finding judged) {
        return origins.getOrDefault(judged.id(), Optional.empty());
    }

    private void pairSame() {
        for (Finding finding : List.copyOf(standing.values())) {
            Optional.ofNullable(read.get(finding.id()))
                    .or(() -> origin(finding).flatMap(origin -> Optional.ofNullable(read.get(origin.id()))))
                    .ifPresent(now -> pair(finding, now));
        }
    }

    private void pair(Finding before, Finding now) {
        standing.remove(before.id());
        read.remove(now.id());
        pairs.add(new Pair(before, now));
    }

    private void pairAlike() {
        List<Likeness> all = new ArrayList<>();
        for (Finding before : standing.values()) {
            for (Finding now : read.values()) {
                int points = Math.max(
                        points(before, now),
                        origin(before).map(origin -> points(origin, now)).orElse(0));
                if (points >= LEAST) {
                    all.add(new Likeness(points, before, now));
                }
            }
        }
        all.sort(Comparator.comparingInt((Likeness likeness) -> -likeness.points())
                .thenComparing(likeness -> likeness.standing().id())
                .thenComparing(likeness -> likeness.read().id()));
        for (Likeness likeness : all) {
            if (standing.containsKey(likeness.standing().id())
                    && read.containsKey(likeness.read().id())) {
                pair(likeness.standing(), likeness.read());
            }
        }
    }

    private FactKey key(Finding finding) {
        return keys.computeIfAbsent(finding.id(), id -> FactKey.of(finding));
    }

    private int points(Finding a, Finding b) {
        FactKey first = key(a);
        FactKey second = key(b);
        if (!first.property().equals(second.property())) {
            return 0;
        }
        boolean value = first.value().equals(second.value()) && first.upper().equals(second.upper());
        boolean material = first.material().equals(second.material());
        boolean temperature = first.kelvin().equals(second.kelvin());
        return (isSamePlace(a, b) ? 2 : 0) + (value ? 1 : 0) + (material ? 1 : 0) + (temperature && value ? 1 : 0);
    }

    private static boolean isSamePlace(Finding a, Finding b) {
        return a.measurement().evidence().stream()
                .map(Evidence::value)
                .anyMatch(mine -> b.measurement().evidence().stream()
                        .map(Evidence::value)
                        .anyMatch(theirs -> overlaps(mine, theirs)));
    }

    private static boolean overlaps(Locus a, Locus b) {
        boolean cells = a instanceof Locus.InCell one && b instanceof Locus.InCell other
                ? one.row() == other.row() && one.column() == other.column()
                : a instanceof Locus.InText && b instanceof Locus.InText;
        return cells && a.block() == b.block() && a.begin() < b.end() && b.begin() < a.end();
    }

    private ReadingDiff sorted() {
        List<Finding> removed = new ArrayList<>();
        List<ReadingDiff.Changed> changed = new ArrayList<>();
        List<ReadingDiff.Held> held = new ArrayList<>();
        List<Finding> agreed = new ArrayList<>();
        List<Finding> same = new ArrayList<>();
        pairs.sort(Comparator.comparing(pair -> pair.standing().id()));
        for (Pair pair : pairs) {
            Finding before = pair.standing();
            Finding now = pair.read();
            if (!before.status().isCurated()) {
                if (before.id().equals(now.id())) {
                    same.add(now);
                } else {
                    changed.add(new ReadingDiff.Changed(before, now));
                }
            } else if (before.status() != Status.REJECTED && saysTheSame(before, now)) {
                agreed.add(before);
            } else {
                held.add(new ReadingDiff.Held(before, Optional.of(now)));
            }
        }
        for (Finding left : standing.values()) {
            if (!left.status().isCurated()) {
                removed.add(left);
            } else if (left.status() == Status.REJECTED) {
                agreed.add(left);
            } else {
                held.add(new ReadingDiff.Held(left, Optional.empty()));
            }
        }
        return new ReadingDiff(List.copyOf(read.values()), removed, changed, held, agreed, same);
    }
}
