package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ionary.ask.FindingText;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.index.Highlights;
import org.ionary.index.Hits;
import org.ionary.index.PassageHit;
import org.ionary.index.PassageHits;
import org.ionary.store.Library;

/** What a search has found, as text or as JSON. */
final class FoundText {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Screen screen;
    private final boolean json;
    private final Library library;
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

    FoundText(Screen screen, boolean json, Library library) {
        this.screen = screen;
        this.json = json;
        this.library = library;
    }

    void passages(PassageHits hits, String words, int from, List<String> suggestions) throws IOException {
        for (PassageHit hit : hits.hits()) {
            Optional<Paper> paper = library.paper(hit.source());
            // An index that could not be brought up to date may know another text of it.
            if (paper.isPresent() && hit.block() < paper.get().blocks().size()) {
                passage(hit, paper.get(), words);
            }
        }
        end(hits.total(), hits.hits().size(), from, suggestions);
    }

    private void passage(PassageHit hit, Paper paper, String words) {
        Block block = paper.blocks().get(hit.block());
        Optional<String> doi = paper.bibliography().doi().map(Doi::value);
        List<Highlights.Span> spans = Highlights.in(block.text(), words);
        if (json) {
            ObjectNode row = rows.addObject().put("doc", hit.doc()).put("doi", doi.orElse(null));
            row.put("section", block.at().section().title())
                    .put("block", hit.block())
                    .put("score", hit.score());
            if (block.at().page(0).isPresent()) {
                row.put("page", block.at().page(0).getAsInt());
            } else {
                row.putNull("page");
            }
            row.put("text", block.text());
            ArrayNode highlights = row.putArray("highlights");
            spans.forEach(
                    span -> highlights.addObject().put("begin", span.begin()).put("end", span.end()));
        } else {
            String page = block.at().page(0).isPresent()
                    ? ", page " + block.at().page(0).getAsInt()
                    : "";
            screen.out().println(hit.doc() + doi.map(d -> " (" + d + ")").orElse("") + page);
            String text = screen.bold() ? bold(block.text(), spans) : block.text();
            screen.out().println("    " + text.replace("\n", "\n    "));
        }
    }

    private static String bold(String text, List<Highlights.Span> spans) {
        StringBuilder bold = new StringBuilder();
        int at = 0;
        for (Highlights.Span span : spans) {
            bold.append(text, at, span.begin())
                    .append(BOLD)
                    .append(text, span.begin(), span.end())
                    .append(PLAIN);
            at = span.end();
        }
        return bold.append(text, at, text.length()).toString();
    }

    void findings(Hits hits, int from, List<String> suggestions) {
        List<CitedFinding> found = library.byIds(hits.ids());
        if (json) {
            AnswerJson.rows(rows, found);
        } else {
            found.forEach(cited -> screen.out().println(FindingText.line(cited)));
        }
        end(hits.total(), hits.ids().size(), from, suggestions);
    }

    private void end(long total, int shown, int from, List<String> suggestions) {
        if (json) {
            screen.out().println(rows.toPrettyString());
        } else if (total == 0) {
            screen.out().println("Nothing found.");
        } else if (shown == 0) {
            screen.out().println("There are only " + total + ".");
        }
        if (total > shown && shown > 0) {
            screen.err()
                    .println("ionary: showing " + from + " to " + (from + shown - 1) + " of " + total
                            + (from + shown <= total ? "; go on with --from " + (from + shown) : ""));
        }
        if (!suggestions.isEmpty()) {
            screen.err().println("ionary: did you mean " + String.join(", ", suggestions) + "?");
        }
    }
}
