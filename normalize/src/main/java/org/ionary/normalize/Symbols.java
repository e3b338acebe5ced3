package org.ionary.normalize;

import java.util.Set;
import org.ionary.domain.material.Element;
import org.jspecify.annotations.Nullable;

/** The symbols that may stand in a formula, found by their letters: elements that form solids, and stand-ins. */
final class Symbols {
    private static final int LETTERS = 26;
    private static final int HEAVIEST_STABLE = 83;
    private static final Set<Element> HEAVY_BUT_COMMON = Set.of(Element.TH, Element.U, Element.PU, Element.NP);

    private static final @Nullable Element[] ONE = new Element[LETTERS];
    private static final @Nullable Element[] TWO = new Element[LETTERS * LETTERS];

    static {
        for (Element element : Element.values()) {
            String symbol = element.symbol();
            if (element.atomicNumber() > HEAVIEST_STABLE && !HEAVY_BUT_COMMON.contains(element)) {
                continue;
            }
            if (symbol.length() == 1) {
                ONE[symbol.charAt(0) - 'A'] = element;
            } else {
                TWO[(symbol.charAt(0) - 'A') * LETTERS + symbol.charAt(1) - 'a'] = element;
            }
        }
    }

    private Symbols() {}

    static @Nullable Element element(char capital) {
        return ONE[capital - 'A'];
    }

    static @Nullable Element element(char capital, char small) {
        return TWO[(capital - 'A') * LETTERS + small - 'a'];
    }

    /** The stand-in that begins with these letters, of two where both make one; empty where there is none. */
    static String standIn(char first, char second) {
        return switch (first) {
            case 'L' -> second == 'n' ? "Ln" : "";
            case 'T' -> second == 'M' ? "TM" : "";
            case 'C' -> second == 'h' ? "Ch" : "";
            case 'R' -> second == 'E' ? "RE" : "R";
            case 'M' -> second == 'e' ? "Me" : "M";
            case 'A' -> "A";
            case 'X' -> "X";
            case 'Q' -> "Q";
            default -> "";
        };
    }
}
