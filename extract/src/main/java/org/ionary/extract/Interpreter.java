package org.ionary.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.Verdict;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Grounded;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.domain.paper.Paper;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.HeaderReader;
import org.ionary.normalize.Materials;
import org.ionary.normalize.QuantityScanner;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.TemperatureContext;

/** Turns grounded quotes into a measurement, and refuses what no solid electrolyte can be. */
final class Interpreter {
    private static final BigDecimal LEAST_CONDUCTIVITY = new BigDecimal("1e-20");
    private static final BigDecimal MOST_CONDUCTIVITY = new BigDecimal("1e5");
    private static final BigDecimal UNUSUAL_IONIC = new BigDecimal("10");
    private static final BigDecimal LEAST_ENERGY = new BigDecimal("0.01");
    private static final BigDecimal MOST_ENERGY = new BigDecimal("5");

    /** A repair less likely than this waits for a curator; a power of ten on the line is likelier. */
    private static final double LEAST_PLAUSIBLE = 0.88;

    private Interpreter() {}

    static Verdict<Interpreted> interpret(
            Grounded grounded,
            References references,
            Introduction introduction,
            RoomTemperature room,
            MaterialMemory memory) {
        Candidate candidate = grounded.candidate();
        Optional<ReadQuantity> read = value(candidate.value(), candidate.property());
        if (read.isEmpty()) {
            return Verdict.rejected(RejectionReason.VALUE_UNREADABLE, quotes(candidate.value()));
        }
        if (read.get().exponentLost()) {
            return Verdict.rejected(RejectionReason.EXPONENT_LOST, quotes(candidate.value()));
        }
        Optional<Quantity> quantity = read.get().toQuantity(candidate.property());
        if (quantity.isEmpty()) {
            RejectionReason reason = read.get().dimension() == wanted(candidate.property())
                    ? RejectionReason.OUT_OF_PHYSICAL_RANGE
                    : RejectionReason.UNIT_OF_OTHER_DIMENSION;
            return Verdict.rejected(reason, quotes(candidate.value()));
        }
        if (!isPossible(quantity.get(), candidate.property())) {
            return Verdict.rejected(RejectionReason.OUT_OF_PHYSICAL_RANGE, quotes(candidate.value()));
        }
        Optional<Temperature> temperature = candidate.temperature().flatMap(said -> temperature(said, room));
        if (candidate.temperature().isPresent() && temperature.isEmpty()) {
            return Verdict.rejected(
                    RejectionReason.TEMPERATURE_UNREADABLE,
                    quotes(candidate.temperature().get().phrase()));
        }
        Material material = material(candidate.material(), memory);
        boolean ionMissing = NamedIon.isMissing(candidate, grounded.paper(), material);
        if (ionMissing && candidate.reader() instanceof Reader.Model) {
            // A model's link of value and material is taken on its word; here the paper's words speak against it.
            return Verdict.rejected(RejectionReason.MOBILE_ION_NOT_IN_FORMULA, quotes(candidate.material()));
        }
        Provenance provenance = Provenance.of(grounded, references, introduction);
        Measurement measurement = new Measurement(
                candidate.property(),
                material,
                quantity.get(),
                temperature,
                candidate.kind(),
                candidate.origin(),
                candidate.method(),
                provenance.reportedHere(),
                provenance.citedFrom(),
                conditions(candidate),
                List.of(evidence(grounded, read.get())));
        Set<Flag> flags = flags(candidate, measurement, read.get(), grounded.paper(), memory);
        add(flags, Flag.MOBILE_ION_NOT_IN_FORMULA, ionMissing);
        return Verdict.accepted(new Interpreted(measurement, flags, candidate.reader()));
    }

    /** The number with its unit: by itself, with what follows it elsewhere, or under the head of its column. */
    static Optional<ReadQuantity> value(Phrase phrase, Property property) {
        String head = phrase.head().quote();
        Dimension wanted = wanted(property);
        List<String> completions =
                phrase.completions().stream().map(Mention::quote).toList();
        String joined = String.join(" ", completions);
        return fitting(head, head.length(), wanted)
                .or(() -> fitting(head + " " + joined, head.length(), wanted))
                .or(() -> HeaderReader.apply(head, joined, wanted));
    }

    private static Optional<ReadQuantity> fitting(String text, int within, Dimension wanted) {
        return QuantityScanner.scan(text).stream()
                .filter(quantity -> quantity.dimension() == wanted && quantity.numberBegin() < within)
                .findFirst();
    }

    private static Dimension wanted(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
    }

    static boolean isPossible(Quantity quantity, Property property) {
        BigDecimal least = property == Property.CONDUCTIVITY ? LEAST_CONDUCTIVITY : LEAST_ENERGY;
        BigDecimal most = property == Property.CONDUCTIVITY ? MOST_CONDUCTIVITY : MOST_ENERGY;
        return quantity.value().compareTo(least) >= 0
                && quantity.upper().orElse(quantity.value()).compareTo(most) <= 0;
    }

    private static Optional<Temperature> temperature(Candidate.TemperaturePhrase said, RoomTemperature room) {
        String head = said.phrase().head().quote();
        String joined = said.phrase().completions().stream().map(Mention::quote).collect(Collectors.joining(" "));
        boolean named = said.origin() == Temperature.Origin.ROOM;
        Optional<BigDecimal> meant = named ? room.kelvin() : Optional.empty();
        return QuantityScanner.scan(head + " " + joined, new TemperatureContext(meant, Optional.empty())).stream()
                .filter(q ->
                        q.dimension() == Dimension.TEMPERATURE || q.dimension() == Dimension.RECIPROCAL_TEMPERATURE)
                .filter(q -> q.numberBegin() < head.length())
                .findFirst()
                .or(() -> joined.isEmpty()
                        ? Optional.empty()
                        : HeaderReader.apply(head, joined).filter(q -> q.dimension() == Dimension.TEMPERATURE))
                .flatMap(q -> q.toTemperature(said.origin()));
    }

    private static Material material(Phrase phrase, MaterialMemory memory) {
        List<String> completions =
                phrase.completions().stream().map(Mention::quote).toList();
        return memory.read(phrase.head().quote(), completions)
                .orElseGet(() -> Materials.named(phrase.head().quote()));
    }

    private static Map<ConditionKind, String> conditions(Candidate candidate) {
        Map<ConditionKind, String> conditions = new EnumMap<>(ConditionKind.class);
        candidate.conditions().forEach((kind, phrase) -> conditions.put(kind, condition(phrase)));
        return conditions;
    }

    /** As printed; the gas that two share is added in words, the head of a column in brackets. */
    private static String condition(Phrase phrase) {
        StringBuilder words = new StringBuilder(phrase.head().quote().strip());
        for (Mention completion : phrase.completions()) {
            boolean cell = completion instanceof Mention.Seen seen && seen.locus() instanceof Locus.InCell;
            String more = completion.quote().strip();
            words.append(cell ? " [" + more + "]" : " " + more);
        }
        return words.toString();
    }

    private static Evidence evidence(Grounded grounded, ReadQuantity read) {
        Paper paper = grounded.paper();
        Mention.Seen head = (Mention.Seen) grounded.candidate().value().head();
        int length = head.quote().length();
        int begin = Math.min(read.numberBegin(), length - 1);
        int end = Math.max(begin + 1, Math.min(read.numberEnd(), length));
        Locus place = switch (head.locus()) {
            case Locus.InText in -> new Locus.InText(in.block(), in.begin() + begin, in.begin() + end);
            case Locus.InCell in ->
                new Locus.InCell(in.block(), in.row(), in.column(), in.begin() + begin, in.begin() + end);
        };
        Block block = paper.blocks().get(place.block());
        String quote = switch (place) {
            case Locus.InText in -> grounded.candidate().sentence().quote();
            case Locus.InCell in -> row(block, in.row());
        };
        OptionalInt page = block.at().page(place.begin());
        return new Evidence(place, quote, block.at().section().title(), page);
    }

    private static String row(Block block, int row) {
        return block instanceof Block.Table table
                ? table.rows().get(row).stream().map(Block.Cell::text).collect(Collectors.joining(" | "))
                : block.text();
    }

    private static Set<Flag> flags(
            Candidate candidate, Measurement measurement, ReadQuantity read, Paper paper, MaterialMemory memory) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(candidate.doubts());
        Material material = measurement.material();
        add(flags, Flag.REPAIRED, read.repaired());
        add(flags, Flag.REPAIR_UNSURE, read.plausibility() < LEAST_PLAUSIBLE);
        boolean conductivity = measurement.property() == Property.CONDUCTIVITY;
        add(
                flags,
                Flag.NO_TEMPERATURE,
                conductivity && measurement.temperature().isEmpty());
        add(
                flags,
                Flag.TEMPERATURE_INHERITED,
                measurement
                        .temperature()
                        .filter(t -> t.origin() == Temperature.Origin.INHERITED)
                        .isPresent());
        add(flags, Flag.MATERIAL_INHERITED, isElsewhere(candidate));
        add(flags, Flag.UNIT_INHERITED, isUnitElsewhere(candidate, paper));
        add(flags, Flag.MATERIAL_BY_NAME_ONLY, material.formula().isEmpty());
        add(
                flags,
                Flag.MATERIAL_AMBIGUOUS,
                candidate.material().completions().isEmpty() && Materials.isAmbiguous(material));
        add(flags, Flag.CHARGES_UNBALANCED, isUnbalanced(material, memory));
        add(flags, Flag.MOBILE_ION_UNKNOWN, material.mobileIon().isEmpty());
        add(flags, Flag.CITED_VALUE, !measurement.reportedHere());
        boolean large = conductivity && measurement.quantity().value().compareTo(UNUSUAL_IONIC) > 0;
        add(flags, Flag.UNUSUAL_VALUE, large && measurement.kind() != ConductivityKind.ELECTRONIC);
        return flags;
    }

    private static boolean isUnbalanced(Material material, MaterialMemory memory) {
        return material.additives().isEmpty()
                && material.formula().filter(memory::isUnbalanced).isPresent();
    }

    /** Whether the material is named outside the sentence; in tables it always stands in another cell. */
    private static boolean isElsewhere(Candidate candidate) {
        return candidate.material().head() instanceof Mention.Seen material
                && candidate.sentence() instanceof Mention.Seen sentence
                && sentence.locus() instanceof Locus.InText in
                && (material.locus().block() != in.block()
                        || material.locus().end() <= in.begin()
                        || material.locus().begin() >= in.end());
    }

    /** Whether a table's values are completed by running text, neither by its heads nor by its caption. */
    private static boolean isUnitElsewhere(Candidate candidate, Paper paper) {
        return candidate.value().head() instanceof Mention.Seen value
                && value.locus() instanceof Locus.InCell
                && candidate.value().completions().stream()
                        .anyMatch(mention -> mention instanceof Mention.Seen seen
                                && seen.locus() instanceof Locus.InText in
                                && paper.blocks().get(in.block()) instanceof Block.Passage);
    }

    private static void add(Set<Flag> flags, Flag flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        }
    }

    private static String quotes(Phrase phrase) {
        return phrase.mentions().map(Mention::quote).collect(Collectors.joining(" … "));
    }
}
