package org.ionary.ask;

import java.util.Optional;
import org.ionary.domain.PaperException;

/** Who reads questions: the grammar, a model, or the model what the grammar declines. */
public final class QuestionReaders {
    private final Questions grammar;
    private final Optional<ModelQuestions> model;
    private final boolean grammarFirst;

    private QuestionReaders(Questions grammar, Optional<ModelQuestions> model, boolean grammarFirst) {
        this.grammar = grammar;
        this.model = model;
        this.grammarFirst = grammarFirst;
    }

    public static QuestionReaders grammar(Vocabulary vocabulary) {
        return new QuestionReaders(new Questions(vocabulary), Optional.empty(), true);
    }

    public static QuestionReaders model(Vocabulary vocabulary, LanguageModel model) {
        return new QuestionReaders(
                new Questions(vocabulary), Optional.of(new ModelQuestions(vocabulary, model)), false);
    }

    public static QuestionReaders both(Vocabulary vocabulary, LanguageModel model) {
        return new QuestionReaders(new Questions(vocabulary), Optional.of(new ModelQuestions(vocabulary, model)), true);
    }

    /** What the reader made of the question; of one that both decline, the model's reason. */
    public Questions.Read read(String question, Conversation conversation) {
        if (model.isEmpty()) {
            return grammar.read(question, conversation);
        }
        String before = "";
        if (grammarFirst) {
            Questions.Read read = grammar.read(question, conversation);
            if (!(read.reading() instanceof Reading.Declined declined)) {
                return read;
            }
            before = declined.reason() + "; ";
        }
        try {
            return model.get().read(question, conversation);
        } catch (PaperException e) {
            String reason = before + "no model could read the question: " + e.line();
            return new Questions.Read(new Reading.Declined(reason, false, true), Optional.empty(), Optional.empty());
        }
    }
}
