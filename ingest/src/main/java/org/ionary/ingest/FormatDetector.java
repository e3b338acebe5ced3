package org.ionary.ingest;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Format;

/**
 * Decides by content what a document is. Tika knows binary files by their first bytes; text is told apart by its root
 * element or its marks, and a file name's ending only decides between plain text and Markdown.
 */
final class FormatDetector {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 64 * 1024;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][A-Za-z0-9._:-]{0,60})[\\s/>]");
    private static final Pattern HTML_MARK = Pattern.compile(
            "<(?:!doctype html|html|head|body|p|div|table|article|span|h[1-6]|section|main|ul|ol|meta)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_MARK = Pattern.compile(
            "^#{1,6} \\S|^\\|?[ :|-]{0,200}-\\|-[ :|-]{0,200}\\|?$|^\\|[ :|-]{0,200}--[ :|-]{0,200}\\|$|\\$[^$\\n]{0,200}[\\\\^_][^$\\n]{0,200}\\$|[\\^_]\\{[^}\\n]{1,60}\\}",
            Pattern.MULTILINE);
    private static final Pattern LATEX_MARK =
            Pattern.compile("\\\\(?:documentclass|begin\\{document\\}|section\\*?\\{)");
    private static final Set<String> MARKDOWN_ENDINGS = Set.of("md", "markdown", "mmd", "rmd", "qmd");

    private FormatDetector() {}

    static Format detect(RawDocument document) throws PaperException {
        byte[] bytes = document.bytes();
        String type = mediaType(document);
        if (type.equals("application/pdf") || indexOfPdfMark(bytes) >= 0) {
            return Format.PDF;
        }
        Optional<Format> office = Containers.formatOf(document);
        if (office.isPresent()) {
            return office.orElseThrow();
        }
        if (!isText(bytes)) {
            throw new PaperException(PaperException.Kind.UNSUPPORTED_FORMAT, document.name(), type);
        }
        String text = Decoded.text(bytes);
        String head = text.substring(0, Math.min(HEAD, text.length())).strip();
        return head.startsWith("<") ? markup(head, text, document) : plain(text, document);
    }

    private static String mediaType(RawDocument document) throws PaperException {
        return Refusal.damagedUnless(document.name(), () -> {
            try (TikaInputStream stream = TikaInputStream.get(document.bytes())) {
                MediaType type = TYPES.detect(stream, new Metadata());
                return type.toString();
            } catch (IOException e) {
                return "application/octet-stream";
            }
        });
    }

    /** Real files have a few bytes of a mail or of HTTP before the mark; the format's readers allow 1024. */
    private static int indexOfPdfMark(byte[] bytes) {
        for (int i = 0; i + 5 <= Math.min(bytes.length, 1024); i++) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == 'P'
                    && bytes[i + 2] == 'D'
                    && bytes[i + 3] == 'F'
                    && bytes[i + 4] == '-') {
                return i;
            }
        }
        return -1;
    }

    private static Format markup(String head, String text, RawDocument document) throws PaperException {
        String root = root(head);
        String bare = root.substring(root.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (bare.equals("html")) {
            return Format.HTML;
        }
        boolean jats = head.contains("//NLM//DTD") || text.contains("<article-meta") || text.contains("<journal-meta");
        boolean elsevier = head.contains("elsevier.com/xml")
                || head.contains("//ES//DTD")
                || bare.equals("full-text-retrieval-response");
        if (elsevier && !jats) {
            return Format.ELSEVIER_XML;
        }
        if (jats || bare.equals("article") && text.contains("<sec")) {
            return Format.JATS;
        }
        if (bare.equals("tei") || bare.equals("teicorpus")) {
            return Format.TEI;
        }
        if (HTML_MARK.matcher(head).find()) {
            return Format.HTML;
        }
        if (head.startsWith("<?xml") || !root.isEmpty() && text.contains("</" + root + ">")) {
            throw new PaperException(
                    PaperException.Kind.UNSUPPORTED_FORMAT,
                    document.name(),
                    "XML with the root element " + (root.isEmpty() ? "(none)" : root));
        }
        return plain(text, document);
    }

    private static String root(String head) {
        Matcher root = ROOT.matcher(head);
        return root.find() ? root.group(1) : "";
    }

    private static Format plain(String text, RawDocument document) {
        String ending = document.ending();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (head.contains("\\documentclass")
                || head.contains("\\begin{document}")
                || ending.equals("tex") && LATEX_MARK.matcher(head).find()) {
            return Format.LATEX;
        }
        boolean marked =
                MARKDOWN_ENDINGS.contains(ending) || MARKDOWN_MARK.matcher(head).find();
        return marked ? Format.MARKDOWN : Format.TEXT;
    }

    /** Text has no NUL, but for UTF-16 with its mark, and hardly any other control characters. */
    private static boolean isText(byte[] bytes) {
        boolean utf16 = bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        int controls = 0;
        int looked = Math.min(bytes.length, HEAD);
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0 && !utf16) {
                return false;
            }
            controls += b < 9 || b > 13 && b < 32 && b != 27 || b == 127 ? 1 : 0;
        }
        return utf16 || controls * 50 <= looked;
    }
}
