package org.ionary.ingest;

import java.util.List;
import org.ionary.domain.GivenUp;
import org.jsoup.nodes.Element;

/** The XHTML table model, which HTML and JATS share. */
final class XhtmlTable {
    private static final int LONGEST_SPAN = 1000;

    private XhtmlTable() {}

    static TableGrid grid(Element table, Dialect dialect) {
        List<Element> rows = Markup.all(table, "tr").stream()
                .filter(row -> table.equals(enclosingTable(row)))
                .filter(row -> !MarkupBlocks.isNoteRow(row) && !row.children().isEmpty())
                .toList();
        TableGrid grid = new TableGrid(rows.size(), headerRows(rows));
        for (int r = 0; r < rows.size(); r++) {
            GivenUp.check();
            for (Element cell : rows.get(r).children()) {
                String name = Markup.name(cell);
                if (name.equals("td") || name.equals("th")) {
                    grid.add(
                            r,
                            Markup.text(cell, dialect),
                            name.equals("th"),
                            span(cell, "rowspan", rows.size() - r),
                            span(cell, "colspan", 1));
                }
            }
        }
        return grid;
    }

    /** The rows of the head, or the first rows of nothing but header cells. */
    private static int headerRows(List<Element> rows) {
        int head = 0;
        while (head < rows.size() && (isInHead(rows.get(head)) || isAllHeaders(rows.get(head)))) {
            head++;
        }
        return head;
    }

    private static boolean isInHead(Element row) {
        Element parent = row.parent();
        return parent != null && Markup.name(parent).equals("thead");
    }

    private static boolean isAllHeaders(Element row) {
        return !row.children().isEmpty()
                && row.children().stream().allMatch(cell -> Markup.name(cell).equals("th"));
    }

    private static Element enclosingTable(Element row) {
        Element up = row;
        while (up.parent() != null && !Markup.name(up).equals("table")) {
            up = up.parent();
        }
        return up;
    }

    /** @param zero what a span of 0 means: to the end of the table */
    private static int span(Element cell, String attribute, int zero) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,4}")) {
            return 1;
        }
        int span = Integer.parseInt(value);
        return span == 0 ? zero : Math.min(span, LONGEST_SPAN);
    }
}
