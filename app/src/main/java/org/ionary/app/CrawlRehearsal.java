package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.crawl.CrawlSettings;
import org.ionary.crawl.Holdings;
import org.ionary.crawl.Rehearsal;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.SourceId;
import org.ionary.store.Library;

/** Says what a night would fetch. */
final class CrawlRehearsal {
    private static final Holdings NOTHING = new Holdings() {
        @Override
        public boolean holds(Doi doi) {
            return false;
        }

        @Override
        public boolean holds(SourceId source) {
            return false;
        }
    };

    private final Screen screen;
    private final boolean json;

    CrawlRehearsal(Screen screen, boolean json) {
        this.screen = screen;
        this.json = json;
    }

    int rehearse(CrawlSettings settings, LibraryOption library) throws IOException, UsageException {
        Rehearsal.Plan plan;
        if (Library.isIn(library.folder())) {
            try (Library opened = Library.openForReading(library.folder())) {
                plan = new Rehearsal(settings, Optional.of(opened.crawlBooks()), new LibraryHoldings(opened)).plan();
            }
        } else {
            plan = new Rehearsal(settings, Optional.empty(), NOTHING).plan();
        }
        if (json) {
            screen.out().println(json(plan).toPrettyString());
        } else {
            print(plan);
        }
        return plan.failed().isEmpty() ? ExitCodes.WELL : ExitCodes.SOME_PAPERS_FAILED;
    }

    private void print(Rehearsal.Plan plan) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Rehearsal.Planned one : plan.leads()) {
            counts.merge(one.what(), 1, Integer::sum);
            screen.out()
                    .println("%-12s %-20s %s  %s"
                            .formatted(
                                    one.what(),
                                    one.source(),
                                    one.lead().key(),
                                    one.lead().cited().title().orElse("")));
            if (!one.detail().isBlank()) {
                screen.out().println(" ".repeat(13) + one.detail());
            }
        }
        plan.failed().forEach(failed -> screen.out().println("FAILED       " + failed));
        screen.out().println("Nothing was fetched or changed. " + counts);
    }

    private static ObjectNode json(Rehearsal.Plan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode leads = json.putArray("leads");
        for (Rehearsal.Planned one : plan.leads()) {
            leads.addObject()
                    .put("source", one.source())
                    .put("key", one.lead().key())
                    .put("title", one.lead().cited().title().orElse(null))
                    .put("what", one.what())
                    .put("detail", one.detail());
        }
        plan.failed().forEach(json.putArray("failed_sources")::add);
        return json;
    }
}
