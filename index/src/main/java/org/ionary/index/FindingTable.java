package org.ionary.index;

import java.util.List;
import java.util.Map;
import org.ionary.domain.finding.FindingId;

/**
 * What the findings that match a query say, as columns of numbers and names; a row is a finding, rows are sorted by id.
 *
 * <p>Made for sums over hundreds of thousands of rows: numbers are primitive, and a name is a small number, its ordinal
 * within its column, so that groups are counted in arrays.
 */
public final class FindingTable {
    private final long[] ids;
    private final double[] values;
    private final double[] highs;
    private final double[] kelvins;
    private final int[] years;
    private final Map<String, Names> names;

    FindingTable(long[] ids, double[] values, double[] highs, double[] kelvins, int[] years, Map<String, Names> names) {
        this.ids = ids;
        this.values = values;
        this.highs = highs;
        this.kelvins = kelvins;
        this.years = years;
        this.names = names;
    }

    public int size() {
        return ids.length;
    }

    public FindingId id(int row) {
        return Orders.id(ids[row]);
    }

    /** In the unit of the finding's property; the lower end of an interval. */
    public double value(int row) {
        return values[row];
    }

    /** The upper end of an interval; else the value. */
    public double high(int row) {
        return highs[row];
    }

    /** NaN where no temperature is said; the lower end of an interval. */
    public double kelvin(int row) {
        return kelvins[row];
    }

    /** 0 where it is not known. */
    public int year(int row) {
        return years[row];
    }

    /** The names of a facet that was asked for. */
    public Names names(Facet facet) {
        return column(facet.field());
    }

    /** The values of a label that was asked for. */
    public Names label(String name) {
        return column(Labels.field(Labels.fold(name)));
    }

    private Names column(String field) {
        Names column = names.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field + " was not asked for");
        }
        return column;
    }

    /** The names in one column; a row has none, one or, as with elements, several. */
    public static final class Names {
        private final List<String> names;
        private final int[] ordinals;
        private final int[] ends;

        /** @param ends where the ordinals of each row end */
        Names(List<String> names, int[] ordinals, int[] ends) {
            this.names = names;
            this.ordinals = ordinals;
            this.ends = ends;
        }

        /** How many different names there are; they are numbered from 0 in the order of the alphabet. */
        public int distinct() {
            return names.size();
        }

        public String name(int ordinal) {
            return names.get(ordinal);
        }

        public int count(int row) {
            return ends[row] - begin(row);
        }

        /** @param which from 0 to below the {@link #count} of the row */
        public int ordinal(int row, int which) {
            return ordinals[begin(row) + which];
        }

        /** The ordinal of the row's first name, -1 where it has none. */
        public int ordinal(int row) {
            return count(row) == 0 ? -1 : ordinals[begin(row)];
        }

        private int begin(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }
    }
}
