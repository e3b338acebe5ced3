package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionary.index.FindingIndex;
import org.ionary.index.Hits;
import org.ionary.index.HybridPassages;
import org.ionary.index.PassageHits;
import org.ionary.index.PassageQuery;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.ionary.index.TextVectors;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passages of the papers by their words, or findings by their material. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds passages by their words; formulas are found in any notation and by their names.",
            "With --findings, or a filter that only findings have, lists findings; the words then name the material."
        },
        footer = {
            "",
            "Example:  ionary search Li7La3Zr2O12 grain boundary --year 2015..",
            "Example:  ionary search LLZO --property conductivity --temperature 293..303"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int SUGGESTIONS = 5;

    private final Screen screen;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "What to look for; a star stands for the rest of a formula: \"Li7La3*\".")
    private List<String> words = List.of();

    @Option(names = "--findings", description = "List findings and not passages.")
    private boolean findings;

    @Option(
            names = "--hybrid",
            description = "Order passages by their meaning as well, with the add-on of that name; see docs/search.md.")
    private boolean hybrid;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            defaultValue = "10",
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int number;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "1",
            description = "Begin with the N-th (default: ${DEFAULT-VALUE}).")
    private int from;

    @Option(names = "--json", description = "Print what is found as JSON.")
    private boolean json;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private LibraryOption library = new LibraryOption();

    SearchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        String text = String.join(" ", words).strip();
        boolean passages = !findings && !filters.isAboutFindings();
        if (number < 1) {
            throw new UsageException("-n is how many to show, at least 1");
        }
        if (from < 1) {
            throw new UsageException("--from counts from 1");
        }
        if (passages && text.isEmpty()) {
            throw new UsageException("say what to look for, or --findings to list findings");
        }
        if (hybrid && !passages) {
            throw new UsageException("--hybrid is for passages; leave it out, or --findings and filters of findings");
        }
        Query query = query(text);
        PassageQuery passageQuery =
                new PassageQuery(text, filters.doc(), filters.doi(), filters.years(), number, from - 1);
        Optional<TextVectors> model = hybrid ? Optional.of(HybridAddOn.load()) : Optional.empty();
        try (Library opened = Library.openForReading(library.folder());
                LibraryIndex index = LibraryIndex.openForAsking(opened, screen)) {
            FoundText found = new FoundText(screen, json, opened);
            if (passages) {
                PassageHits hits = model.isPresent()
                        ? hybrid(passageQuery, index.findings(), opened, model.get())
                        : index.findings().passages(passageQuery);
                found.passages(hits, text, from, suggestions(hits.total(), text, index.findings()));
            } else {
                Hits hits = index.findings().search(query);
                found.findings(hits, from, suggestions(hits.total(), text, index.findings()));
            }
        }
        return ExitCodes.WELL;
    }

    private PassageHits hybrid(PassageQuery query, FindingIndex words, Library opened, TextVectors model)
            throws IOException {
        try (LibraryVectors meaning = LibraryVectors.openForAsking(opened, model, screen)) {
            return new HybridPassages(words, meaning.vectors()).passages(query);
        }
    }

    private Query query(String text) throws UsageException {
        QueryBuilder query = filters.query().limit(number).offset(from - 1);
        if (!text.isEmpty()) {
            query.material(text);
        } else if (filters.property().isPresent()) {
            query.order(
                    switch (filters.property().get()) {
                        case CONDUCTIVITY -> Query.Order.VALUE_DESCENDING;
                        case ACTIVATION_ENERGY -> Query.Order.VALUE_ASCENDING;
                    });
        }
        return query.build();
    }

    private static List<String> suggestions(long total, String text, FindingIndex index) throws IOException {
        return total > 0 || text.isEmpty() ? List.of() : index.suggestions(text, SUGGESTIONS);
    }
}
