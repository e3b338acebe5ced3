package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.GivenUp;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.domain.paper.Section;
import org.ionary.ingest.PageLayout.Column;
import org.ionary.ingest.PdfPage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Turns columns of lines into blocks.
 *
 * <ol>
 *   <li>Captions open floats; a table is what stands between its rules, a figure's labels are dropped.
 *   <li>Headings are larger, bold, numbered or well known.
 *   <li>All else is paragraphs, which go on across columns, pages and floats; a float follows the paragraph it
 *       interrupts.
 * </ol>
 */
final class PdfFlow {
    private final PdfMeasures measures;
    private final PdfHeadings headings;
    private final LineJoiner joiner;
    private final PaperDraft draft;
    private final PdfCaptions captions;
    private final PdfFloatFinder finder;
    private final List<Runnable> floats = new ArrayList<>();
    private PdfParagraph open;
    private Column openIn = Column.of(List.of());
    private PdfParagraph aside;
    private boolean interrupted;

    PdfFlow(PdfMeasures measures, PdfHeadings headings, LineJoiner joiner, PaperDraft draft) {
        this.measures = measures;
        this.headings = headings;
        this.joiner = joiner;
        this.captions = new PdfCaptions(measures);
        this.finder = new PdfFloatFinder(measures, captions, joiner);
        this.draft = draft;
        this.open = new PdfParagraph(joiner);
        this.aside = new PdfParagraph(joiner);
    }

    /** Appends the blocks of a column. */
    void column(Column column, List<Rule> rules) {
        List<PdfLine> lines = captions.withoutFigureText(column);
        interrupted = true;
        int at = 0;
        while (at < lines.size()) {
            GivenUp.check();
            PdfLine line = lines.get(at);
            if (line.table().isPresent()) {
                at = tableWithoutCaption(lines, at);
                interrupted = true;
                continue;
            }
            Optional<Caption.Of> caption = captions.captionOf(line);
            if (caption.isPresent()) {
                PdfFloat found = finder.at(caption.orElseThrow(), lines, at, column, rules);
                set(found);
                at = found.end();
                interrupted = true;
            } else if (headings.isHeading(line, column, at == 0 ? null : lines.get(at - 1))
                    && !isInReferenceEntry(line)
                    && !isInFront(line)) {
                at = heading(lines, at);
                interrupted = false;
            } else {
                PdfFloat plain = finder.plain(lines, at, column, rules);
                if (plain.end() > at) {
                    set(plain);
                    at = plain.end();
                    interrupted = true;
                    continue;
                }
                boolean besides = isAside(line);
                text(line, at == 0 ? null : lines.get(at - 1), column);
                interrupted = besides;
                at++;
            }
        }
    }

    /** Sets a float behind the paragraph that it interrupts, or at once where it interrupts none. */
    private void set(PdfFloat found) {
        floats.add(() -> found.appendTo(draft));
        if (open.isEmpty()) {
            drainFloats();
        }
    }

    /** A table whose caption stands below it, or that has none. */
    private int tableWithoutCaption(List<PdfLine> lines, int at) {
        PdfParagraph caption = new PdfParagraph(joiner);
        PdfFloat found = finder.ruled(Optional.empty(), lines, at);
        int end = finder.captionBelow(caption, lines, found.end());
        PdfFloat whole = end > found.end() ? found.under(caption) : found;
        set(whole);
        return Math.max(end, found.end());
    }

    void end() {
        close();
    }

    private boolean isInReferenceEntry(PdfLine line) {
        return draft.section().kind() == Section.Kind.REFERENCES
                && SectionNames.kindOf(line.text()).isEmpty();
    }

    /** Above the first section, authors and the like are large too; only what is known or numbered opens one. */
    private boolean isInFront(PdfLine line) {
        return draft.section().equals(Section.FRONT) && !headings.isSectionName(line.text());
    }

    private int heading(List<PdfLine> lines, int from) {
        close();
        PdfParagraph heading = new PdfParagraph(joiner);
        heading.add(lines.get(from));
        int at = from + 1;
        while (at < lines.size() && headings.continues(lines.get(at - 1), lines.get(at))) {
            heading.add(lines.get(at));
            at++;
        }
        draft.heading(headings.level(heading), heading.text(), heading.regions());
        return at;
    }

    private void text(PdfLine line, @Nullable PdfLine before, Column column) {
        if (isAside(line)) {
            aside(line, before);
            return;
        }
        boolean equation = measures.isDisplayed(line, column);
        if (!open.isEmpty() && (equation || isNewParagraph(line, before, column))) {
            close();
        }
        open.add(line);
        openIn = column;
        if (equation) {
            close();
        }
    }

    /** Small print at the foot of a column, which interrupts the text but is none of it. */
    private boolean isAside(PdfLine line) {
        return switch (draft.section().kind()) {
            case REFERENCES, FRONT, ABSTRACT, BACK -> false;
            case INTRODUCTION, METHODS, RESULTS, CONCLUSION, OTHER ->
                line.size() < 0.93 * measures.body()
                        && !open.isEmpty()
                        && open.last().size() > 0.97 * measures.body();
        };
    }

    private void aside(PdfLine line, @Nullable PdfLine before) {
        boolean goesOn =
                !aside.isEmpty() && before != null && before.equals(aside.last()) && !measures.isApart(before, line);
        if (!goesOn) {
            aside = new PdfParagraph(joiner);
            PdfParagraph note = aside;
            floats.add(() -> draft.passage(note.text(), note.regions()));
        }
        aside.add(line);
    }

    private boolean isNewParagraph(PdfLine line, @Nullable PdfLine before, Column column) {
        if (draft.section().kind() == Section.Kind.REFERENCES) {
            boolean begins = measures.numbersReferences()
                    ? TextBlocks.isNumberedEntry(line.text())
                    : line.left() < open.last().left() - 0.5 * line.size();
            return begins || isForeign(line, before);
        }
        if (Math.abs(line.size() - open.last().size()) > 0.09 * measures.body()) {
            return true;
        }
        if (draft.section().equals(Section.FRONT) && open.last().width() < 0.6 * openIn.width()) {
            return true;
        }
        boolean hangs = before != null && TextBlocks.isEntry(before.text()) && line.left() > before.left();
        boolean indented = measures.isIndented(line, column) && !hangs;
        boolean ended = PdfMeasures.endsSentence(open.last().text());
        if (interrupted || before == null) {
            boolean full = measures.isFull(open.last(), openIn);
            boolean goesOn = !ended || measures.indents() && full;
            return indented || !goesOn;
        }
        return measures.isApart(before, line) && !runsOn(before, line, column, ended)
                || indented && (line.left() > before.left() + 0.4 * line.size() || ended && !reaches(before, line))
                || TextBlocks.isEntry(line.text()) && ended && !(isLettered(line) && measures.isFull(before, column))
                || ended
                        && !measures.isFull(before, column)
                        && !(isSetIn(before, line, column) && reaches(before, line))
                        && Character.isUpperCase(line.text().codePointAt(0))
                        && measures.justified();
    }

    /** What stands below a list of references, well apart from it and in another size, is none of its entries. */
    private boolean isForeign(PdfLine line, @Nullable PdfLine before) {
        double differs = Math.abs(line.size() - open.last().size());
        boolean apart = before == null || line.baseline() - before.baseline() > 1.6 * measures.leading();
        return differs > 0.09 * measures.body() && apart;
    }

    /** Whether a line is as long as its neighbours, which in a block set narrower than the column is not the margin. */
    private boolean reaches(PdfLine before, PdfLine line) {
        return before.right() > Math.max(line.right(), open.right()) - 1.2 * line.size();
    }

    /** What is counted by letters may be so within a sentence. */
    private static boolean isLettered(PdfLine line) {
        String text = line.text();
        return Character.isLetter(text.charAt(text.charAt(0) == '(' ? 1 : 0));
    }

    /** Whether the lines are of a block set in from the column's margin. */
    private static boolean isSetIn(PdfLine before, PdfLine line, Column column) {
        return line.left() > column.margin() + 0.6 * line.size()
                && Math.abs(line.left() - before.left()) < 0.3 * line.size();
    }

    /** A line pushed down by the scripts in it: it stands apart, but the text above has neither ended nor indents. */
    private boolean runsOn(PdfLine before, PdfLine line, Column column, boolean ended) {
        boolean deeper = line.left() > before.left() + 0.4 * line.size();
        boolean full = measures.justified() ? reaches(before, line) : before.width() > 0.8 * column.width();
        double step = line.baseline() - before.baseline();
        return full && step > 0 && step < 1.9 * line.size() && !deeper && (!ended || measures.indents());
    }

    private void close() {
        if (!open.isEmpty()) {
            String text = open.text();
            draft.passage(text, open.regions());
            open = new PdfParagraph(joiner);
        }
        drainFloats();
    }

    private void drainFloats() {
        List<Runnable> waiting = List.copyOf(floats);
        floats.clear();
        waiting.forEach(Runnable::run);
    }
}
