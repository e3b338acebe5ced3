package org.ionary.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ionary.domain.Ledger;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.ConditionKind;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Region;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/** Papers with every kind of block, and findings drawn from a seed, valid and as odd as the domain allows. */
final class Samples {
    private static final String SENTENCE =
            "The ionic conductivity of Mg(BH₄)₂·2NH₃ is 5 × 10⁻⁴ S·cm⁻¹ at 75 °C, \"so far\";\u0000 \ud83d\ude00\n<b>.";

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    static byte[] bytes(String doc) {
        return ("bytes of " + doc + " ").repeat(20).getBytes(StandardCharsets.UTF_8);
    }

    static Paper paper(String doc) {
        Section results = new Section("Results — σ & Eₐ", Section.Kind.RESULTS);
        Region line = new Region(3, 54.125, 101.5, 0.1 + 0.2, 9.0, 0, 40);
        Region next = new Region(4, 54, -3.5, 230.25, 1e-9, 40, 80);
        Block.Cell corner = new Block.Cell("x", true, 0, 0);
        Block.Cell head = new Block.Cell("σ / 10⁻⁴ S cm⁻¹", true, 0, 1);
        Block.Cell value = new Block.Cell("8.7", false, 1, 1);
        Block.Cell empty = new Block.Cell("", false, 1, 0);
        List<Block> blocks = List.of(
                new Block.Heading(new Position(0, Section.FRONT, List.of()), 1, "A title"),
                new Block.Passage(new Position(1, results, List.of(line, next)), SENTENCE),
                new Block.Caption(new Position(2, results, List.of(next)), Block.Caption.Of.TABLE, "Table 1. Values."),
                new Block.Table(
                        new Position(3, results, List.of(line)),
                        List.of(List.of(corner, head), List.of(empty, value)),
                        1,
                        OptionalInt.of(2),
                        List.of(4)),
                new Block.Passage(new Position(4, results, List.of()), "ᵃ This work."),
                new Block.Table(
                        new Position(5, results, List.of()),
                        List.of(List.of(corner)),
                        0,
                        OptionalInt.empty(),
                        List.of()));
        Source source = new Source(
                SourceId.of(bytes(doc)),
                doc,
                Format.PDF,
                URI.create("file:///papers/" + doc + ".pdf"),
                Optional.of(new Doi("10.1002/eem2.12527")),
                Optional.empty(),
                Instant.parse("2026-03-01T12:00:00.123456789Z"));
        Bibliography bibliography = new Bibliography(
                Optional.of(new Doi("10.1002/EEM2.12527")),
                Optional.of("Mg²⁺ in {ammine} borohydride & more"),
                List.of("Pang, Y.", "Nguyễn, A. B."),
                Optional.of("Energy & Environmental Materials"),
                OptionalInt.of(2022),
                Optional.of("CC-BY-4.0"));
        return new Paper(source, bibliography, blocks, List.of(new Notice(Notice.Kind.UNMAPPED_GLYPHS, 3)));
    }

    static Paper plainPaper(String doc) {
        Paper rich = paper(doc);
        return new Paper(rich.source(), Bibliography.unknown(), rich.blocks(), List.of());
    }

    static Ledger ledger(int accepted) {
        return new Ledger("extract", accepted + 3, accepted, Map.of(RejectionReason.UNIT_MISSING, 2), 1);
    }

    static PaperWork work(String doc, String workKey, List<Finding> findings) {
        return new PaperWork(bytes(doc), paper(doc), findings, ledger(findings.size()), workKey);
    }

    List<Finding> findings(Paper paper, int count) {
        Map<FindingId, Finding> findings = new TreeMap<>();
        while (findings.size() < count) {
            Finding finding = finding(paper.source().id());
            findings.put(finding.id(), finding);
        }
        return List.copyOf(findings.values());
    }

    Finding finding(SourceId source) {
        Measurement measurement = measurement();
        return new Finding(
                FindingId.of(source, measurement),
                source,
                measurement,
                List.of(reader(), reader()),
                pick(List.of(Status.ACCEPTED, Status.NEEDS_REVIEW)),
                random.nextDouble(),
                random.nextBoolean() ? Set.of() : EnumSet.of(pick(Flag.values()), pick(Flag.values())));
    }

    private Measurement measurement() {
        Property property = pick(Property.values());
        Optional<Method> method = maybe(pick(Method.values()));
        Map<ConditionKind, String> conditions = new EnumMap<>(ConditionKind.class);
        if (random.nextBoolean()) {
            conditions.put(pick(ConditionKind.values()), "pH₂O = 0.03, \"wet\"");
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(new Locus.InText(1, 5, 12), SENTENCE, "Results", OptionalInt.of(3)));
        if (random.nextBoolean()) {
            evidence.add(new Evidence(new Locus.InCell(3, 1, 1, 0, 3), "8.7", "", OptionalInt.empty()));
        }
        return new Measurement(
                property,
                material(),
                quantity(property.unit()),
                maybe(temperature()),
                pick(ConductivityKind.values()),
                method.map(Method::origin).orElse(org.ionary.domain.finding.Origin.EXPERIMENTAL),
                method,
                random.nextBoolean(),
                maybe(new Doi("10.1016/j.ssi.2012.06.008")),
                conditions,
                random.nextBoolean() ? Map.of() : Map.of("space_group", "P -1", "family", "Closo; \"cage\""),
                evidence);
    }

    private Material material() {
        MobileIon ion = pick(MobileIon.values());
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        amounts.put(ion.element(), 1 + random.nextDouble());
        amounts.put(Element.B, 2.0);
        String formula = ion.symbol() + random.nextInt(1000) + "B2";
        return new Material(
                formula + "…",
                maybe("LLZO"),
                maybe(formula),
                maybe(new Composition(amounts)),
                random.nextBoolean() ? Map.of() : Map.of("NH3", 1.6, "H2O", 1 / 3.0),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new Additive("MgO", 67, Additive.Basis.WEIGHT),
                                new Additive("Al2O3", 0, Additive.Basis.MOLE)),
                maybe("α"),
                maybe(ion),
                pick(Family.values()));
    }

    private Quantity quantity(Unit unit) {
        String raw = "5 × 10⁻⁴";
        BigDecimal value = decimal();
        return switch (random.nextInt(4)) {
            case 0 -> new Quantity.Exact(value, unit, raw, random.nextBoolean(), maybe(decimal()));
            case 1 -> new Quantity.Interval(value, value.add(decimal()), unit, raw, random.nextBoolean());
            case 2 -> new Quantity.Bound(pick(Quantity.Bound.Side.values()), value, unit, raw);
            default -> new Quantity.Magnitude(value, unit, raw);
        };
    }

    private Temperature temperature() {
        BigDecimal kelvin = new BigDecimal(BigInteger.valueOf(20_000 + random.nextInt(80_000)), 2);
        return new Temperature(kelvin, maybe(kelvin.add(BigDecimal.TEN)), pick(Temperature.Origin.values()), "75 °C");
    }

    /** With any scale: negative ones and trailing zeros have to survive as well. */
    private BigDecimal decimal() {
        return new BigDecimal(BigInteger.valueOf(1 + random.nextInt(100_000)), random.nextInt(24) - 2);
    }

    private Reader reader() {
        return switch (random.nextInt(5)) {
            case 0 -> new Reader.Rules(random.nextInt(3));
            case 1 -> new Reader.Tables(1);
            case 2 -> new Reader.Model("openai", "some/model", "extract", 2);
            case 3 -> new Reader.Human("ana");
            default -> new Reader.Dataset("liion");
        };
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
