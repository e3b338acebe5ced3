package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.Materials;

/**
 * Which material a row of a table is about.
 *
 * <ol>
 *   <li>What the cell in the column of materials names: a formula, a name, a label that the paper defines.
 *   <li>What such a cell says of a series, a polymer or a mixture that head, group or caption name.
 *   <li>The material of the row above where the cell is empty.
 *   <li>The material that heads the group, or the only one of the caption.
 * </ol>
 */
final class TableMaterials {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,/:∶ %]+");
    private static final Pattern STUB = Pattern.compile(
            "compos|compound|material|electrolyte|formula|sample|phase|salt|ceramic|oxide|powder|system|conductor|specimen|membrane|polymer",
            Pattern.CASE_INSENSITIVE);
    private static final int FORMULA = 4;
    private static final int COMPLETED = 3;
    private static final int NAME = 2;

    private final TableGrid grid;
    private final MaterialFinder finder;
    private final TableSeries series;
    private static final Pattern COMPOSITION = Pattern.compile("(?i)\\b(?:composition|formula)\\b");

    private final int column;

    TableMaterials(TableGrid grid, MaterialFinder finder, Definitions definitions) {
        this.grid = grid;
        this.finder = finder;
        this.series = new TableSeries(grid, definitions, finder);
        this.column = materialColumn();
    }

    boolean isMaterialColumn(int index) {
        return index == column || series.isVariable(index);
    }

    /** How many rows name a material. */
    int count() {
        int count = 0;
        for (int row = grid.firstRow(); row < grid.rows() && column >= 0; row++) {
            count += inCell(row, column).isPresent() ? 1 : 0;
        }
        return count;
    }

    Optional<Phrase> ofRow(int row, int valueColumn) {
        if (column < 0 || column == valueColumn) {
            return series.ofRow(row).or(() -> ofGroup(row)).or(this::ofCaption);
        }
        int stated = statedRow(row);
        return inCell(stated, column)
                .or(() -> series.ofRow(row))
                .or(() -> ofGroup(row))
                .or(() -> named(stated));
    }

    /** The row itself, or the one above it in its group that an empty cell goes on with. */
    private int statedRow(int row) {
        int at = row;
        while (at > grid.firstRow()
                && grid.text(at, column).isBlank()
                && grid.group(at).equals(grid.group(at - 1))) {
            at--;
        }
        return at;
    }

    private Optional<Phrase> ofGroup(int row) {
        return grid.group(row).flatMap(group -> single(group.quote(), group));
    }

    private Optional<Phrase> single(String text, Mention.Seen place) {
        return finder.find(here(text)).stream()
                .filter(found -> found.material().composition().isPresent()
                        || Materials.read(text).isPresent())
                .findFirst()
                .map(found -> new Phrase(
                        Places.within(place, found.begin(), found.end()),
                        found.phrase().completions()));
    }

    /** The one material the caption names. */
    private Optional<Phrase> ofCaption() {
        return grid.around()
                .caption()
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

    private Sentence here(String text) {
        return new Sentence(
                grid.table().at().ordinal(), 0, text, grid.table().at().section());
    }

    private Optional<Phrase> inCell(int row, int index) {
        Optional<Mention.Seen> cell = grid.cell(row, index);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String text = cell.get().quote();
        Optional<Mention.Seen> label = series.label(text);
        if (label.isPresent()) {
            return Optional.of(new Phrase(cell.get(), List.of(label.get())));
        }
        if (isQuantity(text)) {
            return series.completed(cell.get(), row, index);
        }
        // What a cell says of a share of a mixture is no material of its own.
        List<NamedMaterial> found = Materials.isLoading(text) ? List.of() : finder.find(here(text));
        if (!found.isEmpty()) {
            NamedMaterial material = found.getFirst();
            return Optional.of(new Phrase(
                    grid.within(row, index, material.begin(), material.end()),
                    material.phrase().completions()));
        }
        Optional<Material> whole =
                Materials.read(text).filter(material -> material.composition().isPresent());
        return whole.isPresent() && !NUMBER.matcher(text).matches()
                ? Optional.of(Phrase.of(cell.get()))
                : series.completed(cell.get(), row, index);
    }

    private static boolean isQuantity(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The column in which most rows name a material; formulas count more than names, the first column most. */
    private int materialColumn() {
        int best = -1;
        int most = 0;
        for (int c = 0; c < grid.width(); c++) {
            String head = TableGrid.joined(grid.heads(c));
            // The corner of a turned table heads what stands in its first column, not the materials.
            boolean corner = c == 0 && grid.isTurned();
            if (!corner && isOther(head)) {
                continue;
            }
            int points = STUB.matcher(head).find() ? 1 : 0;
            // Beside a column of systems or names, the one that says so gives the composition.
            points += COMPOSITION.matcher(head).find() ? grid.rows() : 0;
            int rows = 0;
            for (int r = grid.firstRow(); r < grid.rows(); r++) {
                int row = inCell(r, c).map(TableMaterials::points).orElse(0);
                points += row;
                rows += row > 0 ? 1 : 0;
            }
            if (rows > 0 && points > most) {
                most = points;
                best = c;
            }
        }
        return best;
    }

    private static boolean isOther(String head) {
        boolean unit = HeaderReader.read(head)
                .dimension()
                .filter(d -> d != Dimension.PERCENT)
                .isPresent();
        return unit || HeaderReader.property(head, head).isPresent();
    }

    private static int points(Phrase phrase) {
        List<String> completions = new ArrayList<>(
                phrase.completions().stream().map(Mention::quote).toList());
        boolean composition = Materials.read(phrase.head().quote(), completions)
                .filter(material ->
                        material.composition().isPresent() || material.formula().isPresent())
                .isPresent();
        return composition ? (completions.isEmpty() ? FORMULA : COMPLETED) : NAME;
    }
}
