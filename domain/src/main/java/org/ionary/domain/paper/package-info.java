/**
 * A document as it was read: where it came from, its bibliography, its blocks of canonical text, and places in them.
 *
 * <p>Text is written once, by {@code ingest}, and never edited afterwards; everything later points into it with a
 * {@link org.ionary.domain.paper.Locus}. Offsets count UTF-16 code units of the block's (or cell's) own text.
 */
@NullMarked
package org.ionary.domain.paper;

import org.jspecify.annotations.NullMarked;
