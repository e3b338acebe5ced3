package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;

/** Which material a row or column of a table is about. */
final class TableMaterials {
    private final TableGrid grid;
    private final MaterialFinder finder;
    private final Definitions definitions;
    private final int column;

    TableMaterials(TableGrid grid, MaterialFinder finder, Definitions definitions) {
        this.grid = grid;
        this.finder = finder;
        this.definitions = definitions;
        this.column = materialColumn();
    }

    boolean isMaterialColumn(int index) {
        return index == column;
    }

    Optional<Phrase> ofRow(int row, int valueColumn) {
        if (column < 0 || column == valueColumn) {
            return ofCaption();
        }
        return inCell(row, column).or(() -> named(row));
    }

    /** The material that heads a column of a transposed table. */
    Optional<Phrase> ofColumn(int index) {
        return grid.text(0, index).isBlank() ? Optional.empty() : inCell(0, index);
    }

    /** The one material the caption names. */
    private Optional<Phrase> ofCaption() {
        return grid.caption()
                .map(finder::find)
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst().phrase());
    }

    /** A name without a formula, as long as its column holds materials in other rows. */
    private Optional<Phrase> named(int row) {
        return grid.cell(row, column)
                .filter(cell -> cell.quote().chars().filter(Character::isLetter).count() > 2)
                .map(Phrase::of);
    }

    private Optional<Phrase> inCell(int row, int index) {
        Optional<Mention.Seen> cell = grid.cell(row, index);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String text = cell.get().quote();
        Optional<Mention.Seen> label = Optional.ofNullable(definitions.labels().get(text.strip()));
        if (label.isPresent()) {
            return Optional.of(new Phrase(cell.get(), List.of(label.get())));
        }
        Sentence sentence = new Sentence(
                grid.table().at().ordinal(), 0, text, grid.table().at().section());
        List<NamedMaterial> found = finder.find(sentence);
        if (!found.isEmpty()) {
            NamedMaterial material = found.getFirst();
            return Optional.of(new Phrase(
                    grid.within(row, index, material.begin(), material.end()),
                    material.phrase().completions()));
        }
        return member(cell.get(), index);
    }

    /** A number under the head {@code x}, completed by the formula of the series. */
    private Optional<Phrase> member(Mention.Seen cell, int index) {
        String head = TableGrid.joined(grid.heads(index)).strip();
        String variable = head.isEmpty() ? "" : head.split("[ ,(]", 2)[0];
        Sentence here = new Sentence(
                grid.table().at().ordinal(), 0, cell.quote(), grid.table().at().section());
        return variable.isEmpty() || variable.length() > 2
                ? Optional.empty()
                : definitions
                        .template(variable, here)
                        .filter(template -> Materials.read(
                                        cell.quote(), List.of(template.formula().quote()))
                                .filter(material -> material.composition().isPresent())
                                .isPresent())
                        .map(template -> new Phrase(cell, List.of(template.formula())));
    }

    /** The column in which most rows name a material. */
    private int materialColumn() {
        int best = -1;
        int most = 0;
        for (int c = 0; c < grid.width(); c++) {
            int count = 0;
            for (int r = grid.firstRow(); r < grid.rows(); r++) {
                boolean formula = !grid.text(r, c).isBlank() && inCell(r, c).isPresent();
                count += formula && Formulas.canonical(grid.text(r, c)).length() > 0 ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }
}
