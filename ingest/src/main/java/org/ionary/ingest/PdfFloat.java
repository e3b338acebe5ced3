package org.ionary.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.paper.Block.Caption;
import org.ionary.domain.paper.Region;

/**
 * What floats in a column: a caption, and the table that belongs to it with its notes.
 *
 * @param end the index of the line after it
 */
record PdfFloat(
        Caption.Of of,
        PdfParagraph caption,
        Optional<TableGrid> grid,
        List<Region> rows,
        List<PdfParagraph> notes,
        int end) {

    void appendTo(PaperDraft draft) {
        if (grid.isPresent() && draft.continuesTable(grid.orElseThrow(), caption.text(), rows)) {
            notes.forEach(note -> draft.passage(note.text(), note.regions()));
            return;
        }
        OptionalInt ordinal = draft.caption(of, caption.text(), caption.regions());
        grid.ifPresent(table -> draft.table(
                table,
                ordinal,
                notes.stream()
                        .map(note -> new PaperDraft.Note(note.text(), note.regions()))
                        .toList(),
                rows));
    }

    PdfFloat under(PdfParagraph itsCaption) {
        return new PdfFloat(of, itsCaption, grid, rows, notes, end);
    }
}
