package org.ionary.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.material.Material;

/**
 * Joins what one paper says several times: the same property, material, value and temperature are one fact.
 *
 * <p>A statement that leaves the temperature out or rounds ("about 1 mS/cm") joins the fuller one where the paper has
 * only one that it can mean. Conditions that only some statements name are those of the fact; statements that name
 * different ones, in air and in nitrogen, are different facts even where the value is the same. Facts lie in slots by
 * material, property and size, so that each new one is compared with its neighbours only.
 */
final class Reconciler {
    /** In the natural logarithm; wider than what still counts as the same value. */
    private static final double SLOT = 0.01;

    /** As many slots as a rounded value may lie away. */
    private static final int ROUNDED_SLOTS = 11;

    private record Slot(Property property, String material, long size) {}

    private record Statement(int number, Interpreted said, Refusal ifRepeated) {}

    private final List<List<Statement>> facts = new ArrayList<>();
    private final Map<Slot, List<List<Statement>>> slots = new HashMap<>();
    private final List<Refusal> repeats = new ArrayList<>();
    private final Map<Integer, Integer> factOf = new HashMap<>();
    private final Set<Integer> repeating = new HashSet<>();
    private int statements;

    /**
     * Returns the number by which the statement's fact can be asked for.
     *
     * @param ifRepeated how the statement is booked where it only repeats another
     */
    int add(Interpreted said, Refusal ifRepeated) {
        Statement statement = new Statement(statements++, said, ifRepeated);
        for (List<Statement> fact : near(said.measurement(), 1)) {
            if (isSame(fact, said) && agree(fact, List.of(statement))) {
                fact.add(statement);
                repeats.add(ifRepeated);
                return statement.number();
            }
        }
        List<Statement> fact = new ArrayList<>(List.of(statement));
        facts.add(fact);
        slots.computeIfAbsent(slot(said.measurement(), 0), unused -> new ArrayList<>())
                .add(fact);
        return statement.number();
    }

    /** A rule and a model that read the same need not say the same about what surrounds it. */
    private static boolean isSame(List<Statement> fact, Interpreted said) {
        boolean otherwiseRead = fact.stream().noneMatch(one -> one.said().isByModel() == said.isByModel());
        return otherwiseRead
                ? SameFact.isReadAlike(first(fact), said.measurement())
                : SameFact.isSame(first(fact), said.measurement());
    }

    /** Whether what a candidate reader says has been said already, by whichever reader. */
    boolean isKnown(Measurement measurement) {
        return near(measurement, 1).stream().anyMatch(fact -> SameFact.isReadAlike(first(fact), measurement));
    }

    /** The facts in the order in which they are first said; each holds the evidence of all who say it. */
    List<Fact> facts() {
        Set<List<Statement>> joined = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Statement> less : facts) {
            if (!SameFact.leavesSomethingOpen(first(less))) {
                continue;
            }
            List<List<Statement>> fuller = near(first(less), ROUNDED_SLOTS).stream()
                    .filter(full ->
                            !joined.contains(full) && SameFact.isLessOf(first(less), first(full)) && agree(full, less))
                    .toList();
            if (fuller.size() == 1) {
                fuller.getFirst().addAll(less);
                repeats.add(less.getFirst().ifRepeated());
                joined.add(less);
            }
        }
        facts.removeIf(joined::contains);
        for (int i = 0; i < facts.size(); i++) {
            for (Statement statement : facts.get(i)) {
                factOf.put(statement.number(), i);
            }
            facts.get(i).stream().skip(1).map(Statement::number).forEach(repeating::add);
        }
        return facts.stream()
                .map(fact -> fact(fact.stream().map(Statement::said).toList()))
                .toList();
    }

    /** The place among {@link #facts} of what a statement says; known once the facts were asked for. */
    int factOf(int statement) {
        return factOf.getOrDefault(statement, -1);
    }

    /** Whether the statement only added evidence; known once the facts were asked for. */
    boolean isRepeat(int statement) {
        return repeating.contains(statement);
    }

    /** The statements that added evidence only; complete once the facts were asked for. */
    List<Refusal> repeats() {
        return List.copyOf(repeats);
    }

    /** A statement without conditions may have joined the fact before: each must agree with all. */
    private static boolean agree(List<Statement> fact, List<Statement> other) {
        return SameConditions.allAgree(Stream.concat(fact.stream(), other.stream())
                .map(statement -> statement.said().measurement().conditions())
                .toList());
    }

    private static Measurement first(List<Statement> fact) {
        return fact.getFirst().said().measurement();
    }

    private List<List<Statement>> near(Measurement measurement, int distance) {
        return IntStream.rangeClosed(-distance, distance)
                .mapToObj(away -> slots.getOrDefault(slot(measurement, away), List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private static Slot slot(Measurement measurement, int away) {
        double size = Math.log(measurement.quantity().value().doubleValue());
        return new Slot(measurement.property(), group(measurement.material()), (long) Math.floor(size / SLOT) + away);
    }

    /** The same for all that may be the same material. */
    private static String group(Material material) {
        return material.composition()
                .map(composition -> composition.amounts().keySet().toString())
                .orElseGet(material::key);
    }

    private static Fact fact(List<Interpreted> all) {
        Interpreted best = all.stream()
                .min(Comparator.comparingInt(Reconciler::shortcomings))
                .orElseThrow();
        List<Evidence> evidence = Stream.concat(
                        best.measurement().evidence().stream(),
                        all.stream().flatMap(said -> said.measurement().evidence().stream()))
                .distinct()
                .toList();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(best.flags());
        List<Reader> readers = all.stream().map(Interpreted::reader).distinct().toList();
        Map<ConditionKind, String> conditions = SameConditions.union(Stream.concat(Stream.of(best), all.stream())
                .map(said -> said.measurement().conditions())
                .toList());
        return new Fact(with(best.measurement(), conditions, evidence), readers, flags);
    }

    /** The statement that says most is the one shown. */
    private static int shortcomings(Interpreted said) {
        boolean vague = said.measurement().kind() == ConductivityKind.UNSPECIFIED;
        return 2 * said.flags().size() + (vague ? 1 : 0);
    }

    private static Measurement with(Measurement m, Map<ConditionKind, String> conditions, List<Evidence> evidence) {
        return new Measurement(
                m.property(),
                m.material(),
                m.quantity(),
                m.temperature(),
                m.kind(),
                m.origin(),
                m.method(),
                m.reportedHere(),
                m.citedFrom(),
                conditions,
                m.labels(),
                evidence);
    }
}
