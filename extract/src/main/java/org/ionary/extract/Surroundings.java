package org.ionary.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** What the sentences before this one, the heading and the title leave to be understood. */
final class Surroundings {
    private static final int SENTENCES = 4;

    private record Said(Sentence sentence, List<NamedMaterial> materials) {}

    private final Deque<Said> recent = new ArrayDeque<>();
    private Optional<Said> heading = Optional.empty();
    private Optional<Said> title = Optional.empty();

    void remember(Sentence sentence, List<NamedMaterial> materials) {
        recent.addFirst(new Said(sentence, materials));
        if (recent.size() > SENTENCES) {
            recent.removeLast();
        }
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
            if (!said.materials().isEmpty()) {
                return Optional.of(said.materials().getFirst());
            }
        }
        return sole(heading).or(() -> sole(title));
    }

    /** The materials of the sentence just before. */
    List<NamedMaterial> materialsBefore() {
        return recent.isEmpty() ? List.of() : recent.getFirst().materials();
    }

    Optional<Sentence> headingSentence() {
        return heading.map(Said::sentence);
    }

    /** The one temperature of the heading. */
    Optional<ReadQuantity> headingTemperature() {
        return heading.flatMap(said -> {
            String text = said.sentence().text();
            List<ReadQuantity> all = Temperatures.measured(QuantityScanner.scan(text));
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
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
