package org.ionary.ingest;

import java.util.List;
import java.util.OptionalInt;
import org.ionary.domain.paper.Block;

/** A LaTeX table or figure with its caption, wherever it stands. */
final class TexFloat {
    private TexFloat() {}

    static void read(String tex, PaperDraft draft) {
        List<TableGrid> grids = TexTable.grids(tex);
        Block.Caption.Of kind = grids.isEmpty() ? Block.Caption.Of.FIGURE : Block.Caption.Of.TABLE;
        TexTable.caption(tex).ifPresent(caption -> draft.caption(kind, caption, List.of()));
        OptionalInt caption = draft.captionForTable();
        grids.forEach(grid -> draft.table(grid, caption, List.of()));
    }
}
