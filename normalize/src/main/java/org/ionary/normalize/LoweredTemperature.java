package org.ionary.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The temperature lowered at the symbol of a conductivity: {@code σ₂₅ °C}, {@code σ₃₀₀ K}. */
final class LoweredTemperature {
    private static final int LONGEST = 4;

    private LoweredTemperature() {}

    /** The temperature at the symbol that stands here, or null; the symbol is a part of its words. */
    static @Nullable ReadQuantity at(Folded text, int symbol) {
        int begin = symbol + 1;
        int end = begin;
        while (end - begin < LONGEST && isLowered(text.written(end))) {
            end++;
        }
        int unit = text.skipBlanks(end);
        int stop = text.written(unit) == '°' && text.written(unit + 1) == 'C' ? unit + 2 : unit + 1;
        boolean degrees = stop == unit + 2 || text.written(unit) == 'K';
        if (end == begin || !degrees || text.letter(stop)) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = begin; i < end; i++) {
            digits.append((char) (text.written(i) - '₀' + '0'));
        }
        String words = digits + " " + text.original(unit, stop);
        List<ReadQuantity> read = NumberList.parse(new Folded(words), 0).quantities();
        Place place = new Place(symbol, stop, begin, end, unit, stop);
        return read.isEmpty() ? null : read.getFirst().at(place, text.original(symbol, stop));
    }

    private static boolean isLowered(char c) {
        return c >= '₀' && c <= '₉';
    }
}
