package org.ionary.domain.paper;

import org.ionary.domain.Checks;

/**
 * The box on a page that shows characters {@code begin} to {@code end} of a block, one line of it as a rule.
 *
 * @param page counted from 1
 * @param left distance from the page's left edge in points (1/72 inch), as displayed
 * @param top distance from the page's upper edge in points, as displayed
 */
public record Region(int page, double left, double top, double width, double height, int begin, int end) {
    public Region {
        Checks.require(page >= 1, "pages count from 1");
        Checks.require(begin >= 0 && begin <= end, "not a range: " + begin + ".." + end);
        Checks.require(width >= 0 && height >= 0, "a box has no negative size");
    }
}
