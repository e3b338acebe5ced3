package org.ionary.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Format;
import org.ionary.ingest.PagePicture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A paper as it was read: its canonical text, or a page with the boxes of what was read from it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the text of a paper as it was read, with its sections and pages.",
        footer = {
            "",
            "Example:  ionary show corpus-samples/garnet-ta-series.pdf",
            "          ionary show garnet-ta-series --page 2 --png page-2.png"
        })
final class ShowCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(
            paramLabel = "DOC",
            description = "A file, which is read anew; else a paper of the library, by its file name or its DOI.")
    private String doc = "";

    @Option(names = "--page", paramLabel = "N", description = "Only what stands on this page.")
    private @Nullable Integer page;

    @Option(
            names = "--png",
            paramLabel = "FILE",
            description = {
                "Draw the page (default: the first) with the boxes of its blocks:",
                "headings red, passages blue, captions orange, tables green."
            })
    private @Nullable Path png;

    @Option(names = "--json", description = "Print the paper as JSON.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    ShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        NamedPaper shown = NamedPaper.find(doc, library);
        OptionalInt wanted = page == null ? OptionalInt.empty() : OptionalInt.of(page);
        if (wanted.isPresent() && png == null) {
            checkPage(shown, wanted.getAsInt());
        }
        if (png != null) {
            draw(shown, wanted.orElse(1), png);
        } else if (json) {
            screen.out().println(PaperJson.of(shown.paper(), wanted).toPrettyString());
        } else {
            PaperText.print(shown.paper(), wanted, screen.out());
        }
        return ExitCodes.WELL;
    }

    private static void checkPage(NamedPaper shown, int page) throws UsageException {
        OptionalInt last = PaperText.lastPage(shown.paper());
        String name = shown.paper().source().doc();
        if (last.isEmpty()) {
            throw new UsageException(name + " has no pages: it is "
                    + PaperText.formatName(shown.paper().source().format()));
        }
        if (page < 1 || page > last.getAsInt()) {
            throw new UsageException(name + " has text on pages 1 to " + last.getAsInt() + ", not on page " + page);
        }
    }

    private void draw(NamedPaper shown, int page, Path target) throws IOException, UsageException {
        if (shown.paper().source().format() != Format.PDF) {
            throw new UsageException("only a PDF has pages to draw; "
                    + shown.paper().source().doc() + " is "
                    + PaperText.formatName(shown.paper().source().format()));
        }
        try {
            BufferedImage picture = PagePicture.of(shown.bytes(), shown.paper(), page)
                    .orElseThrow(() -> new UsageException(shown.paper().source().doc() + " has no page " + page));
            try (OutputStream out = Files.newOutputStream(target)) {
                ImageIO.write(picture, "png", out);
            }
        } catch (PaperException e) {
            throw new UsageException(e.line());
        }
        screen.err().println("Page " + page + " of " + shown.paper().source().doc() + " is drawn in " + target);
    }
}
