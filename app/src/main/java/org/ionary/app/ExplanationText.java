package org.ionary.app;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ionary.domain.finding.Candidate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Phrase;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Mention;
import org.ionary.extract.Explanation;
import org.ionary.extract.Outcome;
import org.ionary.extract.ReadPlace;
import org.ionary.extract.Recognised;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.ScientificNotation;

/**
 * How a paper was read, for people: each place with its block's number in brackets, what was recognised there, and for
 * each value what it was tied to and what came of it. Words that stand elsewhere carry the number of their block.
 */
final class ExplanationText {
    private final Explanation explanation;
    private final PrintStream out;

    ExplanationText(Explanation explanation, PrintStream out) {
        this.explanation = explanation;
        this.out = out;
    }

    void print() {
        explanation.places().forEach(this::place);
        if (!explanation.places().isEmpty()) {
            out.println();
        }
        String doc = explanation.paper().source().doc();
        out.println(doc + ": " + Words.count(explanation.extraction().findings().size(), "finding") + ", "
                + explanation.extraction().refused().size() + " refused");
        explanation
                .extraction()
                .ledger()
                .rejected()
                .forEach((reason, count) -> step("refused", count + " × " + reason.meaning()));
    }

    private void place(Explanation.Explained explained) {
        out.println();
        switch (explained.place()) {
            case ReadPlace.OfSentence sentence -> {
                out.println("[" + sentence.block() + "] " + section(sentence.block())
                        + quoted(sentence.sentence().quote()));
                sentence.recognised().forEach(this::recognised);
            }
            case ReadPlace.OfTable table -> {
                out.println("[" + table.block() + "] " + section(table.block()) + "table"
                        + table.caption()
                                .map(caption -> " " + quoted(caption.quote()))
                                .orElse(""));
                table.lines().forEach(this::line);
            }
        }
        explained.outcomes().forEach(outcome -> outcome(outcome, explained.place()));
    }

    private String section(int block) {
        String title = explanation.paper().blocks().get(block).at().section().title();
        return title.isBlank() ? "" : title + ": ";
    }

    private void recognised(Recognised one) {
        String quote = quoted(one.at().quote());
        switch (one) {
            case Recognised.Substance substance ->
                step(
                        "material",
                        quote + " = " + name(substance.material()) + ", "
                                + substance.by().meaning() + source(substance));
            case Recognised.Amount amount -> step(label(amount.quantity()), quote + " = " + value(amount.quantity()));
            case Recognised.Wording wording ->
                step(
                        "word",
                        quote + " names "
                                + wording.property().map(ExplanationText::name).orElse("something else"));
        }
    }

    private static String source(Recognised.Substance substance) {
        return switch (substance.by()) {
            case OWN_WORDS, PLACE -> "";
            case COMPLETED, STANDS_FOR -> {
                List<Mention> other = new ArrayList<>(substance.phrase().completions());
                if (!substance.phrase().head().equals(substance.at())) {
                    other.addFirst(substance.phrase().head());
                }
                yield ": "
                        + other.stream()
                                .map(mention -> quoted(mention.quote()) + " in [" + block(mention) + "]")
                                .collect(Collectors.joining(", "));
            }
        };
    }

    private static String label(ReadQuantity quantity) {
        return quantity.temperature().isPresent() ? "temperature" : "quantity";
    }

    private static String value(ReadQuantity quantity) {
        if (quantity.exponentLost()) {
            return "nothing: its power of ten is lost";
        }
        String unit = quantity.dimension().unit();
        String number = ScientificNotation.write(quantity.low())
                + quantity.high()
                        .map(high -> " to " + ScientificNotation.write(high))
                        .orElse("")
                + (unit.isEmpty() ? "" : " " + unit);
        boolean other = quantity.dimension() == Dimension.OTHER || quantity.dimension() == Dimension.PERCENT;
        return number
                + (other ? " (" + quantity.dimension().label() + ")" : "")
                + quantity.temperature().map(t -> ", role " + t.role().label()).orElse("")
                + (quantity.repaired() ? ", repaired" : "");
    }

    private void line(ReadPlace.Line line) {
        String heads = line.heads().stream().map(head -> quoted(head.quote())).collect(Collectors.joining(" "));
        String holds = line.materials()
                ? "names the materials"
                : line.property().map(property -> "holds " + name(property)).orElse("holds no property");
        step(
                line.direction().name().toLowerCase(Locale.ROOT) + " " + line.index(),
                (heads.isEmpty() ? "no head" : heads) + " " + holds);
    }

    private void outcome(Outcome outcome, ReadPlace place) {
        String value = outcome.value()
                .map(mention -> cell(mention) + quoted(mention.quote()))
                .orElse("");
        switch (outcome) {
            case Outcome.Found found -> {
                step("linked", value + " " + links(found.candidate(), place) + by(found.candidate()));
                step(found.again() ? "said again" : "found", finding(found.finding()));
                if (!found.again()) {
                    flags(found.finding());
                }
            }
            case Outcome.Refused refused -> {
                refused.candidate()
                        .ifPresent(candidate -> step("linked", value + " " + links(candidate, place) + by(candidate)));
                String detail = refused.refusal().detail();
                boolean more = refused.candidate().isPresent() && !detail.isEmpty() && !value.contains(detail);
                step(
                        "refused",
                        value + " " + refused.refusal().reason().meaning() + (more ? ": " + quoted(detail) : ""));
            }
        }
    }

    private static String links(Candidate candidate, ReadPlace place) {
        List<String> links = new ArrayList<>();
        String kind = candidate.kind() == ConductivityKind.UNSPECIFIED
                ? ""
                : " (" + candidate.kind().label() + ")";
        links.add("is " + name(candidate.property()) + kind
                + candidate
                        .propertyWord()
                        .map(word -> " by " + mention(word, place))
                        .orElse(""));
        links.add("material " + phrase(candidate.material(), place));
        candidate
                .temperature()
                .ifPresent(t -> links.add("temperature " + phrase(t.phrase(), place) + " ("
                        + t.origin().label() + ")"));
        candidate.method().ifPresent(method -> links.add("method " + method.label()));
        if (!candidate.reportedHere()) {
            links.add("a value of other work");
        }
        return String.join("; ", links);
    }

    private static String phrase(Phrase phrase, ReadPlace place) {
        String completions = phrase.completions().stream()
                .map(mention -> mention(mention, place))
                .collect(Collectors.joining(", "));
        return mention(phrase.head(), place) + (completions.isEmpty() ? "" : " completed by " + completions);
    }

    private static String mention(Mention mention, ReadPlace place) {
        boolean here = mention instanceof Mention.Seen seen
                && switch (place) {
                    case ReadPlace.OfTable table ->
                        table.block() == seen.locus().block();
                    case ReadPlace.OfSentence sentence ->
                        isIn(seen.locus(), sentence.sentence().locus());
                };
        return quoted(mention.quote()) + (here ? "" : " in [" + block(mention) + "]");
    }

    private static boolean isIn(Locus inner, Locus outer) {
        return inner.block() == outer.block() && inner.begin() >= outer.begin() && inner.end() <= outer.end();
    }

    private static String cell(Mention mention) {
        return mention instanceof Mention.Seen seen && seen.locus() instanceof Locus.InCell in
                ? "row " + in.row() + ", column " + in.column() + " "
                : "";
    }

    private static int block(Mention mention) {
        return switch (mention) {
            case Mention.Seen seen -> seen.locus().block();
            case Mention.Claimed claimed -> claimed.block();
        };
    }

    private static String finding(Finding finding) {
        Measurement m = finding.measurement();
        String value = ScientificNotation.write(m.quantity().value())
                + m.quantity()
                        .upper()
                        .map(high -> " to " + ScientificNotation.write(high))
                        .orElse("");
        return name(m.material()) + ", " + value + " " + m.property().unit().symbol()
                + m.temperature()
                        .map(t -> ", " + kelvin(t.kelvin(), t.upperKelvin()))
                        .orElse("")
                + "; " + finding.status().label().replace('_', ' ')
                + String.format(Locale.ROOT, ", confidence %.2f", finding.confidence()) + " (" + finding.id() + ")";
    }

    private static String kelvin(BigDecimal low, Optional<BigDecimal> high) {
        return ScientificNotation.write(low)
                + high.map(end -> " to " + ScientificNotation.write(end)).orElse("") + " K";
    }

    private void flags(Finding finding) {
        finding.flags().stream()
                .sorted(Comparator.comparing(Flag::label))
                .forEach(flag -> step("flag", flag.meaning()));
    }

    private static String name(Property property) {
        return property.label().replace('_', ' ');
    }

    private static String name(Material material) {
        return material.formula().or(material::name).orElse(material.asWritten());
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private void step(String label, String what) {
        out.println("    " + label + " ".repeat(Math.max(1, 13 - label.length())) + what);
    }

    /** Who reads it so, where that is not the rules. */
    private static String by(Candidate candidate) {
        return switch (candidate.reader()) {
            case Reader.Model model -> "; by " + model.label();
            case Reader.Rules rules -> "";
            case Reader.Tables tables -> "";
            case Reader.Human human -> "";
            case Reader.Dataset dataset -> "";
        };
    }
}
