package org.ionary.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/** The papers of a library that a command names. */
final class PapersNamed {
    private PapersNamed() {}

    /** @param docs their file names without ending; none for all */
    static List<PaperSummary> in(Library library, List<String> docs) throws IOException, UsageException {
        List<PaperSummary> all = library.papers();
        Set<String> missing = new HashSet<>(docs);
        all.forEach(paper -> missing.remove(paper.source().doc()));
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "no paper " + String.join(", ", missing.stream().sorted().toList()) + " in the library");
        }
        return all.stream()
                .filter(paper -> docs.isEmpty() || docs.contains(paper.source().doc()))
                .toList();
    }
}
