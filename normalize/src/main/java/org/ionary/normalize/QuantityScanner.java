package org.ionary.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds every number with a unit in a text, in order, in linear time.
 *
 * <p>A number alone is not a quantity. Several numbers may share one unit or one power of ten ({@code 0.51, 0.95 and
 * 1.4 mS cm⁻¹}, {@code (1.2 and 3.4) × 10⁻⁴ S cm⁻¹}): each is a quantity then. A range is one quantity that knows its
 * ends. Offsets are those of the text.
 */
public final class QuantityScanner {
    private QuantityScanner() {}

    public static List<ReadQuantity> scan(String text) {
        Folded folded = new Folded(text);
        List<ReadQuantity> found = new ArrayList<>(TemperatureWords.scan(folded));
        found.addAll(LogarithmScanner.scan(folded));
        int i = 0;
        while (i < folded.length()) {
            if (!mayBegin(folded, i)) {
                i++;
                continue;
            }
            NumberList list = NumberList.parse(folded, i);
            found.addAll(list.quantities());
            i = Math.max(i + 1, list.end());
        }
        found.sort(Comparator.comparingInt(ReadQuantity::begin).thenComparingInt(ReadQuantity::end));
        return List.copyOf(found);
    }

    /** Reads a text that is one quantity, such as a quote or the cell of a table, with words around it or not. */
    public static Optional<ReadQuantity> read(String text) {
        return scan(text).stream().findFirst();
    }

    private static boolean mayBegin(Folded text, int at) {
        char before = text.at(at - 1);
        if (text.at(at) == '-' && !text.raised(at)) {
            boolean sign = before == '\0' || before == ' ' || before == '(' || before == '=' || before == '~';
            return sign && text.plainDigit(at + 1) && !text.digit(at - 2);
        }
        if (!text.plainDigit(at)) {
            return false;
        }
        boolean inside = Character.isLetterOrDigit(before)
                || before == ')'
                || before == ']'
                || (before == '.' || before == ',' || before == ':') && text.digit(at - 2);
        return !inside;
    }
}
