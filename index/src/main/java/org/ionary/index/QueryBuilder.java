package org.ionary.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Puts a {@link Query} together; each call replaces what was said of the same thing before. */
public final class QueryBuilder {
    static final Set<Status> USUAL_STATUSES = Query.everythingButRejected();

    private Optional<Property> property = Optional.empty();
    private Set<MobileIon> mobileIons = Set.of();
    private Set<Integer> valences = Set.of();
    private Set<Family> families = Set.of();
    private Set<Family.Chemistry> chemistries = Set.of();
    private Set<String> classes = Set.of();
    private Set<String> withoutClasses = Set.of();
    private Set<String> anions = Set.of();
    private Set<Element> with = Set.of();
    private Set<Element> withAny = Set.of();
    private Set<Element> without = Set.of();
    private boolean onlyElements;
    private Optional<Bounds> elementCount = Optional.empty();
    private Set<String> neutralMolecules = Set.of();
    private Set<String> withoutMolecules = Set.of();
    private Optional<Boolean> hasNeutralMolecules = Optional.empty();
    private Optional<Boolean> isComposite = Optional.empty();
    private Set<String> additives = Set.of();
    private Optional<Composition> composition = Optional.empty();
    private Optional<String> formula = Optional.empty();
    private Optional<String> material = Optional.empty();
    private Set<String> phases = Set.of();
    private Map<String, Set<String>> labels = Map.of();
    private Optional<Bounds> kelvin = Optional.empty();
    private Optional<Bounds> value = Optional.empty();
    private Set<String> qualifiers = Set.of();
    private Set<ConductivityKind> kinds = Set.of();
    private Optional<Origin> origin = Optional.empty();
    private Set<Method> methods = Set.of();
    private Optional<Bounds> years = Optional.empty();
    private Optional<String> journal = Optional.empty();
    private Optional<Doi> doi = Optional.empty();
    private Optional<String> doc = Optional.empty();
    private Set<Status> statuses = USUAL_STATUSES;
    private Optional<Boolean> reportedHere = Optional.empty();
    private Set<FindingId> findings = Set.of();
    private Query.Order order = Query.Order.RELEVANCE;
    private int limit = Integer.MAX_VALUE;
    private int offset;

    QueryBuilder() {}

    QueryBuilder(Query query) {
        property = query.property();
        mobileIons = query.mobileIons();
        valences = query.valences();
        families = query.families();
        chemistries = query.chemistries();
        classes = query.classes();
        withoutClasses = query.withoutClasses();
        anions = query.anions();
        with = query.with();
        withAny = query.withAny();
        without = query.without();
        onlyElements = query.onlyElements();
        elementCount = query.elementCount();
        neutralMolecules = query.neutralMolecules();
        withoutMolecules = query.withoutMolecules();
        hasNeutralMolecules = query.hasNeutralMolecules();
        isComposite = query.isComposite();
        additives = query.additives();
        composition = query.composition();
        formula = query.formula();
        material = query.material();
        phases = query.phases();
        labels = query.labels();
        kelvin = query.kelvin();
        value = query.value();
        qualifiers = query.qualifiers();
        kinds = query.kinds();
        origin = query.origin();
        methods = query.methods();
        years = query.years();
        journal = query.journal();
        doi = query.doi();
        doc = query.doc();
        statuses = query.statuses();
        reportedHere = query.reportedHere();
        findings = query.findings();
        order = query.order();
        limit = query.limit();
        offset = query.offset();
    }

    public Query build() {
        return new Query(
                property,
                mobileIons,
                valences,
                families,
                chemistries,
                classes,
                withoutClasses,
                anions,
                with,
                withAny,
                without,
                onlyElements,
                elementCount,
                neutralMolecules,
                withoutMolecules,
                hasNeutralMolecules,
                isComposite,
                additives,
                composition,
                formula,
                material,
                phases,
                labels,
                kelvin,
                value,
                qualifiers,
                kinds,
                origin,
                methods,
                years,
                journal,
                doi,
                doc,
                statuses,
                reportedHere,
                findings,
                order,
                limit,
                offset);
    }

    public QueryBuilder property(Property wanted) {
        property = Optional.of(wanted);
        return this;
    }

    public QueryBuilder mobileIons(Collection<MobileIon> some) {
        mobileIons = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder mobileIons(MobileIon... some) {
        return mobileIons(Arrays.asList(some));
    }

    public QueryBuilder valences(Collection<Integer> some) {
        valences = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder valences(Integer... some) {
        return valences(Arrays.asList(some));
    }

    public QueryBuilder families(Collection<Family> some) {
        families = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder families(Family... some) {
        return families(Arrays.asList(some));
    }

    public QueryBuilder chemistries(Collection<Family.Chemistry> some) {
        chemistries = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder chemistries(Family.Chemistry... some) {
        return chemistries(Arrays.asList(some));
    }

    public QueryBuilder classes(Collection<String> some) {
        classes = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder classes(String... some) {
        return classes(Arrays.asList(some));
    }

    public QueryBuilder withoutClasses(Collection<String> some) {
        withoutClasses = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder withoutClasses(String... some) {
        return withoutClasses(Arrays.asList(some));
    }

    public QueryBuilder anions(Collection<String> some) {
        anions = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder anions(String... some) {
        return anions(Arrays.asList(some));
    }

    public QueryBuilder withoutMolecules(Collection<String> some) {
        withoutMolecules = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder withoutMolecules(String... some) {
        return withoutMolecules(Arrays.asList(some));
    }

    public QueryBuilder findings(Collection<FindingId> some) {
        findings = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder with(Collection<Element> some) {
        with = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder with(Element... some) {
        return with(Arrays.asList(some));
    }

    public QueryBuilder withAny(Collection<Element> some) {
        withAny = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder withAny(Element... some) {
        return withAny(Arrays.asList(some));
    }

    public QueryBuilder without(Collection<Element> some) {
        without = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder without(Element... some) {
        return without(Arrays.asList(some));
    }

    /** No other elements than those of {@code with}. */
    public QueryBuilder onlyElements(boolean wanted) {
        onlyElements = wanted;
        return this;
    }

    public QueryBuilder elementCount(Bounds wanted) {
        elementCount = Optional.of(wanted);
        return this;
    }

    public QueryBuilder neutralMolecules(Collection<String> some) {
        neutralMolecules = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder neutralMolecules(String... some) {
        return neutralMolecules(Arrays.asList(some));
    }

    public QueryBuilder hasNeutralMolecules(boolean wanted) {
        hasNeutralMolecules = Optional.of(wanted);
        return this;
    }

    public QueryBuilder isComposite(boolean wanted) {
        isComposite = Optional.of(wanted);
        return this;
    }

    public QueryBuilder additives(Collection<String> some) {
        additives = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder additives(String... some) {
        return additives(Arrays.asList(some));
    }

    public QueryBuilder composition(Composition wanted) {
        composition = Optional.of(wanted);
        return this;
    }

    public QueryBuilder formula(String wanted) {
        formula = Optional.of(wanted);
        return this;
    }

    public QueryBuilder material(String wanted) {
        material = Optional.of(wanted);
        return this;
    }

    public QueryBuilder phase(String wanted) {
        return phases(wanted);
    }

    public QueryBuilder phases(Collection<String> some) {
        phases = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder phases(String... some) {
        return phases(Arrays.asList(some));
    }

    public QueryBuilder labels(Map<String, Set<String>> wanted) {
        labels = wanted;
        return this;
    }

    /** Adds a label to those asked for; in the place of what was said of the same name. */
    public QueryBuilder label(String name, String... anyOf) {
        Map<String, Set<String>> more = new LinkedHashMap<>(labels);
        more.put(name, Set.of(anyOf));
        labels = more;
        return this;
    }

    public QueryBuilder kelvin(Bounds wanted) {
        kelvin = Optional.of(wanted);
        return this;
    }

    /** Takes back what was said of the temperature. */
    public QueryBuilder anyTemperature() {
        kelvin = Optional.empty();
        return this;
    }

    public QueryBuilder value(Bounds wanted) {
        value = Optional.of(wanted);
        return this;
    }

    public QueryBuilder qualifiers(Collection<String> some) {
        qualifiers = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder qualifiers(String... some) {
        return qualifiers(Arrays.asList(some));
    }

    public QueryBuilder kinds(Collection<ConductivityKind> some) {
        kinds = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder kinds(ConductivityKind... some) {
        return kinds(Arrays.asList(some));
    }

    public QueryBuilder origin(Origin wanted) {
        origin = Optional.of(wanted);
        return this;
    }

    public QueryBuilder methods(Collection<Method> some) {
        methods = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder methods(Method... some) {
        return methods(Arrays.asList(some));
    }

    public QueryBuilder years(Bounds wanted) {
        years = Optional.of(wanted);
        return this;
    }

    public QueryBuilder journal(String wanted) {
        journal = Optional.of(wanted);
        return this;
    }

    public QueryBuilder doi(Doi wanted) {
        doi = Optional.of(wanted);
        return this;
    }

    public QueryBuilder doc(String wanted) {
        doc = Optional.of(wanted);
        return this;
    }

    public QueryBuilder statuses(Collection<Status> some) {
        statuses = new LinkedHashSet<>(some);
        return this;
    }

    public QueryBuilder statuses(Status... some) {
        return statuses(Arrays.asList(some));
    }

    public QueryBuilder reportedHere(boolean wanted) {
        reportedHere = Optional.of(wanted);
        return this;
    }

    public QueryBuilder order(Query.Order wanted) {
        order = wanted;
        return this;
    }

    public QueryBuilder limit(int wanted) {
        limit = wanted;
        return this;
    }

    public QueryBuilder offset(int wanted) {
        offset = wanted;
        return this;
    }
}
