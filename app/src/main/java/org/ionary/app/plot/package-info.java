/**
 * Answers as pictures. An {@link org.ionary.domain.answer.Answer} goes in; out comes a
 * {@link org.ionary.app.plot.Figure}, which says what is drawn where without drawing it, or the reason why there is
 * nothing to draw. It is written as SVG or, for a terminal, as text.
 *
 * <p>A figure holds the findings themselves, so no number changes on the way to the picture. Every finding of the
 * answer is drawn or counted among those that are not.
 */
@NullMarked
package org.ionary.app.plot;

import org.jspecify.annotations.NullMarked;
