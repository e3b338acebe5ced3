package org.ionary.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.TemperatureRole;

/**
 * Lets a claim about running text pass where every quote of it stands in the paper and belongs together.
 *
 * <ol>
 *   <li>The quotes look like what they are said to be ({@link QuoteValidator}).
 *   <li>The sentence stands in the passage and the value in the sentence; of several places it is the one at which the
 *       number is a value of the property.
 *   <li>The number and unit that the paper gives there are those that are claimed.
 *   <li>The sentence does not tell that the value is another property, a requirement, a difference or an order.
 *   <li>Temperature, material, formula and method stand in the paper, the nearest place first; the temperature is none
 *       at which something was made.
 * </ol>
 */
final class TextGate {
    private final PaperQuotes quotes;
    private final Definitions known;
    private final Reader reader;

    TextGate(PaperQuotes quotes, Definitions known, Reader reader) {
        this.quotes = quotes;
        this.known = known;
        this.reader = reader;
    }

    Verdict<Candidate> admit(ExtractionReply.Claim claim, Passage passage) {
        try {
            checkLooks(claim);
            ClaimedValue place = ClaimedValue.in(sentence(claim, passage), claim);
            return Verdict.accepted(candidate(claim, place));
        } catch (NotAdmitted refused) {
            return Verdict.rejected(refused.reason(), refused.detail());
        }
    }

    private static void checkLooks(ExtractionReply.Claim claim) throws NotAdmitted {
        QuoteValidator.VALUE.check(claim.value());
        QuoteValidator.NOT_RELATIVE.check(claim.value());
        if (claim.unit() != null) {
            QuoteValidator.ofUnit(claim.property()).check(claim.unit());
        }
        if (claim.propertyWords() != null) {
            QuoteValidator.ofWords(claim.property()).check(claim.propertyWords());
        }
        if (claim.temperature() != null && claim.property() == Property.CONDUCTIVITY) {
            QuoteValidator.TEMPERATURE.check(claim.temperature());
        }
        QuoteValidator.ONE_MATERIAL.check(claim.material());
    }

    /** The paper's sentence that holds the value, within the claimed quote, which may be cut short or run on. */
    private Sentence sentence(ExtractionReply.Claim claim, Passage passage) throws NotAdmitted {
        Block block = quotes.paper().blocks().get(passage.block());
        Clause claimed = quotes.inBlock(passage.block(), claim.quote()).stream()
                .filter(place -> passage.begin() <= place.begin() && place.end() <= passage.end())
                .findFirst()
                .orElseThrow(() -> notThere(claim.quote()));
        for (Sentence sentence : known.sentences(block)) {
            boolean touches =
                    sentence.begin() < claimed.end() && claimed.begin() < sentence.begin() + sentence.length();
            if (touches
                    && !ClaimedValue.places(sentence, claim.value(), claimed).isEmpty()) {
                return sentence;
            }
        }
        throw notThere(claim.value());
    }

    static NotAdmitted notThere(String quote) {
        return new NotAdmitted(RejectionReason.QUOTE_NOT_IN_PAPER, quote);
    }

    private Candidate candidate(ExtractionReply.Claim claim, ClaimedValue place) throws NotAdmitted {
        Sentence sentence = place.sentence();
        Set<Flag> doubts = EnumSet.noneOf(Flag.class);
        Optional<PropertyWords.Word> word = word(claim, place);
        if (place.read().isPresent()) {
            checkProperty(claim, place, word);
        } else {
            // The grammar does not know the number for a value: that it is one, the model alone says.
            doubts.add(Flag.UNIT_INHERITED);
        }
        Optional<Method> method = method(claim, sentence);
        return new Candidate(
                claim.property(),
                word.map(one -> sentence.mention(one.begin(), one.end())),
                kind(claim.property(), sentence, word, place.at()),
                material(claim, sentence),
                valuePhrase(claim, place),
                claim.property() == Property.CONDUCTIVITY ? temperature(claim, sentence) : Optional.empty(),
                method.map(Method::origin).orElse(claim.origin()),
                method,
                claim.reportedHere(),
                Map.of(),
                sentence.whole(),
                reader,
                doubts);
    }

    private static Optional<PropertyWords.Word> word(ExtractionReply.Claim claim, ClaimedValue place) {
        return place.read()
                .flatMap(read -> PropertyOfValue.governing(
                        read, claim.property(), place.sentence().names().properties()));
    }

    private static void checkProperty(
            ExtractionReply.Claim claim, ClaimedValue place, Optional<PropertyWords.Word> word) throws NotAdmitted {
        ReadQuantity read = place.read().orElseThrow();
        String text = place.sentence().text();
        if (read.exponentLost()) {
            throw new NotAdmitted(RejectionReason.EXPONENT_LOST, claim.value());
        }
        if (word.filter(one -> one.property().isEmpty()).isPresent()) {
            throw new NotAdmitted(RejectionReason.LOOK_ALIKE_PROPERTY, text);
        }
        Clause clause = Clause.at(Clause.of(text), read.numberBegin());
        Optional<RejectionReason> reason = LookAlikes.refusal(text, clause, read, claim.property());
        if (reason.isPresent()) {
            throw new NotAdmitted(reason.get(), text);
        }
    }

    private static ConductivityKind kind(
            Property property, Sentence sentence, Optional<PropertyWords.Word> word, Clause value) {
        if (property == Property.ACTIVATION_ENERGY) {
            return ConductivityKind.UNSPECIFIED;
        }
        int begin = word.map(PropertyWords.Word::begin).orElse(value.begin());
        int end = word.map(PropertyWords.Word::end).orElse(value.end());
        return PropertyWords.kind(sentence.text(), Math.max(0, begin - SentenceReading.BEFORE_PROPERTY), end);
    }

    private Phrase valuePhrase(ExtractionReply.Claim claim, ClaimedValue place) throws NotAdmitted {
        Sentence sentence = place.sentence();
        if (place.read().isPresent()) {
            return SentenceReading.phrase(sentence, place.read().get());
        }
        Mention head = sentence.mention(place.at().begin(), place.at().end());
        String unit = claim.unit();
        if (unit == null || unit.isBlank()) {
            return Phrase.of(head);
        }
        // Of several places the first behind the value, as a unit that is shared stands at the end of its row.
        List<Clause> units = new QuoteFinder(sentence.text()).all(unit);
        return units.stream()
                .filter(one -> one.begin() >= place.at().end())
                .findFirst()
                .or(() -> units.stream().findFirst())
                .map(one -> new Phrase(head, List.of(sentence.mention(one.begin(), one.end()))))
                .orElseThrow(() -> notThere(unit));
    }

    private Optional<Candidate.TemperaturePhrase> temperature(ExtractionReply.Claim claim, Sentence sentence)
            throws NotAdmitted {
        String said = claim.temperature();
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        List<Clause> here = new QuoteFinder(sentence.text())
                .all(said).stream()
                        .filter(place -> PaperQuotes.isWhole(sentence.text(), place))
                        .toList();
        if (here.isEmpty()) {
            Mention.Seen elsewhere = quotes.around(sentence.block(), said).orElseThrow(() -> notThere(said));
            checkMeasured(elsewhere);
            return Optional.of(new Candidate.TemperaturePhrase(Phrase.of(elsewhere), Temperature.Origin.INHERITED));
        }
        List<ReadQuantity> temperatures = ClaimedValue.withEnds(sentence.quantities()).stream()
                .filter(quantity -> quantity.dimension() == Dimension.TEMPERATURE
                        || quantity.dimension() == Dimension.RECIPROCAL_TEMPERATURE)
                .filter(quantity -> here.stream()
                        .anyMatch(place -> quantity.begin() < place.end() && place.begin() < quantity.end()))
                .toList();
        Optional<ReadQuantity> measured =
                temperatures.stream().filter(TextGate::isMeasured).findFirst();
        if (measured.isPresent()) {
            return Optional.of(new Candidate.TemperaturePhrase(
                    SentenceReading.phrase(sentence, measured.get()),
                    measured.get().roomTemperature() ? Temperature.Origin.ROOM : Temperature.Origin.STATED));
        }
        if (!temperatures.isEmpty()) {
            throw new NotAdmitted(RejectionReason.TEMPERATURE_OF_PROCESSING, said);
        }
        Clause only = here.getFirst();
        return Optional.of(new Candidate.TemperaturePhrase(
                Phrase.of(sentence.mention(only.begin(), only.end())), Temperature.Origin.STATED));
    }

    private void checkMeasured(Mention.Seen temperature) throws NotAdmitted {
        if (!(temperature.locus() instanceof Locus.InText place)) {
            return;
        }
        for (Sentence sentence : known.sentences(quotes.paper().blocks().get(place.block()))) {
            int begin = place.begin() - sentence.begin();
            for (ReadQuantity quantity : sentence.quantities()) {
                if (quantity.begin() <= begin && begin < quantity.end() && !isMeasured(quantity)) {
                    throw new NotAdmitted(RejectionReason.TEMPERATURE_OF_PROCESSING, temperature.quote());
                }
            }
        }
    }

    private static boolean isMeasured(ReadQuantity temperature) {
        return temperature.role() != TemperatureRole.PROCESSING && temperature.role() != TemperatureRole.TRANSITION;
    }

    private Phrase material(ExtractionReply.Claim claim, Sentence sentence) throws NotAdmitted {
        Mention.Seen head = inSentence(sentence, claim.material())
                .or(() -> quotes.around(sentence.block(), claim.material()))
                .orElseThrow(() -> notThere(claim.material()));
        String formula = claim.formula();
        if (formula == null || formula.isBlank() || formula.equals(claim.material())) {
            return new Phrase(head, known.completionsOf(head.quote(), sentence));
        }
        Mention.Seen completion = inSentence(sentence, formula)
                .or(() -> quotes.around(sentence.block(), formula))
                .orElseThrow(() -> notThere(formula));
        return new Phrase(head, List.of(completion));
    }

    private static Optional<Mention.Seen> inSentence(Sentence sentence, String quote) {
        return new QuoteFinder(sentence.text())
                .all(quote).stream()
                        .filter(place -> PaperQuotes.isWhole(sentence.text(), place))
                        .findFirst()
                        .map(place -> sentence.mention(place.begin(), place.end()));
    }

    private Optional<Method> method(ExtractionReply.Claim claim, Sentence sentence) throws NotAdmitted {
        String said = claim.method();
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        if (inSentence(sentence, said).isEmpty()
                && quotes.around(sentence.block(), said).isEmpty()) {
            throw notThere(said);
        }
        return Methods.named(said);
    }
}
