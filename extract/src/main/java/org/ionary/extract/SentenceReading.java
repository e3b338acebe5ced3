package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** The reading of one sentence: every value in it becomes a candidate or a refusal. */
final class SentenceReading {
    private static final double SAME_VALUE = 0.03;

    private final Sentence sentence;
    private final String text;
    private final List<NamedMaterial> materials;
    private final Surroundings surroundings;
    private final Reader reader;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    SentenceReading(Sentence sentence, List<NamedMaterial> materials, Surroundings surroundings, Reader reader) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.materials = materials;
        this.surroundings = surroundings;
        this.reader = reader;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Refusal> refused() {
        return refused;
    }

    void read() {
        List<ReadQuantity> quantities = QuantityScanner.scan(text).stream()
                .filter(q -> materials.stream().noneMatch(m -> m.overlaps(q.numberBegin(), q.numberEnd())))
                .toList();
        List<ReadQuantity> temperatures = Temperatures.measured(quantities);
        List<ReadQuantity> values = values(quantities, temperatures);
        if (values.isEmpty()) {
            return;
        }
        List<Clause> clauses = Clause.of(text);
        List<PropertyWords.Word> words = PropertyWords.in(text);
        Linker linker = new Linker(text, clauses, values, materials, temperatures);
        for (ReadQuantity value : values) {
            propose(value, values, Clause.at(clauses, value.numberBegin()), words, linker);
        }
    }

    /** The conductivities and energies; a range over two temperatures printed as a list is two values. */
    private static List<ReadQuantity> values(List<ReadQuantity> quantities, List<ReadQuantity> temperatures) {
        long points = temperatures.stream().filter(t -> !t.isRange()).count();
        List<ReadQuantity> values = new ArrayList<>();
        for (ReadQuantity quantity : quantities) {
            boolean value = quantity.dimension() == Dimension.CONDUCTIVITY
                    || quantity.dimension() == Dimension.ENERGY_PER_PARTICLE;
            if (value && quantity.isRange() && points == 2 && temperatures.size() == 2) {
                values.addAll(quantity.ends());
            } else if (value) {
                values.add(quantity);
            }
        }
        return values;
    }

    private void propose(
            ReadQuantity value,
            List<ReadQuantity> values,
            Clause clause,
            List<PropertyWords.Word> words,
            Linker linker) {
        Property property =
                value.dimension() == Dimension.CONDUCTIVITY ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY;
        Optional<PropertyWords.Word> word = governing(value, property, words);
        Optional<RejectionReason> reason = refusal(value, values, clause, property, word);
        if (reason.isPresent()) {
            refuse(reason.get(), value);
            return;
        }
        Optional<NamedMaterial> meant =
                FormerAndLatter.of(text, value.begin(), materials, surroundings.materialsBefore());
        Optional<NamedMaterial> here = meant.isPresent() ? meant : linker.materialOf(value);
        Optional<NamedMaterial> material = here.isPresent() ? here : surroundings.material();
        if (material.isEmpty()) {
            refuse(RejectionReason.MATERIAL_UNKNOWN, value);
            return;
        }
        Optional<Method> method = Methods.near(text, clause, value.numberBegin());
        candidates.add(new Candidate(
                property,
                word.map(w -> sentence.mention(w.begin(), w.end())),
                kind(property, value, clause, word),
                material.get().phrase(),
                valuePhrase(value),
                property == Property.CONDUCTIVITY ? temperature(value, linker) : Optional.empty(),
                Methods.origin(text, clause, method),
                method,
                !Citations.isCited(text, clause, value),
                Map.of(),
                sentence.whole(),
                reader));
    }

    private Optional<RejectionReason> refusal(
            ReadQuantity value,
            List<ReadQuantity> values,
            Clause clause,
            Property property,
            Optional<PropertyWords.Word> word) {
        if (value.exponentLost()) {
            return Optional.of(RejectionReason.EXPONENT_LOST);
        }
        boolean named = word.filter(w -> w.property().isPresent()).isPresent();
        if (property == Property.ACTIVATION_ENERGY && !named || word.isPresent() && !named) {
            return Optional.of(RejectionReason.LOOK_ALIKE_PROPERTY);
        }
        if (isEcho(value, values)) {
            return Optional.of(RejectionReason.DUPLICATE);
        }
        return LookAlikes.refusal(text, clause, value, property);
    }

    /**
     * The word that says what the value is: the last one before it that could, else the first one after it. A word for
     * another property counts for energies only, where the unit does not tell them apart.
     */
    private static Optional<PropertyWords.Word> governing(
            ReadQuantity value, Property property, List<PropertyWords.Word> words) {
        List<PropertyWords.Word> fitting = words.stream()
                .filter(word -> word.property().filter(p -> p == property).isPresent()
                        || word.property().isEmpty() && property == Property.ACTIVATION_ENERGY)
                .toList();
        Optional<PropertyWords.Word> before = fitting.stream()
                .filter(word -> word.end() <= value.numberBegin())
                .reduce((a, b) -> b);
        Optional<PropertyWords.Word> after = fitting.stream()
                .filter(word -> word.begin() >= value.numberEnd())
                .findFirst();
        return before.isPresent() ? before : after;
    }

    /** The same value printed again in another unit: {@code 0.47 eV (45 kJ mol⁻¹)}. */
    private boolean isEcho(ReadQuantity value, List<ReadQuantity> values) {
        return values.stream()
                .filter(other -> other.dimension() == value.dimension() && !other.isRange() && !other.exponentLost())
                .filter(other -> other.tailEnd() <= value.begin() && value.begin() - other.tailEnd() <= 12)
                .filter(other -> {
                    String between = text.substring(other.tailEnd(), value.begin());
                    return between.contains("(")
                            || between.contains("i.e.")
                            || between.contains("or")
                            || between.contains("=")
                            || between.contains("/");
                })
                .anyMatch(other -> isConverted(other, value)
                        ? Math.abs(other.low().doubleValue() / value.low().doubleValue() - 1) < SAME_VALUE
                        : other.low().compareTo(value.low()) == 0);
    }

    /** Whether the two have different units, so that rounding may part their numbers. */
    private boolean isConverted(ReadQuantity a, ReadQuantity b) {
        return !text.substring(a.tailBegin(), a.tailEnd()).equals(text.substring(b.tailBegin(), b.tailEnd()));
    }

    private ConductivityKind kind(
            Property property, ReadQuantity value, Clause clause, Optional<PropertyWords.Word> word) {
        if (property == Property.ACTIVATION_ENERGY) {
            return ConductivityKind.UNSPECIFIED;
        }
        int at = word.map(PropertyWords.Word::begin).orElse(value.begin());
        int end = word.map(PropertyWords.Word::end).orElse(clause.end());
        return PropertyWords.kind(text, Math.max(0, at - 24), end);
    }

    private Phrase valuePhrase(ReadQuantity value) {
        Mention head = sentence.mention(value.begin(), value.end());
        return value.tailApart()
                ? new Phrase(head, List.of(sentence.mention(value.tailBegin(), value.tailEnd())))
                : Phrase.of(head);
    }

    private Optional<Candidate.TemperaturePhrase> temperature(ReadQuantity value, Linker linker) {
        Optional<ReadQuantity> here = linker.temperatureOf(value);
        if (here.isPresent()) {
            return Optional.of(new Candidate.TemperaturePhrase(
                    valuePhrase(here.get()),
                    here.get().roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.STATED));
        }
        return surroundings
                .headingTemperature()
                .flatMap(t -> surroundings
                        .headingSentence()
                        .map(heading -> new Candidate.TemperaturePhrase(
                                Phrase.of(heading.mention(t.begin(), t.end())), Temperature.Origin.INHERITED)));
    }

    private void refuse(RejectionReason reason, ReadQuantity value) {
        refused.add(new Refusal(reason, text, Optional.of(sentence.mention(value.begin(), value.end()))));
    }
}
