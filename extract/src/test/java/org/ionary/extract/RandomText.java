package org.ionary.extract;

import java.util.List;
import java.util.Random;

/** Text that mixes what papers print with any Unicode, from a seed. */
final class RandomText {
    private static final List<String> PIECES = List.of(
            "Li₇La₃Zr₂O₁₂",
            "Mg(BH4)2·2NH3",
            "(",
            ")",
            "[",
            "]",
            "x = 0.4",
            "Li7-xLa3Zr2-xTaxO12",
            " S cm⁻¹",
            " mS/cm",
            " eV",
            " kJ mol⁻¹",
            "10⁻⁴",
            "10−3",
            "1.2 × 10",
            "25 °C",
            "298 K",
            ", ",
            " and ",
            ". ",
            "; ",
            "–",
            " to ",
            "activation energy ",
            "ionic conductivity ",
            "σ",
            "log σ = ",
            "respectively",
            "the former",
            "between ",
            "~",
            "≥ ",
            " + 20 wt% ",
            "LLZO",
            "Table 1",
            "5",
            "0.51",
            "±",
            "\n",
            "\ud835",
            "\ude00",
            "İ",
            "ß",
            "½",
            "·",
            "\u0000");

    private RandomText() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder("a");
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(5) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
