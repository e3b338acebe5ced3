package org.ionary.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Draws PDFs for tests, word by word, in points from the upper left corner. {@code ^{…}} and {@code _{…}} shift. */
final class PdfDrawing {
    private static final PDType1Font PLAIN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDType1Font BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    PdfDrawing() {
        page = newStream();
    }

    private PDPageContentStream newStream() {
        try {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            return new PDPageContentStream(document, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfDrawing newPage() {
        close();
        page = newStream();
        return this;
    }

    private void close() {
        try {
            page.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfDrawing text(double left, double top, double size, String text) {
        return draw(PLAIN, left, top, size, text);
    }

    PdfDrawing bold(double left, double top, double size, String text) {
        return draw(BOLD, left, top, size, text);
    }

    /** Lines of one column, 12 points apart, as wide as given, so that all but the last are full. */
    PdfDrawing column(double left, double top, double width, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            justified(left, top + 12 * i, last ? 0 : width, lines[i]);
        }
        return this;
    }

    private void justified(double left, double top, double width, String line) {
        try {
            double natural = PLAIN.getStringWidth(line) / 100;
            long spaces = line.chars().filter(c -> c == ' ').count();
            page.beginText();
            page.setFont(PLAIN, 10);
            page.setWordSpacing(width > natural && spaces > 0 ? (float) ((width - natural) / spaces) : 0);
            page.newLineAtOffset((float) left, (float) (PDRectangle.A4.getHeight() - top));
            page.showText(line);
            page.setWordSpacing(0);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfDrawing draw(PDType1Font font, double left, double top, double size, String text) {
        try {
            page.beginText();
            page.newLineAtOffset((float) left, (float) (PDRectangle.A4.getHeight() - top));
            int at = 0;
            while (at < text.length()) {
                boolean shifted = text.startsWith("^{", at) || text.startsWith("_{", at);
                int end = shifted ? text.indexOf('}', at) : next(text, at);
                double rise = !shifted ? 0 : text.charAt(at) == '^' ? 0.36 * size : -0.15 * size;
                page.setFont(font, (float) (shifted ? 0.7 * size : size));
                page.setTextRise((float) rise);
                page.showText(text.substring(shifted ? at + 2 : at, end));
                at = shifted ? end + 1 : end;
            }
            page.setTextRise(0);
            page.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int next(String text, int from) {
        int up = text.indexOf("^{", from);
        int down = text.indexOf("_{", from);
        int end = text.length();
        return Math.min(up < 0 ? end : up, down < 0 ? end : down);
    }

    PdfDrawing rule(double left, double right, double top) {
        try {
            float y = (float) (PDRectangle.A4.getHeight() - top);
            page.moveTo((float) left, y);
            page.lineTo((float) right, y);
            page.stroke();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfDrawing lock(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
