package org.ionary.ask;

import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompts;

/**
 * A language model that reads questions or writes answers.
 *
 * @param llm whom to ask; taped and within a budget, as whoever gives it wants it
 */
public record LanguageModel(Llm.ModelName name, Llm llm, Prompts prompts) {

    /** As notes and labels name what a model did: {@code openai:some-model/question@3}. */
    String label(Prompts.Use use) {
        return name + "/" + prompts.get(use).label();
    }
}
