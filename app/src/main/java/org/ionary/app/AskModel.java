package org.ionary.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ionary.ask.LanguageModel;
import org.ionary.ask.QuestionReaders;
import org.ionary.ask.Vocabulary;
import org.ionary.domain.PaperException;
import org.ionary.llm.ModelRun;
import org.ionary.llm.Spending;

/** The model that questions are read with and answers are written by, if any; it remembers whether it failed. */
final class AskModel {
    static final AskModel NONE = new AskModel(
            new Settings.Asking(QuestionMode.GRAMMAR, WriterMode.EXTRACTS), Optional.empty(), Optional.empty());

    /** What it costs is booked under this. */
    private static final String ACCOUNT = "questions";

    private final Settings.Asking asking;
    private final Optional<LanguageModel> model;
    private final Optional<ModelRun> run;
    private final AtomicReference<Optional<PaperException>> failure;

    private AskModel(Settings.Asking asking, Optional<ReaderChoice.Chosen> chosen, Optional<ModelRun> run) {
        this.asking = asking;
        this.run = run;
        this.failure = new AtomicReference<>(Optional.empty());
        this.model = chosen.flatMap(some -> run.map(r -> {
            var llm = r.forPaper(ACCOUNT);
            return new LanguageModel(
                    r.modelName(),
                    llm.within((inner, request) -> {
                        try {
                            return inner.ask(request);
                        } catch (PaperException e) {
                            failure.set(Optional.of(e));
                            throw e;
                        }
                    }),
                    some.prompts());
        }));
    }

    static AskModel of(Settings.Asking asking, ReaderChoice.Chosen chosen, ModelRun run) {
        return new AskModel(asking, Optional.of(chosen), Optional.of(run));
    }

    QuestionReaders readers(Vocabulary vocabulary) {
        if (model.isEmpty()) {
            return QuestionReaders.grammar(vocabulary);
        }
        return switch (asking.reader()) {
            case GRAMMAR -> QuestionReaders.grammar(vocabulary);
            case LLM -> QuestionReaders.model(vocabulary, model.get());
            case BOTH -> QuestionReaders.both(vocabulary, model.get());
        };
    }

    Optional<LanguageModel> writer() {
        return asking.writer() == WriterMode.LLM ? model : Optional.empty();
    }

    /** The last time that the model could not be asked. */
    Optional<PaperException> failure() {
        return failure.get();
    }

    /** Absent where no model was asked, nor its tape. */
    Optional<Spending> spending() {
        return run.map(ModelRun::spending).filter(spending -> !spending.items().isEmpty());
    }
}
