package org.ionary.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.material.MobileIon;
import org.ionary.normalize.Lexicon;

/**
 * What is usual for a family of electrolytes and its mobile ion.
 *
 * @param mostAtRoomTemperature conductivity in S/cm
 * @param leastEnergy in eV
 * @param mostEnergy in eV
 */
record Envelope(
        String family,
        String ion,
        double leastAtRoomTemperature,
        double mostAtRoomTemperature,
        double leastEnergy,
        double mostEnergy) {
    private static final Set<MobileIon> OF_MIXED_CONDUCTORS =
            EnumSet.of(MobileIon.OXIDE, MobileIon.PROTON, MobileIon.COPPER);
    private static final String ANY = "*";
    private static final List<Envelope> ALL = Lexicon.rows(Envelope.class, "envelopes.tsv", 6).stream()
            .map(row -> new Envelope(
                    row[0],
                    row[1],
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5])))
            .toList();

    /** The first line of the file that fits; the last one fits all. */
    static Envelope of(Material material) {
        String family = material.family().label();
        String ion = material.mobileIon().map(MobileIon::symbol).orElse("");
        return ALL.stream()
                .filter(e -> e.family.equals(ANY) || e.family.equals(family))
                .filter(e -> e.ion.equals(ANY) || e.ion.equals(ion))
                .findFirst()
                .orElseThrow();
    }

    static boolean mayConductElectrons(Material material) {
        return material.mobileIon().isEmpty()
                || OF_MIXED_CONDUCTORS.contains(material.mobileIon().get())
                || material.family() == Family.COMPOSITE;
    }

    boolean holdsAtRoomTemperature(double conductivity) {
        return conductivity >= leastAtRoomTemperature && conductivity <= mostAtRoomTemperature;
    }

    boolean holdsEnergy(double energy) {
        return energy >= leastEnergy && energy <= mostEnergy;
    }
}
