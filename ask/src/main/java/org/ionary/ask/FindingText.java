package org.ionary.ask;

import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.paper.Doi;
import org.ionary.normalize.ScientificNotation;

/** A finding in one line: what, how much, at which temperature, from which paper. */
public final class FindingText {
    private FindingText() {}

    /** The paper: its DOI, title and year as far as they are known. */
    public static String source(CitedFinding cited) {
        return cited.bibliography().doi().map(Doi::value).orElse(cited.doc())
                + cited.bibliography().title().map(title -> ", " + title).orElse("")
                + (cited.bibliography().year().isPresent()
                        ? ", " + cited.bibliography().year().getAsInt()
                        : "");
    }

    public static String line(CitedFinding cited) {
        return line(cited, Optional.empty());
    }

    /** {@code Mg(BH4)2·2NH3: 5 × 10⁻⁴ S/cm at 348.15 K (measured; 10.1002/eem2.12527, 2022)}. */
    public static String line(CitedFinding cited, Optional<String> unit) {
        Measurement said = cited.finding().measurement();
        String source = cited.bibliography().doi().map(Doi::value).orElse(cited.doc());
        String year = cited.bibliography().year().isPresent()
                ? ", " + cited.bibliography().year().getAsInt()
                : "";
        return said.material().key()
                + said.material().phase().map(phase -> " (" + phase + ")").orElse("")
                + ": " + quantity(said.quantity())
                + unit.map(u -> " = "
                                + ScientificNotation.write(
                                        AnswerUnit.converted(said.quantity().value(), u)) + " " + u)
                        .filter(text ->
                                !text.endsWith(" " + said.quantity().unit().symbol()))
                        .orElse("")
                + said.temperature().map(t -> " at " + temperature(t)).orElse("")
                + " (" + how(said) + source + year
                + said.citedFrom().map(doi -> ", from " + doi.value()).orElse("") + waiting(cited) + ")";
    }

    /** {@code 5 × 10⁻⁴ S/cm}, with what the paper makes of it: about, more than, of the order of. */
    public static String quantity(Quantity quantity) {
        String unit = " " + quantity.unit().symbol();
        String number = ScientificNotation.write(quantity.value());
        return switch (quantity) {
            case Quantity.Exact exact -> (exact.approximate() ? "about " : "") + number + unit;
            case Quantity.Interval interval ->
                (interval.approximate() ? "about " : "") + number + " to " + ScientificNotation.write(interval.high())
                        + unit;
            case Quantity.Bound bound ->
                switch (bound.side()) {
                    case ABOVE -> "more than " + number + unit;
                    case BELOW -> "less than " + number + unit;
                };
            case Quantity.Magnitude magnitude -> "of the order of " + number + unit;
        };
    }

    /** In kelvin, or as room temperature where the paper says no more. */
    public static String temperature(Temperature temperature) {
        String kelvin = ScientificNotation.write(temperature.kelvin())
                + temperature
                        .upperKelvin()
                        .map(high -> "–" + ScientificNotation.write(high))
                        .orElse("")
                + " K";
        return switch (temperature.origin()) {
            case STATED, INHERITED -> kelvin;
            case ROOM -> "room temperature";
            case ASSUMED -> kelvin + " (assumed)";
        };
    }

    /** A reader alone is not sure of it, and nobody has looked yet. */
    private static String waiting(CitedFinding cited) {
        return (cited.finding().status() == Status.NEEDS_REVIEW ? "; waiting for review" : "")
                + (cited.amended().contains(Amendment.Kind.RETRACTION) ? "; RETRACTED" : "")
                + (cited.amended().contains(Amendment.Kind.CONCERN) ? "; under an expression of concern" : "");
    }

    private static String how(Measurement said) {
        String how = switch (said.origin()) {
            case EXPERIMENTAL -> "measured";
            case COMPUTATIONAL -> "computed";
        };
        return how
                + said.method().map(m -> " by " + m.label()).orElse("")
                + (said.reportedHere() ? "; " : "; cited by ");
    }
}
