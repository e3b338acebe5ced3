package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;

/**
 * Reads tables by their heads.
 *
 * <ol>
 *   <li>The table is seen so that its columns hold one kind of value each; one printed the other way is turned.
 *   <li>{@link TableColumns} says which columns hold values, and what completes them.
 *   <li>{@link TableMaterials} names the material of each row, {@link TableTemperatures} the temperature of each cell.
 *   <li>Each value of a cell is proposed with the places of all that was used.
 * </ol>
 */
final class TableReader implements CandidateReader {
    private static final Reader READER = new Reader.Tables(3);

    @Override
    public Reader reader() {
        return READER;
    }

    @Override
    public Reading read(Paper paper, Definitions known) {
        MaterialFinder finder = new MaterialFinder(known);
        List<Trace> traces = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table && block.at().section().kind() != Section.Kind.REFERENCES) {
                TableView view = TableView.of(new TableGrid(table, paper), finder, known);
                OneTable one = new OneTable(view);
                one.read();
                traces.add(one.trace());
            }
        }
        return new Reading(traces);
    }

    /** The reading of one table. */
    private static final class OneTable {
        private static final Pattern SEVERAL = Pattern.compile("\\s*(?:;|\\n|(?<=\\)),|\\s\\|\\s)\\s*");

        private final TableView view;
        private final TableGrid grid;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        OneTable(TableView view) {
            this.view = view;
            this.grid = view.grid();
        }

        Trace trace() {
            int block = grid.table().at().ordinal();
            Optional<Mention.Seen> caption = grid.around().caption().map(Sentence::whole);
            List<ReadPlace.Line> lines = new ArrayList<>();
            for (int column = 0; column < grid.width(); column++) {
                lines.add(line(column));
            }
            return new Trace(new ReadPlace.OfTable(block, caption, lines), candidates, refused);
        }

        private ReadPlace.Line line(int column) {
            Optional<TableColumns.Values> values = view.columns().stream()
                    .filter(one -> one.column() == column)
                    .findFirst();
            return new ReadPlace.Line(
                    grid.isTurned() ? ReadPlace.Direction.ROW : ReadPlace.Direction.COLUMN,
                    column,
                    values.map(TableColumns.Values::completions).orElseGet(() -> List.copyOf(grid.heads(column))),
                    values.map(TableColumns.Values::property),
                    view.materials().isMaterialColumn(column));
        }

        void read() {
            for (TableColumns.Values values : view.columns()) {
                for (int row = grid.firstRow(); row < grid.rows(); row++) {
                    for (Mention.Seen part : parts(row, values.column())) {
                        propose(row, part, values);
                    }
                }
            }
        }

        /** The values of a cell, one by one where it gives several. */
        private List<Mention.Seen> parts(int row, int column) {
            Optional<Mention.Seen> cell = grid.cell(row, column);
            boolean heading = cell.isPresent() && view.isGroupHeading(cell.get());
            if (cell.isEmpty() || heading || !hasDigit(cell.get().quote())) {
                return List.of();
            }
            List<Mention.Seen> parts = new ArrayList<>();
            Matcher divider = SEVERAL.matcher(cell.get().quote());
            int begin = 0;
            while (divider.find()) {
                addPart(parts, cell.get(), begin, divider.start());
                begin = divider.end();
            }
            addPart(parts, cell.get(), begin, cell.get().quote().length());
            return parts.size() < 2 ? List.of(cell.get()) : parts;
        }

        private static void addPart(List<Mention.Seen> parts, Mention.Seen cell, int begin, int end) {
            if (end > begin && hasDigit(cell.quote().substring(begin, end))) {
                parts.add(Places.within(cell, begin, end));
            }
        }

        private static boolean hasDigit(String text) {
            return text.chars().anyMatch(Character::isDigit);
        }

        private void propose(int row, Mention.Seen part, TableColumns.Values values) {
            Property property = values.property();
            int column = values.column();
            Phrase value = new Phrase(part, values.completions());
            if (Orders.begin(grid.text(row, column)).isPresent()) {
                refused.add(new Refusal(RejectionReason.INSTRUCTION, grid.text(row, column), Optional.of(part)));
                return;
            }
            if (Interpreter.value(value, property).isEmpty()) {
                refused.add(new Refusal(RejectionReason.VALUE_UNREADABLE, part.quote(), Optional.of(part)));
                return;
            }
            Optional<Phrase> material = view.materials().ofRow(row, column);
            if (material.isEmpty()) {
                refused.add(new Refusal(RejectionReason.MATERIAL_UNKNOWN, part.quote(), Optional.of(part)));
                return;
            }
            boolean conductivity = property == Property.CONDUCTIVITY;
            String heads = TableGrid.joined(grid.heads(column));
            String words = heads + " " + TableGrid.joined(values.completions()) + " "
                    + grid.around().caption().map(Sentence::text).orElse("");
            Optional<Method> method = view.sources().method(row, column, values.completions());
            Origin origin = view.sources().origin(row, column, method);
            candidates.add(new Candidate(
                    property,
                    values.completions().stream().findFirst(),
                    conductivity ? PropertyWords.kind(words, 0, words.length()) : ConductivityKind.UNSPECIFIED,
                    material.get(),
                    value,
                    conductivity ? view.temperatures().of(row, column, part, values.completions()) : Optional.empty(),
                    origin,
                    method,
                    !view.sources().isCited(row, column),
                    view.conditions().of(row, column, property),
                    part,
                    READER,
                    Set.of()));
        }
    }
}
