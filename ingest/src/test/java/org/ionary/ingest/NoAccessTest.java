package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's wish to have something fetched, from the network or from another file, is not granted. */
class NoAccessTest {
    private static final String SECRET = "wordsofanotherfile";

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static ServerSocket server;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Thread listener = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept();
                        OutputStream out = socket.getOutputStream()) {
                    CONNECTIONS.incrementAndGet();
                    String head = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n";
                    out.write((head + SECRET).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    assertThat(e).as("the asker has gone, or the test is over").isNotNull();
                }
            }
        });
        listener.setDaemon(true);
        listener.start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/x";
    }

    private static Stream<String> places() {
        return Stream.of(
                address(),
                folder.resolve("secret.txt").toUri().toString(),
                folder.resolve("secret.txt").toString());
    }

    /** Each kind of document with each place it may point to. */
    private static Map<String, byte[]> documents(String place) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        String entity = "<!ENTITY x SYSTEM \"" + place + "\">";
        String parameter = "<!ENTITY % x SYSTEM \"" + place + "\"> %x;";
        String include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + place + "'/>";
        for (int seed = 0; seed < 40; seed++) {
            documents.put("entity-" + seed + ".xml", Trap.inXml(entity, "&x;" + include, new Random(seed)));
            documents.put("parameter-" + seed + ".xml", Trap.inXml(parameter, "&x;", new Random(seed)));
        }
        documents.put(
                "a.html",
                utf8("<html><head><base href='" + place + "'><link rel='stylesheet' href='" + place
                        + "'><meta http-equiv='refresh' content='0; url=" + place + "'><script src='" + place
                        + "'></script></head><body><p>word <img src='" + place + "' alt='x'><iframe src='" + place
                        + "'></iframe><object data='" + place + "'></object><embed src='" + place
                        + "'><svg><image href='"
                        + place + "'/></svg></p></body></html>"));
        documents.put(
                "b.xml",
                utf8("<!DOCTYPE article SYSTEM '" + place + "'><?xml-stylesheet href='" + place
                        + "'?><article><front><article-meta/></front><body><p>word <graphic xlink:href='" + place
                        + "'/></p></body></article>"));
        documents.put("a.md", utf8("# A\n\nword ![x](" + place + ") <img src='" + place + "'>\n"));
        documents.put(
                "a.tex",
                utf8("\\documentclass{a}\\begin{document}word \\input{" + place + "}\\include{" + place
                        + "}\\includegraphics{" + place + "}\\bibliography{" + place + "}\\end{document}"));
        documents.put(
                "a.rtf",
                utf8("{\\rtf1 word {\\field{\\*\\fldinst INCLUDETEXT \"" + place + "\"}{\\fldrslt }}"
                        + "{\\field{\\*\\fldinst INCLUDEPICTURE \"" + place + "\"}}{\\*\\template " + place
                        + "}\\par}"));
        documents.put(
                "a.docx",
                new Zipped()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
                                        + ".wordprocessingml.document.main+xml\"/></Types>")
                        .with(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id=\"r\" TargetMode=\"External\" Type=\"http://schemas"
                                        + ".openxmlformats.org/officeDocument/2006/relationships/subDocument\" Target=\""
                                        + place + "\"/></Relationships>")
                        .with(
                                "word/document.xml",
                                "<w:document><w:body><w:p><w:r><w:t>word</w:t></w:r></w:p><w:subDoc r:id=\"r\"/>"
                                        + "<w:altChunk r:id=\"r\"/></w:body></w:document>")
                        .zip());
        documents.put("page.pdf", PdfTrap.made(document -> {
            PDPage page = PdfTrap.page(document, "BT /F 10 Tf 60 700 Td (words on a page) Tj ET /X Do");
            COSDictionary file = new COSDictionary();
            file.setItem(COSName.FS, COSName.getPDFName("URL"));
            file.setString(COSName.F, place);
            COSStream elsewhere = document.getDocument().createCOSStream();
            try (OutputStream out = elsewhere.createOutputStream()) {
                out.write(utf8("BT /F 10 Tf 60 600 Td (more) Tj ET"));
            }
            elsewhere.setItem(COSName.F, file);
            elsewhere.setItem(COSName.SUBTYPE, COSName.FORM);
            page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("X", elsewhere);
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName("URI"));
            action.setString(COSName.URI, place);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
        }));
        return documents;
    }

    private static byte[] utf8(String text) {
        return ReaderContract.utf8(text);
    }

    @Test
    void readsNothingThatADocumentPointsTo() throws IOException {
        for (String place : places().toList()) {
            documents(place)
                    .forEach((name, bytes) -> assertThat(textOf(bytes, name))
                            .as("%s with %s", name, place)
                            .contains("word")
                            .doesNotContain(SECRET));
        }
        assertThat(CONNECTIONS).as("connections to the server").hasValue(0);
        assertThat(URI.create(address()).toURL().openStream())
                .as("it does answer")
                .hasContent(SECRET);
    }

    private static String textOf(byte[] bytes, String name) {
        try {
            return ReaderContract.read(bytes, name).blocks().stream()
                    .map(Block::text)
                    .collect(Collectors.joining("\n"));
        } catch (PaperException e) {
            return "word: " + e.getMessage();
        }
    }
}
