package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Header;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;

/** Where the unit of a column is said if not in its head: in the caption, in a note, in a passage about all values. */
final class TableUnits {
    /** What shows that a passage speaks of the numbers of the table. */
    private static final Pattern ABOUT_VALUES = Pattern.compile(
            "\\b(?:values|conductivities|energies|data|entries|numbers|units?|table)\\b", Pattern.CASE_INSENSITIVE);

    private final TableSurroundings around;

    TableUnits(TableSurroundings around) {
        this.around = around;
    }

    static Dimension of(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
    }

    static boolean isGiven(String words, Property property) {
        return HeaderReader.read(words, of(property)).dimension().isPresent();
    }

    /** The sentence that gives the unit of the property, the caption's before those of notes and passages. */
    Optional<Mention> place(Property property) {
        Optional<Sentence> caption = around.caption();
        Optional<Mention> inCaption = caption.flatMap(text -> naming(text, property))
                .or(() -> caption.flatMap(text -> scale(text, property)))
                .or(() -> caption.filter(
                                text -> isGiven(text.text(), property) && HeaderReader.names(text.text(), property))
                        .map(Sentence::whole));
        List<Sentence> others = new ArrayList<>(around.notes());
        others.addAll(around.passages());
        return inCaption.or(() ->
                others.stream().flatMap(text -> scale(text, property).stream()).findFirst());
    }

    /** The caption's words on the logarithm, where the head has lost its symbol. */
    Optional<Mention> logarithm() {
        return around.caption().stream()
                .flatMap(text -> around.sentences(text).stream())
                .filter(sentence -> HeaderReader.read(sentence.text(), Dimension.CONDUCTIVITY)
                                .logarithm()
                        != Header.Logarithm.NONE)
                .findFirst()
                .map(Sentence::whole);
    }

    private Optional<Mention> naming(Sentence text, Property property) {
        return around.sentences(text).stream()
                .filter(sentence -> isGiven(sentence.text(), property))
                .filter(sentence -> HeaderReader.names(sentence.text(), property))
                .filter(sentence -> !holdsValue(sentence.text(), property))
                .findFirst()
                .map(Sentence::whole);
    }

    private Optional<Mention> scale(Sentence text, Property property) {
        return around.sentences(text).stream()
                .filter(sentence -> isGiven(sentence.text(), property))
                .filter(sentence -> ABOUT_VALUES.matcher(sentence.text()).find())
                .filter(sentence -> !holdsValue(sentence.text(), property))
                .findFirst()
                .map(Sentence::whole);
    }

    /** Whether a value of its own stands there; a bare power of ten is a scale. */
    private static boolean holdsValue(String words, Property property) {
        return QuantityScanner.scan(words).stream()
                .anyMatch(quantity -> quantity.dimension() == of(property) && !isBarePower(words, quantity));
    }

    private static boolean isBarePower(String words, ReadQuantity quantity) {
        return words.startsWith("10", quantity.numberBegin());
    }
}
