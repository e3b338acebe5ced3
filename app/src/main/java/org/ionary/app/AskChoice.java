package org.ionary.app;

import java.io.IOException;
import java.util.Optional;
import org.ionary.domain.llm.Tape;

/**
 * Who reads questions and writes answers, checked before anything is asked.
 *
 * @param model absent where none is wanted
 */
record AskChoice(Settings.Asking asking, Optional<ReaderChoice.Chosen> model) {

    static AskChoice of(Settings settings, Settings.Asking asking, boolean replay) throws IOException, UsageException {
        boolean wanted = asking.reader() != QuestionMode.GRAMMAR || asking.writer() == WriterMode.LLM;
        return new AskChoice(
                asking,
                wanted
                        ? Optional.of(
                                ReaderChoice.chosen(settings, replay, "ask with --reader grammar --writer extracts"))
                        : Optional.empty());
    }

    /** Connects to nothing yet. */
    AskModel open(Tape tape) {
        return model.map(chosen -> AskModel.of(asking, chosen, chosen.open(tape)))
                .orElse(AskModel.NONE);
    }
}
