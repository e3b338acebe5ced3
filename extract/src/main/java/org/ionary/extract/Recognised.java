package org.ionary.extract;

import java.util.Optional;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.ReadQuantity;

/** Something that the reader knew in a sentence, at its place. */
public sealed interface Recognised {

    Mention.Seen at();

    /**
     * A material, or words that mean one.
     *
     * @param phrase what it is read from; it stands elsewhere where the words only mean a material named before
     */
    record Substance(Mention.Seen at, Phrase phrase, Material material) implements Recognised {

        public Resolution by() {
            if (!phrase.head().equals(at)) {
                return Resolution.STANDS_FOR;
            }
            if (!phrase.completions().isEmpty()) {
                return Resolution.COMPLETED;
            }
            return material.formula().isPresent() ? Resolution.OWN_WORDS : Resolution.PLACE;
        }
    }

    /** A number with its unit; temperatures know their role. */
    record Amount(Mention.Seen at, ReadQuantity quantity) implements Recognised {}

    /** @param property absent where the words name a property that is not mined */
    record Wording(Mention.Seen at, Optional<Property> property) implements Recognised {}

    /** By what it is known which material is meant. */
    enum Resolution {
        OWN_WORDS("by its own words"),
        COMPLETED("completed by what the paper says elsewhere"),
        STANDS_FOR("means a material named before"),
        PLACE("a name without formula, known by its place in the sentence");

        private final String meaning;

        Resolution(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }
}
