package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.GivenUp;
import org.jsoup.nodes.Element;

/** The CALS (OASIS) table model, which Elsevier's XML uses and JATS may. */
final class CalsTable {
    private static final int LONGEST_SPAN = 1000;

    private CalsTable() {}

    static TableGrid grid(Element group, Dialect dialect) {
        List<String> columns = Markup.all(group, "colspec").stream()
                .map(c -> c.attr("colname"))
                .toList();
        List<Element> rows = Markup.all(group, "row");
        int head = (int) rows.stream().filter(CalsTable::isInHead).count();
        TableGrid grid = new TableGrid(rows.size(), head);
        for (int r = 0; r < rows.size(); r++) {
            GivenUp.check();
            for (Element entry : entries(rows.get(r))) {
                String text = Markup.text(entry, dialect);
                int rowSpan = 1 + number(entry.attr("morerows"));
                Optional<Element> named = named(group, entry.attr("spanname"));
                String first = entry.hasAttr("namest")
                        ? entry.attr("namest")
                        : named.map(span -> span.attr("namest")).orElse(entry.attr("colname"));
                String last = named.map(span -> span.attr("nameend")).orElse(entry.attr("nameend"));
                int begin = columns.indexOf(first);
                int end = columns.indexOf(last);
                int columnSpan = begin >= 0 && end > begin ? end - begin + 1 : 1;
                if (begin >= 0) {
                    grid.put(r, begin, text, false, rowSpan, columnSpan);
                } else {
                    grid.add(r, text, false, rowSpan, columnSpan);
                }
            }
        }
        return grid;
    }

    private static Optional<Element> named(Element group, String span) {
        return span.isEmpty()
                ? Optional.empty()
                : Markup.all(group, "spanspec").stream()
                        .filter(spec -> spec.attr("spanname").equals(span))
                        .findFirst();
    }

    private static boolean isInHead(Element row) {
        Element parent = row.parent();
        return parent != null && Markup.name(parent).equals("thead");
    }

    private static List<Element> entries(Element row) {
        List<Element> entries = new ArrayList<>();
        for (Element child : row.children()) {
            if (Markup.name(child).equals("entry")) {
                entries.add(child);
            }
        }
        return entries;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), LONGEST_SPAN) : 0;
    }
}
