package org.ionary.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.ionary.domain.finding.FindingId;

/** The orders of hits in Lucene's terms; whatever the order, ties break by the id of the finding. */
final class Orders {
    private static final int HEXADECIMAL = 16;

    private Orders() {}

    static Sort of(Query query) {
        SortField id = LongField.newSortField(Documents.ID, false, SortedNumericSelector.Type.MIN);
        return switch (query.order()) {
            case RELEVANCE -> query.material().isPresent() ? new Sort(SortField.FIELD_SCORE, id) : new Sort(id);
            case VALUE_DESCENDING -> new Sort(number(Documents.VALUE, true), id);
            case VALUE_ASCENDING -> new Sort(number(Documents.VALUE, false), id);
            case YEAR_DESCENDING -> new Sort(year(true, Integer.MIN_VALUE), id);
            case YEAR_ASCENDING -> new Sort(year(false, Integer.MAX_VALUE), id);
            case TEMPERATURE_DESCENDING -> new Sort(kelvin(true, Double.NEGATIVE_INFINITY), id);
            case TEMPERATURE_ASCENDING -> new Sort(kelvin(false, Double.POSITIVE_INFINITY), id);
        };
    }

    private static SortField number(String field, boolean descending) {
        return DoubleField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
    }

    private static SortField year(boolean descending, int where) {
        return IntField.newSortField(Documents.YEAR, descending, SortedNumericSelector.Type.MIN, where);
    }

    private static SortField kelvin(boolean descending, double where) {
        return DoubleField.newSortField(Documents.KELVIN, descending, SortedNumericSelector.Type.MIN, where);
    }

    /** A number for an id: numbers order as their ids do. */
    static long number(FindingId id) {
        return Long.parseUnsignedLong(id.value().substring(2), HEXADECIMAL) ^ Long.MIN_VALUE;
    }

    static FindingId id(long number) {
        String digits = Long.toHexString(number ^ Long.MIN_VALUE);
        return new FindingId("f-" + "0".repeat(HEXADECIMAL - digits.length()) + digits);
    }

    /** The id is the last thing hits are sorted by, so every hit carries it. */
    static FindingId id(FieldDoc hit) {
        return id((Long) hit.fields[hit.fields.length - 1]);
    }
}
