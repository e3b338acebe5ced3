package org.ionary.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.material.MobileIon;
import org.ionary.index.Bounds;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.ionary.normalize.ArrheniusFit;
import org.ionary.normalize.ArrheniusForm;
import org.ionary.normalize.ArrheniusPoint;

/** Why nothing matches: which of the conditions has nothing to offer, and what there is instead. */
record Nothing(FindingIndex index, FindingLookup findings) {
    private static final int LEAST_POINTS = 3;
    private static final int MOST_POINTS = 500;

    /** Empty where no single condition explains it. */
    Optional<String> reason(Query query) throws IOException {
        boolean material = query.composition().isPresent() || query.material().isPresent();
        if (material) {
            Query ofIt = about(query);
            if (isUnknownMaterial(query)) {
                return Optional.of("the material is not in the library");
            }
            if (query.property().isPresent()) {
                Property property = query.property().get();
                if (total(ofIt.toBuilder().property(property).build()) == 0) {
                    return Optional.of("of this material the library has no " + words(property) + ", only "
                            + words(other(property)) + " (" + total(ofIt) + ")");
                }
                Query known = ofIt.toBuilder().property(property).build();
                if (query.kelvin().isPresent()) {
                    return Optional.of(atOtherTemperatures(known, query.kelvin().get()));
                }
            }
            return Optional.empty();
        }
        if (query.mobileIons().size() == 1) {
            MobileIon ion = query.mobileIons().iterator().next();
            if (total(Query.builder().mobileIons(ion).build()) == 0) {
                return Optional.of("no " + ion.symbol() + " conductor is in the library");
            }
        }
        return Optional.empty();
    }

    /** Whether the library has nothing at all of the material that is asked about. */
    boolean isUnknownMaterial(Query query) throws IOException {
        return total(about(query)) == 0;
    }

    private static Query about(Query query) {
        QueryBuilder builder = Query.builder();
        query.composition().ifPresent(builder::composition);
        query.material().ifPresent(builder::material);
        return builder.build();
    }

    private static String words(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> "ionic conductivity";
            case ACTIVATION_ENERGY -> "activation energy";
        };
    }

    private static Property other(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> Property.ACTIVATION_ENERGY;
            case ACTIVATION_ENERGY -> Property.CONDUCTIVITY;
        };
    }

    /** Values at other temperatures are not passed off; where enough of one paper lie around it, a fit says so much. */
    private String atOtherTemperatures(Query known, Bounds wanted) throws IOException {
        List<CitedFinding> rows = findings.byIds(
                index.search(known.toBuilder().limit(MOST_POINTS).build()).ids());
        StringBuilder text = new StringBuilder("of this material the library has ")
                .append(rows.size())
                .append(rows.size() == 1 ? " value" : " values")
                .append(", none of them at this temperature");
        if (known.property().filter(Property.CONDUCTIVITY::equals).isPresent()
                && wanted.low().isPresent()
                && wanted.high().isPresent()) {
            double kelvin =
                    (wanted.low().get().doubleValue() + wanted.high().get().doubleValue()) / 2;
            interpolated(rows, kelvin).ifPresent(text::append);
        }
        return text.toString();
    }

    private static Optional<String> interpolated(List<CitedFinding> rows, double kelvin) {
        for (CitedFinding first : rows) {
            List<ArrheniusPoint> points = new ArrayList<>();
            for (CitedFinding row : rows) {
                Measurement said = row.finding().measurement();
                boolean usable = row.finding().source().equals(first.finding().source())
                        && said.quantity() instanceof Quantity.Exact
                        && said.temperature()
                                .filter(t -> t.upperKelvin().isEmpty())
                                .isPresent();
                if (usable) {
                    points.add(new ArrheniusPoint(
                            said.temperature().orElseThrow().kelvin().doubleValue(),
                            said.quantity().value().doubleValue()));
                }
            }
            if (points.size() >= LEAST_POINTS
                    && ArrheniusFit.of(points, ArrheniusForm.SIGMA_T)
                            instanceof ArrheniusFit.Outcome.Fitted(ArrheniusFit fit)) {
                OptionalDouble between = fit.conductivityAt(kelvin);
                if (between.isPresent()) {
                    return Optional.of("; an Arrhenius fit through the " + points.size() + " values of "
                            + FindingText.source(first) + " gives "
                            + org.ionary.normalize.ScientificNotation.write(
                                    Numbers.rounded(between.getAsDouble()).round(new java.math.MathContext(2)))
                            + " S/cm there (interpolated, not measured)");
                }
            }
        }
        return Optional.empty();
    }

    private long total(Query query) throws IOException {
        return index.search(query.toBuilder().limit(0).build()).total();
    }
}
