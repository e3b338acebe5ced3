package org.ionary.domain.material;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.Checks;

/**
 * A material as a paper names it and as chemistry knows it.
 *
 * @param asWritten the paper's words, in canonical text
 * @param name an abbreviation or trivial name it goes by, such as {@code LLZO}
 * @param formula the canonical formula in ASCII with the adduct dot: {@code Mg(BH4)2·2NH3}; absent where the paper
 *     gives a name only. Composites read {@code A + 20wt% B}
 * @param composition of the matrix with its adducts, without additives
 * @param adducts neutral molecules per formula unit of the host, by formula: {@code NH3 → 2}
 * @param phase such as {@code cubic}, {@code glass}, {@code α}
 */
public record Material(
        String asWritten,
        Optional<String> name,
        Optional<String> formula,
        Optional<Composition> composition,
        Map<String, Double> adducts,
        List<Additive> additives,
        Optional<String> phase,
        Optional<MobileIon> mobileIon,
        Family family) {
    public Material {
        Checks.notBlank(asWritten, "material");
        adducts = Collections.unmodifiableMap(new TreeMap<>(adducts));
        additives = List.copyOf(additives);
    }

    /** What two papers would have to share to speak of the same material: the formula, else the name as written. */
    public String key() {
        return formula.or(() -> name).orElse(asWritten);
    }
}
