package org.ionary.domain.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ionary.domain.paper.Mention;

/**
 * What a reader believes to have found, as quotes; nothing in it is parsed yet.
 *
 * @param property the word for the property and which one it is taken for
 * @param value number and unit; they may stand apart, as in a table
 * @param temperature with how the reader tied it to the value
 * @param conditions under which it holds; what a head of a table names is completed by the head
 * @param sentence the sentence or row that is shown as evidence
 * @param doubts what the reader itself is not sure of
 */
public record Candidate(
        Property property,
        Optional<Mention> propertyWord,
        ConductivityKind kind,
        Phrase material,
        Phrase value,
        Optional<TemperaturePhrase> temperature,
        Origin origin,
        Optional<Method> method,
        boolean reportedHere,
        Map<ConditionKind, Phrase> conditions,
        Mention sentence,
        Reader reader,
        Set<Flag> doubts) {

    /** @param origin how the reader tied it to the value */
    public record TemperaturePhrase(Phrase phrase, Temperature.Origin origin) {}

    public Candidate {
        EnumMap<ConditionKind, Phrase> copy = new EnumMap<>(ConditionKind.class);
        copy.putAll(conditions);
        conditions = Collections.unmodifiableMap(copy);
        doubts = Set.copyOf(doubts);
    }

    /** Every mention of it, in no particular order. */
    public Stream<Mention> mentions() {
        return Stream.of(
                        propertyWord.stream(),
                        material.mentions(),
                        value.mentions(),
                        temperature.stream().flatMap(t -> t.phrase().mentions()),
                        conditions.values().stream().flatMap(Phrase::mentions),
                        Stream.of(sentence))
                .flatMap(mentions -> mentions);
    }
}
