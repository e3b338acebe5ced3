package org.ionary.normalize;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.MobileIon;

/**
 * Which ion carries the current in a host composition, by the rules of the field. A rule, not a measurement: the
 * paper's own word goes first where there is one.
 */
final class MobileIons {
    private static final Set<Element> NON_METALS = EnumSet.of(
            Element.H,
            Element.D,
            Element.B,
            Element.C,
            Element.N,
            Element.O,
            Element.F,
            Element.SI,
            Element.P,
            Element.S,
            Element.CL,
            Element.AS,
            Element.SE,
            Element.BR,
            Element.TE,
            Element.I);
    private static final List<MobileIon> CATIONS = List.of(
            MobileIon.LITHIUM,
            MobileIon.SODIUM,
            MobileIon.SILVER,
            MobileIon.COPPER,
            MobileIon.POTASSIUM,
            MobileIon.MAGNESIUM,
            MobileIon.CALCIUM,
            MobileIon.ZINC,
            MobileIon.RUBIDIUM,
            MobileIon.CAESIUM,
            MobileIon.ALUMINIUM);
    private static final List<MobileIon> CATIONS_IN_OXIDES = List.of(
            MobileIon.LITHIUM,
            MobileIon.SODIUM,
            MobileIon.POTASSIUM,
            MobileIon.SILVER,
            MobileIon.MAGNESIUM,
            MobileIon.ZINC);

    private MobileIons() {}

    static Optional<MobileIon> ofSymbol(String symbol) {
        return Arrays.stream(MobileIon.values())
                .filter(ion -> ion.symbol().equals(symbol))
                .findFirst();
    }

    static Optional<MobileIon> of(Composition host, Family family) {
        boolean alloy = host.amounts().keySet().stream().noneMatch(NON_METALS::contains);
        if (alloy) {
            return Optional.empty();
        }
        return switch (family.chemistry()) {
            case OXIDE -> oxide(host, family);
            case HALIDE -> halide(host);
            case SULFIDE, SELENIDE, HYDRIDE ->
                Families.isAcid(host) ? Optional.of(MobileIon.PROTON) : first(CATIONS, host);
            case POLYMER, COMPOSITE, OTHER -> first(CATIONS, host);
        };
    }

    private static Optional<MobileIon> halide(Composition host) {
        boolean fluorideOnly = host.contains(Element.F)
                && !host.contains(Element.LI)
                && !host.contains(Element.NA)
                && !host.contains(Element.CL);
        if (fluorideOnly) {
            return Optional.of(MobileIon.FLUORIDE);
        }
        Optional<MobileIon> cation = first(CATIONS, host);
        boolean chloride = host.contains(Element.CL)
                && (host.contains(Element.PB) || host.contains(Element.LA) || host.contains(Element.BA));
        return cation.isEmpty() && chloride ? Optional.of(MobileIon.CHLORIDE) : cation;
    }

    private static Optional<MobileIon> oxide(Composition host, Family family) {
        if (Families.isAcid(host)) {
            return Optional.of(MobileIon.PROTON);
        }
        boolean alkali = host.contains(Element.LI) || host.contains(Element.NA);
        return switch (family) {
            case PEROVSKITE, FLUORITE, APATITE -> alkali ? first(CATIONS_IN_OXIDES, host) : oxideOrProton(host);
            case GARNET,
                    NASICON,
                    LISICON,
                    BETA_ALUMINA,
                    LIPON,
                    OXIDE,
                    ARGYRODITE,
                    LGPS,
                    THIO_LISICON,
                    SULFIDE,
                    SELENIDE,
                    SOLID_ACID,
                    NITRIDE,
                    ANTIPEROVSKITE,
                    HALIDE,
                    HYDRIDE,
                    POLYMER,
                    COMPOSITE,
                    OTHER -> first(CATIONS_IN_OXIDES, host).or(() -> oxideOrProton(host));
        };
    }

    /** Barium and strontium cerates and zirconates take up water and conduct protons; other such oxides conduct O²⁻. */
    private static Optional<MobileIon> oxideOrProton(Composition host) {
        boolean takesUpWater = host.amount(Element.BA) + host.amount(Element.SR) > 0.5
                && host.amount(Element.ZR) + host.amount(Element.CE) > 0.4;
        return Optional.of(takesUpWater ? MobileIon.PROTON : MobileIon.OXIDE);
    }

    private static Optional<MobileIon> first(List<MobileIon> ions, Composition host) {
        return ions.stream().filter(ion -> host.contains(ion.element())).findFirst();
    }
}
