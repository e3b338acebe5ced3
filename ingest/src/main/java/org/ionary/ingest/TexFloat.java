package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block;

/** A LaTeX table or figure with its caption and its notes, wherever it stands. */
final class TexFloat {
    private static final Pattern NOTES = Pattern.compile(
            "\\\\begin\\{tablenotes\\}(?:\\[[^\\]]{0,60}\\])?(.{0,8000}?)\\\\end\\{tablenotes\\}", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\\\item\\b\\s{0,4}(?:\\[([^\\]]{0,60})\\])?");

    private TexFloat() {}

    /** @param label what is printed before the caption; empty where the caption has its label in it */
    static void read(String tex, PaperDraft draft, String label) {
        List<TableGrid> grids = TexTable.grids(tex);
        Block.Caption.Of kind = label.startsWith("Scheme")
                ? Block.Caption.Of.SCHEME
                : grids.isEmpty() && !label.startsWith("Table") ? Block.Caption.Of.FIGURE : Block.Caption.Of.TABLE;
        TexTable.caption(tex).ifPresent(caption -> draft.caption(kind, label + caption, List.of()));
        OptionalInt caption = draft.captionForTable();
        for (int i = 0; i < grids.size(); i++) {
            draft.table(grids.get(i), caption, i == grids.size() - 1 ? notes(tex) : List.of());
        }
    }

    private static List<String> notes(String tex) {
        List<String> notes = new ArrayList<>();
        Matcher box = NOTES.matcher(tex);
        while (box.find()) {
            String all = box.group(1);
            Matcher item = ITEM.matcher(all);
            int from = -1;
            String mark = "";
            while (item.find()) {
                if (from >= 0) {
                    notes.add(note(mark, all.substring(from, item.start())));
                }
                mark = item.group(1) == null ? "" : item.group(1);
                from = item.end();
            }
            if (from >= 0) {
                notes.add(note(mark, all.substring(from)));
            } else {
                notes.add(note("", all));
            }
        }
        return notes;
    }

    private static String note(String mark, String tex) {
        return CanonicalText.of(Script.RAISED.apply(TexText.ofText(mark).strip()) + " " + TexText.ofText(tex));
    }
}
