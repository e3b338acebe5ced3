package org.ionary.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDFs whose parts lead back to themselves, or draw far more than they hold. */
final class PdfTrap {
    private static final COSName FORM = COSName.getPDFName("X");

    private PdfTrap() {}

    static byte[] cyclic(Random random) {
        return made(document -> {
            PDPage page = page(document, "BT /F 10 Tf 60 700 Td (words on a page) Tj ET /X Do");
            COSDictionary root = document.getPages().getCOSObject();
            COSArray kids = root.getCOSArray(COSName.KIDS);
            switch (random.nextInt(7)) {
                case 0 -> kids.add(root);
                case 1 -> {
                    COSDictionary inner = new COSDictionary();
                    inner.setItem(COSName.TYPE, COSName.PAGES);
                    inner.setItem(COSName.KIDS, kids);
                    inner.setItem(COSName.PARENT, root);
                    inner.setInt(COSName.COUNT, random.nextInt());
                    kids.add(inner);
                }
                case 2 -> {
                    for (int i = 0; i < 1 + random.nextInt(2000); i++) {
                        kids.add(page.getCOSObject());
                    }
                }
                case 3 -> root.setItem(COSName.PARENT, page.getCOSObject());
                case 4 -> {
                    page.getCOSObject().removeItem(COSName.RESOURCES);
                    page.getCOSObject().setItem(COSName.PARENT, page.getCOSObject());
                }
                case 5 -> {
                    COSStream form = form(document, "BT /F 10 Tf 60 500 Td (again) Tj ET /X Do");
                    form.setItem(COSName.RESOURCES, xObjects(form));
                    page.getCOSObject().setItem(COSName.RESOURCES, xObjects(form));
                }
                default -> {
                    COSDictionary font = new COSDictionary();
                    font.setItem(COSName.TYPE, COSName.FONT);
                    font.setItem(COSName.SUBTYPE, random.nextBoolean() ? COSName.TYPE0 : COSName.TYPE3);
                    COSArray descendants = new COSArray();
                    descendants.add(font);
                    font.setItem(COSName.DESCENDANT_FONTS, descendants);
                    font.setItem(COSName.ENCODING, font);
                    font.setItem(COSName.TO_UNICODE, font);
                    COSDictionary fonts = new COSDictionary();
                    fonts.setItem(COSName.getPDFName("F"), font);
                    COSDictionary resources = new COSDictionary();
                    resources.setItem(COSName.FONT, fonts);
                    page.getCOSObject().setItem(COSName.RESOURCES, resources);
                }
            }
        });
    }

    static byte[] bomb(Random random) {
        int size = 1 << (10 + random.nextInt(11));
        return switch (random.nextInt(8)) {
            case 0 -> laughing(2 + random.nextInt(40));
            case 1 -> content("[".repeat(size));
            case 2 -> content("<</A ".repeat(size) + " Tj");
            case 3 -> content("q ".repeat(size) + "BT /F 10 Tf (x) Tj ET");
            case 4 -> content("0 0 m 9 9 l S 1 1 500 500 re f ".repeat(size / 8));
            case 5 -> content(" ".repeat(200_000_000) + "BT /F 10 Tf 60 500 Td (late) Tj ET");
            case 6 -> content("BT /F 10 Tf 1 0 0 1 60 500 Tm (aaaaaaaaaaaaaaaa) Tj ET ".repeat(size));
            default -> raw(random, size);
        };
    }

    /** A form that draws another one twice, which draws yet another one twice, down to one that draws words. */
    static byte[] laughing(int levels) {
        return made(document -> {
            COSStream form = form(document, "BT /F 10 Tf 60 500 Td (ha) Tj ET");
            for (int i = 0; i < levels; i++) {
                COSStream outer = form(document, "/X Do /X Do");
                outer.setItem(COSName.RESOURCES, xObjects(form));
                form = outer;
            }
            page(document, "/X Do").getCOSObject().setItem(COSName.RESOURCES, xObjects(form));
        });
    }

    /** Bytes that no writer would write. */
    private static byte[] raw(Random random, int size) {
        String head = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
        String page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]/Rotate 2147483647>>endobj\n";
        String text = switch (random.nextInt(5)) {
            case 0 ->
                head + "2 0 obj<</Type/Pages/Count 2147483647/Kids[3 0 R]>>endobj\n" + page
                        + "trailer<</Root 1 0 R/Size 2147483647/Prev 9>>startxref 9\n%%EOF";
            case 1 -> head + "2 0 obj" + "[".repeat(size) + "endobj\n" + "trailer<</Root 1 0 R>>";
            case 2 -> head + "2 0 obj 2 0 R endobj\ntrailer<</Root 1 0 R>>startxref 0\n%%EOF";
            case 3 ->
                head + "xref\n0 2000000000\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 2000000000"
                        + "/Prev 62>>\nstartxref\n62\n%%EOF";
            default ->
                head + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n" + page + "4 0 obj<</Length 4 0 R"
                        + "/Type/XRef/W[2147483647 1 1]/Index[0 2147483647]/Size 2147483647>>stream\n"
                        + "x".repeat(size) + "endstream endobj\nstartxref\n" + (head.length() + 100) + "\n%%EOF";
        };
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] content(String content) {
        return made(document -> page(document, content));
    }

    @FunctionalInterface
    interface Making {
        void in(PDDocument document) throws IOException;
    }

    static byte[] made(Making making) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            making.in(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PDPage page(PDDocument document, String content) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
        page.getCOSObject().setItem(COSName.RESOURCES, xObjects(form(document, "")));
        return page;
    }

    private static COSStream form(PDDocument document, String content) throws IOException {
        COSStream form = stream(document, content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        for (int side : new int[] {0, 0, 600, 800}) {
            box.add(COSInteger.get(side));
        }
        form.setItem(COSName.BBOX, box);
        form.setItem(COSName.RESOURCES, fonts());
        return form;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSDocument objects = document.getDocument();
        COSStream stream = objects.createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static COSDictionary fonts() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Times-Roman"));
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        return resources;
    }

    /** Resources with the font {@code F}, and this form as {@code X}. */
    private static COSDictionary xObjects(COSStream form) {
        COSDictionary forms = new COSDictionary();
        forms.setItem(FORM, form);
        COSDictionary resources = fonts();
        resources.setItem(COSName.XOBJECT, forms);
        return resources;
    }
}
