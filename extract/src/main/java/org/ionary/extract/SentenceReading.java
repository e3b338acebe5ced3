package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/** The reading of one sentence: every value in it becomes a candidate or a refusal. */
final class SentenceReading {
    private static final List<String> SHARED = List.of("comparable ", "both ", "identical ", "equal ");

    /** How far before a property's name the words stand that say which kind it is. */
    static final int BEFORE_PROPERTY = 24;

    private final Sentence sentence;
    private final String text;
    private List<NamedMaterial> materials;
    private final Surroundings surroundings;
    private final Reader reader;
    private final List<NamedMaterial> owners = new ArrayList<>();
    private List<ReadQuantity> quantities = List.of();
    private List<PropertyWords.Word> words = List.of();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    SentenceReading(Sentence sentence, List<NamedMaterial> materials, Surroundings surroundings, Reader reader) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.materials = List.copyOf(materials);
        this.surroundings = surroundings;
        this.reader = reader;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** The materials that the values were given to. */
    List<NamedMaterial> owners() {
        return owners;
    }

    List<Refusal> refused() {
        return refused;
    }

    /** What was recognised and what came of it; empty for a sentence without a value. */
    Optional<Trace> trace() {
        if (candidates.isEmpty() && refused.isEmpty()) {
            return Optional.empty();
        }
        List<Recognised> recognised = new ArrayList<>();
        materials.forEach(material -> recognised.add(new Recognised.Substance(
                sentence.mention(material.begin(), material.end()), material.phrase(), material.material())));
        quantities.forEach(quantity ->
                recognised.add(new Recognised.Amount(sentence.mention(quantity.begin(), quantity.end()), quantity)));
        words.forEach(word ->
                recognised.add(new Recognised.Wording(sentence.mention(word.begin(), word.end()), word.property())));
        recognised.sort(Comparator.comparingInt(one -> one.at().locus().begin()));
        return Optional.of(new Trace(new ReadPlace.OfSentence(sentence.whole(), recognised), candidates, refused));
    }

    void read() {
        if (sentence.quantities().stream().noneMatch(SentenceValues::isValue)) {
            return;
        }
        materials = MaterialsMeant.in(sentence, materials, surroundings);
        List<ReadQuantity> printed = sentence.quantities().stream()
                .filter(q -> materials.stream().noneMatch(m -> m.overlaps(q.numberBegin(), q.numberEnd())))
                .toList();
        quantities = ElidedUnits.completed(text, printed, materials);
        SentenceValues found = new SentenceValues(text, quantities, materials, surroundings);
        List<ReadQuantity> temperatures = found.temperatures();
        List<ReadQuantity> values = found.values(temperatures);
        if (values.isEmpty()) {
            return;
        }
        List<Clause> clauses = Clause.of(text);
        words = sentence.names().properties();
        Linker linker = new Linker(text, clauses, values, materials, temperatures);
        SentenceConditions conditions = new SentenceConditions(sentence, clauses, values, materials, linker);
        for (ReadQuantity value : values) {
            propose(value, values, Clause.at(clauses, value.numberBegin()), linker, conditions);
        }
    }

    private void propose(
            ReadQuantity value,
            List<ReadQuantity> values,
            Clause clause,
            Linker linker,
            SentenceConditions conditions) {
        Property property =
                value.dimension() == Dimension.CONDUCTIVITY ? Property.CONDUCTIVITY : Property.ACTIVATION_ENERGY;
        Optional<PropertyWords.Word> word = PropertyOfValue.governing(value, property, words);
        Optional<RejectionReason> reason = refusal(value, values, clause, property, word);
        if (reason.isPresent()) {
            refuse(reason.get(), value);
            return;
        }
        Optional<NamedMaterial> here =
                linker.materialOf(value).or(() -> kind(value)).or(() -> listedBefore(value, linker));
        Optional<NamedMaterial> material = here.or(surroundings::material);
        if (material.isEmpty()) {
            refuse(RejectionReason.MATERIAL_UNKNOWN, value);
            return;
        }
        boolean shared = value.isRange() || SHARED.stream().anyMatch(LowerCase.of(text)::contains);
        boolean ofAll = shared && here.isPresent() && linker.row(value).size() == 1;
        List<NamedMaterial> owners = ofAll ? linker.rowOf(material.get()) : List.of(material.get());
        this.owners.addAll(owners);
        for (NamedMaterial owner : owners) {
            candidates.add(candidate(value, clause, property, word, owner, linker, conditions));
        }
    }

    private Candidate candidate(
            ReadQuantity value,
            Clause clause,
            Property property,
            Optional<PropertyWords.Word> word,
            NamedMaterial material,
            Linker linker,
            SentenceConditions conditions) {
        Clause scope = Citations.scope(text, clause, value);
        Optional<Method> method = Methods.near(text, scope, value.numberBegin());
        return new Candidate(
                property,
                word.map(w -> sentence.mention(w.begin(), w.end())),
                kind(property, value, clause, word),
                material.phrase(),
                phrase(sentence, value),
                property == Property.CONDUCTIVITY ? temperature(value, linker) : Optional.empty(),
                Methods.origin(text, scope, method),
                method,
                !Citations.isCited(text, clause, value),
                conditions.of(value, property, material),
                sentence.whole(),
                reader,
                doubts(value, word, linker));
    }

    private Set<Flag> doubts(ReadQuantity value, Optional<PropertyWords.Word> word, Linker linker) {
        Set<Flag> doubts = EnumSet.noneOf(Flag.class);
        if (linker.isMaterialUnsure(value)) {
            doubts.add(Flag.MATERIAL_AMBIGUOUS);
        }
        if (value.dimension() == Dimension.CONDUCTIVITY && linker.isTemperatureUnsure(value)) {
            doubts.add(Flag.TEMPERATURE_AMBIGUOUS);
        }
        if (value.dimension() == Dimension.ENERGY_PER_PARTICLE && word.isEmpty()) {
            doubts.add(Flag.PROPERTY_INHERITED);
        }
        return doubts;
    }

    /** Several values in a row belong to as many materials of a sentence before, in their order. */
    private Optional<NamedMaterial> listedBefore(ReadQuantity value, Linker linker) {
        List<ReadQuantity> row = linker.row(value);
        return row.size() < 2 || linker.hasTemperaturesFor(row)
                ? Optional.empty()
                : surroundings.materials(row.size()).map(materials -> materials.get(row.indexOf(value)));
    }

    /** The kind or group of materials that stands nearest: {@code sulfide argyrodites}, {@code both samples}. */
    private Optional<NamedMaterial> kind(ReadQuantity value) {
        return MaterialFinder.kinds(sentence).stream()
                .min(Comparator.comparingInt(kind -> Math.abs(kind.begin() - value.begin())));
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
        boolean named = word.filter(w -> w.property().isPresent()).isPresent()
                || PropertyOfValue.isBesideConductivity(text, value, values, word)
                || word.isEmpty() && isOfPropertyBefore(property);
        if (property == Property.ACTIVATION_ENERGY && !named || word.isPresent() && !named) {
            return Optional.of(RejectionReason.LOOK_ALIKE_PROPERTY);
        }
        if (Echoes.isEcho(text, value, values)) {
            return Optional.of(RejectionReason.DUPLICATE);
        }
        return LookAlikes.refusal(text, clause, value, property);
    }

    /** {@code The value for Cu₆PS₅Cl is 0.33 eV}: of the one property that the sentence before speaks of. */
    private boolean isOfPropertyBefore(Property property) {
        return surroundings.property().filter(p -> p == property).isPresent();
    }

    private ConductivityKind kind(
            Property property, ReadQuantity value, Clause clause, Optional<PropertyWords.Word> word) {
        if (property == Property.ACTIVATION_ENERGY) {
            return ConductivityKind.UNSPECIFIED;
        }
        int at = word.map(PropertyWords.Word::begin).orElse(value.begin());
        int end = word.map(PropertyWords.Word::end).orElse(clause.end());
        return PropertyWords.kind(text, Math.max(0, at - BEFORE_PROPERTY), end);
    }

    /** A quantity as it stands in its sentence: number and unit, which may stand apart. */
    static Phrase phrase(Sentence sentence, ReadQuantity value) {
        Mention head = sentence.mention(value.begin(), value.end());
        return value.tailApart()
                ? new Phrase(head, List.of(sentence.mention(value.tailBegin(), value.tailEnd())))
                : Phrase.of(head);
    }

    private Optional<Candidate.TemperaturePhrase> temperature(ReadQuantity value, Linker linker) {
        Optional<ReadQuantity> here = linker.temperatureOf(value);
        if (here.isPresent()) {
            return Optional.of(new Candidate.TemperaturePhrase(
                    phrase(sentence, here.get()),
                    here.get().roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.STATED));
        }
        return surroundings
                .temperature()
                .filter(before -> before.isMeantIn(text))
                .or(surroundings::headingTemperature)
                .map(Surroundings.SaidTemperature::phrase)
                .or(surroundings::generalTemperature);
    }

    private void refuse(RejectionReason reason, ReadQuantity value) {
        refused.add(new Refusal(reason, text, Optional.of(sentence.mention(value.begin(), value.end()))));
    }
}
