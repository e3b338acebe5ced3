package org.ionary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Locus;

/**
 * Finds where a model and the rules read the same number of the paper differently, and names the difference. Both
 * readings are kept and wait for a curator; one that both agree on is not shaken by a second reading of the model.
 */
final class Disputes {
    /** A place as far as two readings of one number must share it. */
    private record Spot(int block, int row, int column) {}

    private record Read(Locus at, int fact) {}

    private Disputes() {}

    static List<Fact> marked(List<Fact> facts) {
        if (facts.stream().noneMatch(Fact::isReadByModel)) {
            return facts;
        }
        Map<Spot, List<Read>> rules = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).isReadByRules()) {
                for (Evidence evidence : facts.get(i).measurement().evidence()) {
                    rules.computeIfAbsent(spot(evidence.value()), spot -> new ArrayList<>())
                            .add(new Read(evidence.value(), i));
                }
            }
        }
        List<Fact> marked = new ArrayList<>(facts);
        for (int i = 0; i < facts.size(); i++) {
            Fact claimed = facts.get(i);
            if (claimed.isReadByRules()) {
                continue;
            }
            for (Evidence evidence : claimed.measurement().evidence()) {
                for (Read other : rules.getOrDefault(spot(evidence.value()), List.of())) {
                    if (overlap(evidence.value(), other.at())) {
                        Fact read = facts.get(other.fact());
                        Set<Flag> difference = difference(claimed.measurement(), read.measurement());
                        marked.set(i, marked.get(i).with(difference));
                        if (!read.isReadByModel()) {
                            marked.set(other.fact(), marked.get(other.fact()).with(difference));
                        }
                    }
                }
            }
        }
        return marked;
    }

    private static Set<Flag> difference(Measurement a, Measurement b) {
        Set<Flag> difference = EnumSet.noneOf(Flag.class);
        if (a.property() != b.property()) {
            difference.add(Flag.PROPERTY_DISPUTED);
            return difference;
        }
        if (!SameFact.isSameValue(a, b)) {
            difference.add(Flag.VALUE_DISPUTED);
        }
        if (!SameFact.isSameTemperature(a, b)) {
            difference.add(Flag.TEMPERATURE_DISPUTED);
        }
        if (!SameFact.isSameMaterial(a, b)) {
            difference.add(Flag.MATERIAL_DISPUTED);
        }
        return difference;
    }

    private static Spot spot(Locus place) {
        return switch (place) {
            case Locus.InText in -> new Spot(in.block(), -1, -1);
            case Locus.InCell in -> new Spot(in.block(), in.row(), in.column());
        };
    }

    private static boolean overlap(Locus a, Locus b) {
        return a.begin() < b.end() && b.begin() < a.end();
    }
}
