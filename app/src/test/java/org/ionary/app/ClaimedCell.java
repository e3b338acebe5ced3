package org.ionary.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;

/**
 * A fact of a gold set that stands in a cell, as a model would claim it: every text a quote.
 *
 * @param line the row as a model is shown it
 * @param head what gives the unit; empty where the cell does
 * @param temperatureHead what gives the unit of a temperature that is a bare number
 */
record ClaimedCell(
        Block.Table table,
        int row,
        int column,
        String line,
        ClaimedFact fact,
        String value,
        Optional<String> head,
        Optional<String> temperatureHead) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_CONDUCTIVITY =
            "(?:10\\s?[–—−⁻-]\\s?[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+\\s?)?[mµμnk]?S(?:\\W{0,3}[cdm]|\\W{1,3})m(?:\\s?[−⁻–-]\\s?[1¹])?|Ω\\S*(?:\\s?c?m\\S*)?|\\blog\\b.*";
    private static final String OF_ENERGY = "\\bm?eV\\b|k?J\\W{0,3}mol(?:\\s?[−⁻–-]\\s?[1¹])?|k?cal\\W{0,3}mol";
    private static final Pattern OF_TEMPERATURE = Pattern.compile("[°˚º℃]\\s?C?|\\bK\\b|\\bRT\\b|(?i:room|ambient)");

    /** The facts that are found in a cell of the paper, each text of which can be quoted. */
    static List<ClaimedCell> in(Paper paper, List<ClaimedFact> facts) {
        String text = paper.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
        List<ClaimedCell> cells = new ArrayList<>();
        for (ClaimedFact fact : facts) {
            boolean quotable = isIn(text, fact.material())
                    && fact.temperature().filter(said -> !isIn(text, said)).isEmpty();
            if (quotable) {
                place(paper, fact).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private static boolean isIn(String text, String quote) {
        return bare(text).contains(bare(quote));
    }

    /** Without white space and the lines between cells, which gold of different formats writes differently. */
    private static String bare(String text) {
        return text.replaceAll("[\\s|]+", "");
    }

    /** The one cell that holds the value in a row that reads like the words of the gold. */
    private static Optional<ClaimedCell> place(Paper paper, ClaimedFact fact) {
        List<ClaimedCell> places = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table) {
                for (int row = 0; row < table.rows().size(); row++) {
                    if (bare(line(table, row)).endsWith(bare(fact.evidence()))) {
                        places.addAll(inRow(paper, table, row, fact));
                    }
                }
            }
        }
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static List<ClaimedCell> inRow(Paper paper, Block.Table table, int row, ClaimedFact fact) {
        List<Integer> equal = columns(table, row, cell -> bare(cell).equals(bare(fact.value())));
        List<Integer> columns = equal.isEmpty()
                ? columns(table, row, cell -> ClaimedFact.oneLine(cell).contains(fact.value()))
                : equal;
        if (columns.size() != 1) {
            return List.of();
        }
        int column = columns.getFirst();
        String cell = ClaimedFact.oneLine(table.cell(row, column).text());
        Pattern unit = Pattern.compile(fact.isEnergy() ? OF_ENERGY : OF_CONDUCTIVITY);
        if (unit.matcher(cell).find()) {
            return List.of(new ClaimedCell(
                    table,
                    row,
                    column,
                    line(table, row),
                    fact,
                    cell,
                    Optional.empty(),
                    temperatureHead(table, row, column, fact)));
        }
        return heads(paper, table, row, column, unit)
                .map(head -> new ClaimedCell(
                        table,
                        row,
                        column,
                        line(table, row),
                        fact,
                        fact.value(),
                        Optional.of(head),
                        temperatureHead(table, row, column, fact)))
                .stream()
                .toList();
    }

    private static List<Integer> columns(Block.Table table, int row, Predicate<String> holds) {
        return IntStream.range(0, table.width())
                .filter(column -> holds.test(table.cell(row, column).text()))
                .boxed()
                .toList();
    }

    static String line(Block.Table table, int row) {
        return table.rows().get(row).stream()
                .map(cell -> ClaimedFact.oneLine(cell.text()))
                .collect(Collectors.joining(" | "));
    }

    /** Heads of the column, the row's first cell, else the unit in the caption or a note. */
    private static Optional<String> heads(Paper paper, Block.Table table, int row, int column, Pattern unit) {
        Stream<String> ofColumn = IntStream.iterate(table.headerRows() - 1, one -> one >= 0, one -> one - 1)
                .mapToObj(one -> table.cell(one, column).text());
        Stream<String> ofRow = IntStream.range(0, table.width())
                .filter(one -> one != column)
                .mapToObj(one -> table.cell(row, one).text());
        Stream<String> around = Stream.concat(table.caption().stream().boxed(), table.notes().stream())
                .map(block -> unit.matcher(paper.blocks().get(block).text()))
                .filter(Matcher::find)
                .map(Matcher::group);
        return Stream.concat(
                        Stream.concat(ofColumn, ofRow)
                                .filter(text -> unit.matcher(text).find()),
                        around)
                .map(ClaimedFact::oneLine)
                .findFirst();
    }

    /** The head above or beside a temperature without unit. */
    private static Optional<String> temperatureHead(Block.Table table, int row, int column, ClaimedFact fact) {
        String said = fact.temperature().orElse("K");
        if (OF_TEMPERATURE.matcher(said).find()) {
            return Optional.empty();
        }
        Stream<String> heads = Stream.concat(
                IntStream.range(0, table.width())
                        .filter(one -> bare(table.cell(row, one).text()).equals(bare(said)))
                        .boxed()
                        .flatMap(one -> IntStream.range(0, table.headerRows())
                                .mapToObj(head -> table.cell(head, one).text())),
                Stream.concat(
                        IntStream.range(0, table.rows().size())
                                .filter(one ->
                                        bare(table.cell(one, column).text()).equals(bare(said)))
                                .mapToObj(one -> table.cell(one, 0).text()),
                        IntStream.range(0, table.headerRows())
                                .mapToObj(head -> table.cell(head, column).text())));
        return heads.filter(text -> OF_TEMPERATURE.matcher(text).find())
                .map(ClaimedFact::oneLine)
                .findFirst();
    }

    boolean isIn(Block.Table other) {
        return table.at().equals(other.at());
    }

    /** As an entry of a reply to the prompt {@code table}. */
    ObjectNode claim() {
        ObjectNode claim = JSON.createObjectNode();
        claim.put("row", row);
        claim.put("column", column);
        claim.put("property", fact.property());
        claim.put("value", value);
        claim.put("head", head.orElse(null));
        claim.put("material", fact.material());
        claim.putNull("formula");
        claim.put("temperature", fact.temperature().orElse(null));
        claim.put("temperature_head", temperatureHead.orElse(null));
        claim.putNull("method");
        claim.put("origin", fact.origin());
        claim.put("reported_here", fact.reportedHere());
        return claim;
    }
}
