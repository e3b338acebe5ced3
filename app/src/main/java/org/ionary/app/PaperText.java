package org.ionary.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Region;

/**
 * A paper for people to read: bibliography, then each block with its number in brackets, sections marked {@code §} and
 * pages where they begin, also in the middle of a block. But for these marks it is the canonical text, character for
 * character.
 */
final class PaperText {
    private final PrintStream out;
    private final OptionalInt only;
    private int page;

    private PaperText(PrintStream out, OptionalInt only) {
        this.out = out;
        this.only = only;
    }

    /** @param only the one page to print; all where it is empty */
    static void print(Paper paper, OptionalInt only, PrintStream out) {
        PaperText text = new PaperText(out, only);
        if (only.isEmpty()) {
            text.head(paper);
        }
        paper.blocks().forEach(text::block);
    }

    /** The last page that has text; empty for a format without pages. */
    static OptionalInt lastPage(Paper paper) {
        return paper.blocks().stream()
                .flatMap(block -> block.at().regions().stream())
                .mapToInt(Region::page)
                .max();
    }

    static String formatName(Format format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void head(Paper paper) {
        Bibliography known = paper.bibliography();
        line("doc", paper.source().doc() + " (" + formatName(paper.source().format()) + ")");
        known.title().ifPresent(title -> line("title", title));
        if (!known.authors().isEmpty()) {
            line("authors", String.join("; ", known.authors()));
        }
        known.journal().ifPresent(journal -> line("journal", journal));
        known.year().ifPresent(year -> line("year", String.valueOf(year)));
        known.doi().ifPresent(doi -> line("doi", doi.value()));
        known.license().ifPresent(license -> line("licence", license));
        for (Notice notice : paper.notices()) {
            String detail = notice.detail().isEmpty() ? "" : ": " + notice.detail();
            line("notice", notice.kind().meaning() + " (" + notice.count() + ")" + detail);
        }
    }

    private void line(String label, String value) {
        out.printf("%-9s%s%n", label, value);
    }

    private void block(Block block) {
        List<Piece> pieces = pieces(block);
        if (only.isPresent()) {
            pieces = pieces.stream()
                    .filter(piece -> piece.page() == only.getAsInt())
                    .toList();
        }
        if (pieces.isEmpty()) {
            return;
        }
        out.println();
        String mark = mark(block);
        for (Piece piece : pieces) {
            if (piece.page() != page) {
                page = piece.page();
                out.println("—— page " + page + " ——");
            }
            out.println(mark + piece.text());
            mark = "";
        }
    }

    private record Piece(int page, String text) {}

    /** A block's text, cut where a new page begins; page 0 where the format has none. */
    private static List<Piece> pieces(Block block) {
        String text = block.text();
        List<Region> regions = block.at().regions();
        List<Piece> pieces = new ArrayList<>();
        int page = regions.isEmpty() ? 0 : regions.getFirst().page();
        int from = 0;
        for (Region region : regions) {
            if (region.page() != page && region.begin() > from && region.begin() <= text.length()) {
                pieces.add(new Piece(page, text.substring(from, region.begin())));
                from = region.begin();
                page = region.page();
            }
        }
        pieces.add(new Piece(page, text.substring(from)));
        return pieces;
    }

    private static String mark(Block block) {
        String number = "[" + block.at().ordinal() + "] ";
        return switch (block) {
            case Block.Heading heading ->
                number + "§".repeat(heading.level()) + " "
                        + heading.at().section().kind().name().toLowerCase(Locale.ROOT) + ": ";
            case Block.Passage passage -> number;
            case Block.Caption caption -> number + caption.of().name().toLowerCase(Locale.ROOT) + " caption: ";
            case Block.Table table -> number + "table" + about(table) + "\n";
        };
    }

    private static String about(Block.Table table) {
        String size = " of " + table.rows().size() + " rows, " + table.headerRows() + " of them header, and "
                + table.width() + " columns";
        String caption =
                table.caption().isPresent() ? ", caption [" + table.caption().getAsInt() + "]" : ", without a caption";
        String notes = table.notes().isEmpty()
                ? ""
                : table.notes().stream().map(n -> "[" + n + "]").collect(Collectors.joining(" ", ", notes ", ""));
        return size + caption + notes;
    }
}
