package org.ionary.normalize;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;
import org.ionary.domain.material.Family;

/** Which family a composition belongs to, by its anions and the ratio of its sites. Adducts are left out before. */
final class Families {
    private static final Set<Element> HALOGENS = EnumSet.of(Element.F, Element.CL, Element.BR, Element.I);
    private static final Set<Element> CHALCOGENS = EnumSet.of(Element.S, Element.SE, Element.TE);
    private static final Set<Element> RARE_EARTHS = EnumSet.range(Element.LA, Element.LU);
    private static final Set<Element> ALKALI =
            EnumSet.of(Element.LI, Element.NA, Element.K, Element.RB, Element.CS, Element.AG, Element.CU);
    private static final Set<Element> EARTHS = EnumSet.of(Element.CA, Element.SR, Element.BA, Element.Y);
    private static final Set<Element> OCTAHEDRAL = EnumSet.of(
            Element.TI,
            Element.ZR,
            Element.HF,
            Element.GE,
            Element.SN,
            Element.NB,
            Element.TA,
            Element.SC,
            Element.IN,
            Element.AL,
            Element.FE,
            Element.CR,
            Element.W,
            Element.MO,
            Element.TE,
            Element.SB,
            Element.GA);
    private static final Set<Element> TETRAHEDRAL =
            EnumSet.of(Element.P, Element.SI, Element.GE, Element.SN, Element.SB, Element.AS, Element.AL, Element.B);
    private static final Set<Element> FLUORITE_HOSTS =
            EnumSet.of(Element.CE, Element.ZR, Element.HF, Element.BI, Element.TH);

    private Families() {}

    /** By the composition of a host, and by its anions where these decide. */
    static Family of(Formula host) {
        Family family = host.composition().map(Families::of).orElse(Family.OTHER);
        boolean hydride = family != Family.SULFIDE && Anions.of(host).stream().anyMatch(anion -> anion.isHydride());
        return hydride ? Family.HYDRIDE : family;
    }

    static Family of(Composition host) {
        double oxygen = host.amount(Element.O);
        double sulfur = sum(host, CHALCOGENS);
        double halogen = sum(host, HALOGENS);
        if (sulfur > 0 && sulfur >= oxygen) {
            Family family = sulfide(host, sulfur, halogen);
            boolean selenide = host.amount(Element.SE) > host.amount(Element.S);
            return family == Family.SULFIDE && selenide ? Family.SELENIDE : family;
        }
        boolean hydrogen = host.contains(Element.H) || host.contains(Element.D);
        if (hydrogen && oxygen == 0) {
            return Family.HYDRIDE;
        }
        if (halogen > 0 && oxygen == 0) {
            return Family.HALIDE;
        }
        if (halogen > 0) {
            double alkali = sum(host, ALKALI);
            boolean anti = host.amounts().size() <= 4 && alkali >= 1.9 * oxygen && others(host) == 0;
            return anti ? Family.ANTIPEROVSKITE : halogen > oxygen ? Family.HALIDE : Family.OXIDE;
        }
        if (oxygen == 0) {
            return host.contains(Element.N) ? Family.NITRIDE : Family.OTHER;
        }
        return isAcid(host) ? Family.SOLID_ACID : oxide(host, oxygen);
    }

    /** Hydrogen sulfates, phosphates and their like, free of lithium and sodium. */
    static boolean isAcid(Composition host) {
        boolean oxoanion = host.contains(Element.P)
                || host.contains(Element.S)
                || host.contains(Element.SE)
                || host.contains(Element.AS);
        return host.contains(Element.H)
                && host.amount(Element.O) > 1
                && oxoanion
                && !host.contains(Element.LI)
                && !host.contains(Element.NA)
                && !host.contains(Element.B);
    }

    /** Metals beside the alkali ones. */
    private static double others(Composition host) {
        return host.amounts().entrySet().stream()
                .filter(e -> !ALKALI.contains(e.getKey()) && !HALOGENS.contains(e.getKey()))
                .filter(e -> e.getKey() != Element.O && e.getKey() != Element.H)
                .mapToDouble(java.util.Map.Entry::getValue)
                .sum();
    }

    private static Family sulfide(Composition host, double sulfur, double halogen) {
        double centre = sum(host, TETRAHEDRAL);
        double alkali = sum(host, ALKALI);
        boolean six = near((sulfur + halogen) / centre, 6, 0.15);
        if (centre > 0 && halogen > 0 && six && alkali / centre > 4.5) {
            return Family.ARGYRODITE;
        }
        if (near(sulfur + halogen, 12, 0.1) && near(centre, 3, 0.3) && alkali > 8.5 && alkali < 12) {
            return Family.LGPS;
        }
        boolean four = near(sulfur / centre, 4, 0.05);
        boolean lithium = host.contains(Element.LI);
        boolean germanium = host.contains(Element.GE) || host.contains(Element.SI) || host.contains(Element.SN);
        return four && lithium && germanium ? Family.THIO_LISICON : Family.SULFIDE;
    }

    private static Family oxide(Composition host, double oxygen) {
        double rare = sum(host, RARE_EARTHS) + sum(host, EARTHS);
        double octahedral = sum(host, OCTAHEDRAL);
        double lithium = host.amount(Element.LI);
        double phosphorus = host.amount(Element.P) + host.amount(Element.SI);
        if (host.contains(Element.N) && host.contains(Element.P)) {
            return Family.LIPON;
        }
        if (near(oxygen, 12, 0.5) && near(rare, 3, 0.45) && lithium > 2.5) {
            return Family.GARNET;
        }
        if (near(phosphorus / oxygen, 0.25, 0.02) && near(octahedral / oxygen, 2 / 12.0, 0.045)) {
            return Family.NASICON;
        }
        if (host.amount(Element.AL) > 8 && oxygen > 14) {
            return Family.BETA_ALUMINA;
        }
        double apatite = host.amount(Element.SI) + host.amount(Element.GE);
        if (near(apatite, 6, 0.5) && near(oxygen, 26, 1.5)) {
            return Family.APATITE;
        }
        double cations = host.amounts().entrySet().stream()
                .filter(e -> e.getKey() != Element.O && e.getKey() != Element.H)
                .mapToDouble(java.util.Map.Entry::getValue)
                .sum();
        if (sum(host, FLUORITE_HOSTS) / cations > 0.5 && near(oxygen / cations, 1.85, 0.36) && !hasLarge(host)) {
            return Family.FLUORITE;
        }
        boolean lisicon = lithium / oxygen > 0.6 && near(oxygen / (cations - lithium), 4, 1.7) && oxygen > 3;
        if (lisicon && (host.contains(Element.GE) || host.contains(Element.SI) || host.contains(Element.ZN))) {
            return Family.LISICON;
        }
        boolean perovskite =
                near(oxygen / cations, 1.5, 0.2) && (rare > 0) && host.amounts().size() > 2;
        return perovskite ? Family.PEROVSKITE : Family.OXIDE;
    }

    private static boolean hasLarge(Composition host) {
        return host.amount(Element.BA) + host.amount(Element.SR) + host.amount(Element.LA) > 0.5;
    }

    private static double sum(Composition host, Collection<Element> elements) {
        return elements.stream().mapToDouble(host::amount).sum();
    }

    private static boolean near(double value, double wanted, double tolerance) {
        return Math.abs(value - wanted) <= tolerance;
    }
}
