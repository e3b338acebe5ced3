package org.ionary.ingest;

import java.util.List;

/** A table that was found on a page by the lines drawn around it, and read. */
record PdfTableArea(double left, double top, double right, double bottom, TableGrid grid, List<PdfLine> rows) {
    PdfTableArea {
        rows = List.copyOf(rows);
    }
}
