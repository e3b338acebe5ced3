package org.ionary.domain.paper;

import java.util.List;
import java.util.OptionalInt;
import org.ionary.domain.Checks;

/**
 * Where a block stands.
 *
 * @param ordinal the block's index in its paper, from 0
 * @param regions its boxes in reading order; empty for formats without pages
 */
public record Position(int ordinal, Section section, List<Region> regions) {
    public Position {
        Checks.require(ordinal >= 0, "blocks count from 0");
        regions = List.copyOf(regions);
    }

    /** The page that shows the character at {@code offset}, where the format has pages. */
    public OptionalInt page(int offset) {
        OptionalInt page = OptionalInt.empty();
        for (Region region : regions) {
            if (page.isEmpty() || region.begin() <= offset) {
                page = OptionalInt.of(region.page());
            }
        }
        return page;
    }
}
