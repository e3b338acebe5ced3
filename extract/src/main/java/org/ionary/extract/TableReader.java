package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Section;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Header;
import org.ionary.normalize.HeaderReader;

/**
 * Reads tables by their heads: a column (or, in a transposed table, a row) whose head names a property gives values,
 * and its rows name the materials.
 */
final class TableReader implements CandidateReader {
    private static final Reader READER = new Reader.Tables(1);

    @Override
    public Reader reader() {
        return READER;
    }

    @Override
    public Reading read(Paper paper) {
        MaterialFinder finder = new MaterialFinder(Definitions.of(paper));
        List<Candidate> candidates = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table && block.at().section().kind() != Section.Kind.REFERENCES) {
                OneTable one = new OneTable(new TableGrid(table, paper), finder, Definitions.of(paper));
                one.read();
                candidates.addAll(one.candidates);
                refused.addAll(one.refused);
            }
        }
        return new Reading(candidates, refused);
    }

    /** The reading of one table. */
    private static final class OneTable {
        private final TableGrid grid;
        private final TableMaterials materials;
        private final TableTemperatures temperatures;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        OneTable(TableGrid grid, MaterialFinder finder, Definitions definitions) {
            this.grid = grid;
            this.materials = new TableMaterials(grid, finder, definitions);
            this.temperatures = new TableTemperatures(grid);
        }

        void read() {
            boolean found = false;
            for (int column = 0; column < grid.width(); column++) {
                List<Mention> heads = columnHeads(column);
                Optional<Property> property = property(heads, column);
                if (property.isPresent()) {
                    found = true;
                    readColumn(column, heads, property.get());
                }
            }
            if (!found) {
                readTransposed();
            }
        }

        private void readColumn(int column, List<Mention> heads, Property property) {
            for (int row = grid.firstRow(); row < grid.rows(); row++) {
                Optional<Phrase> material = materials.ofRow(row, column);
                propose(row, column, heads, property, material, row);
            }
        }

        private void readTransposed() {
            for (int row = 0; row < grid.rows(); row++) {
                Optional<Mention.Seen> head = grid.cell(row, 0);
                Optional<Property> property =
                        head.flatMap(h -> HeaderReader.read(h.quote()).property());
                if (head.isEmpty() || property.isEmpty()) {
                    continue;
                }
                for (int column = 1; column < grid.width(); column++) {
                    Optional<Phrase> material = materials.ofColumn(column);
                    propose(row, column, List.of(head.get()), property.get(), material, row);
                }
            }
        }

        private void propose(
                int row, int column, List<Mention> heads, Property property, Optional<Phrase> material, int line) {
            Optional<Mention.Seen> cell = grid.cell(row, column);
            if (cell.isEmpty() || cell.get().quote().chars().noneMatch(Character::isDigit)) {
                return;
            }
            Phrase value = new Phrase(cell.get(), heads);
            if (Interpreter.value(value, property).isEmpty()) {
                refused.add(
                        new Refusal(RejectionReason.VALUE_UNREADABLE, cell.get().quote(), Optional.of(cell.get())));
                return;
            }
            if (material.isEmpty()) {
                refused.add(
                        new Refusal(RejectionReason.MATERIAL_UNKNOWN, cell.get().quote(), Optional.of(cell.get())));
                return;
            }
            String words = TableGrid.joined(heads) + " "
                    + grid.caption().map(Sentence::text).orElse("");
            Optional<Method> method = Methods.near(words, new Clause(0, words.length()), 0);
            candidates.add(new Candidate(
                    property,
                    heads.stream().findFirst(),
                    property == Property.CONDUCTIVITY
                            ? PropertyWords.kind(words, 0, words.length())
                            : ConductivityKind.UNSPECIFIED,
                    material.get(),
                    value,
                    property == Property.CONDUCTIVITY ? temperatures.of(row, column, heads) : Optional.empty(),
                    Methods.origin(words, new Clause(0, words.length()), method),
                    method,
                    !isCited(line, column),
                    Map.of(),
                    cell.get(),
                    READER));
        }

        /** The heads of a column, completed by the caption where they give no unit of their own. */
        private List<Mention> columnHeads(int column) {
            List<Mention> heads = new ArrayList<>(grid.heads(column));
            Header header = HeaderReader.read(TableGrid.joined(heads));
            Optional<Sentence> caption = grid.caption();
            boolean bare = header.property().isPresent()
                    || header.temperature().isPresent()
                    || TableGrid.joined(heads).toLowerCase(Locale.ROOT).strip().equals("value");
            if (bare
                    && !isUnitOf(header)
                    && caption.isPresent()
                    && HeaderReader.read(caption.get().text()).property().isPresent()) {
                heads.add(caption.get().whole());
            }
            return heads;
        }

        private static boolean isUnitOf(Header header) {
            return header.dimension().isPresent()
                    && switch (header.dimension().get()) {
                        case CONDUCTIVITY, ENERGY_PER_PARTICLE -> true;
                        case CONDUCTIVITY_TEMPERATURE, TEMPERATURE, RECIPROCAL_TEMPERATURE, PERCENT, OTHER -> false;
                    };
        }

        private Optional<Property> property(List<Mention> heads, int column) {
            if (heads.isEmpty() || column == 0 && grid.width() > 1 && materials.isMaterialColumn(0)) {
                return Optional.empty();
            }
            List<Mention.Seen> own = grid.heads(column);
            if (!own.isEmpty() && isTemperature(own.getLast().quote())) {
                return Optional.empty();
            }
            return HeaderReader.read(TableGrid.joined(heads)).property();
        }

        /** Whether temperatures stand under the head, whatever spans it; a certain temperature heads other values. */
        private static boolean isTemperature(String head) {
            Header header = HeaderReader.read(head);
            boolean degrees = header.dimension()
                    .filter(d -> d == Dimension.TEMPERATURE || d == Dimension.RECIPROCAL_TEMPERATURE)
                    .isPresent();
            boolean name =
                    head.strip().equals("T") || LowerCase.of(head).strip().equals("temperature");
            boolean certain = head.isEmpty() || Character.isDigit(head.strip().charAt(0));
            return header.property().isEmpty() && (name || degrees && !certain);
        }

        private boolean isCited(int row, int column) {
            for (int other = 0; other < grid.width(); other++) {
                String head = TableGrid.joined(grid.heads(other))
                        .toLowerCase(Locale.ROOT)
                        .strip();
                boolean source = head.startsWith("ref") || head.startsWith("source");
                String cell = grid.text(row, other).toLowerCase(Locale.ROOT).strip();
                if (source && !cell.isEmpty() && !cell.contains("this") && !cell.equals("–") && !cell.equals("-")) {
                    return true;
                }
            }
            return TableNotes.of(grid, grid.text(row, column))
                    .filter(note -> note.contains("ref"))
                    .isPresent();
        }
    }
}
