package org.ionary.domain.finding;

import java.util.List;
import java.util.stream.Stream;
import org.ionary.domain.paper.Mention;

/**
 * Something said in one place and completed in others: {@code 8.7} by the header {@code σ / 10⁻⁴ S cm⁻¹}, {@code x =
 * 0.4} by {@code Li₇₋ₓLa₃Zr₂₋ₓTaₓO₁₂}, a label by its definition.
 *
 * @param head where it is said
 * @param completions in the order in which they complete it
 */
public record Phrase(Mention head, List<Mention> completions) {
    public Phrase {
        completions = List.copyOf(completions);
    }

    public static Phrase of(Mention head) {
        return new Phrase(head, List.of());
    }

    public Stream<Mention> mentions() {
        return Stream.concat(Stream.of(head), completions.stream());
    }
}
