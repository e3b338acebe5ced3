package org.ionary.extract;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Temperature;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.TemperatureContext;

/** What the sentences before this one, the heading and the title leave to be understood. */
final class Surroundings {
    private static final int SENTENCES = 4;

    /** @param focus what the sentence is about */
    private record Said(
            Sentence sentence, List<NamedMaterial> materials, Optional<NamedMaterial> focus, Set<Property> properties) {
        Said(Sentence sentence, List<NamedMaterial> materials) {
            this(sentence, materials, materials.stream().findFirst(), Set.of());
        }
    }

    /** A temperature that another sentence gives. */
    record SaidTemperature(Sentence sentence, ReadQuantity quantity) {

        /** Whether the text means it by {@code the same temperature} and the like. */
        boolean isMeantIn(String text) {
            return quantity.dimension() == Dimension.TEMPERATURE
                    && QuantityScanner.scan(text, new TemperatureContext(Optional.empty(), Optional.of(quantity)))
                            .stream()
                            .anyMatch(ReadQuantity::refersBack);
        }

        Candidate.TemperaturePhrase phrase() {
            return new Candidate.TemperaturePhrase(
                    Phrase.of(sentence.mention(quantity.begin(), quantity.end())),
                    quantity.roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.INHERITED);
        }
    }

    private final Deque<Said> recent = new ArrayDeque<>();
    private final Definitions definitions;
    private final Descriptions descriptions = new Descriptions();
    private List<Said> beforeAside = List.of();
    private Optional<Said> heading = Optional.empty();
    private Optional<Said> title = Optional.empty();

    Surroundings(Definitions definitions) {
        this.definitions = definitions;
    }

    Optional<Candidate.TemperaturePhrase> generalTemperature() {
        return definitions.generalTemperature();
    }

    /**
     * @param owners of the values in the sentence; where it is one only, the next sentence goes on about it
     * @param properties of the values
     */
    void remember(
            Sentence sentence, List<NamedMaterial> materials, List<NamedMaterial> owners, Set<Property> properties) {
        descriptions.remember(sentence.text(), materials);
        boolean one =
                owners.stream().map(owner -> owner.material().key()).distinct().count() == 1;
        Optional<NamedMaterial> focus =
                one ? owners.stream().findFirst() : materials.stream().findFirst();
        recent.addFirst(new Said(sentence, materials, focus, properties));
        if (recent.size() > SENTENCES) {
            recent.removeLast();
        }
    }

    /**
     * A caption begins. The running text goes on behind it as if it were not there: where it stands is up to the page,
     * and differs from one format of a paper to another.
     */
    void openAside() {
        beforeAside = List.copyOf(recent);
    }

    void closeAside() {
        recent.clear();
        recent.addAll(beforeAside);
    }

    void startHeading(Sentence sentence, List<NamedMaterial> materials) {
        heading = Optional.of(new Said(sentence, materials));
        if (title.isEmpty()) {
            title = heading;
        }
        recent.clear();
    }

    /** The material a sentence speaks of without naming it: of the nearest sentence before, the heading, the title. */
    Optional<NamedMaterial> material() {
        for (Said said : recent) {
            if (said.focus().isPresent()) {
                return said.focus();
            }
        }
        return sole(heading).or(() -> sole(title));
    }

    /** The last temperature of the nearest sentence before that gives one. */
    Optional<SaidTemperature> temperature() {
        for (Said said : recent) {
            List<ReadQuantity> all = Temperatures.measured(said.sentence().quantities());
            if (!all.isEmpty()) {
                return Optional.of(new SaidTemperature(said.sentence(), all.getLast()));
            }
        }
        return Optional.empty();
    }

    /** What materials were called before beside their formulas. */
    Descriptions descriptions() {
        return descriptions;
    }

    /** The simplest of the materials named before that is none of these: what doping began from. */
    Optional<NamedMaterial> parent(List<NamedMaterial> others) {
        Set<String> keys = others.stream().map(other -> other.material().key()).collect(Collectors.toSet());
        return Stream.concat(recent.stream(), title.stream())
                .map(said -> said.materials().stream()
                        .filter(material -> !keys.contains(material.material().key()))
                        .min(Comparator.comparingInt(Surroundings::elements)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int elements(NamedMaterial material) {
        return material.material().composition().map(c -> c.amounts().size()).orElse(Integer.MAX_VALUE);
    }

    /** As many different materials as wanted, of the nearest sentence before that names any; empty where it differs. */
    Optional<List<NamedMaterial>> materials(int wanted) {
        for (Said said : recent) {
            if (!said.materials().isEmpty()) {
                Map<String, NamedMaterial> different = new LinkedHashMap<>();
                said.materials()
                        .forEach(material ->
                                different.putIfAbsent(material.material().key(), material));
                return different.size() == wanted ? Optional.of(List.copyOf(different.values())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The materials of the sentence just before. */
    List<NamedMaterial> materialsBefore() {
        return recent.isEmpty() ? List.of() : recent.getFirst().materials();
    }

    /** The property of the values in the sentence just before, else of its words, where it is one only. */
    Optional<Property> property() {
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        Set<Property> all = recent.getFirst().properties().isEmpty()
                ? recent.getFirst().sentence().names().properties().stream()
                        .flatMap(word -> word.property().stream())
                        .collect(Collectors.toSet())
                : recent.getFirst().properties();
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    /** The one temperature of the heading. */
    Optional<SaidTemperature> headingTemperature() {
        return heading.flatMap(said -> {
            List<ReadQuantity> all = Temperatures.measured(said.sentence().quantities());
            return all.size() == 1
                    ? Optional.of(new SaidTemperature(said.sentence(), all.getFirst()))
                    : Optional.empty();
        });
    }

    private static Optional<NamedMaterial> sole(Optional<Said> said) {
        return said.filter(s -> s.materials().stream()
                                .map(material -> material.material().key())
                                .distinct()
                                .count()
                        == 1)
                .map(s -> s.materials().getFirst());
    }
}
