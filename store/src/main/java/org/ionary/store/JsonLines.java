package org.ionary.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Additive;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Locus;

/** One finding as one line of JSON. The names of the fields and their order are a contract with other programs. */
final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {}

    static String line(CitedFinding cited) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            Finding finding = cited.finding();
            json.writeStringField("id", finding.id().value());
            json.writeStringField("doc", cited.doc());
            bibliography(json, cited.bibliography());
            material(json, finding.measurement().material());
            measurement(json, finding.measurement());
            evidence(json, finding.measurement().evidence().stream().findFirst());
            json.writeArrayFieldStart("readers");
            for (var reader : finding.readers()) {
                json.writeString(reader.label());
            }
            json.writeEndArray();
            json.writeStringField("status", finding.status().label());
            number(json, "confidence", Optional.of(Numbers.of(finding.confidence())));
            json.writeArrayFieldStart("flags");
            for (var flag : cited.flags()) {
                json.writeString(flag.label());
            }
            json.writeEndArray();
            text(json, "copy_of", cited.repeats().map(Object::toString));
            more(json, finding.measurement());
            text(json, "journal", cited.bibliography().journal());
            json.writeArrayFieldStart("authors");
            for (String author : cited.bibliography().authors()) {
                json.writeString(author);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void more(JsonGenerator json, Measurement said) throws IOException {
        text(json, "name", said.material().name());
        decimal(json, "uncertainty", uncertainty(said.quantity()));
        json.writeArrayFieldStart("additive_shares");
        for (Additive additive : said.material().additives()) {
            json.writeStartObject();
            json.writeStringField("formula", additive.formula());
            number(json, "percent", Optional.of(Numbers.of(additive.percent())));
            json.writeStringField("basis", additive.basis().label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The printed ±. */
    static Optional<BigDecimal> uncertainty(Quantity quantity) {
        return quantity instanceof Quantity.Exact exact ? exact.uncertainty() : Optional.empty();
    }

    private static void bibliography(JsonGenerator json, Bibliography bibliography) throws IOException {
        text(json, "doi", bibliography.doi().map(Object::toString));
        text(json, "title", bibliography.title());
        number(
                json,
                "year",
                bibliography.year().stream().mapToObj(String::valueOf).findFirst());
    }

    private static void material(JsonGenerator json, Material material) throws IOException {
        json.writeStringField("material", material.asWritten());
        text(json, "formula", material.formula());
        json.writeObjectFieldStart("elements");
        if (material.composition().isPresent()) {
            for (var amount : material.composition().orElseThrow().amounts().entrySet()) {
                number(json, amount.getKey().symbol(), Optional.of(Numbers.of(amount.getValue())));
            }
        }
        json.writeEndObject();
        text(json, "mobile_ion", material.mobileIon().map(MobileIon::symbol));
        number(json, "valence", material.mobileIon().map(ion -> String.valueOf(ion.valence())));
        json.writeStringField("family", material.family().label());
        json.writeObjectFieldStart("neutral_molecules");
        for (Map.Entry<String, Double> adduct : material.adducts().entrySet()) {
            number(json, adduct.getKey(), Optional.of(Numbers.of(adduct.getValue())));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("additives");
        Set<String> named = new HashSet<>();
        for (Additive additive : material.additives()) {
            // A second portion of the same additive stands in the formula; an object has each name once.
            if (named.add(additive.formula())) {
                number(json, additive.formula(), percent(additive));
            }
        }
        json.writeEndObject();
        text(json, "phase", material.phase());
    }

    /** Empty where the paper does not say how much. */
    static Optional<String> percent(Additive additive) {
        return additive.percent() == 0 ? Optional.empty() : Optional.of(Numbers.of(additive.percent()));
    }

    /** The temperature, where it is one and not an interval. */
    static Optional<BigDecimal> one(Measurement said) {
        return said.temperature().filter(t -> t.upperKelvin().isEmpty()).map(Temperature::kelvin);
    }

    /** The lower end, where the temperature is an interval. */
    static Optional<BigDecimal> lower(Measurement said) {
        return said.temperature().filter(t -> t.upperKelvin().isPresent()).map(Temperature::kelvin);
    }

    private static void measurement(JsonGenerator json, Measurement said) throws IOException {
        Quantity quantity = said.quantity();
        json.writeStringField("property", said.property().label());
        number(json, "value", Optional.of(Numbers.of(quantity.value())));
        decimal(json, "value_max", quantity.upper());
        json.writeStringField("qualifier", quantity.qualifier());
        json.writeStringField("unit", quantity.unit().symbol());
        json.writeStringField("raw", quantity.raw());
        text(json, "kind", kind(said));
        decimal(json, "temperature_K", one(said));
        decimal(json, "temperature_min_K", lower(said));
        decimal(json, "temperature_max_K", said.temperature().flatMap(Temperature::upperKelvin));
        text(json, "temperature_raw", said.temperature().map(Temperature::raw));
        text(
                json,
                "temperature_origin",
                said.temperature().map(temperature -> temperature.origin().label()));
        json.writeStringField("origin", said.origin().label());
        text(json, "method", said.method().map(method -> method.label()));
        json.writeBooleanField("reported_here", said.reportedHere());
        text(json, "cited_from", said.citedFrom().map(Doi::value));
        json.writeObjectFieldStart("conditions");
        for (var condition : said.conditions().entrySet()) {
            json.writeStringField(condition.getKey().label(), condition.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("labels");
        for (var label : said.labels().entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
    }

    /** Only conductivities are of a kind. */
    static Optional<String> kind(Measurement said) {
        return said.property() == Property.CONDUCTIVITY
                ? Optional.of(said.kind().label())
                : Optional.empty();
    }

    private static void evidence(JsonGenerator json, Optional<Evidence> shown) throws IOException {
        if (shown.isEmpty()) {
            json.writeNullField("evidence");
            return;
        }
        Evidence evidence = shown.orElseThrow();
        Locus value = evidence.printed();
        json.writeObjectFieldStart("evidence");
        json.writeStringField("quote", evidence.quote());
        json.writeStringField("section", evidence.section());
        number(json, "page", evidence.page().stream().mapToObj(String::valueOf).findFirst());
        json.writeNumberField("block", value.block());
        json.writeNumberField("begin", value.begin());
        json.writeNumberField("end", value.end());
        if (value instanceof Locus.InCell cell) {
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        if (text.isPresent()) {
            json.writeString(text.orElseThrow());
        } else {
            json.writeNull();
        }
    }

    private static void decimal(JsonGenerator json, String name, Optional<BigDecimal> number) throws IOException {
        number(json, name, number.map(Numbers::of));
    }

    private static void number(JsonGenerator json, String name, Optional<String> digits) throws IOException {
        json.writeFieldName(name);
        if (digits.isPresent()) {
            json.writeNumber(digits.orElseThrow());
        } else {
            json.writeNull();
        }
    }
}
