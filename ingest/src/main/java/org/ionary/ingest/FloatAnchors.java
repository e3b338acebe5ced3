package org.ionary.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Puts figures and tables that stand apart from the text behind the first paragraph that points to them. */
final class FloatAnchors {
    private FloatAnchors() {}

    /**
     * @param floats holds the parts, each with an {@code id}
     * @param anchors the names of the elements that point to a part
     * @param target the attribute in which they do
     */
    static void settle(Element floats, Element body, Set<String> anchors, String target) {
        Map<String, Element> waiting = new HashMap<>();
        floats.children().forEach(part -> waiting.putIfAbsent(part.attr("id"), part));
        waiting.remove("");
        for (Element anchor : Markup.all(body, anchors.toArray(String[]::new))) {
            Element part = waiting.get(anchor.attr(target));
            Element paragraph = part == null ? null : paragraph(anchor);
            if (part != null && paragraph != null && isApart(part, paragraph)) {
                waiting.remove(anchor.attr(target));
                after(paragraph, part);
            }
        }
        for (Element part : List.copyOf(floats.children())) {
            if (isApart(part, body)) {
                body.appendChild(part);
            }
        }
    }

    /** Behind the paragraph and behind what was put there before. */
    private static void after(Element paragraph, Element part) {
        Element last = paragraph;
        Element next = last.nextElementSibling();
        while (next != null && next.hasAttr("anchored")) {
            last = next;
            next = last.nextElementSibling();
        }
        part.attr("anchored", "");
        last.after(part);
    }

    private static Element paragraph(Element anchor) {
        Element found = anchor;
        for (Element up : anchor.parents()) {
            if (Markup.name(up).equals("para") || Markup.name(up).equals("p")) {
                found = up;
                break;
            }
        }
        return found;
    }

    /** In damaged nesting a float may hold the very paragraph that anchors it. */
    private static boolean isApart(Element part, Element place) {
        return place.parent() != null && !place.equals(part) && !place.parents().contains(part);
    }
}
