/**
 * What a curator does with findings: list them by what is at stake, look, accept, correct, reject, add, undo. The
 * command line and the web application make the same calls, on {@link org.ionary.app.curation.Curation}.
 *
 * <p><b>Refused</b>, with {@link org.ionary.app.curation.CurationException} and one line that says what to do, are
 * words that cannot be read, quotes that are not in the paper, and judging anew what another curator has judged unless
 * that is asked for. A finding that changed while it was looked at is refused by the store.
 */
@NullMarked
package org.ionary.app.curation;

import org.jspecify.annotations.NullMarked;
