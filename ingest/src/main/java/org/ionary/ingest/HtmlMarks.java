package org.ionary.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an HTML element's own name, role, class and style say of it: whether it is the page's furniture, or unseen. */
final class HtmlMarks {
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

    /** Elements that stand inside a line, whose classes say more about how they look than what they are for. */
    private static final Set<String> PHRASES =
            Set.of("a", "span", "sup", "sub", "b", "i", "em", "strong", "small", "cite", "label");

    private HtmlMarks() {}

    /** Whether the element belongs to the page and not to the article. */
    static boolean isFurniture(Element element) {
        String name = Markup.name(element);
        if (FURNITURE.contains(name)) {
            return true;
        }
        String role = element.attr("role");
        if (role.equals("navigation") || role.equals("banner") || role.equals("contentinfo") || role.equals("search")) {
            return true;
        }
        if (WebPages.hasClass(element, WebPages.FURNITURE_CLASSES)) {
            return true;
        }
        if (name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main")) {
            return false;
        }
        Set<String> words = words(element);
        if (name.equals("header")) {
            return element.selectFirst("h1") == null && !words.contains("caption");
        }
        if (words.contains("table") && words.contains("footer")) {
            return false;
        }
        Set<String> telling = PHRASES.contains(name) ? WebPages.FURNITURE_PHRASES : WebPages.FURNITURE_WORDS;
        return words.stream().anyMatch(telling::contains);
    }

    /** The words of class and id: {@code c-article-metrics-bar} has "metrics" among them. */
    static Set<String> words(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Set.of();
        }
        String names = element.className() + " " + element.id();
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean begins = c >= 'A' && c <= 'Z' && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (begins || !letter) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        words.add(word.toString());
        return words;
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
}
