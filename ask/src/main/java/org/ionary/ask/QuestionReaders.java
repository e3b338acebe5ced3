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
        return new QuestionReaders(
                new Questions(vocabulary), Optional.of(new ModelQuestions(vocabulary, model)), true);
    }

    /**
     * What the reader made of the question; of one that both decline, the model's reason.
     *
     * @throws PaperException where the model is needed and cannot be asked
     */
    public Questions.Read read(String question, Conversation conversation) throws PaperException {
        if (model.isEmpty()) {
            return grammar.read(question, conversation);
        }
        if (grammarFirst) {
            Questions.Read read = grammar.read(question, conversation);
            if (read.reading() instanceof Reading.Understood) {
                return read;
            }
        }
        return model.get().read(question, conversation);
    }
}
