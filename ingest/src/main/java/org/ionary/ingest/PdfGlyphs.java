package org.ionary.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * Collects the glyphs and horizontal rules of a document, page by page.
 *
 * <p>Left out, and counted, is what nobody can see: glyphs outside the page, of no size, or drawn invisibly on a page
 * that has visible text. Text that runs in another direction than most of its page, such as a figure's axis, is left
 * out too.
 */
final class PdfGlyphs extends PDFTextStripper {
    private static final double SMALLEST = 1.5;
    private static final String SPACING_ACCENTS = "´`¨ˆ˜ˇ˚¸˙";
    private static final String COMBINING_ACCENTS = "\u0301\u0300\u0308\u0302\u0303\u030C\u030A\u0327\u0307";

    private record Drawn(Glyph glyph, float direction, boolean invisible) {}

    private final List<PdfPage> pages = new ArrayList<>();
    private final PdfRules rules;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<Drawn> drawn = new ArrayList<>();
    private int hidden;
    private int unmapped;

    private PdfGlyphs() {
        this.rules = new PdfRules(this);
    }

    /** @param hidden characters left out because nobody sees them */
    record Found(List<PdfPage> pages, int hidden, int unmapped) {}

    static Found in(PDDocument document) throws IOException {
        PdfGlyphs collector = new PdfGlyphs();
        collector.setSuppressDuplicateOverlappingText(false);
        collector.getText(document);
        return new Found(List.copyOf(collector.pages), collector.hidden, collector.unmapped);
    }

    @Override
    protected void startPage(PDPage page) {
        drawn = new ArrayList<>();
        rules.clear();
    }

    @Override
    protected void writePage() {
        // The stripper's own layout is not wanted.
    }

    @Override
    protected void endPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        boolean allInvisible = drawn.stream().allMatch(Drawn::invisible);
        float direction = direction();
        List<Glyph> glyphs = new ArrayList<>();
        for (Drawn one : drawn) {
            Glyph glyph = one.glyph();
            boolean outside = glyph.right() < 0
                    || glyph.left() > width
                    || glyph.baseline() < 0
                    || glyph.baseline() > height + glyph.size();
            boolean unseen = outside || glyph.size() < SMALLEST || one.invisible() && !allInvisible;
            if (one.direction() != direction) {
                continue;
            }
            if (unseen) {
                hidden += glyph.text().isBlank() ? 0 : glyph.text().length();
            } else {
                add(glyphs, glyph);
            }
        }
        pages.add(new PdfPage(getCurrentPageNo(), width, height, glyphs, rules.on(page, height)));
    }

    private float direction() {
        Map<Float, Long> counts = new HashMap<>();
        drawn.forEach(one -> counts.merge(one.direction(), 1L, Long::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /**
     * Adds a glyph, unless it only prints the one before a second time; an accent goes onto the letter it stands over.
     */
    private static void add(List<Glyph> glyphs, Glyph glyph) {
        if (glyphs.isEmpty()) {
            glyphs.add(glyph);
            return;
        }
        Glyph last = glyphs.getLast();
        if (repeats(glyphs, glyph)) {
            return;
        }
        int accent = SPACING_ACCENTS.indexOf(last.text());
        boolean over = last.text().length() == 1
                && accent >= 0
                && Character.isLetter(glyph.text().codePointAt(0))
                && last.left() < glyph.right()
                && last.right() > glyph.left() + 0.1 * glyph.width()
                && Math.abs(last.baseline() - glyph.baseline()) < glyph.size();
        if (over) {
            glyphs.set(
                    glyphs.size() - 1,
                    new Glyph(
                            glyph.text() + COMBINING_ACCENTS.charAt(accent),
                            glyph.left(),
                            glyph.baseline(),
                            glyph.width(),
                            glyph.size(),
                            glyph.bold(),
                            glyph.font()));
        } else {
            glyphs.add(glyph);
        }
    }

    private static boolean repeats(List<Glyph> glyphs, Glyph glyph) {
        int from = Math.max(0, glyphs.size() - 200);
        for (int i = glyphs.size() - 1; i >= from && !glyph.isSpace(); i--) {
            Glyph other = glyphs.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.left() - glyph.left()) < 0.12 * glyph.size()
                    && Math.abs(other.baseline() - glyph.baseline()) < 0.12 * glyph.size()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.appendCodePoint(isUnmapped(c) ? '\uFFFD' : c == '\u00AD' ? '-' : c));
        unmapped += known.indexOf("\uFFFD") >= 0 ? 1 : 0;
        double drawnSize = position.getDir() == 0 ? Math.abs(position.getYScale()) : 0;
        double size = drawnSize > 0 ? drawnSize : Math.abs(position.getFontSizeInPt());
        Glyph glyph = new Glyph(
                known.toString(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size,
                isBold(position.getFont()),
                position.getFont().getName() == null ? "" : position.getFont().getName());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        drawn.add(new Drawn(glyph, position.getDir(), mode == RenderingMode.NEITHER));
    }

    private static boolean isUnmapped(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c < ' ' && !Character.isWhitespace(c) || c == 0xFFFD;
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, f -> {
            String name = f.getName() == null ? "" : f.getName().toLowerCase(Locale.ROOT);
            PDFontDescriptor descriptor = f.getFontDescriptor();
            boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
            return heavy
                    || name.contains("bold")
                    || name.contains("-medi")
                    || name.contains("black")
                    || name.contains("heavy")
                    || name.contains("cmbx")
                    || name.contains("sfbx")
                    || name.endsWith(".b")
                    || name.contains("semibold");
        });
    }
}
