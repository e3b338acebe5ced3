package org.ionary.ingest;

import org.jsoup.nodes.Element;

/** What the elements of one markup language are for; everything else about reading markup is shared. */
interface Dialect {
    Role roleOf(Element element);

    /** The grid of a table element. */
    TableGrid grid(Element table);
}
