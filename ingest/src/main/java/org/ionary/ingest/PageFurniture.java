package org.ionary.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes controls and foreign parts out of an article's page, and puts each caption into one piece with its label. */
final class PageFurniture {
    private static final Pattern LABEL = Pattern.compile(
            "(?:supplementary )?(?:table|fig(?:ure|\\.)?|scheme|chart)\\s{0,2}S?\\d{1,3}[a-z]?\\s?[.:|]?",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LABEL = 40;

    /** How many headings, and how many captions, are looked at: more than any article has. */
    private static final int MOST = 400;

    private static final String CAPTIONS = "figcaption, caption, [class*=caption], .html-fig_description, .image_title";

    private PageFurniture() {}

    static void settle(Document page) {
        page.select(".u-hide-print").forEach(Node::remove);
        withoutTwins(page);
        page.select(".ltx_note_outer .ltx_note_mark, .ltx_note .ltx_tag_note").forEach(Node::remove);
        for (Element control : page.select("a, button, span, li, p, div")) {
            GivenUp.check();
            String own = control.ownText();
            if (!own.isEmpty()
                    && own.length() <= LONGEST_LABEL
                    && WebPages.LABELS.contains(own.toLowerCase(Locale.ROOT).strip())
                    && Markup.beginning(control, LONGEST_LABEL + 1).length() <= LONGEST_LABEL) {
                control.remove();
            }
        }
        int foreign = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            GivenUp.check();
            if (foreign < MOST && page.equals(heading.root()) && isTelling(heading)) {
                foreign++;
                heading(heading);
            }
        }
        page.select("figure [class*=figure-description]").forEach(PageFurniture::intoCaption);
        page.select(CAPTIONS).stream().limit(MOST).forEach(PageFurniture::stopAfterLabel);
        for (Element figure : page.select("figure").stream().limit(MOST).toList()) {
            Element caption = figure.selectFirst("figcaption");
            if (caption != null && figure.selectFirst("table") != null && page.equals(caption.root())) {
                figure.prependChild(caption);
            }
        }
    }

    /** Some pages hold each float twice, a preview in the text and the whole in a window that opens over it. */
    private static void withoutTwins(Document page) {
        if (page.selectFirst(".html-fig-wrap") != null) {
            page.select(".html-fig_show").forEach(Node::remove);
        }
        if (page.selectFirst(".html-table_show table") != null) {
            page.select(".html-table-wrap").stream()
                    .filter(preview -> preview.selectFirst("table") == null)
                    .forEach(Node::remove);
        }
    }

    private static boolean isTelling(Element heading) {
        String text = Markup.beginning(heading, LONGEST_LABEL + 1);
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches()
                || WebPages.FURNITURE_HEADINGS.stream().anyMatch(lower::startsWith);
    }

    private static void heading(Element heading) {
        String text = Markup.beginning(heading, 200);
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches()) {
            label(heading, text);
        } else if (WebPages.FURNITURE_HEADINGS.stream().anyMatch(lower::startsWith)) {
            foreignPart(heading);
        }
    }

    /** Some publishers set a figure's or a table's label as a heading beside its caption. */
    private static void label(Element heading, String label) {
        Element parent = heading.parent();
        Element caption = parent == null ? null : parent.selectFirst(CAPTIONS);
        if (caption == null) {
            heading.tagName("p");
            return;
        }
        String bare = label.replaceAll("[\\s.:|]+$", "");
        String begins = Markup.beginning(caption, 60).toLowerCase(Locale.ROOT).replace("fig.", "figure");
        if (!begins.startsWith(bare.toLowerCase(Locale.ROOT).replace("fig.", "figure"))) {
            caption.prependText(bare + ". ");
        }
        heading.remove();
    }

    /** From the heading to the next one of its rank; the box around it, where it opens that box. */
    private static void foreignPart(Element heading) {
        Element parent = heading.parent();
        boolean opens = parent != null
                && heading.previousElementSibling() == null
                && (Markup.name(parent).equals("section") || Markup.name(parent).equals("div"))
                && parent.select("h1").isEmpty();
        if (opens && parent != null && parent.select(Markup.name(heading)).size() == 1) {
            parent.remove();
            return;
        }
        Element next = heading.nextElementSibling();
        while (next != null && !(isHeading(next) && next.tagName().compareTo(heading.tagName()) <= 0)) {
            if (next.selectFirst("h1, h2") != null) {
                break;
            }
            Element following = next.nextElementSibling();
            next.remove();
            next = following;
        }
        heading.remove();
    }

    private static boolean isHeading(Element element) {
        String name = Markup.name(element);
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    private static void intoCaption(Element description) {
        Element figure = description.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption != null && !description.parents().contains(caption)) {
            caption.appendText(" ");
            caption.appendChild(description);
        }
    }

    /** A label that only its type parts from the text, {@code <b>Fig. 1</b> A picture}, gets a stop. */
    private static void stopAfterLabel(Element caption) {
        if (caption.select("figcaption, table").stream().anyMatch(inner -> !inner.equals(caption))) {
            return;
        }
        Node first = caption;
        while (first.childNodeSize() > 0 && !(first instanceof TextNode)) {
            first = firstVisible(first);
        }
        if (first instanceof TextNode text
                && LABEL.matcher(text.text().strip()).matches()
                && Character.isLetterOrDigit(last(text.text().strip()))
                && Markup.beginning(caption, 60).length() > text.text().strip().length() + 1) {
            String after = Markup.beginning(caption, 60)
                    .substring(text.text().strip().length())
                    .strip();
            text.text(text.text().strip() + (".:|".indexOf(after.charAt(0)) >= 0 ? "" : ". "));
        }
    }

    private static Node firstVisible(Node node) {
        List<Node> children = node.childNodes();
        return children.stream()
                .filter(child -> !(child instanceof TextNode blank && blank.isBlank()))
                .findFirst()
                .orElse(children.getFirst());
    }

    private static char last(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }
}
