package org.ionary.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document by id, each with what it inherits from those it is based on. */
final class WordStyles {
    private final Map<String, Element> byId = new HashMap<>();

    WordStyles(@Nullable Element styles) {
        if (styles != null) {
            for (Element style : Markup.all(styles, "style")) {
                byId.put(style.attr("w:styleId"), style);
            }
        }
    }

    /** What the style calls itself, else its id. */
    String nameOf(String id) {
        Element style = byId.get(id);
        return style == null
                ? id
                : Markup.child(style, "name").map(WordStyles::value).orElse(id);
    }

    /** The property of a style, its own or inherited. */
    Optional<Element> property(String id, String group, String name) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at) && byId.containsKey(at)) {
            Element style = byId.get(at);
            Optional<Element> found = Markup.child(style, group).flatMap(properties -> Markup.child(properties, name));
            if (found.isPresent()) {
                return found;
            }
            at = Markup.child(style, "basedon").map(WordStyles::value).orElse("");
        }
        return Optional.empty();
    }

    static String value(Element property) {
        return property.attr("w:val");
    }

    /** A switch is on where it is there and does not say otherwise. */
    static boolean isOn(Element property) {
        String value = value(property);
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }
}
