package org.ionary.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What HTML elements are for, by name, role, class and style. */
final class HtmlDialect implements Dialect {
    private static final Set<String> FURNITURE = Set.of(
            "nav",
            "aside",
            "footer",
            "form",
            "button",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "select",
            "dialog",
            "input",
            "textarea",
            "head",
            "object",
            "video",
            "audio",
            "canvas",
            "map");

    private static final Set<String> FURNITURE_WORDS = Set.of(
            "cookie",
            "cookies",
            "consent",
            "onetrust",
            "gdpr",
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "related",
            "recommended",
            "recommendations",
            "similar",
            "share",
            "sharing",
            "social",
            "footer",
            "toolbar",
            "metrics",
            "advert",
            "advertisement",
            "ads",
            "promo",
            "subscribe",
            "newsletter",
            "skip",
            "pagination",
            "altmetric",
            "toc",
            "banner",
            "widget",
            "popup",
            "modal",
            "logo");

    private static final Set<String> BLOCKS = Set.of("p", "li", "dd", "dt", "blockquote", "pre", "address", "summary");

    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "dl",
            "figure",
            "body",
            "html",
            "hr",
            "center",
            "details",
            "fieldset",
            "hgroup",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "table");

    private final boolean titled;

    /** @param titled whether the first heading is the paper's title, so that sections start one level below it */
    HtmlDialect(boolean titled) {
        this.titled = titled;
    }

    @Override
    public Role roleOf(Element element) {
        String name = Markup.name(element);
        if (FURNITURE.contains(name) || isFurniture(element)) {
            return Role.SKIP;
        }
        if (isHidden(element)) {
            return Role.HIDDEN;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return heading(element, name.charAt(1) - '0');
        }
        return switch (name) {
            case "figcaption", "caption" -> new Role.CaptionText(MarkupBlocks.kindOf(captionOf(element)));
            case "table" -> isLayout(element) ? Role.CONTAINER : new Role.Grid();
            case "math", "sup", "sub" -> Role.INLINE;
            default -> boxed(element, name);
        };
    }

    private Role heading(Element element, int level) {
        if (level == 1 && titled && element.equals(firstTitle(element))) {
            return new Role.Title();
        }
        return new Role.Heading(titled ? Math.max(1, level - 1) : level);
    }

    private static Element firstTitle(Element element) {
        Element root = element.root();
        Element first = root.selectFirst("h1");
        return first == null ? element : first;
    }

    private static Role boxed(Element element, String name) {
        Set<String> words = words(element);
        if (words.contains("caption")
                && !element.text().isBlank()
                && element.select("table, figcaption, img").isEmpty()) {
            return new Role.CaptionText(MarkupBlocks.kindOf(element.text()));
        }
        boolean foot = words.contains("foot")
                || words.contains("footnote")
                || words.contains("footnotes")
                || words.contains("legend");
        boolean ofTable = words.contains("table") || followsTable(element);
        if (foot && ofTable && element.select("table").isEmpty() && !name.equals("td") && !name.equals("tr")) {
            return new Role.TableNote();
        }
        if (words.contains("abstract") && CONTAINERS.contains(name)) {
            return new Role.AbstractBox();
        }
        if ((words.contains("references") || words.contains("bibliography") || words.contains("biblist"))
                && CONTAINERS.contains(name)) {
            return new Role.ReferencesBox();
        }
        if (name.equals("li") && element.selectFirst("p, ul, ol, div") == null) {
            return Role.PARAGRAPH;
        }
        if (BLOCKS.contains(name)) {
            return Role.PARAGRAPH;
        }
        return CONTAINERS.contains(name) ? Role.CONTAINER : Role.INLINE;
    }

    private static boolean followsTable(Element element) {
        Element before = element.previousElementSibling();
        return before != null && (Markup.name(before).equals("table") || before.selectFirst("table") != null);
    }

    private static String captionOf(Element element) {
        Element parent = element.parent();
        boolean ofTable =
                parent != null && (Markup.name(parent).equals("table") || parent.selectFirst("table") != null);
        return ofTable ? "Table 1" : element.text();
    }

    /** A table that lays out a page holds headings or other tables. */
    private static boolean isLayout(Element table) {
        return table.attr("role").equals("presentation")
                || !table.select("h1, h2, h3, h4, table table").isEmpty();
    }

    private static boolean isFurniture(Element element) {
        String role = element.attr("role");
        if (role.equals("navigation") || role.equals("banner") || role.equals("contentinfo") || role.equals("search")) {
            return true;
        }
        if (element.hasClass("katex-html")
                || element.hasClass("MathJax_Preview")
                || element.hasClass("sr-only")
                || element.hasClass("visually-hidden")
                || element.hasClass("u-visually-hidden")) {
            return true;
        }
        String name = Markup.name(element);
        if (name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main")) {
            return false;
        }
        if (name.equals("header")) {
            return element.selectFirst("h1") == null;
        }
        return words(element).stream().anyMatch(FURNITURE_WORDS::contains);
    }

    /** The words of class and id: {@code c-article-metrics-bar} has "metrics" among them. */
    static Set<String> words(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return Set.of();
        }
        String spread = names.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.asList(spread.split("[^a-z]+", -1)));
    }

    /** Whether the element's own attributes keep a reader of the page from seeing it. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (style.isEmpty()) {
            return false;
        }
        boolean white =
                style.matches("(?:.*;)?color:(?:#fff(?:fff)?|white|transparent|rgb\\(255,255,255\\))(?:[;!].*)?")
                        && !style.contains("background");
        boolean tiny = style.matches("(?:.*;)?font-size:[0-2](?:\\.\\d+)?(?:px|pt)?(?:[;!].*)?");
        return white
                || tiny
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.matches("(?:.*;)?opacity:0(?:\\.0+)?(?:[;!].*)?");
    }

    @Override
    public TableGrid grid(Element table) {
        return XhtmlTable.grid(table, this);
    }
}
