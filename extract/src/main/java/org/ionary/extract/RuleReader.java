package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.GivenUp;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/** Reads prose by rules, sentence by sentence: headings and captions too, reference lists never. */
final class RuleReader implements CandidateReader {
    private static final Reader READER = new Reader.Rules(1);

    @Override
    public Reader reader() {
        return READER;
    }

    @Override
    public Reading read(Paper paper) {
        MaterialFinder finder = new MaterialFinder(Definitions.of(paper));
        Surroundings surroundings = new Surroundings();
        List<Candidate> candidates = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
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
                case Block.Passage passage -> read(passage, finder, surroundings, candidates, refused);
                case Block.Caption caption -> read(caption, finder, surroundings, candidates, refused);
            }
        }
        return new Reading(candidates, refused);
    }

    private static void read(
            Block block,
            MaterialFinder finder,
            Surroundings surroundings,
            List<Candidate> candidates,
            List<Refusal> refused) {
        for (Sentence sentence : Sentences.of(block)) {
            GivenUp.check();
            List<NamedMaterial> materials = finder.find(sentence);
            SentenceReading reading = new SentenceReading(sentence, materials, surroundings, READER);
            reading.read();
            candidates.addAll(reading.candidates());
            refused.addAll(reading.refused());
            surroundings.remember(sentence, materials);
        }
    }
}
