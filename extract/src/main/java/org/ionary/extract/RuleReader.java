package org.ionary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.GivenUp;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/** Reads prose by rules, sentence by sentence: headings and captions too, reference lists never. */
final class RuleReader implements CandidateReader {
    private static final Reader READER = new Reader.Rules(3);

    @Override
    public Reader reader() {
        return READER;
    }

    @Override
    public Reading read(Paper paper, Definitions known) {
        MaterialFinder finder = new MaterialFinder(known);
        Surroundings surroundings = new Surroundings(known);
        List<Trace> traces = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block.at().section().kind() == Section.Kind.REFERENCES) {
                continue;
            }
            switch (block) {
                case Block.Table table -> {}
                case Block.Heading heading -> {
                    Sentence sentence = new Sentence(
                            heading.at().ordinal(),
                            0,
                            heading.text(),
                            heading.at().section());
                    surroundings.startHeading(sentence, finder.find(sentence));
                }
                case Block.Passage passage -> read(known.sentences(passage), finder, surroundings, traces);
                case Block.Caption caption -> {
                    surroundings.openAside();
                    read(known.sentences(caption), finder, surroundings, traces);
                    surroundings.closeAside();
                }
            }
        }
        return new Reading(traces);
    }

    private static void read(
            List<Sentence> sentences, MaterialFinder finder, Surroundings surroundings, List<Trace> traces) {
        for (Sentence sentence : sentences) {
            GivenUp.check();
            List<NamedMaterial> materials = finder.find(sentence);
            SentenceReading reading = new SentenceReading(sentence, materials, surroundings, READER);
            reading.read();
            reading.trace().ifPresent(traces::add);
            Set<Property> properties = EnumSet.noneOf(Property.class);
            for (Candidate candidate : reading.candidates()) {
                properties.add(candidate.property());
            }
            surroundings.remember(sentence, materials, reading.owners(), properties);
        }
    }
}
