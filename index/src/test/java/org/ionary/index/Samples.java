package org.ionary.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
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
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.Section;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;

/** Papers and findings drawn from a seed, out of few enough choices that many share them. */
final class Samples {
    private static final Evidence EVIDENCE = new Evidence(new Locus.InText(0, 0, 1), "quote", "", OptionalInt.empty());
    private static final List<Element> HOSTS = List.of(Element.B, Element.P, Element.S, Element.O, Element.ZR);

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    static Paper paper(String doc, String... passages) {
        List<Block> blocks = new ArrayList<>();
        for (String text : passages) {
            blocks.add(new Block.Passage(new Position(blocks.size(), Section.FRONT, List.of()), text));
        }
        Source source = new Source(
                SourceId.of(doc.getBytes(StandardCharsets.UTF_8)),
                doc,
                Format.TEXT,
                URI.create("file:///" + doc),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        return new Paper(source, Bibliography.unknown(), blocks, List.of());
    }

    static Bibliography bibliography(int number) {
        return new Bibliography(
                number % 3 == 0 ? Optional.empty() : Optional.of(new Doi("10.1000/x" + number)),
                Optional.empty(),
                List.of(),
                number % 3 == 1
                        ? Optional.empty()
                        : Optional.of(number % 2 == 0 ? "J. Power Sources" : "Nature Energy"),
                number % 4 == 0 ? OptionalInt.empty() : OptionalInt.of(2015 + number),
                Optional.empty());
    }

    static Material material(String asWritten, Optional<String> formula, Map<Element, Double> amounts) {
        return new Material(
                asWritten,
                Optional.empty(),
                formula,
                amounts.isEmpty() ? Optional.empty() : Optional.of(new Composition(amounts)),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Family.OTHER);
    }

    static CitedFinding finding(Paper paper, Material material, String siemens) {
        Measurement said = new Measurement(
                Property.CONDUCTIVITY,
                material,
                new Quantity.Exact(
                        new BigDecimal(siemens), Unit.SIEMENS_PER_CENTIMETRE, siemens, false, Optional.empty()),
                Optional.empty(),
                ConductivityKind.UNSPECIFIED,
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                List.of(EVIDENCE));
        return cited(paper, said, Status.ACCEPTED, Set.of(), Bibliography.unknown());
    }

    private static CitedFinding cited(
            Paper paper, Measurement said, Status status, Set<Flag> flags, Bibliography bibliography) {
        SourceId source = paper.source().id();
        Finding finding =
                new Finding(FindingId.of(source, said), source, said, List.of(new Reader.Rules(1)), status, 0.5, flags);
        return new CitedFinding(finding, paper.source().doc(), bibliography);
    }

    List<CitedFinding> findings(Paper paper, int number, int count) {
        Map<FindingId, CitedFinding> findings = new TreeMap<>();
        while (findings.size() < count) {
            CitedFinding cited = cited(
                    paper,
                    measurement(),
                    pick(Status.values()),
                    random.nextBoolean() ? Set.of() : Set.of(pick(Flag.values())),
                    bibliography(number));
            findings.put(cited.finding().id(), cited);
        }
        return List.copyOf(findings.values());
    }

    private Measurement measurement() {
        Property property = pick(Property.values());
        Optional<Method> method = maybe(pick(Method.values()));
        return new Measurement(
                property,
                material(),
                quantity(property.unit()),
                maybe(temperature()),
                pick(ConductivityKind.values()),
                method.map(Method::origin).orElse(pick(Origin.values())),
                method,
                random.nextBoolean(),
                Optional.empty(),
                Map.of(),
                labels(),
                List.of(EVIDENCE));
    }

    private Map<String, String> labels() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of("family", pick("Thio-LISICON", "Perovskites", "Perovskite", "Oxide Glass"));
            default -> Map.of("Family", pick("thio lisicon", "perovskite"), "space_group", pick("P -1", "P 1", "Pnma"));
        };
    }

    private Material material() {
        MobileIon ion = pick(MobileIon.LITHIUM, MobileIon.SODIUM, MobileIon.MAGNESIUM, MobileIon.OXIDE);
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        amounts.put(ion.element(), 1.0 + random.nextInt(3));
        amounts.merge(HOSTS.get(random.nextInt(HOSTS.size())), 2.0, Double::sum);
        amounts.merge(HOSTS.get(random.nextInt(HOSTS.size())), 1.0, Double::sum);
        StringBuilder formula = new StringBuilder();
        amounts.forEach((element, amount) -> formula.append(element.symbol()).append(amount.intValue()));
        return new Material(
                formula + " pellets",
                maybe(random.nextBoolean() ? "LLZO" : "NASICON"),
                Optional.of(formula.toString()),
                maybe(new Composition(amounts)),
                random.nextBoolean() ? Map.of() : Map.of(random.nextBoolean() ? "NH3" : "H2O", 2.0),
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(new Additive(pick("MgO", "Al2O3"), 50, Additive.Basis.WEIGHT)),
                maybe(pick("cubic", "glass")),
                maybe(ion),
                pick(Family.values()));
    }

    /** Few different numbers, so that hits tie and bounds hit values exactly. */
    BigDecimal number() {
        return new BigDecimal(BigInteger.valueOf(1 + random.nextInt(3)), 1 + random.nextInt(6));
    }

    private Quantity quantity(Unit unit) {
        BigDecimal value = number();
        return switch (random.nextInt(4)) {
            case 0 -> new Quantity.Interval(value, value.add(number()), unit, "raw", false);
            case 1 -> new Quantity.Bound(pick(Quantity.Bound.Side.values()), value, unit, "raw");
            default -> new Quantity.Exact(value, unit, "raw", random.nextBoolean(), Optional.empty());
        };
    }

    BigDecimal kelvin() {
        return new BigDecimal(BigInteger.valueOf(29315 + 500L * random.nextInt(6)), 2);
    }

    private Temperature temperature() {
        BigDecimal kelvin = kelvin();
        return new Temperature(kelvin, maybe(kelvin.add(BigDecimal.TEN)), Temperature.Origin.STATED, "raw");
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** A question with a few conditions at most, so that something is left to find. */
    Query query() {
        QueryBuilder query = Query.builder().property(pick(Property.values()));
        for (int conditions = random.nextInt(4); conditions > 0; conditions--) {
            addCondition(query);
        }
        query.order(pick(
                Query.Order.RELEVANCE,
                Query.Order.VALUE_ASCENDING,
                Query.Order.VALUE_DESCENDING,
                Query.Order.YEAR_DESCENDING,
                Query.Order.YEAR_ASCENDING,
                Query.Order.TEMPERATURE_DESCENDING,
                Query.Order.TEMPERATURE_ASCENDING));
        if (oneIn(3)) {
            query.limit(random.nextInt(20)).offset(random.nextInt(5));
        }
        return query.build();
    }

    private void addCondition(QueryBuilder query) {
        switch (random.nextInt(30)) {
            case 28 ->
                query.classes(pick("perovskites", "Hydride", "oxide"), "thio-LISICON")
                        .withoutMolecules("NH3");
            case 29 -> query.withoutClasses(pick("perovskite", "hydride", "oxide"));
            case 0 -> query.mobileIons(pick(MobileIon.LITHIUM, MobileIon.SODIUM), MobileIon.MAGNESIUM);
            case 1 -> query.valences(pick(1, 2));
            case 2 ->
                query.families(pick(Family.values()), pick(Family.values())).chemistries(Family.Chemistry.SULFIDE);
            case 3 -> query.chemistries(pick(Family.Chemistry.values()));
            case 4 -> query.with(HOSTS.get(random.nextInt(2))).without(HOSTS.get(2 + random.nextInt(2)));
            case 5 -> query.neutralMolecules(pick("NH3", "H2O"));
            case 6 -> query.hasNeutralMolecules(random.nextBoolean());
            case 7 -> query.isComposite(random.nextBoolean());
            case 8 -> query.value(bounds(number(), number()));
            case 9 -> query.kelvin(bounds(kelvin(), kelvin()));
            case 10 -> query.qualifiers(pick("exact", "less_than"), "greater_than");
            case 11 -> query.kinds(ConductivityKind.IONIC, pick(ConductivityKind.values()));
            case 12 -> query.origin(pick(Origin.values()));
            case 13 -> query.methods(Method.IMPEDANCE, pick(Method.values()));
            case 14 -> query.years(bounds(BigDecimal.valueOf(2016), BigDecimal.valueOf(2016L + random.nextInt(6))));
            case 15 -> query.doi(new Doi("10.1000/x" + random.nextInt(8)));
            case 16 -> query.doc("doc-" + random.nextInt(8));
            case 17 -> query.statuses(pick(Status.values()), pick(Status.values()));
            case 18 -> query.reportedHere(random.nextBoolean());
            case 19 -> query.phases("cubic", pick("cubic", "glass"));
            case 20 -> query.label("family", pick("PEROVSKITE", "thio-lisicons"), "glass");
            case 21 -> query.label("Space Group", pick("P -1", "p-1", "P1", "pnma"));
            case 22 -> query.journal(pick("J Power Sources", "nature energy"));
            case 23 -> query.elementCount(bounds(BigDecimal.valueOf(2), BigDecimal.valueOf(2 + random.nextInt(2))));
            case 24 -> query.withAny(Element.P, Element.S);
            case 25 -> query.with(Element.LI, Element.S, Element.P).onlyElements(true);
            case 26 -> query.additives(pick("MgO", "Al2O3"), "SiO2");
            default -> query.phase(pick("cubic", "glass"));
        }
    }

    private Bounds bounds(BigDecimal a, BigDecimal b) {
        BigDecimal low = a.min(b);
        BigDecimal high = a.max(b);
        return switch (random.nextInt(6)) {
            case 0 -> Bounds.atLeast(low);
            case 1 -> Bounds.moreThan(low);
            case 2 -> Bounds.atMost(high);
            case 3 -> Bounds.lessThan(high);
            case 4 -> new Bounds(Optional.of(low), false, Optional.of(high.add(BigDecimal.ONE)), false);
            default -> Bounds.between(low, high);
        };
    }
}
