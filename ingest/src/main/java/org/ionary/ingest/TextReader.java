package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Section;

/**
 * Reads plain text: paragraphs between blank lines, or of a bearable length where there are none.
 *
 * <p>What plain text has lost, its raised and lowered characters, stays lost: {@code 10-4} is given as it stands.
 */
final class TextReader {
    private static final int LONG = 1500;
    private static final int MANY_LINES = 12;
    private static final int LONGEST_TITLE = 250;

    private final PaperDraft draft = new PaperDraft();
    private final LineJoiner joiner;
    private final List<List<String>> paragraphs;
    private final int width;
    private Optional<String> title = Optional.empty();

    private TextReader(List<String> lines) {
        this.joiner = new LineJoiner(lines);
        this.paragraphs = paragraphs(lines);
        this.width = lines.stream().mapToInt(String::length).max().orElse(0);
    }

    static Reading read(String text) {
        List<String> lines =
                text.lines().map(TextReader::clean).map(String::stripTrailing).toList();
        TextReader reader = new TextReader(BrokenScripts.mended(lines));
        for (int i = 0; i < reader.paragraphs.size(); i++) {
            reader.paragraph(i, reader.paragraphs.get(i));
        }
        Bibliography known = new Bibliography(
                Optional.empty(),
                reader.title,
                List.of(),
                Optional.empty(),
                Bibliography.unknown().year(),
                Optional.empty());
        return new Reading(FrontText.complete(known, reader.draft.blocks()), reader.draft.blocks(), List.of());
    }

    /** Tabs stay, they part the cells of tables. */
    private static String clean(String line) {
        return Arrays.stream(line.split("\t", -1)).map(CanonicalText::clean).collect(Collectors.joining("\t"));
    }

    private static List<List<String>> paragraphs(List<String> lines) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                current.add(line);
            } else if (!current.isEmpty()) {
                paragraphs.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return paragraphs;
    }

    /** Tables first, so that what stands above and below them is read as paragraphs of their own. */
    private void paragraph(int index, List<String> lines) {
        int from = 0;
        for (TextTable table : TextTable.of(lines)) {
            if (table.begin() > from) {
                prose(index, lines.subList(from, table.begin()));
            }
            draft.table(table.grid(), draft.captionForTable(), List.of());
            from = table.end();
        }
        if (from < lines.size()) {
            prose(index, lines.subList(from, lines.size()));
        }
    }

    private void prose(int index, List<String> lines) {
        String first = CanonicalText.of(lines.getFirst());
        boolean inReferences = draft.section().kind() == Section.Kind.REFERENCES;
        Optional<Integer> level = lines.size() == 1 ? TextBlocks.headingLevel(first, inReferences) : Optional.empty();
        if (index == 0 && isTitle(lines)) {
            title = Optional.of(CanonicalText.of(joiner.join(lines)));
            draft.title(title.orElseThrow(), List.of());
        } else if (level.isPresent()) {
            draft.heading(level.orElseThrow(), first, List.of());
        } else if (isFrontMatter(lines)) {
            lines.forEach(line -> draft.passage(CanonicalText.of(line), List.of()));
        } else if (lines.stream().allMatch(TextBlocks::isEntry) || inReferences && TextBlocks.isEntry(first)) {
            entries(lines);
        } else if (lines.size() > MANY_LINES) {
            longText(lines);
        } else {
            passage(lines);
        }
    }

    /** The first paragraph is the title where it is short, no sentence, and more than one paragraph follows. */
    private boolean isTitle(List<String> lines) {
        String joined = String.join(" ", lines);
        return paragraphs.size() > 3
                && lines.size() <= 3
                && joined.length() <= LONGEST_TITLE
                && !joined.endsWith(".")
                && TextBlocks.headingLevel(joined, false).isEmpty();
    }

    /** Authors, journal and DOI above the first section stand on short lines of their own. */
    private boolean isFrontMatter(List<String> lines) {
        return draft.section().equals(Section.FRONT)
                && title.isPresent()
                && lines.size() > 1
                && lines.stream().allMatch(line -> line.length() * 4 < width * 3);
    }

    private void entries(List<String> lines) {
        List<String> entry = new ArrayList<>();
        for (String line : lines) {
            if (TextBlocks.isEntry(line.strip()) && !entry.isEmpty()) {
                passage(entry);
                entry.clear();
            }
            entry.add(line);
        }
        passage(entry);
    }

    /** Text without blank lines is cut into passages after a line that ends a sentence. */
    private void longText(List<String> lines) {
        List<String> part = new ArrayList<>();
        int length = 0;
        for (String line : lines) {
            part.add(line);
            length += line.length();
            if (length >= LONG && (line.endsWith(".") || line.endsWith("?") || line.endsWith("!"))) {
                passage(part);
                part.clear();
                length = 0;
            }
        }
        passage(part);
    }

    private void passage(List<String> lines) {
        String text = CanonicalText.of(joiner.join(lines));
        Optional<org.ionary.domain.paper.Block.Caption.Of> caption = TextBlocks.captionOf(text);
        if (caption.isPresent()) {
            draft.caption(caption.orElseThrow(), text, List.of());
        } else {
            draft.passage(text, List.of());
        }
    }
}
