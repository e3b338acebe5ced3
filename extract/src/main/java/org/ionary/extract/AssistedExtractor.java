package org.ionary.extract;

import java.util.List;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Paper;

/**
 * Papers to findings with a language model: a function of the paper, of the readers' and the prompts' versions and of
 * what the model replies. The rules read first; the model's readings pass the gate and are reconciled with theirs.
 */
public final class AssistedExtractor implements FindingExtractor {
    /** What the model's readings are worth beside those of the rules. */
    public enum Mode {
        /** Only what the model reads is a finding; the rules check it. */
        LLM,
        /** Findings of either; what they agree on is surer, what they dispute waits for a curator. */
        BOTH
    }

    private final Extractor rules = new Extractor();
    private final ModelReader model;
    private final Mode mode;

    public AssistedExtractor(Mode mode, AskedModel model) {
        this.mode = mode;
        this.model = new ModelReader(model);
    }

    @Override
    public List<Reader> readers() {
        return Stream.concat(rules.readers().stream(), model.readers().stream()).toList();
    }

    @Override
    public Extraction extract(Paper paper) throws PaperException {
        return explain(paper).extraction();
    }

    @Override
    public Explanation explain(Paper paper) throws PaperException {
        Definitions known = Definitions.of(paper);
        Judging judging = new Judging(paper, known.memory(), mode == Mode.LLM);
        rules.read(paper, known, judging);
        model.read(paper, known, judging::isNew).traces().forEach(judging::judge);
        return Extractor.explanation(paper, judging);
    }
}
