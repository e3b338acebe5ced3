package org.ionary.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.HeaderReader;

/** A table seen the right way round: its values stand in columns and its rows are about one material each. */
record TableView(
        TableGrid grid,
        TableMaterials materials,
        TableTemperatures temperatures,
        TableSources sources,
        TableConditions conditions,
        List<TableColumns.Values> columns) {

    static TableView of(TableGrid upright, MaterialFinder finder, Definitions definitions) {
        TableView printed = seen(upright, finder, definitions);
        int heads = headColumns(upright, finder, definitions);
        if (heads == 0 || upright.width() < 2) {
            return printed;
        }
        TableView turned = seen(upright.turned(heads), finder, definitions);
        boolean better = turned.named() > 0 && printed.named() == 0
                || turned.columns().size() > 0 && printed.columns().isEmpty()
                || turned.materials().count() > 1
                        && printed.materials().count() == 0
                        && turned.columns().size() > 0;
        return better ? turned : printed;
    }

    private static TableView seen(TableGrid grid, MaterialFinder finder, Definitions definitions) {
        TableMaterials materials = new TableMaterials(grid, finder, definitions);
        TableTemperatures temperatures = new TableTemperatures(grid);
        List<TableColumns.Values> columns = new TableColumns(grid, materials, temperatures).find();
        return new TableView(
                grid, materials, temperatures, new TableSources(grid), new TableConditions(grid, materials), columns);
    }

    /** Columns whose own heads name the property. */
    private long named() {
        return columns.stream()
                .filter(values -> !grid.heads(values.column()).isEmpty())
                .filter(values -> HeaderReader.property(
                                TableGrid.joined(grid.heads(values.column())),
                                grid.around().caption().map(Sentence::text).orElse(""))
                        .isPresent())
                .count();
    }

    /** How many columns stand before the first that is headed by a material; one where none is. */
    private static int headColumns(TableGrid grid, MaterialFinder finder, Definitions definitions) {
        return IntStream.range(1, grid.width())
                .filter(column -> !finder.find(new Sentence(
                                        grid.table().at().ordinal(),
                                        0,
                                        grid.text(0, column),
                                        grid.table().at().section()))
                                .isEmpty()
                        || definitions
                                .labels()
                                .formula(grid.text(0, column).strip())
                                .isPresent())
                .findFirst()
                .orElse(grid.width() > 1 ? 1 : 0);
    }

    /** Whether the cell is the heading of a group of rows rather than one of its values. */
    boolean isGroupHeading(Mention.Seen cell) {
        return cell.locus() instanceof Locus.InCell in
                && grid.isGroupHeading(in.row())
                && grid.table().cell(in.row(), in.column()).anchorColumn() == 0;
    }
}
