package org.ionary.domain.material;

import java.util.Locale;

/** The family of a solid electrolyte. Structure families name the wider class they belong to. */
public enum Family {
    GARNET(Chemistry.OXIDE),
    PEROVSKITE(Chemistry.OXIDE),
    NASICON(Chemistry.OXIDE),
    LISICON(Chemistry.OXIDE),
    FLUORITE(Chemistry.OXIDE),
    APATITE(Chemistry.OXIDE),
    BETA_ALUMINA(Chemistry.OXIDE),
    LIPON(Chemistry.OXIDE),
    SOLID_ACID(Chemistry.OXIDE),
    OXIDE(Chemistry.OXIDE),
    ARGYRODITE(Chemistry.SULFIDE),
    LGPS(Chemistry.SULFIDE),
    THIO_LISICON(Chemistry.SULFIDE),
    SULFIDE(Chemistry.SULFIDE),
    SELENIDE(Chemistry.SELENIDE),
    ANTIPEROVSKITE(Chemistry.HALIDE),
    HALIDE(Chemistry.HALIDE),
    HYDRIDE(Chemistry.HYDRIDE),
    NITRIDE(Chemistry.OTHER),
    POLYMER(Chemistry.POLYMER),
    COMPOSITE(Chemistry.COMPOSITE),
    OTHER(Chemistry.OTHER);

    /** The wider class, by the anion that makes the framework. */
    public enum Chemistry {
        OXIDE,
        SULFIDE,
        SELENIDE,
        HALIDE,
        HYDRIDE,
        POLYMER,
        COMPOSITE,
        OTHER
    }

    private final Chemistry chemistry;

    Family(Chemistry chemistry) {
        this.chemistry = chemistry;
    }

    public Chemistry chemistry() {
        return chemistry;
    }

    /** As exported: {@code thio-lisicon}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
