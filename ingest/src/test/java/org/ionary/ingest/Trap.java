package org.ionary.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Kinds of documents that are made to do harm rather than damaged by accident; each is drawn anew by a seed. */
enum Trap {
    DEEP_NESTING {
        @Override
        byte[] drawn(Random random) {
            List<String[]> nests = List.of(
                    new String[] {"<html><body>", "<div>", "</div>"},
                    new String[] {"<html><body>", "<span class='a'>x", "</span>"},
                    new String[] {"<html><body>", "<table><tr><td>1", "</td></tr></table>"},
                    new String[] {"<html><body><math>", "<mrow><msup>", "</msup></mrow>"},
                    new String[] {"<article><front><article-meta/></front><body>", "<sec><p>x", "</p></sec>"},
                    new String[] {
                        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>", "<div><figure>", "</figure></div>"
                    },
                    new String[] {"{\\rtf1 ", "{\\b x", "}"},
                    new String[] {"{\\rtf1 \\trowd\\cellx1 ", "{\\*\\nesttableprops \\trowd ", "\\nestrow}"},
                    new String[] {"\\documentclass{a}\\begin{document}$", "\\frac{", "}{x}"},
                    new String[] {"\\documentclass{a}\\begin{document}", "\\begin{itemize}\\item ", "\\end{itemize}"},
                    new String[] {"# A\n\n", "> - ", "\n"},
                    new String[] {"# A\n\n$", "_{a^", "}"});
            String[] nest = nests.get(random.nextInt(nests.size()));
            int depth = 1 << (8 + random.nextInt(9));
            boolean closed = random.nextBoolean();
            return utf8(nest[0] + nest[1].repeat(depth) + " word " + (closed ? nest[2].repeat(depth) : ""));
        }
    },
    NESTED_IN_OFFICE {
        @Override
        byte[] drawn(Random random) {
            int depth = 1 << (8 + random.nextInt(8));
            return switch (random.nextInt(3)) {
                case 0 -> Zipped.word("<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>");
                case 1 -> text("<text:list><text:list-item>".repeat(depth) + "<text:p>x</text:p>");
                default -> book("<div><ul><li>".repeat(depth) + "x");
            };
        }
    },
    LONG_LINE {
        @Override
        byte[] drawn(Random random) {
            String[] begins = {"", "# A\n\n", "<html><body><p>", "\\documentclass{a}\\begin{document}", "{\\rtf1 "};
            String[] units = {"word 10-4 S cm-1 ", "x", "3 × 10⁻⁴ ", "(1.2) = ~ ", "a.b.c/", "$x$ "};
            int length = random.nextInt(30) == 0 ? 100_000_000 : 1 << (16 + random.nextInt(6));
            String unit = units[random.nextInt(units.length)];
            return utf8(begins[random.nextInt(begins.length)] + unit.repeat(length / unit.length()));
        }
    },
    ENTITY_BOMB {
        @Override
        byte[] drawn(Random random) {
            StringBuilder type = new StringBuilder("<!ENTITY a0 \"ha\">");
            int levels = 5 + random.nextInt(60);
            for (int i = 1; i <= levels; i++) {
                String before = "&a" + (i - 1) + ";";
                type.append("<!ENTITY a")
                        .append(i)
                        .append(" \"")
                        .append(before.repeat(10))
                        .append("\">");
            }
            boolean flat = random.nextBoolean();
            if (flat) {
                type = new StringBuilder("<!ENTITY a0 \"" + "x".repeat(100_000) + "\">");
            }
            return inXml(type.toString(), (flat ? "&a0;" : "&a" + levels + ";").repeat(flat ? 10_000 : 1), random);
        }
    },
    EXTERNAL_ENTITY {
        @Override
        byte[] drawn(Random random) {
            String[] places = {"file:///etc/hostname", "file:///dev/zero", "http://127.0.0.1:9/x", "/etc/hostname"};
            String place = places[random.nextInt(places.length)];
            boolean parameter = random.nextBoolean();
            String type =
                    parameter ? "<!ENTITY % x SYSTEM \"" + place + "\"> %x;" : "<!ENTITY x SYSTEM \"" + place + "\">";
            String include =
                    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + place + "'/>";
            return inXml(type, "&x;" + include, random);
        }
    },
    ZIP_BOMB {
        @Override
        byte[] drawn(Random random) {
            byte[] zeros = new byte[1 << (20 + random.nextInt(8))];
            return switch (random.nextInt(6)) {
                case 0 -> new Zipped().with("a.txt", zeros).zip();
                case 1 ->
                    new Zipped()
                            .with("mimetype", "application/vnd.oasis.opendocument.text")
                            .with("content.xml", zeros)
                            .zip();
                case 2 -> new Zipped().with("[Content_Types].xml", zeros).zip();
                case 3 -> {
                    byte[] nested = new Zipped().with("a.txt", zeros).zip();
                    int depth = 1 + random.nextInt(12);
                    for (int i = 0; i < depth; i++) {
                        nested = new Zipped()
                                .with("a.zip", nested)
                                .with("b.zip", nested)
                                .zip();
                    }
                    yield nested;
                }
                case 4 -> Zipped.gzip(Zipped.gzip(zeros));
                default -> {
                    Zipped many = new Zipped();
                    int entries = random.nextInt(20_000);
                    for (int i = 0; i < entries; i++) {
                        many.with("a" + i + ".txt", "x");
                    }
                    yield many.zip();
                }
            };
        }
    },
    CYCLIC_PDF {
        @Override
        byte[] drawn(Random random) {
            return PdfTrap.cyclic(random);
        }
    },
    PDF_BOMB {
        @Override
        byte[] drawn(Random random) {
            return PdfTrap.bomb(random);
        }
    },
    HUGE_NUMBERS {
        @Override
        byte[] drawn(Random random) {
            String large = random.nextBoolean() ? "2147483647" : "9".repeat(1 + random.nextInt(400));
            String[] texts = {
                "<html><body><table><tr><td colspan='" + large + "' rowspan='" + large + "'>x</table>",
                "<article><front><article-meta/></front><body><table-wrap><tgroup cols='" + large
                        + "'><colspec colname='a' colnum='" + large + "'/><row><entry namest='a' nameend='b' morerows='"
                        + large + "'>x</entry></row></tgroup></table-wrap></body></article>",
                "{\\rtf1 \\trowd\\cellx" + large + " \\intbl\\u" + large + "?x\\cell\\row\\bin" + large + " }",
                "\\documentclass{a}\\begin{document}\\begin{tabular}{*{" + large + "}{c}}\\multicolumn{" + large
                        + "}{c}{x}\\multirow{" + large + "}{*}{x}\\end{tabular}\\num{1e" + large + "}\\end{document}",
                "# A\n\n" + large + ". x\n\nσ = " + large + "e" + large + " S/cm at " + large + " K\n",
                "<html><body><p>&#" + large + "; &#x" + large + ";</p>"
            };
            return utf8(texts[random.nextInt(texts.length)]);
        }
    };

    abstract byte[] drawn(Random random);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String body) {
        return new Zipped()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<office:document-content><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                .zip();
    }

    private static byte[] book(String body) {
        return new Zipped()
                .with("mimetype", "application/epub+zip")
                .with(
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"p.opf\"/></rootfiles></container>")
                .with(
                        "p.opf",
                        "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest>"
                                + "<spine><itemref idref=\"a\"/></spine></package>")
                .with("a.xhtml", "<html><body>" + body)
                .zip();
    }

    /** A document with this document type's inner part and this text, in one of the formats that are XML inside. */
    static byte[] inXml(String type, String text, Random random) {
        String doctype = "<?xml version='1.0'?><!DOCTYPE %s [" + type + "]>";
        return switch (random.nextInt(7)) {
            case 0 ->
                utf8(doctype.replace("%s", "article") + "<article><front><article-meta/></front><body><p>word " + text
                        + "</p></body></article>");
            case 1 ->
                utf8(doctype.replace("%s", "TEI") + "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>word "
                        + text + "</p></body></text></TEI>");
            case 2 ->
                utf8(doctype.replace("%s", "doc") + "<doc xmlns='http://www.elsevier.com/xml/ja/dtd'><body><para>word "
                        + text + "</para></body></doc>");
            case 3 -> utf8(doctype.replace("%s", "html") + "<html><body><p>word " + text + "</p></body></html>");
            case 4 ->
                new Zipped()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
                                        + ".wordprocessingml.document.main+xml\"/></Types>")
                        .with(
                                "word/document.xml",
                                doctype.replace("%s", "w:document") + "<w:document><w:body><w:p><w:r><w:t>word " + text
                                        + "</w:t></w:r></w:p></w:body></w:document>")
                        .zip();
            case 5 ->
                new Zipped()
                        .with("mimetype", "application/vnd.oasis.opendocument.text")
                        .with(
                                "content.xml",
                                doctype.replace("%s", "office:document-content")
                                        + "<office:document-content><office:body><office:text><text:p>word " + text
                                        + "</text:p></office:text></office:body></office:document-content>")
                        .zip();
            default ->
                new Zipped()
                        .with("mimetype", "application/epub+zip")
                        .with(
                                "META-INF/container.xml",
                                doctype.replace("%s", "container")
                                        + "<container><rootfiles><rootfile full-path=\"p.opf\"/></rootfiles></container>")
                        .with(
                                "p.opf",
                                doctype.replace("%s", "package")
                                        + "<package><metadata><dc:title>" + text + "</dc:title></metadata><manifest>"
                                        + "<item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>")
                        .with("a.xhtml", doctype.replace("%s", "html") + "<html><body><p>word " + text)
                        .zip();
        };
    }
}
