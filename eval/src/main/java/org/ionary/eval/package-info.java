/**
 * How good the findings are, against gold made by hand.
 *
 * <p>In come two lists of {@link org.ionary.eval.Fact}s, gold and predicted, both in the export's format; out come
 * precision, recall and F1 on three nested levels, and the facts that were missed or made up. What one level found can
 * be taken apart by any property of the facts ({@link org.ionary.eval.Scorer.Outcome#by}), also by the phenomena that
 * gold is tagged with. This module sees no extractor: it can score any program's export. A line that is not a fact is
 * refused with its number.
 */
@NullMarked
package org.ionary.eval;

import org.jspecify.annotations.NullMarked;
