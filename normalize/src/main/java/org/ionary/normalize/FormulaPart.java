package org.ionary.normalize;

import java.util.List;

/**
 * What stands between the dots of a formula.
 *
 * @param joint what joins it to the part before
 * @param coefficient multiplies the whole part
 */
record FormulaPart(Joint joint, Amount coefficient, List<FormulaTerm> terms) {

    enum Joint {
        NONE,
        /** Of an adduct, or of a system whose shares are said. */
        DOT,
        /** Of a mixture whose shares are not said: {@code Li2S–P2S5}. */
        DASH
    }

    FormulaPart first(int count) {
        return count == terms.size() ? this : new FormulaPart(joint, coefficient, terms.subList(0, count));
    }
}
