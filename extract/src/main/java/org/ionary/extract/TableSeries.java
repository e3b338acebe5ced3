package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.FormulaScanner;
import org.ionary.normalize.Formulas;
import org.ionary.normalize.Materials;
import org.ionary.normalize.Span;

/**
 * Materials that a table's cells give only in part: members of a series by {@code x}, by {@code x} and {@code y}, by
 * {@code M}; loadings and ratios of mixtures; repeat units of polymers. What completes them stands in the head, in the
 * group's heading, in the caption, or in the text before.
 */
final class TableSeries {
    private static final Pattern SHARE = Pattern.compile(
            "(?<!\\p{L})(?:w|wt|vol|mol|mass|weight|loading|content|fraction|filler|ratio|eo|o|n|r)(?!\\p{L})|%|:",
            Pattern.CASE_INSENSITIVE);

    private final TableGrid grid;
    private final Definitions definitions;
    private final MaterialFinder finder;

    TableSeries(TableGrid grid, Definitions definitions, MaterialFinder finder) {
        this.grid = grid;
        this.definitions = definitions;
        this.finder = finder;
    }

    Optional<Mention.Seen> label(String text) {
        String name = text.strip().replaceAll("\\s*[*†‡§ᵃᵇᶜᵈ]+$", "");
        return definitions.labels().formula(name);
    }

    /** Whether the column gives a variable of a series of several. */
    boolean isVariable(int column) {
        return variables(grid.firstRow()).size() > 1
                && variables(grid.firstRow()).stream().anyMatch(v -> v.column() == column);
    }

    private record Variable(String name, int column) {}

    /** The columns headed by a variable of the row's series. */
    private List<Variable> variables(int row) {
        Optional<Mention.Seen> template = template(row);
        Set<String> unknowns = template.map(t -> Formulas.unknowns(t.quote())).orElse(Set.of());
        List<Variable> found = new ArrayList<>();
        for (int column = 0; column < grid.width() && unknowns.size() > 1; column++) {
            String head = TableGrid.joined(grid.heads(column)).strip();
            if (unknowns.contains(head)) {
                found.add(new Variable(head, column));
            }
        }
        return found;
    }

    /** The member that several cells of the row define together. */
    Optional<Phrase> ofRow(int row) {
        List<Variable> variables = variables(row);
        Optional<Mention.Seen> template = template(row);
        if (variables.size() < 2 || template.isEmpty()) {
            return Optional.empty();
        }
        List<Mention> parts = new ArrayList<>();
        for (Variable variable : variables) {
            Optional<Mention.Seen> cell = grid.cell(row, variable.column());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            parts.add(cell.get());
            parts.add(grid.heads(variable.column()).getLast());
        }
        parts.add(template.get());
        return checked(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** The formula of a series nearest to the row: its group's, its caption's, the text's. */
    private Optional<Mention.Seen> template(int row) {
        Optional<Mention.Seen> inGroup =
                row < grid.rows() ? grid.group(row).flatMap(TableSeries::templateIn) : Optional.empty();
        return inGroup.or(() -> grid.around().caption().map(Sentence::whole).flatMap(TableSeries::templateIn))
                .or(() -> definitions.templates().stream()
                        .map(Definitions.Template::formula)
                        .reduce((a, b) -> b));
    }

    private static Optional<Mention.Seen> templateIn(Mention.Seen words) {
        for (Span formula : FormulaScanner.scan(words.quote())) {
            if (!Formulas.unknowns(formula.text()).isEmpty()) {
                return Optional.of(Places.within(words, formula.begin(), formula.end()));
            }
        }
        return Optional.empty();
    }

    /** One cell, completed by what its head says it is a part of. */
    Optional<Phrase> completed(Mention.Seen cell, int row, int column) {
        List<Mention.Seen> heads = grid.heads(column);
        String head = TableGrid.joined(heads).strip();
        return member(cell, row, head)
                .or(() -> inHead(cell, heads))
                .or(() -> SHARE.matcher(head + " " + cell.quote()).find() ? share(cell, row, heads) : Optional.empty());
    }

    /** {@code x} or {@code M}, which may stand anywhere in the head: {@code Ta content x}, {@code dopant M}. */
    private Optional<Phrase> member(Mention.Seen cell, int row, String head) {
        List<Mention.Seen> templates = new ArrayList<>();
        if (row < grid.rows()) {
            grid.group(row).flatMap(TableSeries::templateIn).ifPresent(templates::add);
        }
        for (String word : head.split("[^\\p{L}\\p{N}′']+", -1)) {
            if (!word.isEmpty() && word.length() <= 2) {
                definitions
                        .template(word, place())
                        .map(Definitions.Template::formula)
                        .ifPresent(templates::add);
            }
        }
        Set<String> words = new TreeSet<>(List.of(head.split("[^\\p{L}\\p{N}′']+", -1)));
        boolean says = cell.quote().contains("=");
        return templates.stream()
                .filter(template ->
                        says || Formulas.unknowns(template.quote()).stream().anyMatch(words::contains))
                .flatMap(template -> checked(cell, List.of(template)).stream())
                .findFirst();
    }

    private Sentence place() {
        return new Sentence(
                grid.table().at().ordinal(), 0, " ", grid.table().at().section());
    }

    /** A head that holds the formula of the series, or both parts of a mixture. */
    private Optional<Phrase> inHead(Mention.Seen cell, List<Mention.Seen> heads) {
        return heads.isEmpty() ? Optional.empty() : checked(cell, List.copyOf(heads));
    }

    private Optional<Phrase> share(Mention.Seen cell, int row, List<Mention.Seen> heads) {
        List<Mention> completions = new ArrayList<>(heads);
        if (row < grid.rows()) {
            grid.group(row).ifPresent(completions::add);
        }
        grid.around().caption().map(Sentence::whole).ifPresent(completions::add);
        Optional<Phrase> inTable = completions.isEmpty() ? Optional.empty() : checked(cell, completions);
        if (inTable.isPresent()) {
            return inTable;
        }
        List<Mention> wider = new ArrayList<>(completions);
        for (Sentence passage : grid.around().passages()) {
            grid.around().sentences(passage).stream()
                    .filter(sentence ->
                            finder.find(sentence).size() > 1 || !sentence.text().equals(passage.text()))
                    .map(Sentence::whole)
                    .forEach(wider::add);
        }
        definitions.compositeNear(place(), 0).ifPresent(wider::add);
        return wider.isEmpty() ? Optional.empty() : checked(cell, wider);
    }

    /** Only what becomes a composition in this way, which the cell alone does not have. */
    private static Optional<Phrase> checked(Mention head, List<? extends Mention> completions) {
        List<String> words = completions.stream().map(Mention::quote).toList();
        return Materials.read(head.quote(), words)
                .filter(material -> material.asWritten().equals(head.quote()))
                .filter(material -> isNothing(head) || isNew(material, words))
                .map(material -> new Phrase(head, List.copyOf(completions)));
    }

    /** Whether the cell made another material of what completes it. */
    private static boolean isNew(Material material, List<String> completions) {
        return material.formula().isPresent()
                && completions.stream()
                        .flatMap(words -> Materials.read(words).stream())
                        .noneMatch(plain -> plain.formula().equals(material.formula()));
    }

    /** A loading of nothing leaves a matrix that may have a name only. */
    private static boolean isNothing(Mention head) {
        return head.quote().strip().matches("0(?:\\.0+)?\\s*%?|100");
    }
}
