package org.ionary.domain.finding;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/** One sentence and what can be found in it. */
final class Samples {
    static final String SENTENCE = "At 75 °C, Mg(BH₄)₂·2NH₃ reaches 5 × 10⁻⁴ S·cm⁻¹.";
    static final SourceId SOURCE = SourceId.of(SENTENCE.getBytes(StandardCharsets.UTF_8));

    private Samples() {}

    static Paper paper() {
        return paper(SENTENCE);
    }

    static Paper paper(String sentence) {
        Source source = new Source(
                SOURCE,
                "pang",
                Format.TEXT,
                URI.create("file:/pang.txt"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        Block passage = new Block.Passage(new Position(0, Section.FRONT, List.of()), sentence);
        return new Paper(source, Bibliography.unknown(), List.of(passage), List.of());
    }

    static Mention.Seen seen(String words) {
        int begin = SENTENCE.indexOf(words);
        return new Mention.Seen(new Locus.InText(0, begin, begin + words.length()), words);
    }

    /** Of a value in a sentence of its own; the whole sentence stands for the material. */
    static Candidate candidate(String sentence, Mention value) {
        Mention whole = new Mention.Seen(new Locus.InText(0, 0, sentence.length()), sentence);
        return new Candidate(
                Property.CONDUCTIVITY,
                Optional.empty(),
                ConductivityKind.IONIC,
                Phrase.of(whole),
                Phrase.of(value),
                Optional.empty(),
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Map.of(),
                whole,
                new Reader.Rules(1),
                Set.of());
    }

    static Candidate candidate(Mention value) {
        return new Candidate(
                Property.CONDUCTIVITY,
                Optional.empty(),
                ConductivityKind.IONIC,
                Phrase.of(seen("Mg(BH₄)₂·2NH₃")),
                Phrase.of(value),
                Optional.of(new Candidate.TemperaturePhrase(Phrase.of(seen("75 °C")), Temperature.Origin.STATED)),
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Map.of(),
                seen(SENTENCE),
                new Reader.Rules(1),
                Set.of());
    }

    static Material material(String formula) {
        return new Material(
                formula,
                Optional.empty(),
                Optional.of(formula),
                Optional.empty(),
                Map.of("NH3", 2.0),
                List.of(),
                Optional.empty(),
                Optional.of(MobileIon.MAGNESIUM),
                Family.HYDRIDE);
    }

    static Measurement measurement(Quantity quantity, String formula, String kelvin) {
        return new Measurement(
                Property.CONDUCTIVITY,
                material(formula),
                quantity,
                Optional.of(new Temperature(
                        new BigDecimal(kelvin), Optional.empty(), Temperature.Origin.STATED, kelvin + " K")),
                ConductivityKind.IONIC,
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                List.of(new Evidence(new Locus.InText(0, 32, 36), SENTENCE, "", OptionalInt.empty())));
    }

    static Quantity exactly(String siemensPerCentimetre) {
        return new Quantity.Exact(
                new BigDecimal(siemensPerCentimetre),
                Unit.SIEMENS_PER_CENTIMETRE,
                siemensPerCentimetre,
                false,
                Optional.empty());
    }
}
