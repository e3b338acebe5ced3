package org.ionary.normalize;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** The golden pairs beside the tests. */
final class Golden {
    private Golden() {}

    static List<Arguments> pairs(String file) {
        return Lexicon.rows(Golden.class, file, 2).stream()
                .map(row -> Arguments.of(row[0], row[1]))
                .toList();
    }

    /** Rows of more cells than two, the first of which names the phenomenon. */
    static List<Arguments> rows(String file, int columns) {
        return Lexicon.rows(Golden.class, file, columns).stream()
                .map(row -> Arguments.of((Object[]) row))
                .toList();
    }
}
