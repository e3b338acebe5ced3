package org.ionary.llm;

import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;

/** A model as a run uses it: taped, within a budget, accounted by paper. */
public final class ModelRun {
    private final ChatService service;
    private final Recorder recorder;
    private final Budget budget;

    public ModelRun(ChatService service, Tape tape, Recorder.Mode mode, Budget budget) {
        this(service, new Recorder(tape, mode), budget);
    }

    /** For a run with several models, which share tape and budget. */
    public ModelRun(ChatService service, Recorder recorder, Budget budget) {
        this.service = service;
        this.recorder = recorder;
        this.budget = budget;
    }

    public Llm.ModelName modelName() {
        return service.modelName();
    }

    /** Light: one for each paper. */
    public Llm forPaper(String paper) {
        Account account = budget.account(paper);
        return recorder.over(service.llm(account), account);
    }

    /** As it stands now. */
    public Spending spending() {
        return budget.spending();
    }
}
