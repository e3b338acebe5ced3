package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;

/**
 * What completes a quote out of a table when the quote alone says too little, or too little to be right: {@code log σ}
 * has its unit in the caption, {@code S cm⁻¹} a power of ten before it, a bare {@code 1.6} stands below an x.
 */
final class TableHeads {
    private static final String POWER = "10\\s?[−–—⁻-]?\\s?[\\d⁰¹²³⁴⁵⁶⁷⁸⁹]+";
    private static final Pattern POWER_BEFORE = Pattern.compile(POWER + "[\\s(]*$");
    private static final Pattern POWER_BEHIND =
            Pattern.compile("^(?:\\(\\d+\\))?\\s?(?:[×x·⋅∙*]\\s?" + POWER + "|[eE][−–+-]?\\d+)");

    private final Paper paper;
    private final TableView view;

    TableHeads(Block.Table table, Paper paper, Definitions known) {
        this.paper = paper;
        this.view = TableView.of(new TableGrid(table, paper), new MaterialFinder(known), known);
    }

    /**
     * The heads of the value's column, or of its row in a table printed the other way, whole and with the unit and
     * logarithm that stand elsewhere; the quoted head too where it is none of them.
     *
     * @param quoted what is said to give the unit
     */
    List<Mention> ofValue(int row, int column, Property property, Mention.Seen quoted) {
        List<Mention> printed = new TableColumns(view.grid(), view.materials(), view.temperatures())
                .values(view.grid().isTurned() ? row : column, property)
                .completions();
        if (printed.stream().anyMatch(mention -> covers(mention, quoted))) {
            return printed;
        }
        return switch (quoted.locus()) {
            case Locus.InCell in -> List.of(whole(in));
            case Locus.InText in -> {
                boolean given = TableUnits.isGiven(TableGrid.joined(printed), property);
                List<Mention> all = new ArrayList<>(printed);
                if (!given) {
                    all.add(withPower(in));
                }
                yield all;
            }
        };
    }

    private static boolean covers(Mention mention, Mention.Seen quoted) {
        return mention instanceof Mention.Seen seen
                && seen.locus().block() == quoted.locus().block()
                && switch (seen.locus()) {
                    case Locus.InText in ->
                        quoted.locus() instanceof Locus.InText other
                                && in.begin() <= other.begin()
                                && other.end() <= in.end();
                    case Locus.InCell in ->
                        quoted.locus() instanceof Locus.InCell other
                                && in.row() == other.row()
                                && in.column() == other.column();
                };
    }

    private Mention.Seen whole(Locus.InCell in) {
        String text = view.grid().table().cell(in.row(), in.column()).text();
        return new Mention.Seen(new Locus.InCell(in.block(), in.row(), in.column(), 0, text.length()), text);
    }

    private Mention.Seen withPower(Locus.InText in) {
        String text = paper.blocks().get(in.block()).text();
        Matcher power = POWER_BEFORE.matcher(text.substring(0, in.begin()));
        int begin = power.find() ? power.start() : in.begin();
        return new Mention.Seen(new Locus.InText(in.block(), begin, in.end()), text.substring(begin, in.end()));
    }

    /** A number with the power of ten that follows it in its cell. */
    Mention.Seen number(Mention.Seen value) {
        if (!(value.locus() instanceof Locus.InCell in)) {
            return value;
        }
        String text = view.grid().table().cell(in.row(), in.column()).text();
        Matcher power = POWER_BEHIND.matcher(text.substring(in.end()));
        int end = power.find() ? in.end() + power.end() : in.end();
        return new Mention.Seen(
                new Locus.InCell(in.block(), in.row(), in.column(), in.begin(), end), text.substring(in.begin(), end));
    }

    /** The temperature {@code ₃₀₀ K} is read only behind the symbol that it is set below. */
    Mention.Seen temperature(Mention.Seen said) {
        boolean lowered = "₀₁₂₃₄₅₆₇₈₉".indexOf(said.quote().charAt(0)) >= 0;
        if (!lowered || !(said.locus() instanceof Locus.InCell in) || in.begin() == 0) {
            return said;
        }
        int begin = in.begin() - 1;
        String text = view.grid().table().cell(in.row(), in.column()).text();
        return new Mention.Seen(
                new Locus.InCell(in.block(), in.row(), in.column(), begin, in.end()), text.substring(begin, in.end()));
    }

    /** The material of a row whose cell holds the number of a series: its formula with that number in it. */
    Optional<Phrase> material(int row, int column, String number) {
        boolean turned = view.grid().isTurned();
        return view.materials()
                .ofRow(turned ? column : row, turned ? row : column)
                .filter(phrase -> phrase.head().quote().strip().equals(number.strip()))
                .filter(phrase -> !phrase.completions().isEmpty());
    }
}
