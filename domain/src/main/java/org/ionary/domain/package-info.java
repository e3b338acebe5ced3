/**
 * The nouns of Ionary and their invariants. No parsing, no I/O, no clock, no randomness, no null.
 *
 * <p>Records and sealed types only; switches over them have no {@code default}, so a new case is found by the compiler.
 */
@NullMarked
package org.ionary.domain;

import org.jspecify.annotations.NullMarked;
