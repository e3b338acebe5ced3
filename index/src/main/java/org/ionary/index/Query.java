package org.ionary.index;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ionary.domain.Checks;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Doi;

/**
 * A typed question to the index: which findings, in which order. All its conditions hold together; within a set any
 * member will do, except {@code with} and {@code without}, which want every one. An empty set or optional asks nothing.
 *
 * @param families together with {@code chemistries}: a finding of any of these or any of those
 * @param classes families, structure types and wider classes by name, any of them, as a dataset files the material and
 *     else as its composition tells; case, plurals, spaces and hyphens make no difference
 * @param withoutClasses none of these
 * @param anions polyatomic anions of the formula, any of them: {@code BH4}
 * @param with elements that the material contains, additives aside
 * @param withAny elements of which the material contains at least one
 * @param onlyElements whether the material has no other element than those of {@code with}
 * @param elementCount how many different elements the material has, additives aside
 * @param neutralMolecules by formula, as in adducts: {@code NH3}
 * @param withoutMolecules none of these
 * @param hasNeutralMolecules whether there is any at all
 * @param isComposite whether the material has an additive
 * @param additives by formula, any of them
 * @param composition the same composition within {@link Composition#TOLERANCE}, multiples included, additives aside
 * @param formula the canonical formula, character by character
 * @param material words or a formula as people write it; also finds adducts and composites of it; with a star at its
 *     end, its beginning or both, a part of a formula: {@code Li7La3*}, {@code *O12}, {@code *Zr2*}
 * @param value in the property's unit, which therefore has to be given
 * @param phases as stored: {@code cubic}, {@code glass}
 * @param labels what datasets say in their own words, by the name of the column: any of the values under a name, and
 *     all of the names; case, plurals, spaces and hyphens between words make no difference
 * @param journal in full, case and points aside
 * @param qualifiers as exported: {@code exact}, {@code less_than} and so on
 * @param statuses everything but rejected unless told otherwise
 * @param findings only of these
 * @param limit how many at most
 * @param offset how many of the first to leave out
 */
public record Query(
        Optional<Property> property,
        Set<MobileIon> mobileIons,
        Set<Integer> valences,
        Set<Family> families,
        Set<Family.Chemistry> chemistries,
        Set<String> classes,
        Set<String> withoutClasses,
        Set<String> anions,
        Set<Element> with,
        Set<Element> withAny,
        Set<Element> without,
        boolean onlyElements,
        Optional<Bounds> elementCount,
        Set<String> neutralMolecules,
        Set<String> withoutMolecules,
        Optional<Boolean> hasNeutralMolecules,
        Optional<Boolean> isComposite,
        Set<String> additives,
        Optional<Composition> composition,
        Optional<String> formula,
        Optional<String> material,
        Set<String> phases,
        Map<String, Set<String>> labels,
        Optional<Bounds> kelvin,
        Optional<Bounds> value,
        Set<String> qualifiers,
        Set<ConductivityKind> kinds,
        Optional<Origin> origin,
        Set<Method> methods,
        Optional<Bounds> years,
        Optional<String> journal,
        Optional<Doi> doi,
        Optional<String> doc,
        Set<Status> statuses,
        Optional<Boolean> reportedHere,
        Set<FindingId> findings,
        Order order,
        int limit,
        int offset) {

    /** How hits are sorted; ties break by the id of the finding. */
    public enum Order {
        /** How well the material matches the words asked for. */
        RELEVANCE,
        VALUE_DESCENDING,
        VALUE_ASCENDING,
        /** The newest first, those without a year last. */
        YEAR_DESCENDING,
        /** The oldest first, those without a year last. */
        YEAR_ASCENDING,
        /** The hottest first, those without a temperature last. */
        TEMPERATURE_DESCENDING,
        /** The coldest first, those without a temperature last. */
        TEMPERATURE_ASCENDING
    }

    public Query {
        mobileIons = sorted(mobileIons);
        valences = sorted(valences);
        families = sorted(families);
        chemistries = sorted(chemistries);
        classes = sorted(classes);
        withoutClasses = sorted(withoutClasses);
        anions = sorted(anions);
        withoutMolecules = sorted(withoutMolecules);
        findings = sorted(findings);
        with = sorted(with);
        withAny = sorted(withAny);
        without = sorted(without);
        neutralMolecules = sorted(neutralMolecules);
        additives = sorted(additives);
        phases = sorted(phases);
        labels = sorted(labels);
        qualifiers = sorted(qualifiers);
        kinds = sorted(kinds);
        methods = sorted(methods);
        statuses = sorted(statuses);
        Checks.require(property.isPresent() || value.isEmpty(), "a range of values belongs to a property");
        Checks.require(
                property.isPresent() || order != Order.VALUE_ASCENDING && order != Order.VALUE_DESCENDING,
                "values of different properties have no common order");
        Checks.require(Collections.disjoint(with, without), "an element cannot be there and not be there");
        Checks.require(!onlyElements || !with.isEmpty(), "no element but which? onlyElements goes with elements");
        Checks.require(!statuses.isEmpty(), "at least one status is asked for");
        Checks.require(limit >= 0 && offset >= 0, "limit and offset count from 0");
        material.ifPresent(words -> Checks.notBlank(words, "material"));
        labels.forEach((name, values) -> Checks.require(!values.isEmpty(), "a value of " + name + " is asked for"));
    }

    /** Every finding that is not rejected, in the order of ids. */
    public static Query all() {
        return builder().build();
    }

    public static QueryBuilder builder() {
        return new QueryBuilder();
    }

    /** A builder that starts from this query. */
    public QueryBuilder toBuilder() {
        return new QueryBuilder(this);
    }

    /** The question, name by name, as people read it; conditions that ask nothing are left out. */
    public Map<String, String> describe() {
        Map<String, String> said = new LinkedHashMap<>();
        property.ifPresent(p -> said.put("property", p.label()));
        put(said, "mobile_ion", mobileIons, MobileIon::symbol);
        put(said, "valence", valences, String::valueOf);
        put(said, "family", families, Family::label);
        put(said, "chemistry", chemistries, Names::of);
        put(said, "class", classes, text -> text);
        put(said, "without_class", withoutClasses, text -> text);
        put(said, "anion", anions, text -> text);
        put(said, onlyElements ? "only" : "with", with, Element::symbol);
        put(said, "with_any", withAny, Element::symbol);
        put(said, "without", without, Element::symbol);
        elementCount.ifPresent(range -> said.put("elements", range.toString()));
        put(said, "neutral_molecules", neutralMolecules, text -> text);
        put(said, "without_molecules", withoutMolecules, text -> text);
        hasNeutralMolecules.ifPresent(has -> said.putIfAbsent("neutral_molecules", has ? "any" : "none"));
        isComposite.ifPresent(is -> said.put("composite", is ? "yes" : "no"));
        put(said, "additive", additives, text -> text);
        composition.ifPresent(c -> said.put("composition", Names.of(c)));
        formula.ifPresent(text -> said.put("formula", text));
        material.ifPresent(text -> said.put("material", text));
        put(said, "phase", phases, text -> text);
        labels.forEach((name, values) -> put(said, "label " + name, values, text -> text));
        kelvin.ifPresent(range -> said.put("temperature", range + " K"));
        value.ifPresent(range ->
                said.put("value", range + " " + property.orElseThrow().unit().symbol()));
        put(said, "qualifier", qualifiers, text -> text);
        put(said, "kind", kinds, ConductivityKind::label);
        origin.ifPresent(o -> said.put("origin", o.label()));
        put(said, "method", methods, Method::label);
        years.ifPresent(range -> said.put("year", range.toString()));
        journal.ifPresent(text -> said.put("journal", text));
        doi.ifPresent(d -> said.put("doi", d.value()));
        doc.ifPresent(text -> said.put("doc", text));
        if (!statuses.equals(QueryBuilder.USUAL_STATUSES)) {
            put(said, "status", statuses, Status::label);
        }
        put(said, "finding", findings, FindingId::value);
        reportedHere.ifPresent(here -> said.put("reported_here", here ? "yes" : "no"));
        if (order != Order.RELEVANCE) {
            said.put("order", Names.of(order));
        }
        if (limit != Integer.MAX_VALUE) {
            said.put("limit", String.valueOf(limit));
        }
        if (offset > 0) {
            said.put("offset", String.valueOf(offset));
        }
        return Collections.unmodifiableMap(said);
    }

    private static <T> void put(Map<String, String> said, String name, Collection<T> set, Function<T, String> label) {
        if (!set.isEmpty()) {
            said.put(name, set.stream().map(label).collect(Collectors.joining(", ")));
        }
    }

    private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> labels) {
        Map<String, Set<String>> copy = new TreeMap<>();
        labels.forEach((name, values) -> copy.put(name, sorted(values)));
        return Collections.unmodifiableMap(copy);
    }

    static Set<Status> everythingButRejected() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Status.REJECTED)));
    }
}
