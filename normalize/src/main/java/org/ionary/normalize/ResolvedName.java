package org.ionary.normalize;

import java.util.Optional;

/**
 * What a name stands for.
 *
 * @param formula canonical; absent where the name is a class without one composition
 * @param meaning in words
 * @param by the lexicon of the field, or the paper's own definition, which goes first
 * @param otherwise what else it may mean; present where it is ambiguous
 */
public record ResolvedName(
        String name, Optional<String> formula, String meaning, Source by, Optional<String> otherwise) {

    public enum Source {
        PAPER,
        LEXICON
    }

    public boolean isAmbiguous() {
        return otherwise.isPresent();
    }

    static Optional<ResolvedName> byLexicon(String name) {
        return Abbreviations.of(name)
                .map(entry ->
                        new ResolvedName(name, entry.formula(), entry.meaning(), Source.LEXICON, entry.otherwise()))
                .or(() -> Polymers.salt(name)
                        .map(formula -> new ResolvedName(
                                name, Optional.of(formula), "a salt", Source.LEXICON, Optional.empty())));
    }
}
