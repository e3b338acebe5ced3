/**
 * Language models behind the port {@link org.ionary.domain.llm.Llm}: providers, retries, tape, budget, batch files.
 *
 * <p>A request goes down through these, each of which may answer or refuse it, and its reply comes back up:
 *
 * <ol>
 *   <li>{@link org.ionary.llm.Recorder}: what is on tape is not asked again, nor by two threads at once;
 *   <li>retries, with back-off, of what may go better later;
 *   <li>the limit of calls at a time, then the {@link org.ionary.llm.Budget}: what could overrun it is not begun;
 *   <li>one call over LangChain4j, {@link org.ionary.llm.ChatService}.
 * </ol>
 *
 * <p>Whoever wants to hear a reply while it is written gets it in parts through the same layers; what a layer answers
 * itself arrives in one.
 *
 * <p>{@link org.ionary.llm.ModelRun} puts them together for a run. {@link org.ionary.llm.Collecting} stands in their
 * place where requests are only wanted as {@link org.ionary.llm.CostEstimate cost} or as
 * {@link org.ionary.llm.BatchRequests batch file}.
 *
 * <p>Out comes the text of a reply as the model wrote it; whether it is JSON, or follows the schema, is for the reader
 * to judge. Never a reading: an outage, an empty reply, a refusal, a reply cut at its limit. They are a
 * {@link org.ionary.domain.PaperException}, whose message and causes hold no secret. Work that was given up ends with
 * {@link org.ionary.domain.GivenUp}.
 */
@NullMarked
package org.ionary.llm;

import org.jspecify.annotations.NullMarked;
