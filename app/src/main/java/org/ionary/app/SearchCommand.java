package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Paper;
import org.ionary.index.PassageHit;
import org.ionary.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passages of the papers by their words. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds passages by their words; formulas are found in any notation.",
        footer = {"", "Example:  ionary search Li7La3Zr2O12 grain boundary"})
final class SearchCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            defaultValue = "10",
            description = "How many passages at most (default: ${DEFAULT-VALUE}).")
    private int number;

    @Option(names = "--json", description = "Print the passages as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    SearchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (number < 1) {
            throw new UsageException("-n is how many passages to show, at least 1");
        }
        try (Library opened = Library.openForReading(library.folder());
                LibraryIndex index = LibraryIndex.openForAsking(opened, screen)) {
            List<PassageHit> hits = index.findings().passages(String.join(" ", words), number);
            ArrayNode found = JsonNodeFactory.instance.arrayNode();
            for (PassageHit hit : hits) {
                Optional<Paper> paper = opened.paper(hit.source());
                if (paper.isPresent()) {
                    show(hit, paper.get(), found);
                }
            }
            if (json) {
                screen.out().println(found.toPrettyString());
            } else if (hits.isEmpty()) {
                screen.out().println("Nothing found.");
            }
        }
        return ExitCodes.WELL;
    }

    private void show(PassageHit hit, Paper paper, ArrayNode found) {
        Block block = paper.blocks().get(hit.block());
        Optional<String> doi = paper.bibliography().doi().map(Doi::value);
        if (json) {
            ObjectNode row = found.addObject().put("doc", hit.doc()).put("doi", doi.orElse(null));
            row.put("section", block.at().section().title())
                    .put("block", hit.block())
                    .put("score", hit.score());
            if (block.at().page(0).isPresent()) {
                row.put("page", block.at().page(0).getAsInt());
            } else {
                row.putNull("page");
            }
            row.put("text", block.text());
        } else {
            screen.out()
                    .println(hit.doc()
                            + doi.map(d -> " (" + d + ")").orElse("")
                            + (block.at().page(0).isPresent()
                                    ? ", page " + block.at().page(0).getAsInt()
                                    : ""));
            screen.out().println("    " + block.text().replace("\n", "\n    "));
        }
    }
}
