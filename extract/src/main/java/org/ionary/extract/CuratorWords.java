package org.ionary.extract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.TemperatureContext;

/**
 * Findings in a curator's words, read as a paper's words are read: {@code 1.2e-4 S/cm}, {@code 60 °C},
 * {@code Li6PS5Cl}.
 *
 * <p>What is corrected keeps its evidence and the words that were printed; what is added has to quote the paper, and
 * the quote has to hold the number.
 */
public final class CuratorWords {
    /** How a curator says that a value has no temperature. */
    public static final String NO_TEMPERATURE = "none";

    private final Paper paper;
    private final Reader.Human who;

    public CuratorWords(Paper paper, String who) {
        this.paper = paper;
        this.who = new Reader.Human(who);
    }

    /** What is to be changed; what is absent stays. A value of another dimension makes it one of another property. */
    public record Correction(
            Optional<String> value,
            Optional<String> temperature,
            Optional<String> material,
            Optional<ConductivityKind> kind) {}

    /**
     * What no reader found.
     *
     * @param quote words of the paper, or a row of a table as it is shown, cells parted by {@code |}
     * @param value as the curator reads it
     * @param printed how the quote prints it, where its number alone does not say it
     */
    public record Missed(
            String quote,
            String value,
            Optional<String> printed,
            String material,
            Optional<String> temperature,
            ConductivityKind kind) {}

    /** The finding as it should be; its id differs from that of {@code finding} where what it says differs. */
    public Verdict<Finding> corrected(Finding finding, Correction correction) {
        Measurement said = finding.measurement();
        Quantity quantity = said.quantity();
        Property property = said.property();
        if (correction.value().isPresent()) {
            Verdict<Quantity> typed = quantity(correction.value().get(), Optional.of(quantity.raw()));
            if (typed instanceof Verdict.Rejected<Quantity>(RejectionReason reason, String detail)) {
                return Verdict.rejected(reason, detail);
            }
            quantity = typed.toOptional().orElseThrow();
            property = quantity.unit() == Property.CONDUCTIVITY.unit()
                    ? Property.CONDUCTIVITY
                    : Property.ACTIVATION_ENERGY;
        }
        Optional<Temperature> temperature = said.temperature();
        if (correction.temperature().isPresent()) {
            Verdict<Optional<Temperature>> typed =
                    temperature(correction.temperature().get(), quote(said));
            if (typed instanceof Verdict.Rejected<Optional<Temperature>>(RejectionReason reason, String detail)) {
                return Verdict.rejected(reason, detail);
            }
            temperature = typed.toOptional().orElseThrow();
        }
        Material material = said.material();
        if (correction.material().isPresent()) {
            Verdict<Material> typed = material(correction.material().get());
            if (typed instanceof Verdict.Rejected<Material>(RejectionReason reason, String detail)) {
                return Verdict.rejected(reason, detail);
            }
            material = typed.toOptional().orElseThrow();
        }
        ConductivityKind kind = property == Property.ACTIVATION_ENERGY
                ? ConductivityKind.UNSPECIFIED
                : correction.kind().orElse(said.kind());
        return Verdict.accepted(finding(
                new Measurement(
                        property,
                        material,
                        quantity,
                        temperature,
                        kind,
                        said.origin(),
                        said.method(),
                        said.reportedHere(),
                        said.citedFrom(),
                        said.conditions(),
                        said.labels(),
                        said.evidence()),
                Status.CORRECTED));
    }

    private static String quote(Measurement said) {
        return said.evidence().stream().findFirst().map(Evidence::quote).orElse("");
    }

    /** A finding that the quote shows, confirmed by who added it. */
    public Verdict<Finding> added(Missed missed) {
        return quantity(missed.value(), Optional.empty())
                .then(quantity -> material(missed.material())
                        .then(material -> missed.temperature()
                                .map(words -> temperature(words, missed.quote()))
                                .orElseGet(() -> Verdict.accepted(Optional.empty()))
                                .then(temperature -> new QuotedValue(paper)
                                        .find(missed.quote(), quantity, missed.printed())
                                        .then(found ->
                                                Verdict.accepted(added(missed, found, material, temperature))))));
    }

    private Finding added(
            Missed missed, QuotedValue.Found found, Material material, Optional<Temperature> temperature) {
        Property property = found.quantity().unit() == Property.CONDUCTIVITY.unit()
                ? Property.CONDUCTIVITY
                : Property.ACTIVATION_ENERGY;
        return finding(
                new Measurement(
                        property,
                        material,
                        found.quantity(),
                        temperature,
                        property == Property.CONDUCTIVITY ? missed.kind() : ConductivityKind.UNSPECIFIED,
                        Origin.EXPERIMENTAL,
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Map.of(),
                        List.of(found.evidence())),
                Status.CONFIRMED);
    }

    private Finding finding(Measurement said, Status status) {
        return new Finding(
                FindingId.of(paper.source().id(), said),
                paper.source().id(),
                said,
                List.of(who),
                status,
                1,
                flags(said));
    }

    /** What is still worth knowing once a person has looked; a reader's doubts are not. */
    private static Set<Flag> flags(Measurement said) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (said.property() == Property.CONDUCTIVITY && said.temperature().isEmpty()) {
            flags.add(Flag.NO_TEMPERATURE);
        }
        if (said.material().formula().isEmpty()) {
            flags.add(Flag.MATERIAL_BY_NAME_ONLY);
        }
        if (said.material().mobileIon().isEmpty()) {
            flags.add(Flag.MOBILE_ION_UNKNOWN);
        }
        if (!said.reportedHere()) {
            flags.add(Flag.CITED_VALUE);
        }
        return flags;
    }

    /** @param raw what was printed, where it is not what was typed */
    private static Verdict<Quantity> quantity(String typed, Optional<String> raw) {
        Optional<ReadQuantity> read = QuantityScanner.scan(typed).stream()
                .filter(quantity -> quantity.dimension() != Dimension.TEMPERATURE)
                .findFirst();
        if (read.isEmpty()) {
            boolean number = typed.chars().anyMatch(Character::isDigit);
            return Verdict.rejected(number ? RejectionReason.UNIT_MISSING : RejectionReason.VALUE_UNREADABLE, typed);
        }
        for (Property property : Property.values()) {
            Optional<Quantity> quantity = read.get().toQuantity(property);
            if (quantity.isPresent()) {
                return Interpreter.isPossible(quantity.get(), property)
                        ? Verdict.accepted(raw.map(printed -> printed(quantity.get(), printed))
                                .orElse(quantity.get()))
                        : Verdict.rejected(RejectionReason.OUT_OF_PHYSICAL_RANGE, typed);
            }
        }
        return Verdict.rejected(RejectionReason.UNIT_OF_OTHER_DIMENSION, typed);
    }

    /** The same quantity with the words that were printed. */
    static Quantity printed(Quantity quantity, String raw) {
        return switch (quantity) {
            case Quantity.Exact exact ->
                new Quantity.Exact(exact.value(), exact.unit(), raw, exact.approximate(), exact.uncertainty());
            case Quantity.Interval interval ->
                new Quantity.Interval(interval.low(), interval.high(), interval.unit(), raw, interval.approximate());
            case Quantity.Bound bound -> new Quantity.Bound(bound.side(), bound.value(), bound.unit(), raw);
            case Quantity.Magnitude magnitude -> new Quantity.Magnitude(magnitude.value(), magnitude.unit(), raw);
        };
    }

    private Verdict<Optional<Temperature>> temperature(String typed, String quote) {
        if (typed.strip().equalsIgnoreCase(NO_TEMPERATURE)) {
            return Verdict.accepted(Optional.empty());
        }
        Temperature.Origin origin =
                new QuoteFinder(quote).all(typed).isEmpty() ? Temperature.Origin.INHERITED : Temperature.Origin.STATED;
        Optional<BigDecimal> room = new RoomTemperature(paper).kelvin();
        return QuantityScanner.scan(typed, new TemperatureContext(room, Optional.empty())).stream()
                .filter(read -> read.dimension() == Dimension.TEMPERATURE)
                .findFirst()
                .flatMap(read -> read.toTemperature(origin))
                .map(temperature -> Verdict.accepted(Optional.of(temperature)))
                .orElseGet(() -> Verdict.rejected(RejectionReason.TEMPERATURE_UNREADABLE, typed));
    }

    /** With the paper's own words where they stand in it; a bare name has to. */
    private Verdict<Material> material(String typed) {
        if (typed.isBlank()) {
            return Verdict.rejected(RejectionReason.MATERIAL_UNKNOWN, typed);
        }
        Optional<String> words =
                new PaperQuotes(paper).around(paper.blocks().size() - 1, typed).map(Mention::quote);
        return Materials.read(words.orElse(typed))
                .or(() -> Materials.read(typed))
                .or(() -> words.map(Materials::named))
                .map(Verdict::accepted)
                .orElseGet(() -> Verdict.rejected(RejectionReason.MATERIAL_UNKNOWN, typed));
    }
}
