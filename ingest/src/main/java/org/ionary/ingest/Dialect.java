package org.ionary.ingest;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** What the elements of one markup language are for; everything else about reading markup is shared. */
interface Dialect {
    Role roleOf(Element element);

    /** The grid of a table element. */
    TableGrid grid(Element table);

    /** How an element's contents stand to the line around it, where it shifts them. */
    default Optional<Script> scriptOf(Element element) {
        return switch (Markup.name(element)) {
            case "sup", "superscript" -> Optional.of(Script.RAISED);
            case "sub", "inf", "subscript" -> Optional.of(Script.LOWERED);
            default -> Optional.empty();
        };
    }

    /** Whether the element points to an entry of the reference list. */
    boolean isCitation(Element element);

    /** A piece of text as it stands in the source, with whatever notation the language keeps inside its text. */
    default String text(String raw) {
        return raw;
    }
}
