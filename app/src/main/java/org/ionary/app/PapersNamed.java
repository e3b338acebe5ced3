package org.ionary.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Format;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/** The papers of a library that a command names to read findings from; the rows of datasets are findings already. */
final class PapersNamed {
    private PapersNamed() {}

    /** @param docs their file names without ending; none for all */
    static List<PaperSummary> in(Library library, List<String> docs) throws IOException, UsageException {
        List<PaperSummary> all = library.papers();
        Set<String> datasets = all.stream()
                .filter(PapersNamed::isDataset)
                .map(paper -> paper.source().doc())
                .filter(docs::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!datasets.isEmpty()) {
            throw new UsageException(
                    String.join(", ", datasets) + ": a dataset, whose rows are findings already; see ionary import");
        }
        Set<String> missing = new HashSet<>(docs);
        all.forEach(paper -> missing.remove(paper.source().doc()));
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "no paper " + String.join(", ", missing.stream().sorted().toList()) + " in the library");
        }
        return all.stream()
                .filter(paper -> !isDataset(paper))
                .filter(paper -> docs.isEmpty() || docs.contains(paper.source().doc()))
                .toList();
    }

    private static boolean isDataset(PaperSummary paper) {
        return paper.source().format() == Format.DATASET;
    }
}
