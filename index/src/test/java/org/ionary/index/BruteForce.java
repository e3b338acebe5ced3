package org.ionary.index;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.Formulas;

/** What a query means, said without an index: the slow way that the fast way has to agree with. */
record BruteForce(List<CitedFinding> findings) {

    List<FindingId> search(Query query) {
        return matching(query)
                .sorted(order(query.order())
                        .thenComparing(cited -> cited.finding().id()))
                .skip(query.offset())
                .limit(query.limit())
                .map(cited -> cited.finding().id())
                .toList();
    }

    long total(Query query) {
        return matching(query).count();
    }

    Map<String, Integer> groups(Query query, Facet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        matching(query).flatMap(cited -> names(cited, facet)).forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    /** The materials or papers under each label of the facet's names. */
    Map<String, Set<String>> distinct(Query query, Counted of, Facet facet, UnaryOperator<String> label) {
        Map<String, Set<String>> distinct = new TreeMap<>();
        matching(query)
                .forEach(cited -> names(cited, facet)
                        .forEach(name -> distinct.computeIfAbsent(label.apply(name), known -> new TreeSet<>())
                                .add(counted(cited, of))));
        return distinct;
    }

    private static String counted(CitedFinding cited, Counted of) {
        return switch (of) {
            case MATERIALS ->
                names(cited, Facet.COMPOSITION)
                        .findFirst()
                        .filter(composition ->
                                names(cited, Facet.ADDITIVE).findAny().isEmpty())
                        .map(composition -> "composition " + composition)
                        .orElseGet(() -> "name "
                                + cited.finding().measurement().material().key());
            case PAPERS ->
                names(cited, Facet.DOI).findFirst().map(doi -> "doi " + doi).orElse("doc " + cited.doc());
        };
    }

    Stream<CitedFinding> matching(Query query) {
        return findings.stream().filter(cited -> matches(query, cited));
    }

    private static Comparator<CitedFinding> order(Query.Order order) {
        Comparator<CitedFinding> byValue = Comparator.comparing(
                cited -> cited.finding().measurement().quantity().value());
        return switch (order) {
            case RELEVANCE -> Comparator.comparingInt(cited -> 0);
            case VALUE_ASCENDING -> byValue;
            case VALUE_DESCENDING -> byValue.reversed();
            case YEAR_DESCENDING ->
                Comparator.comparingInt(cited -> -cited.bibliography().year().orElse(0));
            case YEAR_ASCENDING ->
                Comparator.comparingInt(cited -> cited.bibliography().year().orElse(Integer.MAX_VALUE));
            case TEMPERATURE_DESCENDING ->
                Comparator.comparing(cited -> kelvin(cited).orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder());
            case TEMPERATURE_ASCENDING ->
                Comparator.comparing(cited -> kelvin(cited).orElse(BigDecimal.valueOf(Long.MAX_VALUE)));
        };
    }

    private static Optional<BigDecimal> kelvin(CitedFinding cited) {
        return cited.finding().measurement().temperature().map(Temperature::kelvin);
    }

    private static boolean matches(Query query, CitedFinding cited) {
        Measurement said = cited.finding().measurement();
        return asked(query.property(), said.property())
                && matches(query, said.material())
                && within(
                        query.value(), said.quantity().value(), said.quantity().upper())
                && within(
                        query.kelvin(),
                        said.temperature().map(Temperature::kelvin),
                        said.temperature().flatMap(Temperature::upperKelvin))
                && anyOf(query.qualifiers(), said.quantity().qualifier())
                && anyOf(query.kinds(), said.kind())
                && asked(query.origin(), said.origin())
                && anyOf(query.methods(), said.method())
                && within(query.years(), year(cited), Optional.empty())
                && (query.doi().isEmpty()
                        || query.doi().equals(cited.bibliography().doi()))
                && (query.journal().isEmpty()
                        || query.journal()
                                .map(BruteForce::bare)
                                .equals(cited.bibliography().journal().map(BruteForce::bare)))
                && labels(query, said.labels())
                && (query.classes().isEmpty()
                        || query.classes().stream().map(Labels::fold).anyMatch(classes(said)::contains))
                && query.withoutClasses().stream().map(Labels::fold).noneMatch(classes(said)::contains)
                && (query.findings().isEmpty()
                        || query.findings().contains(cited.finding().id()))
                && query.withoutMolecules().stream().noneMatch(said.material().adducts()::containsKey)
                && asked(query.doc(), cited.doc())
                && anyOf(query.statuses(), cited.finding().status())
                && asked(query.reportedHere(), said.reportedHere());
    }

    private static boolean labels(Query query, Map<String, String> labels) {
        return query.labels().entrySet().stream()
                .allMatch(wanted -> labels.entrySet().stream()
                        .filter(label -> same(label.getKey(), wanted.getKey()))
                        .anyMatch(
                                label -> wanted.getValue().stream().anyMatch(value -> same(label.getValue(), value))));
    }

    /** Said otherwise than in the index: letters and digits alone, with the last s of each word gone. */
    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("-(?!\\d)| ", "_")
                .replaceAll("s(_|$)", "")
                .replaceAll("_", "");
    }

    private static boolean matches(Query query, Material material) {
        Set<Element> elements = elements(material);
        boolean families = query.families().isEmpty() && query.chemistries().isEmpty()
                || query.families().contains(material.family())
                || query.chemistries().contains(material.family().chemistry());
        boolean molecules = query.neutralMolecules().isEmpty()
                || query.neutralMolecules().stream().anyMatch(material.adducts()::containsKey);
        return families
                && molecules
                && anyOf(query.mobileIons(), material.mobileIon())
                && anyOf(query.valences(), material.mobileIon().map(MobileIon::valence))
                && elements.containsAll(query.with())
                && query.without().stream().noneMatch(elements::contains)
                && asked(query.hasNeutralMolecules(), !material.adducts().isEmpty())
                && asked(query.isComposite(), !material.additives().isEmpty())
                && (query.withAny().isEmpty() || query.withAny().stream().anyMatch(elements::contains))
                && (!query.onlyElements() || material.composition().isPresent() && elements.equals(query.with()))
                && within(
                        query.elementCount(),
                        material.composition().map(c -> BigDecimal.valueOf(elements.size())),
                        Optional.empty())
                && (query.additives().isEmpty()
                        || material.additives().stream()
                                .anyMatch(additive -> query.additives().contains(additive.formula())))
                && anyOf(query.phases(), material.phase());
    }

    private static <T> boolean asked(Optional<T> wanted, T there) {
        return wanted.isEmpty() || wanted.orElseThrow().equals(there);
    }

    private static <T> boolean anyOf(Collection<T> wanted, T there) {
        return wanted.isEmpty() || wanted.contains(there);
    }

    private static <T> boolean anyOf(Collection<T> wanted, Optional<T> there) {
        return wanted.isEmpty() || there.filter(wanted::contains).isPresent();
    }

    private static boolean within(Optional<Bounds> bounds, BigDecimal low, Optional<BigDecimal> high) {
        return within(bounds, Optional.of(low), high);
    }

    private static boolean within(Optional<Bounds> bounds, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (bounds.isEmpty()) {
            return true;
        }
        if (low.isEmpty()) {
            return false;
        }
        Bounds range = bounds.orElseThrow();
        BigDecimal from = low.orElseThrow();
        BigDecimal to = high.orElse(from);
        int below = range.low().map(from::compareTo).orElse(1);
        int above = range.high().map(to::compareTo).orElse(-1);
        return (below > 0 || below == 0 && range.lowIncluded()) && (above < 0 || above == 0 && range.highIncluded());
    }

    private static Set<String> classes(Measurement said) {
        Family family = said.material().family();
        String wide = Names.of(family.chemistry());
        Set<String> classes = new TreeSet<>();
        Stream.of("family", "class")
                .map(said.labels()::get)
                .filter(Objects::nonNull)
                .map(Labels::fold)
                .forEach(classes::add);
        if (said.labels().isEmpty()) {
            classes.add(wide);
            classes.add(Labels.fold(family.label()));
        }
        return classes;
    }

    private static Stream<String> filedAs(Measurement said) {
        return said.labels().isEmpty()
                ? Stream.of(said.material().family().label())
                : Stream.ofNullable(said.labels().get("family"));
    }

    private static Optional<BigDecimal> year(CitedFinding cited) {
        return cited.bibliography().year().isPresent()
                ? Optional.of(BigDecimal.valueOf(cited.bibliography().year().getAsInt()))
                : Optional.empty();
    }

    /** Where no amounts are known, those whose symbols stand in the formula. */
    private static Set<Element> elements(Material material) {
        if (material.composition().isPresent()) {
            return material.composition().get().amounts().keySet();
        }
        Set<Element> elements = new TreeSet<>();
        String formula = material.formula().orElse("") + " ";
        for (int i = 0; i < formula.length() - 1; i++) {
            String two = formula.substring(i, i + 2);
            Optional<Element> one = Element.ofSymbol(formula.substring(i, i + 1));
            Element.ofSymbol(two).or(() -> one).ifPresent(elements::add);
        }
        return elements;
    }

    static Stream<String> names(CitedFinding cited, Facet facet) {
        Measurement said = cited.finding().measurement();
        Material material = said.material();
        Quantity quantity = said.quantity();
        return switch (facet) {
            case PROPERTY -> Stream.of(said.property().label());
            case MOBILE_ION -> material.mobileIon().map(MobileIon::symbol).stream();
            case VALENCE -> material.mobileIon().map(ion -> "" + ion.valence()).stream();
            case FAMILY -> Stream.of(material.family().label());
            case CLASS -> classes(said).stream();
            case FILED_AS -> filedAs(said);
            case ANION -> Anions.of(material.formula().orElse("")).stream();
            case CHEMISTRY -> Stream.of(Names.of(material.family().chemistry()));
            case ELEMENT -> elements(material).stream().map(Element::symbol);
            case ELEMENT_COUNT ->
                material.composition().map(c -> "" + c.amounts().size()).stream();
            case ELEMENT_SET ->
                material
                        .composition()
                        .map(c -> c.amounts().keySet().stream()
                                .map(Element::symbol)
                                .sorted()
                                .collect(Collectors.joining("-")))
                        .stream();
            case COMPOSITION ->
                material.formula().flatMap(f -> material.composition().flatMap(c -> Formulas.reduced(f))).stream();
            case ADDITIVE ->
                material.additives().stream().map(Additive::formula).distinct();
            case JOURNAL -> cited.bibliography().journal().stream();
            case NEUTRAL_MOLECULE -> material.adducts().keySet().stream();
            case MATERIAL -> Stream.of(material.key());
            case PHASE -> material.phase().stream();
            case ORIGIN -> Stream.of(said.origin().label());
            case METHOD -> said.method().map(method -> method.label()).stream();
            case KIND -> Stream.of(said.kind().label());
            case QUALIFIER -> Stream.of(quantity.qualifier());
            case STATUS -> Stream.of(cited.finding().status().label());
            case FLAG -> cited.finding().flags().stream().map(Flag::label);
            case YEAR -> year(cited).map(BigDecimal::toString).stream();
            case DOC -> Stream.of(cited.doc());
            case DOI -> cited.bibliography().doi().map(Object::toString).stream();
        };
    }
}
