package org.ionary.ask;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.material.Element;

/** Elements as people name them: by symbol, as written, or by their English name. */
final class Elements {
    private static final Map<String, Element> NAMES = byName();

    private Elements() {}

    static Optional<Element> named(String word) {
        return Element.ofSymbol(word).or(() -> Optional.ofNullable(NAMES.get(word.toLowerCase(Locale.ROOT))));
    }

    /** In lower case. */
    static Set<String> names() {
        return NAMES.keySet();
    }

    private static Map<String, Element> byName() {
        Map<String, Element> names = new HashMap<>();
        String list = "hydrogen H lithium Li beryllium Be boron B carbon C nitrogen N oxygen O fluorine F sodium Na "
                + "magnesium Mg aluminium Al aluminum Al silicon Si phosphorus P sulfur S sulphur S chlorine Cl "
                + "potassium K calcium Ca scandium Sc titanium Ti vanadium V chromium Cr manganese Mn iron Fe cobalt Co "
                + "nickel Ni copper Cu zinc Zn gallium Ga germanium Ge arsenic As selenium Se bromine Br rubidium Rb "
                + "strontium Sr yttrium Y zirconium Zr niobium Nb molybdenum Mo silver Ag cadmium Cd indium In tin Sn "
                + "antimony Sb tellurium Te iodine I caesium Cs cesium Cs barium Ba lanthanum La cerium Ce "
                + "praseodymium Pr neodymium Nd samarium Sm europium Eu gadolinium Gd terbium Tb dysprosium Dy "
                + "holmium Ho erbium Er thulium Tm ytterbium Yb lutetium Lu hafnium Hf tantalum Ta tungsten W lead Pb "
                + "bismuth Bi ruthenium Ru rhodium Rh palladium Pd osmium Os iridium Ir platinum Pt gold Au mercury Hg "
                + "thallium Tl technetium Tc thorium Th uranium U rhenium Re promethium Pm deuterium D";
        String[] words = list.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            names.put(words[i], Element.ofSymbol(words[i + 1]).orElseThrow());
        }
        return names;
    }
}
