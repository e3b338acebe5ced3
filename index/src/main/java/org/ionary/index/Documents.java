package org.ionary.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;

/**
 * Findings and passages as Lucene documents; nothing is stored in them but what leads back to the library.
 *
 * <p>Values are indexed as they are and not by their logarithm: doubles keep the same relative precision from 10⁻¹⁸ to
 * 10³, the order is the same, and a bound that equals a value still equals it.
 */
final class Documents {
    static final String TYPE = "type";
    static final String FINDING = "finding";
    static final String PASSAGE = "passage";
    /** Another type of findings: those that are not rejected, as nearly every question wants them. */
    static final String USUAL = "usual";

    static final String ID = "id";
    static final String SOURCE = "source";
    static final String BLOCK = "block";
    static final String TEXT = "text";
    static final String MATERIAL_TEXT = "material_text";
    static final String FORMULA = "formula";
    /** The ends of the formula that begin with an element. */
    static final String FORMULA_END = "formula_end";

    static final String COMPOSITE = "composite";
    static final String VALUE = "value";
    /** The upper end, of intervals only. */
    static final String VALUE_HIGH = "value_high";

    static final String KELVIN = "kelvin";
    static final String KELVIN_HIGH = "kelvin_high";
    static final String YEAR = "year";
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    static final String ELEMENT_COUNT = "element_count";
    static final String JOURNAL_FOLDED = "journal_folded";
    static final String REPORTED_HERE = "reported_here";

    private static final String PHASE_LABEL = "phase";
    private static final String ALSO_CITED_LABEL = "also_cited";

    private Documents() {}

    static List<Document> of(SourceId source, List<CitedFinding> findings, Paper paper) {
        List<Document> documents = new ArrayList<>();
        for (CitedFinding cited : findings) {
            documents.add(finding(source, cited));
        }
        for (Block block : paper.blocks()) {
            if (!block.text().isBlank()) {
                documents.add(passage(paper, block));
            }
        }
        return documents;
    }

    private static Document passage(Paper paper, Block block) {
        Document document = place(paper, block);
        document.add(new TextField(TEXT, block.text(), Field.Store.NO));
        return document;
    }

    /** Where a passage stands, without its words. */
    static Document place(Paper paper, Block block) {
        Document document = of(PASSAGE, paper.source().id());
        document.add(new KeywordField(Facet.DOC.field(), paper.source().doc(), Field.Store.NO));
        bibliography(document, paper.bibliography());
        document.add(new NumericDocValuesField(BLOCK, block.at().ordinal()));
        return document;
    }

    private static Document finding(SourceId source, CitedFinding cited) {
        Finding finding = cited.finding();
        Measurement said = finding.measurement();
        Document document = of(FINDING, source);
        document.add(new LongField(ID, Orders.number(finding.id()), Field.Store.NO));
        name(document, Facet.STATUS, finding.status().label());
        if (QueryBuilder.USUAL_STATUSES.contains(finding.status())) {
            document.add(new StringField(TYPE, USUAL, Field.Store.NO));
        }
        cited.flags().forEach(flag -> countedName(document, Facet.FLAG, flag.label()));
        add(document, said);
        add(document, said.material());
        Classes.of(said).forEach(name -> name(document, Facet.CLASS, name));
        Classes.filedAs(said).ifPresent(filed -> name(document, Facet.FILED_AS, filed));
        phases(said).forEach(phase -> name(document, Facet.PHASE, phase));
        name(document, Facet.DOC, cited.doc());
        bibliography(document, cited.bibliography());
        alsoCited(said).forEach(doi -> name(document, Facet.DOI, doi));
        return document;
    }

    /** What a row of a dataset cites beside its paper. */
    private static Set<String> alsoCited(Measurement said) {
        Set<String> dois = new LinkedHashSet<>(List.of(said.labels()
                .getOrDefault(ALSO_CITED_LABEL, "")
                .toLowerCase(Locale.ROOT)
                .split(" ", -1)));
        dois.remove("");
        return dois;
    }

    private static void bibliography(Document document, Bibliography bibliography) {
        bibliography.doi().ifPresent(doi -> name(document, Facet.DOI, doi.value()));
        bibliography.journal().ifPresent(journal -> {
            countedName(document, Facet.JOURNAL, journal);
            document.add(new StringField(JOURNAL_FOLDED, journal(journal), Field.Store.NO));
        });
        bibliography.year().ifPresent(year -> {
            document.add(new IntField(YEAR, year, Field.Store.NO));
            countedName(document, Facet.YEAR, String.valueOf(year));
        });
    }

    /** {@code J. Am. Chem. Soc.} is {@code J Am Chem Soc}. */
    static String journal(String name) {
        return Labels.fold(name.replace('.', ' '));
    }

    private static Document of(String type, SourceId source) {
        Document document = new Document();
        document.add(new StringField(TYPE, type, Field.Store.NO));
        document.add(new KeywordField(SOURCE, source.sha256(), Field.Store.NO));
        return document;
    }

    private static void add(Document document, Measurement said) {
        name(document, Facet.PROPERTY, said.property().label());
        number(document, VALUE, said.quantity().value());
        said.quantity().upper().ifPresent(high -> number(document, VALUE_HIGH, high));
        said.temperature().ifPresent(temperature -> {
            number(document, KELVIN, temperature.kelvin());
            temperature.upperKelvin().ifPresent(high -> number(document, KELVIN_HIGH, high));
        });
        name(document, Facet.KIND, said.kind().label());
        name(document, Facet.QUALIFIER, said.quantity().qualifier());
        name(document, Facet.ORIGIN, said.origin().label());
        said.method().ifPresent(method -> name(document, Facet.METHOD, method.label()));
        Labels.add(document, said.labels());
        document.add(new StringField(REPORTED_HERE, String.valueOf(said.reportedHere()), Field.Store.NO));
    }

    private static void add(Document document, Material material) {
        name(document, Facet.MATERIAL, material.key());
        material.formula().ifPresent(formula -> document.add(new StringField(FORMULA, formula, Field.Store.NO)));
        material.formula()
                .ifPresent(formula -> FormulaParts.ends(formula)
                        .forEach(end -> document.add(new StringField(FORMULA_END, end, Field.Store.NO))));
        for (String words : names(material)) {
            document.add(new TextField(MATERIAL_TEXT, words, Field.Store.NO));
        }
        Family family = material.family();
        name(document, Facet.FAMILY, family.label());
        material.formula().map(Anions::of).orElse(Set.of()).forEach(anion -> name(document, Facet.ANION, anion));
        name(document, Facet.CHEMISTRY, Names.of(family.chemistry()));
        material.mobileIon().ifPresent(ion -> add(document, ion));
        material.composition()
                .ifPresentOrElse(
                        composition -> add(document, composition),
                        // Of a hydrate with an unknown amount of water the elements are known.
                        () -> material.formula()
                                .map(Documents::elements)
                                .orElse(Set.of())
                                .forEach(element -> name(document, Facet.ELEMENT, element.symbol())));
        material.adducts().keySet().forEach(molecule -> name(document, Facet.NEUTRAL_MOLECULE, molecule));
        material.additives().stream()
                .map(Additive::formula)
                .distinct()
                .forEach(additive -> name(document, Facet.ADDITIVE, additive));
        document.add(
                new StringField(COMPOSITE, String.valueOf(!material.additives().isEmpty()), Field.Store.NO));
    }

    /** The phase that is named, and the one that a dataset files the row under. */
    private static Set<Element> elements(String formula) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        Matcher symbols = SYMBOL.matcher(formula);
        while (symbols.find()) {
            Element.ofSymbol(symbols.group())
                    .or(() -> Element.ofSymbol(symbols.group().substring(0, 1)))
                    .ifPresent(elements::add);
        }
        return elements;
    }

    private static Set<String> phases(Measurement said) {
        Set<String> phases = new LinkedHashSet<>();
        said.material().phase().ifPresent(phases::add);
        Optional.ofNullable(said.labels().get(PHASE_LABEL)).ifPresent(phases::add);
        return phases;
    }

    private static Set<String> names(Material material) {
        Set<String> names = new LinkedHashSet<>(List.of(material.asWritten()));
        material.name().ifPresent(names::add);
        material.formula().ifPresent(names::add);
        material.additives().stream().map(Additive::formula).forEach(names::add);
        return names;
    }

    private static void add(Document document, MobileIon ion) {
        name(document, Facet.MOBILE_ION, ion.symbol());
        name(document, Facet.VALENCE, String.valueOf(ion.valence()));
    }

    private static void add(Document document, Composition composition) {
        name(document, Facet.ELEMENT_SET, Names.elements(composition));
        countedName(document, Facet.COMPOSITION, CompositionKey.of(composition));
        int elements = composition.amounts().size();
        document.add(new IntField(ELEMENT_COUNT, elements, Field.Store.NO));
        countedName(document, Facet.ELEMENT_COUNT, String.valueOf(elements));
        double total =
                composition.amounts().values().stream().mapToDouble(a -> a).sum();
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            name(document, Facet.ELEMENT, amount.getKey().symbol());
            document.add(new NumericDocValuesField(
                    fraction(amount.getKey()), NumericUtils.doubleToSortableLong(amount.getValue() / total)));
        }
    }

    /** The field that holds the atomic fraction of an element; asked only of findings with the same elements. */
    static String fraction(Element element) {
        return "fraction_" + element.symbol();
    }

    private static void number(Document document, String field, BigDecimal number) {
        document.add(new DoubleField(field, number.doubleValue(), Field.Store.NO));
    }

    /** What is counted but not asked for by this name. */
    private static void countedName(Document document, Facet facet, String name) {
        document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(name)));
    }

    private static void name(Document document, Facet facet, String name) {
        document.add(new KeywordField(facet.field(), name, Field.Store.NO));
    }
}
