package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;

/**
 * A claimed value at its place in a sentence.
 *
 * @param at where its quote stands, from the beginning of the sentence
 * @param read what the paper's own grammar makes of the place, if anything
 */
record ClaimedValue(Sentence sentence, Clause at, Optional<ReadQuantity> read) {

    /**
     * The place of the claim's value: of several the one at which the number is a value of the property, with the unit
     * that is claimed.
     */
    static ClaimedValue in(Sentence sentence, ExtractionReply.Claim claim) throws NotAdmitted {
        List<Clause> places = places(sentence, claim.value(), new Clause(0, Integer.MAX_VALUE));
        List<ClaimedValue> read = new ArrayList<>();
        boolean other = false;
        for (Clause place : places) {
            for (ReadQuantity quantity : withEnds(sentence.quantities())) {
                boolean here = quantity.numberBegin() < place.end() && place.begin() < quantity.numberEnd();
                if (here && quantity.dimension() == dimension(claim.property())) {
                    read.add(new ClaimedValue(sentence, place, Optional.of(quantity)));
                }
                other |= here;
            }
        }
        if (!read.isEmpty()) {
            return agreeing(claim, read);
        }
        if (other) {
            throw new NotAdmitted(RejectionReason.UNIT_OF_OTHER_DIMENSION, claim.value());
        }
        if (places.size() > 1) {
            throw new NotAdmitted(RejectionReason.QUOTE_AMBIGUOUS, claim.value());
        }
        return new ClaimedValue(sentence, places.getFirst(), Optional.empty());
    }

    /** Quantities, and the two ends of those that are ranges. */
    static List<ReadQuantity> withEnds(List<ReadQuantity> quantities) {
        return quantities.stream()
                .flatMap(quantity -> Stream.concat(Stream.of(quantity), quantity.ends().stream()))
                .toList();
    }

    static Dimension dimension(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
    }

    /**
     * The place at which the paper's number and unit are those that are claimed; where the claim gives a number alone,
     * the one whose number it covers.
     */
    private static ClaimedValue agreeing(ExtractionReply.Claim claim, List<ClaimedValue> places) throws NotAdmitted {
        String unit = claim.unit();
        Optional<ReadQuantity> claimed = Interpreter.value(
                new Phrase(
                        new Mention.Claimed(0, claim.value()),
                        unit == null || unit.isBlank() ? List.of() : List.of(new Mention.Claimed(0, unit))),
                claim.property());
        return places.stream()
                .filter(place ->
                        claimed.isPresent() ? isSame(claimed.get(), place.read().orElseThrow()) : unit == null)
                .min(Comparator.comparingInt(place -> covers(place) ? 0 : 1))
                .orElseThrow(() -> new NotAdmitted(
                        RejectionReason.UNIT_OF_ANOTHER_NUMBER,
                        unit == null ? claim.value() : claim.value() + " … " + unit));
    }

    private static boolean covers(ClaimedValue place) {
        ReadQuantity quantity = place.read().orElseThrow();
        return place.at().begin() <= quantity.numberBegin()
                && quantity.numberEnd() <= place.at().end();
    }

    private static boolean isSame(ReadQuantity claimed, ReadQuantity printed) {
        return claimed.low().signum() > 0
                && printed.low().signum() > 0
                && SameFact.near(claimed.low(), printed.low())
                && claimed.isRange() == printed.isRange();
    }

    /** Where a quote stands as a whole in a part of the block that the sentence is in. */
    static List<Clause> places(Sentence sentence, String quote, Clause withinBlock) {
        return new QuoteFinder(sentence.text())
                .all(quote, withinBlock.begin() - sentence.begin(), withinBlock.end() - sentence.begin()).stream()
                        .filter(place -> PaperQuotes.isWhole(sentence.text(), place))
                        .toList();
    }
}
