/**
 * Findings and passages in Lucene: what matches a typed query, how many of each sort, and which passages speak of
 * something.
 *
 * <p><b>In</b> come all findings and the text of one source at a time; {@link org.ionary.index.FindingIndex#replace}
 * puts them in the place of what was there. <b>Out</b> go ids and counts, never content: what is shown is looked up in
 * the library, so the index cannot say anything that is not stored. The index is derived; it remembers the library's
 * sequence it has reached, and can be thrown away and made again.
 *
 * <p><b>Refused</b> are queries that make no sense (a range of values without a property), a directory that another
 * writer holds, and one that is damaged or of another layout; the caller then makes it anew. The module is handed a
 * {@link org.apache.lucene.store.Directory} and knows no paths.
 */
@NullMarked
package org.ionary.index;

import org.jspecify.annotations.NullMarked;
