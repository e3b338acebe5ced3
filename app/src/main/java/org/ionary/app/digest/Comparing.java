package org.ionary.app.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Family;
import org.ionary.index.Bounds;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.ionary.store.Library;

/** Holds new findings against what the library had before them. */
final class Comparing {
    private static final Bounds ROOM_TEMPERATURE = Bounds.between(new BigDecimal("293"), new BigDecimal("303"));
    private static final BigDecimal SAME_TEMPERATURE = new BigDecimal("3");

    /**
     * Conductivities of one composition that differ by more than this factor, and energies by more than this, do not
     * agree.
     */
    private static final double FACTOR = 2;

    private static final double ELECTRON_VOLTS = 0.05;
    private static final int A_FEW = 200;

    private final Library library;
    private final FindingIndex index;

    Comparing(Library library, FindingIndex index) {
        this.library = library;
        this.index = index;
    }

    List<NightDigest.Contradiction> contradictions(List<CitedFinding> news) throws IOException {
        Set<FindingId> fresh = ids(news);
        List<NightDigest.Contradiction> found = new ArrayList<>();
        for (CitedFinding cited : news) {
            Measurement said = cited.finding().measurement();
            if (said.material().composition().isEmpty() || said.quantity() instanceof Quantity.Bound) {
                continue;
            }
            QueryBuilder like = Query.builder()
                    .property(said.property())
                    .composition(said.material().composition().orElseThrow())
                    .statuses(Status.CONFIRMED, Status.CORRECTED)
                    .limit(A_FEW);
            if (said.property() == Property.CONDUCTIVITY) {
                if (said.temperature().isEmpty()) {
                    continue;
                }
                BigDecimal kelvin = said.temperature().orElseThrow().kelvin();
                like.kelvin(Bounds.between(kelvin.subtract(SAME_TEMPERATURE), kelvin.add(SAME_TEMPERATURE)));
            }
            for (CitedFinding judged : library.byIds(index.search(like.build()).ids())) {
                if (!fresh.contains(judged.finding().id())
                        && differ(said, judged.finding().measurement())) {
                    found.add(new NightDigest.Contradiction(cited, judged));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean differ(Measurement one, Measurement other) {
        if (other.quantity() instanceof Quantity.Bound
                || !one.origin().equals(other.origin())
                || !one.material().additives().equals(other.material().additives())) {
            return false;
        }
        double a = one.quantity().value().doubleValue();
        double b = other.quantity().value().doubleValue();
        return switch (one.property()) {
            case CONDUCTIVITY -> a > FACTOR * b || b > FACTOR * a;
            case ACTIVATION_ENERGY -> Math.abs(a - b) > ELECTRON_VOLTS;
        };
    }

    List<NightDigest.NewBest> best(List<CitedFinding> news) throws IOException {
        Set<FindingId> fresh = ids(news);
        Map<String, Family> families = new TreeMap<>();
        for (CitedFinding cited : news) {
            if (cited.finding().measurement().property() == Property.CONDUCTIVITY) {
                Family family = cited.finding().measurement().material().family();
                families.put(family.label(), family);
            }
        }
        List<NightDigest.NewBest> best = new ArrayList<>();
        for (Map.Entry<String, Family> family : families.entrySet()) {
            List<CitedFinding> ranked = ranked(family.getValue());
            if (!ranked.isEmpty() && fresh.contains(ranked.getFirst().finding().id())) {
                Optional<CitedFinding> before = ranked.stream()
                        .filter(cited -> !fresh.contains(cited.finding().id()))
                        .findFirst();
                best.add(new NightDigest.NewBest(family.getKey(), ranked.getFirst(), before));
            }
        }
        return best;
    }

    private List<CitedFinding> ranked(Family family) throws IOException {
        return library.byIds(index.search(Query.builder()
                        .property(Property.CONDUCTIVITY)
                        .families(family)
                        .kelvin(ROOM_TEMPERATURE)
                        .qualifiers("exact", "approx", "order_of_magnitude")
                        .kinds(
                                ConductivityKind.IONIC,
                                ConductivityKind.PROTONIC,
                                ConductivityKind.TOTAL,
                                ConductivityKind.GRAIN,
                                ConductivityKind.UNSPECIFIED)
                        .origin(Origin.EXPERIMENTAL)
                        .reportedHere(true)
                        .statuses(Status.ACCEPTED, Status.CONFIRMED, Status.CORRECTED)
                        .order(Query.Order.VALUE_DESCENDING)
                        .limit(A_FEW)
                        .build())
                .ids());
    }

    private static Set<FindingId> ids(List<CitedFinding> findings) {
        Set<FindingId> ids = new HashSet<>();
        findings.forEach(cited -> ids.add(cited.finding().id()));
        return ids;
    }
}
