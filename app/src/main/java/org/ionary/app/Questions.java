package org.ionary.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.paper.Paper;
import org.ionary.llm.Collecting;
import org.ionary.llm.CostEstimate;
import org.ionary.store.Library;
import org.ionary.store.PaperSummary;

/** What a model would be asked about papers of a library. */
final class Questions {
    private Questions() {}

    /** Those without a reply on tape, as far as they are known before the replies to others. */
    static List<Llm.Request> open(Library library, ReaderChoice choice, List<PaperSummary> papers) throws IOException {
        Collecting collecting = new Collecting(new LibraryTape(library));
        for (PaperSummary summary : papers) {
            Optional<Paper> paper = library.paper(summary.source().id());
            if (paper.isPresent()) {
                try {
                    choice.extractor(collecting).extract(paper.get());
                } catch (PaperException e) {
                    // That replies are missing is why we are here; what else fails is said when it is read.
                    if (e.kind() != PaperException.Kind.NOT_ON_TAPE) {
                        throw new IOException(e.line(), e);
                    }
                }
            }
        }
        return collecting.requests();
    }

    static String said(CostEstimate estimate) {
        return estimate.sent() + " tokens to send, at most " + estimate.atMost() + " to be written"
                + estimate.money()
                        .map(money -> ", at most " + money.stripTrailingZeros().toPlainString() + " to be spent")
                        .orElse("");
    }
}
