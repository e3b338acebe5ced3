/**
 * Vectors of passages by a small language model within the process, for {@code ionary search --hybrid}. An add-on: no
 * other module depends on it, and what it brings along is several times the size of everything else.
 *
 * <p><b>In</b> come texts, <b>out</b> go their vectors. <b>Refused</b> is any word to the network: the model is part of
 * the add-on's libraries.
 */
@NullMarked
package org.ionary.hybrid;

import org.jspecify.annotations.NullMarked;
