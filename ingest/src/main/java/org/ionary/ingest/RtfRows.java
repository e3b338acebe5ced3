package org.ionary.ingest;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The rows of a Rich Text table: each says how its cells are laid out before it gives them. */
final class RtfRows {
    /**
     * Where a cell belongs.
     *
     * @param across whether it goes on with the cell before
     * @param down whether it goes on with the one above
     */
    private record Place(boolean across, boolean down) {}

    private Optional<OfficeTable> table = Optional.empty();
    private List<Place> layout = new ArrayList<>();
    private List<Element> cells = new ArrayList<>();
    private Optional<Element> cell = Optional.empty();
    private boolean head;
    private boolean across;
    private boolean down;

    void layout(Command command) {
        switch (command) {
            case trowd -> {
                layout = new ArrayList<>();
                head = false;
                across = false;
                down = false;
            }
            case trhdr -> head = true;
            case clmrg -> across = true;
            case clvmrg -> down = true;
            case cellx -> {
                layout.add(new Place(across, down));
                across = false;
                down = false;
            }
            default -> {}
        }
    }

    /** The cell in hand. */
    Element cell() {
        if (cell.isEmpty()) {
            cell = Optional.of(new Element("td"));
        }
        return cell.orElseThrow();
    }

    void endCell() {
        cells.add(cell());
        cell = Optional.empty();
    }

    void endRow() {
        if (table.isEmpty()) {
            table = Optional.of(new OfficeTable());
        }
        OfficeTable rows = table.orElseThrow();
        rows.row(head);
        for (int i = 0; i < cells.size(); i++) {
            int span = 1;
            while (i + span < Math.min(cells.size(), layout.size())
                    && layout.get(i + span).across()) {
                span++;
            }
            rows.cell(cells.get(i), span, i < layout.size() && layout.get(i).down());
            i += span - 1;
        }
        cells = new ArrayList<>();
        cell = Optional.empty();
    }

    /** Appends the table, where one is open; cells without a row are text that is not lost. */
    void endTable(Element body) {
        if (!cells.isEmpty()) {
            endRow();
        }
        table.ifPresent(rows -> body.appendChild(rows.toHtml()));
        table = Optional.empty();
    }
}
