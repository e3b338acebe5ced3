package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Position;

/**
 * Puts paragraphs together again that a page's end or a figure had parted before the text was written down.
 *
 * <p>Only where it is plain: a long passage that stops within a sentence, and the next long one of the same section
 * that begins within one. Captions and short pieces between them stay, after the whole paragraph; over a displayed
 * equation nothing is joined.
 */
final class Stitching {
    private static final int LONG = 120;
    private static final int FARTHEST = 7;

    /** A displayed equation belongs where it stands. */
    private static final Pattern NUMBERED = Pattern.compile("=.*\\(\\d{1,3}[a-z]?\\)$", Pattern.DOTALL);

    private Stitching() {}

    static List<Block> stitched(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks);
        Map<Integer, Integer> moved = new TreeMap<>();
        boolean[] gone = new boolean[blocks.size()];
        for (int i = 0; i < kept.size(); i++) {
            int next = gone[i] ? -1 : continuation(kept, gone, i);
            while (next > 0) {
                Block.Passage whole = new Block.Passage(
                        kept.get(i).at(),
                        kept.get(i).text() + " " + kept.get(next).text());
                kept.set(i, whole);
                gone[next] = true;
                next = continuation(kept, gone, i);
            }
        }
        List<Block> result = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (!gone[i]) {
                moved.put(i, moved.size());
            }
        }
        for (Map.Entry<Integer, Integer> entry : moved.entrySet()) {
            result.add(renumbered(kept.get(entry.getKey()), entry.getValue(), moved));
        }
        return result;
    }

    private static int continuation(List<Block> blocks, boolean[] gone, int from) {
        if (!(blocks.get(from) instanceof Block.Passage passage) || !stopsInside(passage.text())) {
            return -1;
        }
        for (int i = from + 1; i < Math.min(blocks.size(), from + FARTHEST); i++) {
            Block block = blocks.get(i);
            boolean sameSection = block.at().section().equals(passage.at().section());
            boolean equation = block instanceof Block.Passage between
                    && NUMBERED.matcher(between.text()).find();
            if (!sameSection || block instanceof Block.Heading || block instanceof Block.Table || equation) {
                return -1;
            }
            if (!gone[i] && block instanceof Block.Passage next && next.text().length() >= LONG) {
                return beginsInside(next.text()) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean stopsInside(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() >= LONG && (Character.isLetterOrDigit(last) || ",)–-".indexOf(last) >= 0);
    }

    private static boolean beginsInside(String text) {
        int first = text.codePointAt(0);
        return Character.isLowerCase(first) || text.startsWith("(") && !TextBlocks.isEntry(text);
    }

    private static Block renumbered(Block block, int ordinal, Map<Integer, Integer> moved) {
        Position at = new Position(ordinal, block.at().section(), block.at().regions());
        return switch (block) {
            case Block.Heading(var was, int level, String text) -> new Block.Heading(at, level, text);
            case Block.Passage(var was, String text) -> new Block.Passage(at, text);
            case Block.Caption(var was, var of, String text) -> new Block.Caption(at, of, text);
            case Block.Table table ->
                new Block.Table(
                        at,
                        table.rows(),
                        table.headerRows(),
                        table.caption().isPresent()
                                ? OptionalInt.of(
                                        moved.getOrDefault(table.caption().getAsInt(), ordinal))
                                : OptionalInt.empty(),
                        table.notes().stream()
                                .map(note -> moved.getOrDefault(note, ordinal))
                                .toList());
        };
    }
}
