package org.ionary.extract;

import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompts;

/**
 * A language model that reads with.
 *
 * @param name as it becomes part of the labels of its findings
 * @param llm whom to ask; may be asked from several threads at once
 */
public record AskedModel(Llm.ModelName name, Llm llm, Prompts prompts) {}
