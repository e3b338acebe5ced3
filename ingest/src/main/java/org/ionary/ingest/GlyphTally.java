package org.ionary.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionary.ingest.PdfPage.Glyph;

/** Counts the glyphs of a document: how large they are, and how many of them are spaces. */
final class GlyphTally {
    private static final long USUAL = 40;

    /** In quarters of a point. */
    private final Map<Long, Integer> sizes = new HashMap<>();

    private long all;
    private long spaces;

    void add(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            all++;
            if (glyph.isSpace()) {
                spaces++;
            } else {
                sizes.merge(Math.round(glyph.size() * 4.0), 1, Integer::sum);
            }
        }
    }

    /** The size most glyphs have, in points. */
    double bodySize() {
        return sizes.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(USUAL)
                / 4.0;
    }

    /** Whether the document draws its spaces, so that narrow gaps are none. */
    boolean isSpaced() {
        return spaces * 100 > all * 6;
    }
}
