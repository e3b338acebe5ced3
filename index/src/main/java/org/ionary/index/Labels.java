package org.ionary.index;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * What datasets say of a finding in their own words, in the index: once as it is, to be counted, and once folded, to be
 * found by people who write it otherwise.
 */
final class Labels {
    /** Holds names and values, folded. */
    static final String FIELD = "label";

    private static final String PREFIX = "label:";
    private static final char BETWEEN = '\u001f';

    private Labels() {}

    static void add(Document document, Map<String, String> labels) {
        labels.forEach((name, value) -> {
            document.add(new StringField(FIELD, term(name, value), Field.Store.NO));
            document.add(new SortedDocValuesField(field(name), new BytesRef(value)));
        });
    }

    static String term(String name, String value) {
        return fold(name) + BETWEEN + fold(value);
    }

    /** The field that holds the values of one name as they are. */
    static String field(String name) {
        return PREFIX + name;
    }

    static boolean isField(String field) {
        return field.startsWith(PREFIX);
    }

    static String name(String field) {
        return field.substring(PREFIX.length());
    }

    /**
     * Case, plurals, and what stands between words aside: {@code Thio-LISICONs} is {@code thio lisicon}. A minus before
     * a digit stays: the space group {@code P -1} is not {@code P 1}.
     */
    static String fold(String text) {
        String level = Folding.fold(text.strip()).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(level.length());
        int wordBegins = 0;
        for (int i = 0; i <= level.length(); i++) {
            char c = i == level.length() ? ' ' : level.charAt(i);
            boolean minus = c == '-' && i + 1 < level.length() && Character.isDigit(level.charAt(i + 1));
            if (Character.isWhitespace(c) || c == '_' || c == '-' && !minus) {
                dropPlural(folded, wordBegins);
                wordBegins = folded.length();
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static void dropPlural(StringBuilder text, int wordBegins) {
        int length = text.length();
        if (length - wordBegins > 3 && text.charAt(length - 1) == 's' && "sui".indexOf(text.charAt(length - 2)) < 0) {
            text.setLength(length - 1);
        }
    }
}
