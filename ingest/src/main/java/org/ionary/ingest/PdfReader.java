package org.ionary.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.ionary.ingest.PageLayout.Column;

/**
 * Reads a PDF from where its glyphs stand.
 *
 * <ol>
 *   <li>Glyphs are collected page by page and grouped into fragments.
 *   <li>Running heads, feet and page numbers are set aside.
 *   <li>Each page is cut into columns, read in order.
 *   <li>Lines become the title, headings, paragraphs, captions and tables.
 * </ol>
 */
final class PdfReader {
    private static final int FEWEST_GLYPHS = 12;

    private final List<PdfPage> pages;
    private final boolean spaced;
    private final double body;
    private final List<String> margins = new ArrayList<>();

    private PdfReader(PdfGlyphs.Found found) {
        this.pages = PdfLineNumbers.removed(
                found.pages().stream().flatMap(List::stream).toList());
        this.spaced = found.tally().isSpaced();
        this.body = found.tally().bodySize();
    }

    static Reading read(byte[] bytes, String source) throws PaperException {
        try (PDDocument document = open(bytes, source)) {
            PdfGlyphs.Found found = Refusal.damagedUnless(source, () -> PdfGlyphs.in(document));
            long empty = found.pages().stream().filter(PdfReader::isWithoutText).count();
            if (empty == found.pages().size()) {
                boolean none = found.pages().isEmpty();
                throw new PaperException(
                        none ? PaperException.Kind.DAMAGED : PaperException.Kind.NO_TEXT_LAYER,
                        source,
                        none ? "no pages" : "pages: " + found.pages().size() + "; it needs text recognition first");
            }
            List<Notice> notices = new ArrayList<>();
            note(notices, Notice.Kind.UNMAPPED_GLYPHS, found.unmapped());
            note(notices, Notice.Kind.HIDDEN_TEXT, found.hidden());
            note(notices, Notice.Kind.PAGES_WITHOUT_TEXT, (int) empty);
            Bibliography described = PdfBibliography.of(document);
            return new PdfReader(found).reading(described, notices);
        } catch (IOException e) {
            throw new PaperException(PaperException.Kind.DAMAGED, source, Refusal.reason(e, source), e);
        }
    }

    private static PDDocument open(byte[] bytes, String source) throws PaperException {
        return Refusal.damagedUnless(source, () -> {
            try {
                return Loader.loadPDF(bytes);
            } catch (InvalidPasswordException e) {
                throw new PaperException(PaperException.Kind.ENCRYPTED, source, "a password is needed", e);
            }
        });
    }

    private static void note(List<Notice> notices, Notice.Kind kind, int count) {
        if (count > 0) {
            notices.add(new Notice(kind, count));
        }
    }

    private static boolean isWithoutText(List<PdfPage> sides) {
        return sides.stream()
                        .flatMap(side -> side.fragments().stream())
                        .mapToLong(fragment -> fragment.glyphs().size())
                        .sum()
                < FEWEST_GLYPHS;
    }

    private Reading reading(Bibliography described, List<Notice> notices) {
        List<List<Column>> columns = columns();
        List<Column> all = columns.stream().flatMap(List::stream).toList();
        LineJoiner joiner = new LineJoiner(
                all.stream().flatMap(c -> c.lines().stream()).map(PdfLine::text).toList());
        PdfMeasures measures = new PdfMeasures(body, spaced, all);
        PaperDraft draft = new PaperDraft();
        PdfTitle title = PdfTitle.find(columns.getFirst(), body);
        PdfFlow flow = new PdfFlow(measures, new PdfHeadings(measures, all), joiner, draft);
        PdfParagraph titleText = new PdfParagraph(joiner);
        title.lines().forEach(titleText::add);
        for (int i = 0; i < pages.size(); i++) {
            for (Column column : columns.get(i)) {
                Column rest = column.without(title.lines());
                if (rest.lines().size() < column.lines().size() && draft.size() == 0) {
                    draft.title(titleText.text(), titleText.regions());
                }
                flow.column(rest, PdfTableFinder.connected(pages.get(i).rules()));
            }
        }
        flow.end();
        Bibliography known = PdfBibliography.complete(described, titleText.text(), margins);
        return new Reading(FrontText.complete(known, draft.blocks()), draft.blocks(), notices);
    }

    private List<List<Column>> columns() {
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfPage page : pages) {
            rows.add(PageLayout.rows(page.frame(), page.fragments(), spaced));
        }
        PdfFurniture furniture = new PdfFurniture(pages, rows, body);
        List<List<Column>> columns = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PdfLine> dropped = furniture.on(pages.get(i), rows.get(i));
            dropped.forEach(line -> margins.add(line.text()));
            Set<Fragment> away = Collections.newSetFromMap(new IdentityHashMap<>());
            dropped.forEach(line -> away.addAll(line.fragments()));
            List<Fragment> kept = pages.get(i).fragments().stream()
                    .filter(fragment -> !away.contains(fragment))
                    .toList();
            columns.add(PageLayout.of(pages.get(i), kept, spaced, body));
        }
        return columns;
    }

    /** The title's lines on the first page; none where no line is larger than the text. */
    record PdfTitle(List<PdfLine> lines) {
        private static final int MOST_LINES = 6;

        static PdfTitle find(List<Column> columns, double body) {
            List<PdfLine> lines =
                    columns.stream().flatMap(column -> column.lines().stream()).toList();
            double largest = lines.stream()
                    .filter(line ->
                            line.text().chars().filter(Character::isLetter).count() >= 8)
                    .mapToDouble(PdfLine::size)
                    .max()
                    .orElse(0);
            if (largest < 1.15 * body) {
                return new PdfTitle(List.of());
            }
            List<PdfLine> title = new ArrayList<>();
            for (PdfLine line : lines) {
                boolean same = line.size() > 0.96 * largest;
                if (same && title.size() < MOST_LINES) {
                    title.add(line);
                } else if (!title.isEmpty()) {
                    break;
                }
            }
            boolean section = Optional.of(title)
                    .filter(t -> !t.isEmpty())
                    .map(t -> SectionNames.kindOf(t.getFirst().text()).isPresent())
                    .orElse(true);
            return section ? new PdfTitle(List.of()) : new PdfTitle(List.copyOf(title));
        }
    }
}
