package org.ionary.index;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/** Names for what has none of its own. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** {@code Li6 P S5 Cl}. */
    static String of(Composition composition) {
        return composition.amounts().entrySet().stream()
                .map(amount -> amount.getKey().symbol()
                        + (amount.getValue() == 1
                                ? ""
                                : BigDecimal.valueOf(amount.getValue())
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .collect(Collectors.joining(" "));
    }

    /** The elements of a composition as one term: the same elements give the same term. */
    static String elements(Composition composition) {
        return elements(composition.amounts().keySet());
    }

    static String elements(Set<Element> elements) {
        return elements.stream().map(element -> element.symbol()).sorted().collect(Collectors.joining("-"));
    }
}
