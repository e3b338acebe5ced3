package org.ionary.ingest;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Region;

/**
 * A picture of one PDF page with the boxes of the blocks that were read from it: what was read, beside what is there.
 *
 * <p>Each block has a frame around each of its columns, its ordinal in the margin, and the colour of its kind: red for
 * headings, blue for passages, orange for captions, green for tables.
 */
public final class PagePicture {
    /** Pixels to a point; 144 dpi. */
    private static final double SCALE = 2;

    private static final double MOST_POINTS = 7200;
    private static final double LABEL_SIZE = 6;

    private PagePicture() {}

    /**
     * Draws a page; empty where the document has no such page.
     *
     * @param pdf the bytes that the paper was read from
     * @param page from 1
     * @throws PaperException where the bytes cannot be opened or drawn
     */
    public static Optional<BufferedImage> of(byte[] pdf, Paper paper, int page) throws PaperException {
        String name = paper.source().doc();
        return Refusal.damagedUnless(name, () -> {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                if (page < 1 || page > document.getNumberOfPages()) {
                    return Optional.empty();
                }
                BufferedImage picture = plain(document, page, name);
                Graphics2D canvas = picture.createGraphics();
                canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                canvas.scale(SCALE, SCALE);
                for (Block block : paper.blocks()) {
                    draw(canvas, block, page);
                }
                canvas.dispose();
                return Optional.of(picture);
            }
        });
    }

    private static BufferedImage plain(PDDocument document, int page, String name) throws IOException, PaperException {
        var box = document.getPage(page - 1).getCropBox();
        if (Math.max(box.getWidth(), box.getHeight()) > MOST_POINTS) {
            throw new PaperException(PaperException.Kind.TOO_LARGE, name, "page " + page + " is too large to draw");
        }
        return new PDFRenderer(document).renderImage(page - 1, (float) SCALE);
    }

    private static void draw(Graphics2D canvas, Block block, int page) throws IOException {
        List<Region> lines = block.at().regions().stream()
                .filter(region -> region.page() == page)
                .toList();
        Color colour = colour(block);
        canvas.setColor(colour);
        canvas.setComposite(AlphaComposite.SrcOver.derive(0.13f));
        lines.forEach(line -> canvas.fill(box(line)));
        canvas.setComposite(AlphaComposite.SrcOver);
        canvas.setStroke(new BasicStroke(0.6f));
        for (Rectangle2D column : columns(lines)) {
            canvas.draw(column);
            label(canvas, block.at().ordinal(), column);
        }
    }

    /** The lines of a block taken together, but for where it goes on in another column. */
    static List<Rectangle2D> columns(List<Region> lines) {
        List<Rectangle2D> columns = new ArrayList<>();
        for (Region line : lines) {
            Rectangle2D box = box(line);
            Rectangle2D last = columns.isEmpty() ? null : columns.getLast();
            boolean goesOn = last != null
                    && box.getMinX() < last.getMaxX()
                    && box.getMaxX() > last.getMinX()
                    && box.getMinY() - last.getMaxY() < 1.5 * box.getHeight()
                    && box.getMaxY() > last.getMinY();
            if (goesOn) {
                columns.getLast().add(box);
            } else {
                columns.add(box);
            }
        }
        return columns;
    }

    private static Rectangle2D box(Region line) {
        return new Rectangle2D.Double(line.left(), line.top(), line.width(), line.height());
    }

    /** In the margin; drawn from the outlines of a font that PDFBox brings, for a server may have none. */
    private static void label(Graphics2D canvas, int ordinal, Rectangle2D column) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        List<Number> outline = font.getFontBoxFont().getFontMatrix();
        double width = font.getStringWidth(String.valueOf(ordinal)) / 1000 * LABEL_SIZE;
        AffineTransform pen =
                AffineTransform.getTranslateInstance(column.getMinX() - width - 2, column.getMinY() + LABEL_SIZE);
        pen.scale(LABEL_SIZE, -LABEL_SIZE);
        for (int digit : String.valueOf(ordinal).chars().toArray()) {
            AffineTransform place = new AffineTransform(pen);
            place.scale(outline.get(0).doubleValue(), outline.get(3).doubleValue());
            String glyph = GlyphList.getAdobeGlyphList().codePointToName(digit);
            canvas.fill(place.createTransformedShape(font.getPath(glyph)));
            pen.translate(font.getWidth(digit) / 1000, 0);
        }
    }

    private static Color colour(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Color(0xB0, 0x10, 0x30);
            case Block.Passage passage -> new Color(0x10, 0x60, 0xC0);
            case Block.Caption caption -> new Color(0xB0, 0x60, 0x00);
            case Block.Table table -> new Color(0x00, 0x80, 0x40);
        };
    }
}
