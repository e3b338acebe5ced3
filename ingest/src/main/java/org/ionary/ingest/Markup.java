package org.ionary.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What HTML and the publishers' XML share: parsing, names without prefixes, and inline text with its scripts.
 *
 * <p>XML is parsed by jsoup too: it knows no DTD, loads no external entity and expands none but characters, and it
 * stands unclosed elements, which real files have.
 */
final class Markup {
    /** No real document nests deeper; what lies below is kept at this depth. */
    private static final int DEEPEST = 256;

    private static final int NEAR = 3;
    private static final int BEFORE_LABEL = 40;

    /** More than anything that is asked about as a whole, an equation or a caption, is made of. */
    private static final int MOST_NODES = 20_000;

    private Markup() {}

    static Document html(String text, String source) throws PaperException {
        return Refusal.damagedUnless(source, () -> parsed(text, Parser.htmlParser()));
    }

    static Document xml(String text, String source) throws PaperException {
        return Refusal.damagedUnless(source, () -> parsed(text, Parser.xmlParser()));
    }

    private static Document parsed(String text, Parser parser) {
        Reader heeding = new StringReader(text) {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                GivenUp.check();
                return super.read(into, from, length);
            }
        };
        return parser.setMaxDepth(DEEPEST).parseInput(heeding, "");
    }

    /** The element's name in lower case without its prefix: {@code ce:para} is {@code para}. */
    static String name(Element element) {
        String name = element.tagName();
        int colon = name.lastIndexOf(':');
        return name.substring(colon + 1).toLowerCase(Locale.ROOT);
    }

    /** All elements within this one, itself left out, in document order. */
    static Stream<Element> descendants(Element within) {
        return within.stream().skip(1).peek(element -> GivenUp.check());
    }

    /** How the element's text begins; its first characters tell what a long one is too. */
    static String beginning(Element element, int characters) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode piece) {
                        text.append(piece.text());
                    }
                    return text.length() < characters ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
                },
                element);
        String all = CanonicalText.of(text.toString());
        return all.length() <= characters ? all : all.substring(0, characters);
    }

    /** Whether an element holds more than this many characters, or beyond all measure of other elements. */
    static boolean isLong(Element element, int characters) {
        int[] seen = new int[2];
        return NodeTraversor.filter(
                        (node, depth) -> {
                            seen[0]++;
                            seen[1] += node instanceof TextNode piece
                                    ? piece.getWholeText().length()
                                    : 0;
                            return seen[0] > MOST_NODES || seen[1] > characters
                                    ? NodeFilter.FilterResult.STOP
                                    : NodeFilter.FilterResult.CONTINUE;
                        },
                        element)
                == NodeFilter.FilterResult.STOP;
    }

    /** The first descendant of one of these names, in document order. */
    static Optional<Element> first(Element within, String... names) {
        List<String> wanted = List.of(names);
        return descendants(within).filter(e -> wanted.contains(name(e))).findFirst();
    }

    static List<Element> all(Element within, String... names) {
        List<String> wanted = List.of(names);
        return descendants(within).filter(e -> wanted.contains(name(e))).toList();
    }

    static Optional<Element> child(Element parent, String... names) {
        List<String> wanted = List.of(names);
        return parent.children().stream().filter(e -> wanted.contains(name(e))).findFirst();
    }

    /** What a float is called, which stands before most of it. */
    static Optional<Element> label(Element parent) {
        Element child = parent.firstElementChild();
        for (int i = 0; child != null && i < BEFORE_LABEL; i++) {
            if (name(child).equals("label")) {
                return Optional.of(child);
            }
            child = child.nextElementSibling();
        }
        return Optional.empty();
    }

    /** All that stands in the element, as one line of canonical text. */
    static String text(Element element, Dialect dialect) {
        CanonicalText text = new CanonicalText();
        inline(element, dialect, text);
        return text.toString();
    }

    static Optional<String> firstText(Element within, Dialect dialect, String... names) {
        return first(within, names).map(e -> text(e, dialect)).filter(text -> !text.isEmpty());
    }

    /** Appends the element's contents, whatever they are, as inline text. */
    static void inline(Node node, Dialect dialect, CanonicalText out) {
        for (Node child : node.childNodes()) {
            GivenUp.check();
            if (child instanceof TextNode text) {
                out.append(dialect.text(text.getWholeText()), Script.NORMAL);
            } else if (child instanceof Element element) {
                inlineElement(element, dialect, out);
            }
        }
    }

    static void inlineElement(Element element, Dialect dialect, CanonicalText out) {
        Role role = dialect.roleOf(element);
        if (role instanceof Role.Skip || role instanceof Role.Hidden || role instanceof Role.Aside) {
            return;
        }
        Optional<Script> script = dialect.scriptOf(element);
        if (script.isPresent()) {
            shifted(element, script.orElseThrow(), dialect, out);
            return;
        }
        switch (name(element)) {
            case "math" -> out.append(MathMl.render(element), Script.NORMAL);
            case "tex-math" -> {
                if (!hasMathMlBeside(element)) {
                    out.append(TexText.ofMath(body(element.wholeText())), Script.NORMAL);
                }
            }
            case "formula" -> formula(element, dialect, out);
            case "br", "hsp", "vsp", "break", "mspace", "lb", "pb" -> out.space();
            default -> {
                boolean apart = !(role instanceof Role.Inline);
                if (apart) {
                    out.space();
                }
                inline(element, dialect, out);
                if (apart) {
                    out.space();
                }
            }
        }
    }

    /**
     * A shifted element is shifted as a whole. A raised mark of a reference is set apart from an exponent before it, or
     * the two would make another number.
     */
    private static void shifted(Element element, Script script, Dialect dialect, CanonicalText out) {
        CanonicalText inner = new CanonicalText();
        inline(element, dialect, inner);
        String raw = inner.raw();
        boolean afterNumber = Character.isDigit(out.last()) || Script.isRaised(out.last());
        boolean number = !raw.isBlank() && Character.isDigit(raw.strip().charAt(0));
        if (script == Script.RAISED && number && afterNumber && isCitationMark(element, dialect)) {
            out.space();
        }
        out.append(script.apply(raw.strip()), Script.NORMAL);
        if (raw.endsWith(" ") && !raw.isBlank()) {
            out.space();
        }
    }

    /** The label of a list's item stands before the item's first paragraph on the page. */
    static void settleLists(Element root) {
        for (Element item : all(root, "list-item")) {
            Optional<Element> label = child(item, "label");
            Optional<Element> paragraph = child(item, "p", "para", "simple-para");
            if (label.isPresent() && paragraph.isPresent()) {
                label.orElseThrow().remove();
                paragraph.orElseThrow().prependText(label.orElseThrow().text() + " ");
            }
        }
    }

    private static boolean isCitationMark(Element raised, Dialect dialect) {
        Element up = raised;
        for (int i = 0; i < NEAR && up != null; i++) {
            if (dialect.isCitation(up)) {
                return true;
            }
            up = up.parent();
        }
        Element down = raised.firstElementChild();
        for (int i = 0; i < NEAR && down != null; i++) {
            if (dialect.isCitation(down)) {
                return true;
            }
            down = down.firstElementChild();
        }
        return false;
    }

    /** TEI may hold a formula as TeX. */
    private static void formula(Element element, Dialect dialect, CanonicalText out) {
        if (element.attr("notation").equalsIgnoreCase("tex") && element.childrenSize() == 0) {
            out.append(TexText.ofMath(body(element.wholeText()).replace("$", "")), Script.NORMAL);
        } else {
            inline(element, dialect, out);
        }
    }

    private static boolean hasMathMlBeside(Element tex) {
        Element parent = tex.parent();
        return parent != null && first(parent, "math").isPresent();
    }

    /** JATS carries whole LaTeX documents around a formula. */
    private static String body(String tex) {
        int begin = tex.indexOf("\\begin{document}");
        int end = tex.indexOf("\\end{document}");
        return begin >= 0 && end > begin ? tex.substring(begin + "\\begin{document}".length(), end) : tex;
    }
}
