package org.ionary.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ionary.domain.paper.Format;
import org.ionary.eval.Barren;
import org.ionary.eval.Fact;
import org.ionary.eval.Phenomena;
import org.ionary.store.PaperSummary;

/** By what a score is taken apart. */
enum Grouping {
    PROPERTY,
    FORMAT,
    PHENOMENON;

    private static final String NOT_READ = "(not in the library)";

    /** The group of each fact, gold or predicted. */
    Function<Fact, String> of(Collection<Fact> gold, Collection<Barren> barren, List<PaperSummary> papers) {
        return switch (this) {
            case PROPERTY -> Fact::property;
            case FORMAT -> {
                Map<String, Format> formats = new HashMap<>();
                papers.forEach(paper ->
                        formats.putIfAbsent(paper.source().doc(), paper.source().format()));
                yield fact ->
                        formats.containsKey(fact.doc()) ? PaperText.formatName(formats.get(fact.doc())) : NOT_READ;
            }
            case PHENOMENON -> new Phenomena(gold, barren);
        };
    }

    /** As the option is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
