package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/**
 * How true a paper is to the text it was set from, character by character.
 *
 * <p>Title, headings and paragraphs are compared in their order, captions and notes each by itself, for where they
 * stand is the page's choice. Authors and their like may be there or not. The cells of tables are measured elsewhere.
 *
 * @param expected characters that should be there
 * @param actual characters that are there
 * @param matched characters that are there in the right order
 * @param runs how many runs of raised or lowered characters there should be
 * @param wrong the runs that are not right, as expected and as read
 * @param edits all stretches of characters that differ, as expected and as read
 * @param extra how many runs were read where there are none
 * @param furniture words of running heads, page numbers or figures that were read as text
 * @param missing paragraphs of which not even half was read
 * @param headings the headings that are no heading block of the same words
 * @param tables how many tables were read, of the one that each text has
 */
record Fidelity(
        int expected,
        int actual,
        int matched,
        int runs,
        List<Difference> wrong,
        List<Difference> edits,
        int extra,
        List<String> furniture,
        List<String> missing,
        List<String> headings,
        long tables) {
    private static final double SAME = 0.5;
    private static final int AROUND = 24;

    record Difference(String expected, String actual) {}

    double f1() {
        return expected + actual == 0 ? 1 : 2.0 * matched / (expected + actual);
    }

    /** The share of runs that are right, among those expected and those read in excess. */
    double runShare() {
        return runs + extra == 0 ? 1 : (runs - wrong.size()) / (double) (runs + extra);
    }

    static Fidelity of(Paper paper, ExpectedText text) {
        List<Block> blocks = new ArrayList<>(paper.blocks());
        blocks.removeIf(Block.Table.class::isInstance);
        List<String> parts = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String floating : text.texts(ExpectedText.Kind::floats)) {
            parts.add(floating);
            found.add(take(floating, blocks).orElse(""));
        }
        text.texts(kind -> kind == ExpectedText.Kind.FRONT).forEach(front -> take(front, blocks));
        parts.addAll(0, text.texts(ExpectedText.Kind::flows));
        String flow = String.join("\n", blocks.stream().map(Block::text).toList());
        String whole = String.join("\n", parts);
        String read = flow + (found.isEmpty() ? "" : "\n" + String.join("\n", found));
        return compare(whole, read, Alignment.of(whole, read), text, paper);
    }

    /** What a reader is worth that breaks down over a text. */
    static Fidelity ofNothing(ExpectedText text, String reason) {
        List<String> parts = text.texts(kind -> kind.flows() || kind.floats());
        String whole = String.join("\n", parts);
        List<Difference> all = Run.in(whole).stream()
                .map(run -> new Difference(context(whole, run.begin(), run.end()), reason))
                .toList();
        List<String> headings = text.texts(kind -> kind == ExpectedText.Kind.HEADING);
        return new Fidelity(whole.length(), 0, 0, all.size(), all, all, 0, List.of(), parts, headings, 0);
    }

    /** Takes the block that is most like the text from the blocks, where there is one. */
    private static Optional<String> take(String text, List<Block> blocks) {
        double best = SAME;
        Optional<Block> found = Optional.empty();
        for (Block block : blocks) {
            double likeness = likeness(text, block.text());
            if (likeness > best) {
                best = likeness;
                found = Optional.of(block);
            }
        }
        found.ifPresent(blocks::remove);
        return found.map(Block::text);
    }

    private static double likeness(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int both = one.length() + other.length();
        boolean possible = 2.0 * shorter / both > SAME;
        return possible ? 2.0 * Alignment.of(one, other).matches() / both : 0;
    }

    private static Fidelity compare(
            String expected, String actual, Alignment alignment, ExpectedText text, Paper paper) {
        List<Difference> wrong = new ArrayList<>();
        List<Run> runs = Run.in(expected);
        boolean[] used = new boolean[actual.length() + 1];
        for (Run run : runs) {
            if (!run.isKeptIn(actual, alignment)) {
                wrong.add(new Difference(
                        context(expected, run.begin(), run.end()), counterpart(run, expected, actual, alignment)));
            }
            for (int i = run.begin(); i < run.end(); i++) {
                used[alignment.partner(i) + 1] = true;
            }
        }
        int extra = 0;
        for (Run run : Run.in(actual)) {
            boolean known = false;
            for (int i = run.begin(); i < run.end(); i++) {
                known |= used[i + 1];
            }
            extra += known ? 0 : 1;
        }
        List<String> missing = new ArrayList<>();
        int at = 0;
        for (String part : expected.split("\n", -1)) {
            if (alignment.matches(at, at + part.length()) < part.length() * SAME) {
                missing.add(part);
            }
            at += part.length() + 1;
        }
        return new Fidelity(
                expected.length(),
                actual.length(),
                alignment.matches(),
                runs.size(),
                wrong,
                edits(expected, actual, alignment),
                extra,
                furniture(paper, text),
                missing,
                headings(paper, text),
                paper.blocks().stream().filter(Block.Table.class::isInstance).count());
    }

    private static List<Difference> edits(String expected, String actual, Alignment alignment) {
        return alignment.differences().stream()
                .map(stretch -> new Difference(
                        context(expected, stretch.begin(), stretch.end()),
                        context(actual, stretch.actualBegin(), stretch.actualEnd())))
                .toList();
    }

    private static List<String> furniture(Paper paper, ExpectedText text) {
        List<String> found = new ArrayList<>();
        for (Block block : paper.blocks()) {
            for (String furniture : text.texts(kind -> kind == ExpectedText.Kind.FURNITURE)) {
                if (block.text().contains(furniture)) {
                    found.add(furniture);
                }
            }
            if (block.text().matches("\\d{1,3}")) {
                found.add(block.text());
            }
        }
        return found;
    }

    private static List<String> headings(Paper paper, ExpectedText text) {
        List<String> read = paper.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::text)
                .toList();
        return text.texts(kind -> kind == ExpectedText.Kind.HEADING || kind == ExpectedText.Kind.TITLE).stream()
                .filter(heading -> !read.contains(heading))
                .toList();
    }

    private static String context(String text, int begin, int end) {
        int from = Math.max(0, begin - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return (text.substring(from, begin) + "[" + text.substring(begin, end) + "]" + text.substring(end, to))
                .replace('\n', '¶');
    }

    /** The stretch of the actual text between the nearest characters that were found on both sides of the run. */
    private static String counterpart(Run run, String expected, String actual, Alignment alignment) {
        int before = run.begin() - 1;
        while (before >= 0 && alignment.partner(before) < 0) {
            before--;
        }
        int after = run.end();
        while (after < expected.length() && alignment.partner(after) < 0) {
            after++;
        }
        int begin = before < 0 ? 0 : alignment.partner(before) + 1;
        int end = after == expected.length() ? actual.length() : alignment.partner(after);
        return context(actual, begin, Math.max(begin, Math.min(end, begin + 4 * AROUND)));
    }

    /** The measure in one line, under {@link #HEADER}. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-32s %.4f  %.4f  %4d/%4d  %5d  %4d  %9d  %7d  %8d  %6d",
                name,
                f1(),
                runShare(),
                runs - wrong.size(),
                runs,
                extra,
                expected - matched + actual - matched,
                furniture.size(),
                missing.size(),
                headings.size(),
                tables);
    }

    static final String HEADER = String.format(
            Locale.ROOT,
            "%-32s %-7s %-7s %-10s %-6s %-5s %-10s %-8s %-9s %s",
            "file",
            "F1",
            "runs",
            "right",
            "extra",
            "edits",
            "furniture",
            "missing",
            "headings",
            "tables");
}
