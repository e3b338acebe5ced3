package org.ionary.extract;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.Sense;
import org.ionary.normalize.TemperatureRole;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions of a sentence belong to which of its values.
 *
 * <ol>
 *   <li>As many conditions of a kind as values, in lists or by turns, are given out one by one.
 *   <li>What a sample was goes to the values of the material that stands right beside it.
 *   <li>One behind a value and before any break is that value's, and that of the values listed with it.
 *   <li>One before a value, in its clause, holds for what follows until another one is named; before the first comma of
 *       a sentence it also holds in the other clauses.
 * </ol>
 *
 * What cannot be told apart is left out: a value without a condition says less, one with a wrong one is wrong.
 */
final class SentenceConditions {
    private static final Pattern SIDE = Pattern.compile("\\b(below|above) and\\b");
    private static final int FARTHEST = 90;
    private static final int NEXT_TO = 25;

    private final Sentence sentence;
    private final String text;
    private final List<Clause> clauses;
    private final List<ReadQuantity> values;
    private final List<NamedMaterial> materials;
    private final Linker linker;
    private @Nullable List<Condition> all;

    SentenceConditions(
            Sentence sentence,
            List<Clause> clauses,
            List<ReadQuantity> values,
            List<NamedMaterial> materials,
            Linker linker) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.clauses = clauses;
        this.values = values;
        this.materials = materials;
        this.linker = linker;
    }

    private List<Condition> all() {
        List<Condition> found = all;
        if (found == null) {
            found = Conditions.in(text);
            all = found;
        }
        return found;
    }

    /** Those of a value that was given to a material. */
    Map<ConditionKind, Phrase> of(ReadQuantity value, Property property, NamedMaterial owner) {
        Map<ConditionKind, Phrase> conditions = new EnumMap<>(ConditionKind.class);
        for (ConditionKind kind : ConditionKind.values()) {
            boolean energy = property == Property.ACTIVATION_ENERGY;
            List<Condition> alike = Stream.concat(
                            all().stream()
                                    .filter(condition -> condition.kind() == kind)
                                    .filter(condition -> energy || !Conditions.isOfEnergies(condition, text)),
                            energy && kind == ConditionKind.TEMPERATURE_REGIME ? ranges() : Stream.empty())
                    .sorted(Comparator.comparingInt(Condition::begin))
                    .toList();
            choose(value, alike, owner).map(this::phrase).ifPresent(phrase -> conditions.put(kind, phrase));
        }
        return conditions;
    }

    private Phrase phrase(Condition condition) {
        Mention head = sentence.mention(condition.begin(), condition.end());
        return new Phrase(
                head,
                condition.completion().stream()
                        .<Mention>map(more -> sentence.mention(more.begin(), more.end()))
                        .toList());
    }

    /**
     * An energy has no temperature, but a span of them in which it was fitted. In {@code 1.1 eV below and 0.7 eV above
     * 600 °C} the first is completed by the second's number.
     */
    private Stream<Condition> ranges() {
        return sentence.quantities().stream()
                .filter(q -> q.dimension() == Dimension.TEMPERATURE && q.low().signum() > 0)
                .filter(q -> q.isRange() || q.sense() == Sense.ABOVE || q.sense() == Sense.BELOW)
                .filter(q -> q.role() != TemperatureRole.PROCESSING && q.role() != TemperatureRole.TRANSITION)
                .filter(q -> !q.tailApart())
                .flatMap(q -> Stream.concat(
                        opposite(q).stream(),
                        Stream.of(Condition.of(ConditionKind.TEMPERATURE_REGIME, q.begin(), q.end()))));
    }

    private Optional<Condition> opposite(ReadQuantity bound) {
        int from = Math.max(0, bound.begin() - NEXT_TO);
        Matcher side = SIDE.matcher(LowerCase.of(text.substring(from, bound.begin())));
        return side.find()
                ? Optional.of(new Condition(
                        ConditionKind.TEMPERATURE_REGIME,
                        from + side.start(1),
                        from + side.end(1),
                        Optional.of(new Clause(bound.numberBegin(), bound.end()))))
                : Optional.empty();
    }

    private Optional<Condition> choose(ReadQuantity value, List<Condition> alike, NamedMaterial owner) {
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        Clause clause = Clause.at(clauses, value.numberBegin());
        Optional<Condition> paired = alike.size() > 1
                ? linker.paired(value, alike, condition -> new Rows.Place(condition.begin(), condition.end()))
                        .filter(condition -> clause.holds(condition.begin()))
                : Optional.empty();
        return paired.or(() -> besideMaterial(value, alike, owner))
                .or(() -> behind(value, alike, owner))
                .or(() -> before(value, alike, owner));
    }

    /** The clause of a value, and of a comparison the one side. */
    private Clause scope(ReadQuantity value) {
        return Citations.scope(text, Clause.at(clauses, value.numberBegin()), value);
    }

    /** {@code cold-pressed Li₃YCl₆}: right before or behind the value's own material. */
    private Optional<Condition> besideMaterial(ReadQuantity value, List<Condition> alike, NamedMaterial owner) {
        return alike.stream()
                .filter(condition -> condition.kind() == ConditionKind.SAMPLE && isWithinReachOf(value, condition))
                .filter(condition -> isNothingBetween(value, linker.row(value), condition))
                .filter(condition -> materialBeside(condition)
                        .filter(material -> isSame(material, owner))
                        .isPresent())
                .reduce((first, last) -> last.begin() < value.begin() ? last : first);
    }

    private Optional<Condition> behind(ReadQuantity value, List<Condition> alike, NamedMaterial owner) {
        Clause clause = scope(value);
        List<ReadQuantity> row = linker.row(value);
        int from = Math.max(value.end(), row.getLast().end());
        return alike.stream()
                .filter(condition -> condition.begin() >= value.end() && clause.holds(condition.begin()))
                .filter(condition -> isNothingBetween(value, row, condition))
                .filter(condition -> condition.begin() < from || isNear(from, condition.begin()))
                .filter(condition -> isOfMaterial(condition, owner))
                .findFirst()
                .filter(condition -> !isOfNext(condition, from));
    }

    private boolean isNear(int from, int to) {
        return to - from <= FARTHEST;
    }

    /** Whether no value of the same property stands between, other than those in one row with it. */
    private boolean isNothingBetween(ReadQuantity value, List<ReadQuantity> row, Condition condition) {
        int from = Math.min(value.end(), condition.end());
        int to = Math.max(value.begin(), condition.begin());
        return values.stream()
                .filter(other -> other.dimension() == value.dimension() && !row.contains(other))
                .noneMatch(other -> other.begin() >= from && other.begin() < to);
    }

    /** Whether it stands in the value's clause and on its side of a comparison, where that has another value. */
    private boolean isWithinReachOf(ReadQuantity value, Condition condition) {
        Clause clause = Clause.at(clauses, value.numberBegin());
        Clause scope = scope(value);
        boolean sides = values.stream().anyMatch(other -> clause.holds(other.begin()) && !scope.holds(other.begin()));
        return clause.holds(condition.begin())
                && (scope.holds(condition.begin()) || condition.begin() < scope.begin() && !sides);
    }

    /** Whether it stands behind a break, before another value of its property: {@code 1 mS/cm, and in air 2 mS/cm}. */
    private boolean isOfNext(Condition condition, int from) {
        Dimension dimension = Dimension.CONDUCTIVITY;
        boolean more = values.stream()
                .filter(other -> other.dimension() == dimension || other.dimension() == Dimension.ENERGY_PER_PARTICLE)
                .anyMatch(other -> other.begin() >= condition.end()
                        && Clause.at(clauses, condition.begin()).holds(other.begin()));
        String between = from < condition.begin() ? text.substring(from, condition.begin()) : "";
        return more && (between.contains(" and ") || between.contains(", "));
    }

    private Optional<Condition> before(ReadQuantity value, List<Condition> alike, NamedMaterial owner) {
        Clause clause = Clause.at(clauses, value.numberBegin());
        boolean ownClause = alike.stream().anyMatch(condition -> clause.holds(condition.begin()));
        return alike.stream()
                .filter(condition -> condition.end() <= value.begin())
                .filter(condition -> isWithinReachOf(value, condition) || !ownClause && isOpening(condition))
                .filter(condition -> isOpening(condition) || !isOfPrevious(condition))
                .filter(condition -> isOfMaterial(condition, owner))
                .reduce((first, last) -> last);
    }

    /** Whether it stands before the first comma, and nothing but that: {@code In dry air, …}. */
    private boolean isOpening(Condition condition) {
        int comma = text.indexOf(", ");
        return comma >= condition.end()
                && values.stream().noneMatch(value -> value.begin() < comma)
                && materials.stream().noneMatch(material -> material.begin() < comma);
    }

    /** Whether it goes with a value right before it: {@code 1 mS/cm in air and 2 mS/cm}. */
    private boolean isOfPrevious(Condition condition) {
        return values.stream()
                .filter(value -> value.end() <= condition.begin())
                .reduce((first, last) -> last)
                .filter(value -> isNear(value.end(), condition.begin()))
                .filter(value -> {
                    String between = text.substring(value.end(), condition.begin());
                    return !between.contains(" and ") && !between.contains(", ") && !between.contains(";");
                })
                .isPresent();
    }

    /** What a sample was is said of the material next to it, and of those in a row with that. */
    private boolean isOfMaterial(Condition condition, NamedMaterial owner) {
        if (condition.kind() != ConditionKind.SAMPLE) {
            return true;
        }
        Optional<NamedMaterial> beside = materialBeside(condition);
        return beside.isEmpty() || linker.rowOf(beside.get()).stream().anyMatch(material -> isSame(material, owner));
    }

    private static boolean isSame(NamedMaterial a, NamedMaterial b) {
        return a.material().key().equals(b.material().key());
    }

    private Optional<NamedMaterial> materialBeside(Condition condition) {
        return materials.stream()
                .filter(material -> gap(material, condition) >= 0 && gap(material, condition) <= NEXT_TO)
                .filter(material -> text.substring(
                                Math.min(material.end(), condition.end()),
                                Math.max(material.begin(), condition.begin()))
                        .chars()
                        .noneMatch(c -> c == ',' || c == ';'))
                .min(Comparator.comparingInt(material -> gap(material, condition)));
    }

    private static int gap(NamedMaterial material, Condition condition) {
        return material.end() <= condition.begin()
                ? condition.begin() - material.end()
                : material.begin() - condition.end();
    }
}
