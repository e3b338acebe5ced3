package org.ionary.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Temperature;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Material;

/** When two statements of a paper say the same, and when one says in fewer words what the other says in full. */
final class SameFact {
    private static final double SAME_VALUE = 0.005;
    private static final double SAME_KELVIN = 1.0;

    /** "About" is said of what is not further away than this. */
    private static final double ABOUT = 0.1;

    private static final double COLD_ROOM = 293;
    private static final double WARM_ROOM = 303.2;

    private SameFact() {}

    /** Whether a fuller statement may stand elsewhere. */
    static boolean leavesSomethingOpen(Measurement m) {
        return m.property() == Property.CONDUCTIVITY && m.temperature().isEmpty()
                || m.temperature().filter(SameFact::isRoom).isPresent()
                || m.quantity() instanceof Quantity.Exact exact && exact.approximate();
    }

    /**
     * Whether {@code less} may repeat {@code full}: it leaves the temperature out, calls it room temperature, or gives
     * the rounded number as such, and contradicts nothing.
     */
    static boolean isLessOf(Measurement less, Measurement full) {
        boolean omits = less.temperature().isEmpty() && full.temperature().isPresent();
        boolean names = less.temperature().filter(SameFact::isRoom).isPresent()
                && full.temperature().filter(SameFact::isStatedAsRoom).isPresent();
        boolean temperature = omits || names || bothOrNeither(less.temperature(), full.temperature(), SameFact::isSame);
        boolean rounds = isRounded(less.quantity(), full.quantity());
        boolean value = rounds || isSame(less.quantity(), full.quantity());
        return (omits || names || rounds) && temperature && value && isSameThing(less, full);
    }

    private static boolean isRoom(Temperature temperature) {
        return temperature.origin() == Temperature.Origin.ROOM;
    }

    private static boolean isStatedAsRoom(Temperature temperature) {
        double kelvin = temperature.kelvin().doubleValue();
        return !isRoom(temperature)
                && temperature.upperKelvin().isEmpty()
                && kelvin >= COLD_ROOM
                && kelvin <= WARM_ROOM;
    }

    private static boolean isRounded(Quantity less, Quantity full) {
        if (!(less instanceof Quantity.Exact rough && rough.approximate() && full instanceof Quantity.Exact fine)
                || fine.approximate()) {
            return false;
        }
        BigDecimal round = rough.value();
        return Math.abs(round.doubleValue() / fine.value().doubleValue() - 1) <= ABOUT
                && fine.value().precision() > round.precision()
                && fine.value().round(new MathContext(round.precision())).compareTo(round) == 0;
    }

    /** What makes up the identity of a finding agrees; what one of them leaves open may be said by the other. */
    static boolean isSame(Measurement a, Measurement b) {
        return isSame(a.quantity(), b.quantity())
                && bothOrNeither(a.temperature(), b.temperature(), SameFact::isSame)
                && isSameThing(a, b);
    }

    /** Whether two readers read the same value of the same property, material and temperature. */
    static boolean isReadAlike(Measurement a, Measurement b) {
        return a.property() == b.property() && isSameValue(a, b) && isSameTemperature(a, b) && isSameMaterial(a, b);
    }

    static boolean isSameValue(Measurement a, Measurement b) {
        return near(a.quantity().value(), b.quantity().value())
                && bothOrNeither(a.quantity().upper(), b.quantity().upper(), SameFact::near);
    }

    static boolean isSameTemperature(Measurement a, Measurement b) {
        return bothOrNeither(a.temperature(), b.temperature(), SameFact::isSame);
    }

    /** A phase that only one of two readers sees is a difference. */
    static boolean isSameMaterial(Measurement a, Measurement b) {
        return isSame(a.material(), b.material())
                && a.material().phase().equals(b.material().phase());
    }

    private static boolean isSame(Quantity a, Quantity b) {
        return near(a.value(), b.value())
                && bothOrNeither(a.upper(), b.upper(), SameFact::near)
                && a.qualifier().equals(b.qualifier());
    }

    /** Whether both speak of one property of one material, obtained in one way. */
    static boolean isSameThing(Measurement a, Measurement b) {
        return a.property() == b.property()
                && isSame(a.material(), b.material())
                && sameKind(a.kind(), b.kind())
                && a.origin() == b.origin()
                && (a.method().isEmpty() || b.method().isEmpty() || a.method().equals(b.method()))
                && a.reportedHere() == b.reportedHere()
                && SameConditions.agree(a.conditions(), b.conditions());
    }

    private static <T> boolean bothOrNeither(Optional<T> a, Optional<T> b, BiPredicate<T, T> same) {
        return a.isPresent() && b.isPresent() ? same.test(a.get(), b.get()) : a.isEmpty() && b.isEmpty();
    }

    private static boolean sameKind(ConductivityKind a, ConductivityKind b) {
        return a == b || a == ConductivityKind.UNSPECIFIED || b == ConductivityKind.UNSPECIFIED;
    }

    private static boolean isSame(Material a, Material b) {
        Optional<Composition> first = a.composition();
        boolean same = first.isPresent()
                && b.composition().filter(first.get()::isSameAs).isPresent()
                && a.adducts().equals(b.adducts());
        boolean phases = a.phase().isEmpty() || b.phase().isEmpty() || a.phase().equals(b.phase());
        return (same && a.additives().equals(b.additives()) || a.key().equals(b.key())) && phases;
    }

    private static boolean isSame(Temperature a, Temperature b) {
        return sameKelvin(a.kelvin(), b.kelvin())
                && bothOrNeither(a.upperKelvin(), b.upperKelvin(), SameFact::sameKelvin);
    }

    private static boolean sameKelvin(BigDecimal a, BigDecimal b) {
        return Math.abs(a.doubleValue() - b.doubleValue()) <= SAME_KELVIN;
    }

    /** The same number, one perhaps rounded or converted from another unit. */
    static boolean near(BigDecimal a, BigDecimal b) {
        MathContext coarser = new MathContext(Math.min(a.precision(), b.precision()));
        return Math.abs(a.doubleValue() / b.doubleValue() - 1) <= SAME_VALUE
                && a.round(coarser).compareTo(b.round(coarser)) == 0;
    }
}
