package org.ionary.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.QueryBuilder;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.MobileIon;

/** Our queries in Lucene's terms. Only the words for a material are scored; all else filters. */
final class Translation {
    private static final float EXACT_NAME = 10;
    /** How many different words a beginning stands for. */
    private static final int MOST_WORDS = 100;

    private Translation() {}

    static org.apache.lucene.search.Query of(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean usual = query.statuses().equals(Query.everythingButRejected());
        filter(all, term(Documents.TYPE, usual ? Documents.USUAL : Documents.FINDING));
        if (!usual) {
            any(all, Facet.STATUS, query.statuses(), Status::label);
        }
        query.property().ifPresent(property -> filter(all, term(Facet.PROPERTY, property.label())));
        any(all, Facet.MOBILE_ION, query.mobileIons(), MobileIon::symbol);
        any(all, Facet.VALENCE, query.valences(), String::valueOf);
        families(all, query);
        any(all, Facet.ELEMENT, query.withAny(), Element::symbol);
        if (query.onlyElements()) {
            filter(all, term(Facet.ELEMENT_SET, Names.elements(query.with())));
        }
        query.elementCount().ifPresent(count -> filter(all, whole(Documents.ELEMENT_COUNT, count)));
        any(all, Facet.CLASS, query.classes(), Classes::fold);
        query.withoutClasses().forEach(name -> all.add(term(Facet.CLASS, Classes.fold(name)), Occur.MUST_NOT));
        any(all, Facet.ANION, query.anions(), text -> text);
        query.with().forEach(element -> filter(all, term(Facet.ELEMENT, element.symbol())));
        query.without().forEach(element -> all.add(term(Facet.ELEMENT, element.symbol()), Occur.MUST_NOT));
        any(all, Facet.NEUTRAL_MOLECULE, query.neutralMolecules(), text -> text);
        query.withoutMolecules().forEach(molecule -> all.add(term(Facet.NEUTRAL_MOLECULE, molecule), Occur.MUST_NOT));
        query.hasNeutralMolecules()
                .ifPresent(has -> all.add(
                        new FieldExistsQuery(Facet.NEUTRAL_MOLECULE.field()), has ? Occur.FILTER : Occur.MUST_NOT));
        query.isComposite().ifPresent(is -> filter(all, term(Documents.COMPOSITE, String.valueOf(is))));
        any(all, Facet.ADDITIVE, query.additives(), text -> text);
        query.composition().ifPresent(composition -> composition(all, composition));
        query.formula().ifPresent(formula -> filter(all, term(Documents.FORMULA, formula)));
        query.material().ifPresent(words -> all.add(material(words), Occur.MUST));
        any(all, Facet.PHASE, query.phases(), text -> text);
        query.labels().forEach((name, values) -> any(all, Labels.FIELD, values, value -> Labels.term(name, value)));
        within(all, query.value(), Documents.VALUE, Documents.VALUE_HIGH);
        within(all, query.kelvin(), Documents.KELVIN, Documents.KELVIN_HIGH);
        any(all, Facet.QUALIFIER, query.qualifiers(), text -> text);
        any(all, Facet.KIND, query.kinds(), ConductivityKind::label);
        query.origin().ifPresent(origin -> filter(all, term(Facet.ORIGIN, origin.label())));
        any(all, Facet.METHOD, query.methods(), Method::label);
        query.years().ifPresent(years -> filter(all, whole(Documents.YEAR, years)));
        query.journal().ifPresent(name -> filter(all, term(Documents.JOURNAL_FOLDED, Documents.journal(name))));
        query.doi().ifPresent(doi -> filter(all, term(Facet.DOI, doi.value())));
        query.doc().ifPresent(doc -> filter(all, term(Facet.DOC, doc)));
        any(all, Facet.STATUS, query.statuses(), Status::label);
        if (!query.findings().isEmpty()) {
            filter(all, LongField.newSetQuery(Documents.ID, numbers(query.findings())));
        }
        query.reportedHere().ifPresent(here -> filter(all, term(Documents.REPORTED_HERE, String.valueOf(here))));
        return all.build();
    }

    private static long[] numbers(Collection<FindingId> ids) {
        return ids.stream().mapToLong(Orders::number).toArray();
    }

    private static void families(BooleanQuery.Builder all, Query query) {
        if (query.families().isEmpty() && query.chemistries().isEmpty()) {
            return;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        query.families().forEach(family -> either.add(term(Facet.FAMILY, family.label()), Occur.SHOULD));
        query.chemistries().forEach(chemistry -> either.add(term(Facet.CHEMISTRY, Names.of(chemistry)), Occur.SHOULD));
        filter(all, either.build());
    }

    /**
     * {@link Composition#isSameAs} as ranges of atomic fractions: |a − b| ≤ t·max(a, b) holds for b from (1 − t)·a to a
     * / (1 − t).
     */
    private static void composition(BooleanQuery.Builder all, Composition composition) {
        filter(all, term(Facet.ELEMENT_SET, Names.elements(composition)));
        double total =
                composition.amounts().values().stream().mapToDouble(a -> a).sum();
        double near = 1 - Composition.TOLERANCE;
        for (Element element : composition.amounts().keySet()) {
            double fraction = composition.amount(element) / total;
            filter(
                    all,
                    NumericDocValuesField.newSlowRangeQuery(
                            Documents.fraction(element),
                            NumericUtils.doubleToSortableLong(fraction * near),
                            NumericUtils.doubleToSortableLong(fraction / near)));
        }
    }

    /** The very name or formula first, then whatever has all the words. */
    private static org.apache.lucene.search.Query material(String words) {
        Optional<org.apache.lucene.search.Query> part = FormulaParts.materials(words);
        if (part.isPresent()) {
            return part.get();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        String name = Folding.fold(words.strip());
        either.add(new BoostQuery(term(Facet.MATERIAL, name), EXACT_NAME), Occur.SHOULD);
        OtherNames.of(name)
                .forEach(other -> either.add(new BoostQuery(term(Facet.MATERIAL, other), EXACT_NAME), Occur.SHOULD));
        either.add(allWords(Documents.MATERIAL_TEXT, words, FormulaAnalyzer.whole(), Occur.MUST), Occur.SHOULD);
        return either.build();
    }

    /** Passages with any of the words, the more and the rarer the better. */
    static org.apache.lucene.search.Query of(PassageQuery query) {
        return places(query)
                .add(allWords(Documents.TEXT, query.words(), FormulaAnalyzer.withParts(), Occur.SHOULD), Occur.MUST)
                .build();
    }

    /** Passages where the query looks for them, whatever their words. */
    static BooleanQuery.Builder places(PassageQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filter(all, term(Documents.TYPE, Documents.PASSAGE));
        query.doc().ifPresent(doc -> filter(all, term(Facet.DOC, doc)));
        query.doi().ifPresent(doi -> filter(all, term(Facet.DOI, doi.value())));
        query.years().ifPresent(years -> filter(all, whole(Documents.YEAR, years)));
        return all;
    }

    /** Each word as it is or by another name. */
    private static org.apache.lucene.search.Query allWords(
            String field, String words, FormulaAnalyzer analyzer, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        try (analyzer) {
            QueryBuilder parsed = new QueryBuilder(analyzer);
            for (String word : words.strip().split("\\s+", -1)) {
                org.apache.lucene.search.Query asked = FormulaParts.words(field, word, MOST_WORDS)
                        .orElseGet(() -> parsed.createBooleanQuery(field, word, occur));
                if (asked != null) {
                    List<org.apache.lucene.search.Query> names = new ArrayList<>(List.of(asked));
                    for (String other : OtherNames.of(word)) {
                        org.apache.lucene.search.Query named = parsed.createBooleanQuery(field, other, occur);
                        if (named != null) {
                            names.add(named);
                        }
                    }
                    all.add(names.size() == 1 ? asked : new DisjunctionMaxQuery(names, 0), occur);
                    any = true;
                }
            }
        }
        return any ? all.build() : new MatchNoDocsQuery("no words");
    }

    private static void within(BooleanQuery.Builder all, Optional<Bounds> bounds, String low, String high) {
        bounds.ifPresent(range -> {
            double from = range.low()
                    .map(number ->
                            range.lowIncluded() ? number.doubleValue() : DoublePoint.nextUp(number.doubleValue()))
                    .orElse(Double.NEGATIVE_INFINITY);
            double to = range.high()
                    .map(number ->
                            range.highIncluded() ? number.doubleValue() : DoublePoint.nextDown(number.doubleValue()))
                    .orElse(Double.POSITIVE_INFINITY);
            filter(all, DoubleField.newRangeQuery(low, from, to));
            if (to < Double.POSITIVE_INFINITY) {
                all.add(
                        DoublePoint.newRangeQuery(high, DoublePoint.nextUp(to), Double.POSITIVE_INFINITY),
                        Occur.MUST_NOT);
            }
        });
    }

    private static org.apache.lucene.search.Query whole(String field, Bounds bounds) {
        int from = bounds.low()
                .map(number -> ceiling(number) + (isWhole(number) && !bounds.lowIncluded() ? 1 : 0))
                .orElse(Integer.MIN_VALUE);
        int to = bounds.high()
                .map(number -> floor(number) - (isWhole(number) && !bounds.highIncluded() ? 1 : 0))
                .orElse(Integer.MAX_VALUE);
        return IntField.newRangeQuery(field, from, to);
    }

    private static int ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).intValue();
    }

    private static int floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).intValue();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static <T> void any(
            BooleanQuery.Builder all, Facet facet, Collection<T> wanted, Function<T, String> label) {
        any(all, facet.field(), wanted, label);
    }

    private static <T> void any(
            BooleanQuery.Builder all, String field, Collection<T> wanted, Function<T, String> label) {
        if (!wanted.isEmpty()) {
            List<BytesRef> terms = wanted.stream().map(label).map(BytesRef::new).toList();
            filter(
                    all,
                    terms.size() == 1
                            ? new TermQuery(new Term(field, terms.getFirst()))
                            : new TermInSetQuery(field, terms));
        }
    }

    private static TermQuery term(Facet facet, String value) {
        return term(facet.field(), value);
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void filter(BooleanQuery.Builder all, org.apache.lucene.search.Query query) {
        all.add(query, Occur.FILTER);
    }
}
