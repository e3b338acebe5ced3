/**
 * Published tables of findings, read row by row.
 *
 * <p><b>In</b> come a CSV file and a {@link org.ionary.store.datasets.Mapping} that says which column is what.
 * <b>Out</b> go rows grouped by the paper they cite, each group as one paper's work whose content is its lines as they
 * stand in the file, and a report that accounts for every row: imported, flagged or refused.
 *
 * <p><b>Refused</b> are a mapping with unknown keys or with columns that the file does not have, a file that is not
 * UTF-8 or not CSV, and rows without a readable material or value; a refused row stays in its group's table, so that
 * nothing is lost.
 */
@NullMarked
package org.ionary.store.datasets;

import org.jspecify.annotations.NullMarked;
