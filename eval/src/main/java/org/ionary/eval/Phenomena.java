package org.ionary.eval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each fact is an example of, by the tags of the gold. A predicted fact that is not in the gold has no tag; it
 * counts to that of the gold's fact from the same sentence, else to the first one of its document.
 */
public final class Phenomena implements Function<Fact, String> {
    /** Where neither the fact nor its document has a tag. */
    public static final String NONE = "(none)";

    private final Map<String, String> ofDocument = new HashMap<>();
    private final Map<String, List<Fact>> tagged;

    public Phenomena(Collection<Fact> gold, Collection<Barren> barren) {
        for (Fact fact : gold) {
            fact.phenomenon().ifPresent(phenomenon -> ofDocument.putIfAbsent(fact.doc(), phenomenon));
        }
        barren.forEach(document ->
                document.phenomenon().ifPresent(phenomenon -> ofDocument.putIfAbsent(document.doc(), phenomenon)));
        tagged = gold.stream().filter(fact -> fact.phenomenon().isPresent()).collect(Collectors.groupingBy(Fact::doc));
    }

    @Override
    public String apply(Fact fact) {
        return fact.phenomenon().or(() -> ofSentence(fact)).orElseGet(() -> ofDocument.getOrDefault(fact.doc(), NONE));
    }

    private Optional<String> ofSentence(Fact fact) {
        return tagged.getOrDefault(fact.doc(), List.of()).stream()
                .filter(gold -> !gold.evidence().isBlank() && gold.evidence().equals(fact.evidence()))
                .flatMap(gold -> gold.phenomenon().stream())
                .findFirst();
    }
}
