/**
 * The library on disk: one folder with {@code library.db} (SQLite), {@code index/} (Lucene, derived) and
 * {@code writer.lock}.
 *
 * <p><b>In</b> comes one paper's work at a time: its bytes, its text, its findings and its ledger, in one transaction,
 * or the reason why it failed; then which papers belong together, curators' decisions, replies of language models, and
 * the books of runs. <b>Out</b> go papers and findings exactly as they came in, and {@link org.ionary.store.Export}
 * writes findings for other programs.
 *
 * <p><b>Refused</b> are a second writer, a library of a newer schema, content with unknown fields, findings whose place
 * is not in their paper, and any reading that would overwrite a person's decision. What was acknowledged outlasts the
 * end of the process: commits are synced before a call returns.
 *
 * <p>Foreign exceptions end at one translator; callers see {@link org.ionary.store.LibraryException}, whose one line
 * names the folder and the mend, or an unchecked exception, which is a bug.
 */
@NullMarked
package org.ionary.store;

import org.jspecify.annotations.NullMarked;
