package org.ionary.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.QuantityScanner;

/**
 * What a paper means by room temperature, in kelvin: {@code room temperature (30 °C)}. Empty where it does not say, or
 * where it says different things, as reviews do of others' work. Looked for when it is first asked for, since most
 * papers name their temperatures.
 */
final class RoomTemperature {
    /** How far behind the words the number is looked for. */
    private static final int WINDOW = 48;

    /** Beginnings are enough: the scanner reads the words themselves. */
    private static final Pattern WORDS =
            Pattern.compile("\\bRT\\b|\\b(?:room|ambient|laboratory)[ -]temp|\\br\\. ?t\\.", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal CLOSE = new BigDecimal("0.5");

    private final Paper paper;
    private boolean sought;
    private Optional<BigDecimal> kelvin = Optional.empty();

    RoomTemperature(Paper paper) {
        this.paper = paper;
    }

    Optional<BigDecimal> kelvin() {
        if (!sought) {
            kelvin = find();
            sought = true;
        }
        return kelvin;
    }

    private Optional<BigDecimal> find() {
        Set<BigDecimal> said = paper.blocks().stream()
                .filter(block -> !(block instanceof Block.Table))
                .filter(block -> block.at().section().kind() != Section.Kind.REFERENCES)
                .flatMap(block ->
                        WORDS.matcher(block.text()).results().map(match -> window(block.text(), match.start())))
                .flatMap(window -> QuantityScanner.roomTemperature(window).stream())
                .collect(Collectors.toSet());
        return said.stream()
                .min(BigDecimal::compareTo)
                .filter(least ->
                        said.stream().allMatch(other -> other.subtract(least).compareTo(CLOSE) <= 0));
    }

    /** Up to a blank, so that no number is cut. */
    private static String window(String text, int begin) {
        int end = Math.min(text.length(), begin + WINDOW);
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }
}
