package org.ionary.domain.finding;

/** How a value was obtained; the method decides whether it was measured or computed. */
public enum Method {
    IMPEDANCE("EIS", Origin.EXPERIMENTAL),
    DIRECT_CURRENT("DC", Origin.EXPERIMENTAL),
    FOUR_PROBE("four-probe", Origin.EXPERIMENTAL),
    NMR("NMR", Origin.EXPERIMENTAL),
    NEUTRON_SCATTERING("QENS", Origin.EXPERIMENTAL),
    NUDGED_ELASTIC_BAND("NEB", Origin.COMPUTATIONAL),
    AB_INITIO_MD("AIMD", Origin.COMPUTATIONAL),
    MACHINE_LEARNED_MD("MLMD", Origin.COMPUTATIONAL),
    CLASSICAL_MD("MD", Origin.COMPUTATIONAL),
    METADYNAMICS("MetaD", Origin.COMPUTATIONAL),
    BOND_VALENCE("BVSE", Origin.COMPUTATIONAL),
    DENSITY_FUNCTIONAL("DFT", Origin.COMPUTATIONAL);

    private final String label;
    private final Origin origin;

    Method(String label, Origin origin) {
        this.label = label;
        this.origin = origin;
    }

    /** As exported. */
    public String label() {
        return label;
    }

    public Origin origin() {
        return origin;
    }
}
