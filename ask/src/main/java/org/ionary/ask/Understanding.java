package org.ionary.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Method;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Status;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.index.Bounds;
import org.ionary.index.Query;
import org.ionary.index.QueryBuilder;
import org.ionary.normalize.Dimension;
import org.ionary.normalize.ReadQuantity;
import org.ionary.normalize.ScientificNotation;
import org.ionary.normalize.Sense;

/** What is understood of a question so far. Filled in the order of its words, then made into a query once. */
final class Understanding {
    static final Bounds ROOM_TEMPERATURE = Bounds.between(new BigDecimal("293"), new BigDecimal("303.15"));

    /** A stated temperature finds values within this of it, so that 25 °C finds 298 K. */
    private static final BigDecimal NEAR = new BigDecimal("1");

    /** How many rows a list has when the question does not say. */
    private static final int USUAL_LENGTH = 10;

    /** What passes for the conductivity of a conductor; a grain boundary's or an electronic one does not. */
    private static final Set<ConductivityKind> OF_A_CONDUCTOR =
            EnumSet.complementOf(EnumSet.of(ConductivityKind.ELECTRONIC, ConductivityKind.GRAIN_BOUNDARY));

    private final QueryBuilder query = Query.builder();
    private final List<String> notes = new ArrayList<>();
    private final Set<MobileIon> ions = EnumSet.noneOf(MobileIon.class);
    private final List<Integer> valences = new ArrayList<>();
    private final Set<Family> families = EnumSet.noneOf(Family.class);
    private final Set<Family.Chemistry> chemistries = EnumSet.noneOf(Family.Chemistry.class);
    private final Set<Element> with = EnumSet.noneOf(Element.class);
    private final Set<Element> without = EnumSet.noneOf(Element.class);
    private final Set<Method> methods = EnumSet.noneOf(Method.class);
    private Optional<Property> property = Optional.empty();
    private Optional<String> order = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private Optional<Origin> origin = Optional.empty();
    private Optional<ReadQuantity> limit = Optional.empty();
    private Optional<String> conflict = Optional.empty();
    private boolean aboutConductors;
    private boolean hasMaterial;
    private boolean hasTemperature;
    private boolean hasYears;
    private boolean counts;
    private boolean narrowed;
    private int length;

    /** Takes a temperature or a limit of the property; other quantities are not for this grammar. */
    boolean takes(ReadQuantity quantity) {
        return switch (quantity.dimension()) {
            case TEMPERATURE -> {
                if (!quantity.refersBack()) {
                    temperature(quantity);
                }
                yield true;
            }
            case CONDUCTIVITY, ENERGY_PER_PARTICLE -> {
                if (limit.isPresent()) {
                    conflict = Optional.of("two limits in one question");
                }
                limit = Optional.of(quantity);
                yield true;
            }
            case CONDUCTIVITY_TEMPERATURE, RECIPROCAL_TEMPERATURE, PERCENT, OTHER -> false;
        };
    }

    private void temperature(ReadQuantity quantity) {
        if (hasTemperature) {
            conflict = Optional.of("two temperatures in one question");
        }
        hasTemperature = true;
        narrowed = true;
        if (quantity.roomTemperature()) {
            query.kelvin(ROOM_TEMPERATURE);
            notes.add("room temperature read as 293–303.15 K");
        } else if (quantity.high().isPresent()) {
            query.kelvin(Bounds.between(quantity.low(), quantity.high().get()));
        } else if (quantity.sense() == Sense.ABOVE) {
            query.kelvin(Bounds.moreThan(quantity.low()));
        } else if (quantity.sense() == Sense.BELOW) {
            query.kelvin(Bounds.lessThan(quantity.low()));
        } else {
            query.kelvin(
                    Bounds.between(quantity.low().subtract(NEAR), quantity.low().add(NEAR)));
            notes.add(quantity.raw() + " read as " + ScientificNotation.write(quantity.low()) + " ± " + NEAR + " K");
        }
    }

    void property(Property wanted) {
        if (property.isPresent() && property.get() != wanted) {
            conflict = Optional.of("two properties in one question");
        }
        property = Optional.of(wanted);
    }

    void conductor() {
        aboutConductors = true;
    }

    /** What is asked for: materials, findings or papers; the first one said. */
    void subject(String value) {
        aboutConductors = true;
        if (subject.isEmpty()) {
            subject = Optional.of(value);
        }
    }

    void ion(MobileIon ion) {
        narrowed = true;
        ions.add(ion);
    }

    void valence(int valence) {
        narrowed = true;
        valences.add(valence);
    }

    void family(Family family) {
        narrowed = true;
        families.add(family);
    }

    void chemistry(Family.Chemistry chemistry) {
        narrowed = true;
        chemistries.add(chemistry);
    }

    void composite() {
        narrowed = true;
        query.isComposite(true);
    }

    void order(String value) {
        if (order.isEmpty()) {
            order = Optional.of(value);
        }
    }

    void count() {
        counts = true;
    }

    void origin(Origin wanted) {
        origin = Optional.of(wanted);
    }

    void method(Method method) {
        narrowed = true;
        methods.add(method);
    }

    void with(Element element) {
        narrowed = true;
        with.add(element);
    }

    void without(Element element) {
        narrowed = true;
        without.add(element);
    }

    void neutralMolecules(boolean wanted) {
        narrowed = true;
        query.hasNeutralMolecules(wanted);
    }

    void years(Bounds range) {
        if (hasYears) {
            conflict = Optional.of("two years in one question");
        }
        hasYears = true;
        narrowed = true;
        query.years(range);
    }

    void limit(int number) {
        length = number;
    }

    /** One material a question; a second one is not understood. */
    boolean material(String words, Material material) {
        if (hasMaterial) {
            return false;
        }
        hasMaterial = true;
        narrowed = true;
        // A composition is found in any notation; a name only as it is written.
        material.composition().ifPresentOrElse(query::composition, () -> query.material(words));
        return true;
    }

    Reading question() {
        if (!with.stream().allMatch(element -> !without.contains(element))) {
            conflict = Optional.of("an element both in and out");
        }
        if (conflict.isPresent()) {
            return new Reading.Declined(conflict.get());
        }
        if (!narrowed && property.isEmpty() && !aboutConductors && limit.isEmpty()) {
            return new Reading.Declined("no property, material or ion is named");
        }
        if (property.isEmpty() && (order.isPresent() || limit.isPresent())) {
            property = Optional.of(impliedProperty());
        }
        if (limit.isPresent()
                && dimension(property.orElseThrow()) != limit.get().dimension()) {
            return new Reading.Declined(
                    "a limit of another property: " + limit.get().raw());
        }
        put();
        return new Reading.Understood(new Question(query.build(), form(), notes));
    }

    private Property impliedProperty() {
        return limit.map(ReadQuantity::dimension)
                        .filter(d -> d == Dimension.ENERGY_PER_PARTICLE)
                        .isPresent()
                ? Property.ACTIVATION_ENERGY
                : Property.CONDUCTIVITY;
    }

    private static Dimension dimension(Property property) {
        return switch (property) {
            case CONDUCTIVITY -> Dimension.CONDUCTIVITY;
            case ACTIVATION_ENERGY -> Dimension.ENERGY_PER_PARTICLE;
        };
    }

    private void put() {
        property.ifPresent(query::property);
        query.mobileIons(ions).valences(valences).families(families).chemistries(chemistries);
        query.with(with).without(without).methods(methods);
        limit.ifPresent(quantity -> query.value(bounds(quantity)));
        if (property.filter(Property.CONDUCTIVITY::equals).isPresent()) {
            query.kinds(OF_A_CONDUCTOR);
        }
        origin.ifPresent(query::origin);
        if (order.isPresent()) {
            rank(order.get());
        } else {
            query.limit(length > 0 ? length : counts ? Integer.MAX_VALUE : USUAL_LENGTH);
            property.ifPresent(p -> query.order(Query.Order.VALUE_DESCENDING));
        }
    }

    /** A ranking compares like with like: measured values, at one temperature, that a reader is sure of. */
    private void rank(String wanted) {
        Property ranked = property.orElseThrow();
        boolean highIsBetter = ranked == Property.CONDUCTIVITY;
        boolean descending = switch (wanted) {
            case "HIGHEST" -> true;
            case "LOWEST" -> false;
            case "BEST" -> highIsBetter;
            case "WORST" -> !highIsBetter;
            default -> throw new IllegalStateException("words.tsv knows an order that the grammar does not: " + wanted);
        };
        query.order(descending ? Query.Order.VALUE_DESCENDING : Query.Order.VALUE_ASCENDING);
        query.limit(length > 0 ? length : 1);
        query.qualifiers("exact", "approx", "order_of_magnitude");
        query.statuses(Status.ACCEPTED, Status.CONFIRMED, Status.CORRECTED);
        if (origin.isEmpty() && methods.isEmpty()) {
            query.origin(Origin.EXPERIMENTAL);
            notes.add("measured values only; ask for computed ones to see them");
        }
        if (ranked == Property.CONDUCTIVITY && !hasTemperature) {
            query.kelvin(ROOM_TEMPERATURE);
            notes.add("no temperature said: compared at room temperature, 293–303.15 K");
        }
    }

    private static Bounds bounds(ReadQuantity quantity) {
        if (quantity.high().isPresent()) {
            return Bounds.between(quantity.low(), quantity.high().get());
        }
        return switch (quantity.sense()) {
            case ABOVE -> Bounds.moreThan(quantity.low());
            case BELOW -> Bounds.lessThan(quantity.low());
            case EXACT, APPROXIMATE, MAGNITUDE -> Bounds.exactly(quantity.low());
        };
    }

    private Question.Form form() {
        if (!counts) {
            return Question.Form.LIST;
        }
        return switch (subject.orElse("MATERIAL")) {
            case "PAPER" -> Question.Form.COUNT_PAPERS;
            case "FINDING" -> Question.Form.COUNT_FINDINGS;
            default -> Question.Form.COUNT_MATERIALS;
        };
    }
}
