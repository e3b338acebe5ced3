package org.ionary.app;

import java.util.Optional;
import org.ionary.extract.FindingExtractor;
import org.ionary.llm.ModelRun;
import org.ionary.llm.Spending;

/** The readers of a run, with the model they ask, if any. */
record OpenedReaders(ReaderChoice choice, Optional<ModelRun> run) {

    /** One for each paper, so that its cost is booked under it. */
    FindingExtractor forPaper(String doc) {
        return choice.extractor(run.map(asked -> asked.forPaper(doc)).orElse(request -> {
            throw new IllegalStateException("no model reads");
        }));
    }

    WorkKey keyed(WorkKey reading) {
        return reading.extractedBy(choice.labels());
    }

    /** What the model has cost so far; absent where none reads. */
    Optional<Spending> spending() {
        return run.map(ModelRun::spending);
    }
}
