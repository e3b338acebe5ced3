/**
 * What was found: from a candidate that only quotes, through the grounded quote, to a measurement in canonical units.
 *
 * <p>A reader makes {@link org.ionary.domain.finding.Candidate}s. {@link org.ionary.domain.finding.Grounded} can only
 * be had by checking every quote of one against its paper, and only a grounded candidate becomes a
 * {@link org.ionary.domain.finding.Measurement}. That is the number lock: a value nobody can point at does not compile.
 */
@NullMarked
package org.ionary.domain.finding;

import org.jspecify.annotations.NullMarked;
