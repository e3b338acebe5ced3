package org.ionary.normalize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Prose such as papers print, with as many numbers that are no quantities, and about one quantity in 300 characters.
 */
final class RunningText {
    private static final List<String> SENTENCES = List.of(
            "Solid electrolytes promise batteries that neither leak nor burn, and the search for fast conductors has"
                    + " widened from oxides to sulfides, halides and complex hydrides [1–5].",
            "Pellets of Li₆.₄La₃Zr₁.₄Ta₀.₆O₁₂ were wrapped in gold foil and placed in a box filled with argon (MBraun,"
                    + " H₂O and O₂ below 0.1 ppm).",
            "As Fig. 3a shows, the arc at high frequency belongs to the grains and the tail at low frequency to the"
                    + " electrodes; both were fitted with the circuit of Table S2.",
            "In 2011 a conductor with a framework of (Ge₀.₅P₀.₅)S₄ tetrahedra was reported,¹² and its chemistry has been"
                    + " varied ever since.",
            "The lattice parameter grows linearly with x, as Vegard's law asks for, from 12.93(1) Å to 12.98(1) Å, and the"
                    + " occupancy of the 24d site falls from 0.56 to 0.41.",
            "Rietveld refinement (Rwp = 8.2%, χ² = 1.9) confirms space group Ia-3d, and no reflection of the tetragonal"
                    + " phase is left above 2θ = 30°.",
            "What limits the motion of the ions is the window between neighbouring sites, whose radius depends on how the"
                    + " anions are packed.",
            "Molecular dynamics with 4 × 4 × 2 supercells and a time step of 2 fs were run for 100 ps, and the mean square"
                    + " displacement was averaged over all 56 ions.",
            "The authors thank their colleagues for many discussions and acknowledge grant 12345678 of the foundation.",
            "Relative densities, measured by the method of Archimedes, ranged from 92 to 97%, and the grains were between"
                    + " 5 and 20 µm wide.");

    private RunningText() {}

    /** At least so many bytes of UTF-8, and hardly more. */
    static String ofSize(int bytes, Random random) {
        QuantityPrinter printer = new QuantityPrinter(random);
        StringBuilder text = new StringBuilder(bytes);
        int size = 0;
        while (size < bytes) {
            boolean value = random.nextInt(3) == 0;
            String next = value
                    ? "The measured value " + printer.next().text() + "."
                    : SENTENCES.get(random.nextInt(SENTENCES.size()));
            text.append(next).append(' ');
            size += next.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return text.toString();
    }
}
