package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ionary.ingest.PdfPage.Glyph;

/**
 * In which directions the text of a page is worth reading: most of it runs one way, and a table that was turned to fit
 * runs another. The axes of figures, running heads beside a turned table and stamps in the margin do not count.
 */
final class PdfSides {
    private static final int MANY = 150;
    private static final Pattern TABLE = Pattern.compile("(?i)\\btable\\s*S?(?:\\d|[IVX]+\\b)");

    private PdfSides() {}

    /** @param glyphs by quarter turns; gives the turns in order of reading */
    static List<Integer> worthReading(List<List<Glyph>> glyphs) {
        int main = 0;
        for (int turns = 1; turns < glyphs.size(); turns++) {
            main = glyphs.get(turns).size() > glyphs.get(main).size() ? turns : main;
        }
        List<Integer> sides = new ArrayList<>();
        sides.add(main);
        for (int turns = 0; turns < glyphs.size(); turns++) {
            List<Glyph> side = glyphs.get(turns);
            boolean much = 3 * side.size() > glyphs.get(main).size();
            if (turns != main
                    && side.size() >= MANY
                    && (much || TABLE.matcher(text(side)).find())) {
                sides.add(turns);
            }
        }
        return sides;
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph before = glyphs.getFirst();
        for (Glyph glyph : glyphs) {
            boolean apart = Math.abs(glyph.baseline() - before.baseline()) > glyph.size()
                    || glyph.left() - before.right() > 0.2 * glyph.size();
            text.append(apart ? " " : "").append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }
}
