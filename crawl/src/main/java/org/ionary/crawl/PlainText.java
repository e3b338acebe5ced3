package org.ionary.crawl;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Titles and abstracts as plain text. Sources write them in HTML, JATS or MathML, escaped once, twice or not at all;
 * the text keeps every digit, raised and lowered ones as such.
 */
final class PlainText {
    private static final String NAMES =
            "(?:jats|mml|m|ns\\d)?:?(?:p|sub|sup|inf|i|b|em|strong|italic|bold|title|sec|break|br|hr"
                    + "|h[1-6]|div|span|ul|ol|li|list|list-item|math|m[a-z]{1,14}|none|inline-formula|disp-formula|tex-math"
                    + "|alternatives|underline|u|sc|small|tt|monospace|roman|a|font|ext-link|uri|xref|abstract|label|section"
                    + "|styled-content|named-content|semantics|annotation(?:-xml)?|formula|img|inline-graphic|graphic|cite|q)";
    /** What is a tag; any other {@code <} is less-than. */
    private static final Pattern NO_TAG =
            Pattern.compile("<(?!/?" + NAMES + "(?:\\s[^<>]*)?/?>|!--|!\\[CDATA\\[)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&(?:amp;)*lt;/?" + NAMES + "(?:\\s[^<>]{0,80}?)?/?&(?:amp;)*gt;", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "title",
            "sec",
            "break",
            "br",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "li",
            "list-item",
            "disp-formula",
            "section",
            "label");
    private static final Pattern HEADING = Pattern.compile("^(?i:abstract|summary)(?:\\s*[:.]|(?=\\s\\p{Lu})|$)\\s*");
    private static final int DEEPEST = 100;
    private static final int ESCAPES = 3;

    private PlainText() {}

    /** Absent where nothing is left to read. */
    static Optional<String> of(String markup) {
        String text = markup;
        for (int i = 0; i < ESCAPES && ESCAPED_TAG.matcher(text).find(); i++) {
            text = Parser.unescapeEntities(text, false);
        }
        StringBuilder out = new StringBuilder();
        append(Jsoup.parse(NO_TAG.matcher(text).replaceAll("&lt;"), "", Parser.xmlParser()), out, false, 0);
        String plain = out.toString();
        if (ENTITY.matcher(plain).find()) {
            plain = Parser.unescapeEntities(plain, false);
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                .strip();
        return Optional.of(plain).filter(some -> !some.isEmpty());
    }

    static Optional<String> of(Optional<String> markup) {
        return markup.flatMap(PlainText::of);
    }

    /** An abstract, without the heading that says so. */
    static Optional<String> ofAbstract(Optional<String> markup) {
        return of(markup).map(text -> HEADING.matcher(text).replaceFirst("")).filter(text -> !text.isBlank());
    }

    private static void append(Node node, StringBuilder out, boolean math, int depth) {
        if (node instanceof TextNode text) {
            out.append(math ? text.getWholeText().strip() : text.getWholeText());
        } else if (node instanceof Element element && depth < DEEPEST) {
            appendElement(element, out, math, depth);
        }
    }

    private static void appendElement(Element element, StringBuilder out, boolean math, int depth) {
        String name = Api.local(element);
        switch (name) {
            case "sub", "inf" -> out.append(Scripts.lowered(inside(element, math, depth)));
            case "sup" -> out.append(Scripts.raised(inside(element, math, depth)));
            case "msub", "msup", "msubsup" -> scripts(element, name, out, depth);
            case "mfrac" -> out.append(part(element, 0, depth)).append('/').append(part(element, 1, depth));
            case "msqrt" -> out.append('√').append(inside(element, true, depth));
            case "mspace" -> out.append(' ');
            case "mtext" -> out.append(inside(element, false, depth));
            case "annotation", "annotation-xml" -> {}
            case "tex-math" -> {
                // LaTeX with its preamble, beside which MathML says the same.
                if (element.parent() == null
                        || element.parent().select("*|math").isEmpty()) {
                    out.append(Tex.plain(inside(element, false, depth)));
                }
            }
            default -> {
                String edge = BLOCKS.contains(name) ? " " : "";
                out.append(edge);
                boolean inMath = math || name.equals("math");
                element.childNodes().forEach(child -> append(child, out, inMath, depth + 1));
                out.append(edge);
            }
        }
    }

    private static void scripts(Element element, String name, StringBuilder out, int depth) {
        out.append(part(element, 0, depth));
        if (!name.equals("msup")) {
            out.append(Scripts.lowered(part(element, 1, depth)));
        }
        if (!name.equals("msub")) {
            out.append(Scripts.raised(part(element, name.equals("msup") ? 1 : 2, depth)));
        }
    }

    private static String part(Element element, int index, int depth) {
        StringBuilder part = new StringBuilder();
        if (index < element.childrenSize()) {
            append(element.child(index), part, true, depth + 1);
        }
        return part.toString();
    }

    private static String inside(Element element, boolean math, int depth) {
        StringBuilder inside = new StringBuilder();
        element.childNodes().forEach(child -> append(child, inside, math, depth + 1));
        return inside.toString();
    }
}
