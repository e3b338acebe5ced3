package org.ionary.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.extract.Explanation;
import org.ionary.extract.Outcome;
import org.ionary.extract.ReadPlace;
import org.ionary.extract.Recognised;
import org.ionary.normalize.ReadQuantity;

/** How a paper was read, for programs: one object for each sentence with a value and for each table. */
final class ExplanationJson {
    private ExplanationJson() {}

    /** JSON Lines, in the order of the explanation. */
    static List<String> lines(Explanation explanation) {
        return explanation.places().stream()
                .map(explained -> object(explanation, explained).toString())
                .toList();
    }

    private static ObjectNode object(Explanation explanation, Explanation.Explained explained) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        int block = explained.place().block();
        json.put("doc", explanation.paper().source().doc())
                .put("block", block)
                .put(
                        "section",
                        explanation.paper().blocks().get(block).at().section().title());
        switch (explained.place()) {
            case ReadPlace.OfSentence sentence -> {
                put(json.put("kind", "sentence"), sentence.sentence());
                ArrayNode recognised = json.putArray("recognised");
                sentence.recognised().forEach(one -> recognised(one, recognised.addObject()));
            }
            case ReadPlace.OfTable table -> {
                json.put("kind", "table")
                        .put("caption", table.caption().map(Mention::quote).orElse(null));
                ArrayNode lines = json.putArray("lines");
                table.lines().forEach(line -> line(line, lines.addObject()));
            }
        }
        ArrayNode values = json.putArray("values");
        explained.outcomes().forEach(outcome -> outcome(outcome, values.addObject()));
        return json;
    }

    private static void recognised(Recognised one, ObjectNode json) {
        switch (one) {
            case Recognised.Substance substance -> {
                put(json.put("kind", "material"), substance.at());
                material(substance.material(), json);
                json.put("by", substance.by().name().toLowerCase(Locale.ROOT));
                phrase(substance.phrase(), json.putObject("read_from"));
            }
            case Recognised.Amount amount -> {
                put(json.put("kind", "quantity"), amount.at());
                quantity(amount.quantity(), json);
            }
            case Recognised.Wording wording ->
                put(json.put("kind", "word"), wording.at())
                        .put("property", wording.property().map(Property::label).orElse(null));
        }
    }

    private static void quantity(ReadQuantity quantity, ObjectNode json) {
        json.put("dimension", quantity.dimension().label())
                .put("value", quantity.exponentLost() ? null : quantity.low())
                .put("value_max", quantity.high().orElse(null))
                .put("unit", quantity.dimension().unit())
                .put("qualifier", quantity.sense().qualifier())
                .put("repaired", quantity.repaired());
        quantity.temperature()
                .ifPresent(temperature -> json.put(
                                "temperature_origin", temperature.origin().label())
                        .put("temperature_role", temperature.role().label()));
    }

    private static void line(ReadPlace.Line line, ObjectNode json) {
        json.put("line", line.direction().name().toLowerCase(Locale.ROOT)).put("index", line.index());
        ArrayNode heads = json.putArray("heads");
        line.heads().forEach(head -> put(heads.addObject(), head));
        json.put("property", line.property().map(Property::label).orElse(null)).put("materials", line.materials());
    }

    private static void outcome(Outcome outcome, ObjectNode json) {
        outcome.value().ifPresent(value -> put(json, value));
        switch (outcome) {
            case Outcome.Found found -> {
                json.put("outcome", found.again() ? "said_again" : "found");
                linked(found.candidate(), json.putObject("linked"));
                finding(found.finding(), json.putObject("finding"));
            }
            case Outcome.Refused refused -> {
                json.put("outcome", "refused")
                        .put("reason", refused.refusal().reason().name().toLowerCase(Locale.ROOT))
                        .put("meaning", refused.refusal().reason().meaning())
                        .put("detail", refused.refusal().detail());
                refused.candidate().ifPresent(candidate -> linked(candidate, json.putObject("linked")));
            }
        }
    }

    private static void linked(Candidate candidate, ObjectNode json) {
        json.put("property", candidate.property().label())
                .put("kind", candidate.kind().label())
                .put("origin", candidate.origin().label())
                .put("method", candidate.method().map(Method::label).orElse(null))
                .put("reported_here", candidate.reportedHere())
                .put("reader", candidate.reader().label());
        candidate.propertyWord().ifPresent(word -> put(json.putObject("word"), word));
        phrase(candidate.material(), json.putObject("material"));
        phrase(candidate.value(), json.putObject("value"));
        candidate.temperature().ifPresent(temperature -> {
            ObjectNode phrase = json.putObject("temperature");
            phrase(temperature.phrase(), phrase);
            phrase.put("origin", temperature.origin().label());
        });
        ArrayNode doubts = json.putArray("doubts");
        candidate.doubts().stream().map(Flag::label).sorted().forEach(doubts::add);
    }

    private static void finding(Finding finding, ObjectNode json) {
        Measurement m = finding.measurement();
        json.put("id", finding.id().toString());
        material(m.material(), json);
        json.put("property", m.property().label())
                .put("value", m.quantity().value())
                .put("value_max", m.quantity().upper().orElse(null))
                .put("unit", m.property().unit().symbol())
                .put("qualifier", m.quantity().qualifier())
                .put("temperature_K", m.temperature().map(t -> t.kelvin()).orElse(null))
                .put(
                        "temperature_max_K",
                        m.temperature().flatMap(t -> t.upperKelvin()).orElse(null))
                .put("status", finding.status().label())
                .put("confidence", finding.confidence());
        ArrayNode flags = json.putArray("flags");
        finding.flags().stream().map(Flag::label).sorted().forEach(flags::add);
    }

    private static void material(Material material, ObjectNode json) {
        json.put("material", material.asWritten())
                .put("name", material.name().orElse(null))
                .put("formula", material.formula().orElse(null));
    }

    private static void phrase(Phrase phrase, ObjectNode json) {
        put(json, phrase.head());
        ArrayNode completions = json.putArray("completed_by");
        phrase.completions().forEach(mention -> put(completions.addObject(), mention));
    }

    private static ObjectNode put(ObjectNode json, Mention mention) {
        json.put("quote", mention.quote());
        switch (mention) {
            case Mention.Claimed claimed -> json.put("block", claimed.block());
            case Mention.Seen seen -> {
                json.put("block", seen.locus().block())
                        .put("begin", seen.locus().begin())
                        .put("end", seen.locus().end());
                if (seen.locus() instanceof Locus.InCell in) {
                    json.put("row", in.row()).put("column", in.column());
                }
            }
        }
        return json;
    }
}
