package org.ionary.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Region;
import org.ionary.domain.paper.Section;

/**
 * A paper under construction: readers append blocks in reading order, this class numbers them and knows their section.
 *
 * <p>Blank text makes no block. A subsection whose name says nothing is for what its parent is for.
 */
final class PaperDraft {
    static final Pattern TABLE_LABEL = Pattern.compile(
            "^(?:supplementary )?tab(?:le|\\.)\\s{0,3}(?:S?\\d{1,3}|[IVX]{1,5})\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "Table 1 summarises…": a sentence about a table, not its caption. */
    private static final Pattern ABOUT_TABLE = Pattern.compile("(?i:table|tab\\.)\\s{0,3}S?\\d{1,3}[a-z]? \\p{Ll}");

    /** "Abstract. We report…": the section begins inside its first paragraph. */
    private static final Pattern RUN_IN_ABSTRACT =
            Pattern.compile("^(?:abstract|summary)\\s?[.:—–-]\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CONTINUED =
            Pattern.compile("\\b(?:continued|cont\\.|cont['’]d)", Pattern.CASE_INSENSITIVE);

    private static final int FURNITURE = 1500;
    private static final int MOST_NOTES = 40;

    /** A footnote of a table and where it stands. */
    record Note(String text, List<Region> regions) {}

    private record Open(int level, Section.Kind kind) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Section section = Section.FRONT;

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    int size() {
        return blocks.size();
    }

    Section section() {
        return section;
    }

    /** Forgets what was read so far, where it is little: the page around an article, above its title. */
    void restartAtTitle() {
        int characters =
                blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (characters < FURNITURE) {
            blocks.clear();
            open.clear();
            section = Section.FRONT;
        }
    }

    /** Adds a footnote to the table that came last; without a table it is a passage like others. */
    void tableNote(String text) {
        int table = blocks.size() - 1;
        while (table >= 0 && blocks.size() - table < MOST_NOTES && !(blocks.get(table) instanceof Block.Table)) {
            table--;
        }
        if (!text.isBlank()
                && table >= 0
                && blocks.get(table) instanceof Block.Table(var at, var rows, var head, var caption, var notes)
                && blocks.size() - 1 - table == notes.size()) {
            List<Integer> more = new ArrayList<>(notes);
            more.add(blocks.size());
            blocks.set(table, new Block.Table(at, rows, head, caption, more));
        }
        passage(text, List.of());
    }

    /** The paper's title; it opens no section. */
    void title(String text, List<Region> regions) {
        if (!text.isBlank()) {
            blocks.add(new Block.Heading(next(regions), 1, text));
        }
    }

    void heading(int level, String text, List<Region> regions) {
        if (!text.isBlank()) {
            open(level, text, SectionNames.kindOf(text));
            blocks.add(new Block.Heading(next(regions), level, text));
        }
    }

    /** A heading inside a part whose purpose is known, whatever the heading says. */
    void heading(int level, String text, Section.Kind kind) {
        if (!text.isBlank()) {
            open(level, text, Optional.of(kind));
            blocks.add(new Block.Heading(next(List.of()), level, text));
        }
    }

    /** Enters a section that has no heading of its own in the text. */
    void enter(int level, String title, Section.Kind kind) {
        open(level, title, Optional.of(kind));
    }

    private void open(int level, String title, Optional<Section.Kind> named) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        Section.Kind inherited = open.isEmpty() || open.peek().kind() == Section.Kind.ABSTRACT
                ? Section.Kind.OTHER
                : open.peek().kind();
        Section.Kind kind = named.orElse(inherited);
        open.push(new Open(level, kind));
        section = new Section(title, kind);
    }

    void passage(String text, List<Region> regions) {
        if (section.equals(Section.FRONT) && RUN_IN_ABSTRACT.matcher(text).matches()) {
            enter(1, "Abstract", Section.Kind.ABSTRACT);
        }
        if (!text.isBlank()) {
            blocks.add(new Block.Passage(next(regions), text));
        }
    }

    OptionalInt caption(Block.Caption.Of of, String text, List<Region> regions) {
        if (text.isBlank()) {
            return OptionalInt.empty();
        }
        blocks.add(new Block.Caption(next(regions), of, text));
        return OptionalInt.of(blocks.size() - 1);
    }

    /** Appends a table and, after it, its footnotes. */
    void table(TableGrid grid, OptionalInt caption, List<String> notes) {
        table(
                grid,
                caption,
                notes.stream().map(text -> new Note(text, List.of())).toList(),
                List.of());
    }

    void table(TableGrid grid, OptionalInt caption, List<Note> notes, List<Region> regions) {
        List<Note> written =
                notes.stream().filter(note -> !note.text().isBlank()).toList();
        if (!grid.isEmpty()) {
            List<Integer> ordinals = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                ordinals.add(blocks.size() + 1 + i);
            }
            blocks.add(new Block.Table(next(regions), grid.rows(), grid.headerRows(), caption, ordinals));
        }
        written.forEach(note -> passage(note.text(), note.regions()));
    }

    /**
     * Takes a table as the rest of the last one, where it repeats its head, as tables do that go on on the next page.
     * Only its caption and notes may stand between the two.
     */
    boolean continuesTable(TableGrid grid, String caption, List<Region> regions) {
        int last = blocks.size() - 1;
        while (last >= 0 && !(blocks.get(last) instanceof Block.Table)) {
            last--;
        }
        boolean labelled = caption.isBlank() || CONTINUED.matcher(caption).find();
        if (last < 0 || !labelled || !(blocks.get(last) instanceof Block.Table before) || before.headerRows() == 0) {
            return false;
        }
        List<List<Block.Cell>> rows = grid.rows();
        int head = before.headerRows();
        boolean sameHead = rows.getFirst().size() == before.width() && grid.headerRows() == head;
        for (int r = 0; sameHead && r < head; r++) {
            sameHead = texts(rows.get(r)).equals(texts(before.rows().get(r)));
        }
        if (!sameHead) {
            return false;
        }
        List<List<Block.Cell>> all = new ArrayList<>(before.rows());
        int shift = all.size() - head;
        for (List<Block.Cell> row : rows.subList(head, rows.size())) {
            all.add(row.stream()
                    .map(cell ->
                            new Block.Cell(cell.text(), cell.header(), cell.anchorRow() + shift, cell.anchorColumn()))
                    .toList());
        }
        List<Region> places = new ArrayList<>(before.at().regions());
        places.addAll(regions);
        Position at = new Position(last, before.at().section(), places);
        blocks.set(last, new Block.Table(at, all, head, before.caption(), before.notes()));
        return true;
    }

    private static List<String> texts(List<Block.Cell> row) {
        return row.stream().map(Block.Cell::text).toList();
    }

    /** The caption of a table that comes next: the last block, where it is one or begins like one. */
    OptionalInt captionForTable() {
        if (blocks.isEmpty()) {
            return OptionalInt.empty();
        }
        int last = blocks.size() - 1;
        Block block = blocks.get(last);
        if (block instanceof Block.Caption caption && caption.of() == Block.Caption.Of.TABLE) {
            return OptionalInt.of(last);
        }
        if (block instanceof Block.Passage passage
                && TABLE_LABEL.matcher(passage.text()).matches()
                && !ABOUT_TABLE.matcher(passage.text()).lookingAt()) {
            blocks.set(last, new Block.Caption(passage.at(), Block.Caption.Of.TABLE, passage.text()));
            return OptionalInt.of(last);
        }
        return OptionalInt.empty();
    }

    /** Where the next block stands. A reader that has been given up ends here. */
    private Position next(List<Region> regions) {
        GivenUp.check();
        return new Position(blocks.size(), section, regions);
    }
}
