package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every number with a unit in a text, in order, in linear time.
 *
 * <p>A number alone is not a quantity. Several numbers may share one unit or one power of ten ({@code 0.51, 0.95 and
 * 1.4 mS cm⁻¹}, {@code (1.2 and 3.4) × 10⁻⁴ S cm⁻¹}): each is a quantity then. A range is one quantity that knows its
 * ends. Offsets are those of the text.
 *
 * <ol>
 *   <li>A look at each character finds where a number, a logarithm or the name of a temperature may begin.
 *   <li>There the grammar reads numbers, links and unit; what was damaged is mended and the repair noted.
 *   <li>Temperatures that say one thing are joined and told apart by their role.
 * </ol>
 */
public final class QuantityScanner {
    private static final int ASCII = 128;

    /** By two characters, whether words may begin so that are to be read: most words cost one look. */
    private static final boolean[] WORDS = new boolean[ASCII * ASCII];

    static {
        Set<String> beginnings = new HashSet<>(TemperatureWords.beginnings());
        beginnings.addAll(LogarithmScanner.BEGINNINGS);
        for (String two : beginnings) {
            for (char first : new char[] {two.charAt(0), Character.toUpperCase(two.charAt(0))}) {
                WORDS[first * ASCII + two.charAt(1)] = true;
                WORDS[first * ASCII + Character.toUpperCase(two.charAt(1))] = true;
            }
        }
    }

    private QuantityScanner() {}

    public static List<ReadQuantity> scan(String text) {
        return scan(text, TemperatureContext.NONE);
    }

    /** The same where the paper says elsewhere what it means by room temperature. */
    public static List<ReadQuantity> scan(String text, BigDecimal roomKelvin) {
        return scan(text, new TemperatureContext(Optional.of(roomKelvin), Optional.empty()));
    }

    /** The same for a sentence of a paper: what it says itself goes before what the paper says elsewhere. */
    public static List<ReadQuantity> scan(String text, TemperatureContext context) {
        Folded folded = new Folded(text);
        List<ReadQuantity> found = found(folded, context);
        if (found.isEmpty()) {
            return List.of();
        }
        TemperaturePairs.Joined joined = TemperaturePairs.joined(folded, found);
        List<ReadQuantity> meant = joined.room()
                .or(context::roomKelvin)
                .map(room -> TemperatureWords.withRoomAt(room, joined.quantities()))
                .orElse(joined.quantities());
        return List.copyOf(TemperatureRoles.told(folded, meant));
    }

    /** What a text says it means by room temperature, in kelvin: {@code room temperature (22 °C)}. */
    public static Optional<BigDecimal> roomTemperature(String text) {
        Folded folded = new Folded(text);
        return TemperaturePairs.joined(folded, found(folded, TemperatureContext.NONE))
                .room();
    }

    /** Reads a text that is one quantity, such as a quote or the cell of a table, with words around it or not. */
    public static Optional<ReadQuantity> read(String text) {
        return scan(text).stream().findFirst();
    }

    private static List<ReadQuantity> found(Folded text, TemperatureContext context) {
        List<ReadQuantity> found = new ArrayList<>();
        boolean logarithms = false;
        int logarithmEnd = 0;
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.written(i);
            if (c >= '0' && c <= '9') {
                int begin = i < logarithmEnd ? -1 : numberBegin(text, i);
                if (begin < 0) {
                    i++;
                    continue;
                }
                NumberList list = NumberList.parse(text, begin);
                found.addAll(list.quantities());
                i = Math.max(i + 1, list.end());
            } else if (c >= 'A' && c <= 'z' && mayBeginWords(c, text.written(i + 1)) && !text.letter(i - 1)) {
                ReadQuantity logarithm = c == 'l' || c == 'L' ? LogarithmScanner.at(text, i) : null;
                ReadQuantity words = logarithm == null ? TemperatureWords.at(text, i, found, context) : null;
                if (logarithm != null) {
                    found.add(logarithm);
                    logarithms = true;
                    logarithmEnd = logarithm.numberEnd();
                } else if (words != null) {
                    found.add(words);
                    i = words.end() - 1;
                }
                i++;
            } else if (c == 'σ') {
                ReadQuantity temperature = LoweredTemperature.at(text, i);
                if (temperature != null) {
                    found.add(temperature);
                }
                i = temperature == null ? i + 1 : temperature.end();
            } else {
                i++;
            }
        }
        if (logarithms) {
            found.sort(Comparator.comparingInt(ReadQuantity::begin).thenComparingInt(ReadQuantity::end));
        }
        return found;
    }

    private static boolean mayBeginWords(char first, char second) {
        return second < ASCII && WORDS[first * ASCII + second];
    }

    /** Where the number begins whose first digit stands here, its sign and leading point included; -1 for none. */
    private static int numberBegin(Folded text, int digit) {
        char before = text.at(digit - 1);
        int minus = digit - 1 - NumberReader.MINUS.length();
        if (before == ' '
                && text.at(digit - 2) == 's'
                && text.wordAt(NumberReader.MINUS, minus)
                && !text.letter(minus - 1)) {
            return minus;
        }
        if (before == '.' && !Character.isLetterOrDigit(text.at(digit - 2)) && ".)]".indexOf(text.at(digit - 2)) < 0) {
            return digit - 1;
        }
        if (before == '-' && !text.raised(digit - 1)) {
            char earlier = text.at(digit - 2);
            if ((earlier == 'E' || earlier == 'e') && text.digit(digit - 3)) {
                return -1;
            }
            boolean sign = earlier == '\0' || " (=~<>≤≥[/".indexOf(earlier) >= 0;
            return sign && !text.digit(digit - 3) ? digit - 1 : digit;
        }
        boolean inside = Character.isLetterOrDigit(before) && !isAt(text, digit)
                || before == ')'
                || before == ']'
                || (before == '.' || before == ',' || before == ':') && text.digit(digit - 2);
        return inside ? -1 : digit;
    }

    /** {@code 10-4Scm-1at25°C}: blanks were lost, the word "at" still parts the numbers. */
    private static boolean isAt(Folded text, int digit) {
        return text.at(digit - 1) == 't' && text.at(digit - 2) == 'a' && text.digit(digit - 3);
    }
}
