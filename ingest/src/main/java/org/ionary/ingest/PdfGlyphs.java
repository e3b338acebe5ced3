package org.ionary.ingest;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.ionary.domain.GivenUp;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * Collects the glyphs and the lines of a document, page by page, each direction of text in a frame of its own.
 *
 * <p>Left out, and counted, is what nobody can see: glyphs outside the page or larger than it, of no size, as white as
 * the paper, or drawn invisibly where they are not the text layer of a scan. Slanted text, such as a stamp across the
 * page, is left out too.
 */
final class PdfGlyphs extends PDFStreamEngine {
    private static final double SMALLEST = 1.5;

    /** In quarter turns. */
    private static final double STRAIGHT = 0.04;

    private static final int MOST_GLYPHS = 30_000_000;

    /** A form that draws two others, each of which draws two, and so on, never comes to an end. */
    private static final int MOST_FORMS = 500_000;

    private static final int LOOK_AROUND = 0xFFF;

    private final IdentityHashMap<PDFont, PdfFont> fonts = new IdentityHashMap<>();
    private final PdfDrawn drawn;
    private final List<List<Glyph>> seen = new ArrayList<>();
    private final List<List<Glyph>> invisible = new ArrayList<>();
    private final PdfFrame[] frames = new PdfFrame[4];
    private PDPage page;
    private int rotation;
    private final GlyphTally tally = new GlyphTally();
    private int hidden;
    private int unmapped;
    private int shown;
    private int forms;

    private PdfGlyphs(PDPage first) {
        page = first;
        drawn = new PdfDrawn(this);
        for (int i = 0; i < 4; i++) {
            seen.add(new ArrayList<>());
            invisible.add(new ArrayList<>());
        }
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new Forms());
    }

    /**
     * @param pages a page has a frame for each direction in which it has text worth reading, the main one first
     * @param tally of all glyphs that were kept
     * @param hidden characters left out because nobody sees them
     * @param unmapped glyphs that stand for no known character
     */
    record Found(List<List<PdfPage>> pages, GlyphTally tally, int hidden, int unmapped) {}

    static Found in(PDDocument document) throws IOException {
        List<List<PdfPage>> pages = new ArrayList<>();
        PdfGlyphs collector = null;
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (collector == null) {
                collector = new PdfGlyphs(page);
            }
            pages.add(collector.read(page, number));
        }
        return collector == null
                ? new Found(List.of(), new GlyphTally(), 0, 0)
                : new Found(List.copyOf(pages), collector.tally, collector.hidden, collector.unmapped);
    }

    private List<PdfPage> read(PDPage next, int number) throws IOException {
        GivenUp.check();
        page = next;
        rotation = Math.floorMod(next.getRotation(), 360) / 90;
        for (int turns = 0; turns < 4; turns++) {
            frames[turns] = PdfFrame.of(next, number).turned(turns);
        }
        drawn.clear();
        seen.forEach(List::clear);
        invisible.forEach(List::clear);
        processPage(next);
        boolean layer = drawn.pictureShare(next) > 0.5 || seen.stream().allMatch(List::isEmpty);
        for (int turns = 0; turns < 4; turns++) {
            List<Glyph> unseen = invisible.get(turns);
            if (layer) {
                seen.get(turns).addAll(unseen);
            } else {
                unseen.forEach(this::hide);
            }
        }
        List<PdfPage> sides = new ArrayList<>();
        for (int turns : PdfSides.worthReading(seen)) {
            tally.add(seen.get(turns));
            PdfFrame frame = frames[turns];
            PdfDrawn.Placing placing = (x, y) -> {
                Point2D.Double at = PdfFrame.displayed(page, x, y);
                return frame.inside(at.x, at.y);
            };
            sides.add(new PdfPage(frame, Fragments.of(seen.get(turns)), drawn.rules(placing), drawn.bars(placing)));
        }
        return sides;
    }

    /** A page may go on drawing without showing a glyph. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        GivenUp.check();
        super.processOperator(operator, operands);
    }

    private void hide(Glyph glyph) {
        hidden += glyph.isSpace() ? 0 : glyph.text().length();
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        if ((shown & LOOK_AROUND) == 0) {
            GivenUp.check();
            if (shown > MOST_GLYPHS) {
                throw new IOException("more than " + MOST_GLYPHS + " characters are drawn");
            }
        }
        PdfFont facts = fonts.get(font);
        if (facts == null) {
            facts = new PdfFont(font);
            fonts.put(font, facts);
        }
        String text = facts.text(code);
        boolean level = at.getShearY() == 0 && at.getScaleX() > 0;
        double turn = level ? 0 : Math.atan2(at.getShearY(), at.getScaleX()) / (Math.PI / 2);
        long quarters = Math.round(turn);
        if (text.isEmpty() || Math.abs(turn - quarters) > STRAIGHT) {
            return;
        }
        int turns = Math.floorMod((int) quarters - rotation, 4);
        PdfFrame frame = frames[turns];
        Point2D.Double onPage = PdfFrame.displayed(page, at.getTranslateX(), at.getTranslateY());
        Point2D.Double place = frame.inside(onPage.x, onPage.y);
        double size = Math.hypot(at.getShearX(), at.getScaleY()) * facts.unit();
        double width = Math.hypot(at.getScaleX(), at.getShearY()) * Math.abs(displacement.getX());
        Glyph glyph = new Glyph(
                text, (float) place.x, (float) place.y, (float) width, (float) size, facts.bold(), facts.name());
        keep(glyph, turns, frame);
    }

    private void keep(Glyph glyph, int turns, PdfFrame frame) {
        boolean outside = glyph.right() < 0
                || glyph.left() > frame.textWidth()
                || glyph.baseline() < 0
                || glyph.baseline() > frame.textHeight() + glyph.size();
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean white = mode.isFill() && !mode.isStroke() && drawn.isWhite() && !isOnPaint(glyph, frame);
        boolean onPage = glyph.width() <= frame.textWidth() && glyph.size() <= frame.textHeight();
        if (outside || !onPage || glyph.size() < SMALLEST || white) {
            hide(glyph);
            return;
        }
        if (glyph.text().equals(PdfFont.UNKNOWN)) {
            unmapped++;
        }
        if (mode == RenderingMode.NEITHER) {
            invisible.get(turns).add(glyph);
        } else {
            Overprint.add(seen.get(turns), glyph);
        }
    }

    private boolean isOnPaint(Glyph glyph, PdfFrame frame) {
        Point2D.Double middle = frame.outside(glyph.left() + glyph.width() / 2, glyph.baseline() - 0.3 * glyph.size());
        return drawn.isPaintedAt(PdfFrame.undisplayed(page, middle.x, middle.y));
    }

    /** Forms are drawn, images only noted: their place may be dark. */
    private final class Forms extends DrawObject {
        Forms() {
            super(PdfGlyphs.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            forms++;
            if (forms > MOST_FORMS) {
                throw new IllegalStateException("more than " + MOST_FORMS + " parts are drawn");
            }
            boolean image = !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getResources() != null
                    && getResources().isImageXObject(name);
            if (image) {
                drawn.image();
            } else {
                super.process(operator, operands);
            }
        }
    }
}
