package org.ionary.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;

/**
 * The conditions of a table's values: in a column of their own, in a footnote of the cell, in the head of the column,
 * beside the name of the material, in the heading of the group, or in the caption where it names only one of a kind.
 */
final class TableConditions {
    private static final Pattern MARK = Pattern.compile("(?:^|[.;:,(] ?)(?:[a-h][,:.)]?|[ᵃᵇᶜᵈᵉᶠᵍʰ*†‡§¶]) ?$");

    private final TableGrid grid;
    private final TableMaterials materials;
    private final Map<ConditionKind, Integer> columns = new EnumMap<>(ConditionKind.class);

    /** What was found in heads and names, and in the caption and notes: every cell asks for the same ones again. */
    private final Map<String, List<Condition>> labels = new HashMap<>();

    private final Map<String, List<Condition>> texts = new HashMap<>();

    TableConditions(TableGrid grid, TableMaterials materials) {
        this.grid = grid;
        this.materials = materials;
        for (int column = grid.width() - 1; column >= 0; column--) {
            int here = column;
            ConditionWords.ofHead(TableGrid.joined(grid.heads(column))).ifPresent(kind -> columns.put(kind, here));
        }
    }

    Map<ConditionKind, Phrase> of(int row, int column, Property property) {
        Map<ConditionKind, Phrase> conditions = new EnumMap<>(ConditionKind.class);
        columns.forEach((kind, place) -> cell(row, place).ifPresent(phrase -> conditions.put(kind, phrase)));
        TableNotes.at(grid, row, column)
                .forEach(note -> addIfOne(conditions, texts.computeIfAbsent(note.text(), Conditions::in), note));
        grid.heads(column).forEach(head -> addLabel(conditions, head, true));
        IntStream.range(0, grid.width())
                .filter(materials::isMaterialColumn)
                .boxed()
                .flatMap(place -> grid.cell(row, place).stream())
                .forEach(name -> addLabel(conditions, name, false));
        grid.group(row).ifPresent(group -> addLabel(conditions, group, true));
        grid.around()
                .caption()
                .ifPresent(caption -> addIfOne(conditions, ofAllValues(caption.text(), property), caption));
        return conditions;
    }

    /** What a caption says of the whole table; behind a mark it explains some cells only. */
    private List<Condition> ofAllValues(String caption, Property property) {
        return texts.computeIfAbsent(caption, Conditions::in).stream()
                .filter(condition ->
                        property == Property.ACTIVATION_ENERGY || !Conditions.isOfEnergies(condition, caption))
                .filter(condition ->
                        !MARK.matcher(caption.substring(0, condition.begin())).find())
                .toList();
    }

    /** A cell that says something; a bare number is completed by the head that names its unit. */
    private Optional<Phrase> cell(int row, int column) {
        Optional<Mention.Seen> cell = grid.cell(row, column)
                .filter(seen -> seen.quote().chars().anyMatch(Character::isLetterOrDigit))
                .filter(seen -> !grid.group(row).equals(Optional.of(seen)));
        boolean number = cell.filter(seen -> seen.quote().chars().noneMatch(Character::isLetter))
                .isPresent();
        List<Mention> heads = number ? List.copyOf(grid.heads(column)) : List.of();
        return cell.map(seen -> new Phrase(seen, heads));
    }

    /** The first of each kind; of a material's own cell only what the sample was: gases may stand in its name. */
    private void addLabel(Map<ConditionKind, Phrase> conditions, Mention.Seen label, boolean all) {
        for (Condition condition : labels.computeIfAbsent(label.quote(), Conditions::named)) {
            if (all || condition.kind() == ConditionKind.SAMPLE) {
                Mention head = Places.within(label, condition.begin(), condition.end());
                List<Mention> completion = condition.completion().stream()
                        .<Mention>map(more -> Places.within(label, more.begin(), more.end()))
                        .toList();
                conditions.putIfAbsent(condition.kind(), new Phrase(head, completion));
            }
        }
    }

    private static void addIfOne(Map<ConditionKind, Phrase> conditions, List<Condition> named, Sentence text) {
        for (ConditionKind kind : ConditionKind.values()) {
            List<Condition> alike =
                    named.stream().filter(condition -> condition.kind() == kind).toList();
            if (alike.size() == 1) {
                Condition only = alike.getFirst();
                conditions.putIfAbsent(kind, Phrase.of(text.mention(only.begin(), only.end())));
            }
        }
    }
}
