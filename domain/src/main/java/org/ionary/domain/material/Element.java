package org.ionary.domain.material;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A chemical element, with its standard atomic weight in g/mol (IUPAC 2021, abridged; the mass number of the longest
 * lived isotope where no standard weight is given). Deuterium is listed because papers write it as one: LiBD₄.
 */
public enum Element {
    H("H", 1, 1.008),
    D("D", 1, 2.014),
    HE("He", 2, 4.0026),
    LI("Li", 3, 6.94),
    BE("Be", 4, 9.0122),
    B("B", 5, 10.81),
    C("C", 6, 12.011),
    N("N", 7, 14.007),
    O("O", 8, 15.999),
    F("F", 9, 18.998),
    NE("Ne", 10, 20.180),
    NA("Na", 11, 22.990),
    MG("Mg", 12, 24.305),
    AL("Al", 13, 26.982),
    SI("Si", 14, 28.085),
    P("P", 15, 30.974),
    S("S", 16, 32.06),
    CL("Cl", 17, 35.45),
    AR("Ar", 18, 39.95),
    K("K", 19, 39.098),
    CA("Ca", 20, 40.078),
    SC("Sc", 21, 44.956),
    TI("Ti", 22, 47.867),
    V("V", 23, 50.942),
    CR("Cr", 24, 51.996),
    MN("Mn", 25, 54.938),
    FE("Fe", 26, 55.845),
    CO("Co", 27, 58.933),
    NI("Ni", 28, 58.693),
    CU("Cu", 29, 63.546),
    ZN("Zn", 30, 65.38),
    GA("Ga", 31, 69.723),
    GE("Ge", 32, 72.630),
    AS("As", 33, 74.922),
    SE("Se", 34, 78.971),
    BR("Br", 35, 79.904),
    KR("Kr", 36, 83.798),
    RB("Rb", 37, 85.468),
    SR("Sr", 38, 87.62),
    Y("Y", 39, 88.906),
    ZR("Zr", 40, 91.224),
    NB("Nb", 41, 92.906),
    MO("Mo", 42, 95.95),
    TC("Tc", 43, 97),
    RU("Ru", 44, 101.07),
    RH("Rh", 45, 102.91),
    PD("Pd", 46, 106.42),
    AG("Ag", 47, 107.87),
    CD("Cd", 48, 112.41),
    IN("In", 49, 114.82),
    SN("Sn", 50, 118.71),
    SB("Sb", 51, 121.76),
    TE("Te", 52, 127.60),
    I("I", 53, 126.90),
    XE("Xe", 54, 131.29),
    CS("Cs", 55, 132.91),
    BA("Ba", 56, 137.33),
    LA("La", 57, 138.91),
    CE("Ce", 58, 140.12),
    PR("Pr", 59, 140.91),
    ND("Nd", 60, 144.24),
    PM("Pm", 61, 145),
    SM("Sm", 62, 150.36),
    EU("Eu", 63, 151.96),
    GD("Gd", 64, 157.25),
    TB("Tb", 65, 158.93),
    DY("Dy", 66, 162.50),
    HO("Ho", 67, 164.93),
    ER("Er", 68, 167.26),
    TM("Tm", 69, 168.93),
    YB("Yb", 70, 173.05),
    LU("Lu", 71, 174.97),
    HF("Hf", 72, 178.49),
    TA("Ta", 73, 180.95),
    W("W", 74, 183.84),
    RE("Re", 75, 186.21),
    OS("Os", 76, 190.23),
    IR("Ir", 77, 192.22),
    PT("Pt", 78, 195.08),
    AU("Au", 79, 196.97),
    HG("Hg", 80, 200.59),
    TL("Tl", 81, 204.38),
    PB("Pb", 82, 207.2),
    BI("Bi", 83, 208.98),
    PO("Po", 84, 209),
    AT("At", 85, 210),
    RN("Rn", 86, 222),
    FR("Fr", 87, 223),
    RA("Ra", 88, 226),
    AC("Ac", 89, 227),
    TH("Th", 90, 232.04),
    PA("Pa", 91, 231.04),
    U("U", 92, 238.03),
    NP("Np", 93, 237),
    PU("Pu", 94, 244),
    AM("Am", 95, 243),
    CM("Cm", 96, 247),
    BK("Bk", 97, 247),
    CF("Cf", 98, 251),
    ES("Es", 99, 252),
    FM("Fm", 100, 257),
    MD("Md", 101, 258),
    NO("No", 102, 259),
    LR("Lr", 103, 262),
    RF("Rf", 104, 267),
    DB("Db", 105, 268),
    SG("Sg", 106, 269),
    BH("Bh", 107, 270),
    HS("Hs", 108, 269),
    MT("Mt", 109, 278),
    DS("Ds", 110, 281),
    RG("Rg", 111, 282),
    CN("Cn", 112, 285),
    NH("Nh", 113, 286),
    FL("Fl", 114, 289),
    MC("Mc", 115, 290),
    LV("Lv", 116, 293),
    TS("Ts", 117, 294),
    OG("Og", 118, 294);

    private static final Map<String, Element> BY_SYMBOL = bySymbol();

    private final String symbol;
    private final int atomicNumber;
    private final double atomicWeight;

    Element(String symbol, int atomicNumber, double atomicWeight) {
        this.symbol = symbol;
        this.atomicNumber = atomicNumber;
        this.atomicWeight = atomicWeight;
    }

    private static Map<String, Element> bySymbol() {
        Map<String, Element> all = new HashMap<>();
        for (Element element : values()) {
            all.put(element.symbol, element);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The element with this symbol, upper and lower case as chemists write it. */
    public static Optional<Element> ofSymbol(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    public String symbol() {
        return symbol;
    }

    public int atomicNumber() {
        return atomicNumber;
    }

    /** In g/mol. */
    public double atomicWeight() {
        return atomicWeight;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
