package org.ionary.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The symbols and names of units in {@code units.tsv}, found by their first character. */
final class UnitSymbols {
    private static final Map<Character, List<Symbol>> OTHER = new HashMap<>();
    private static final Symbol[][] ASCII = byFirstCharacter();
    static final Symbol PARTICLE = new Symbol("per", "particle", BigDecimal.ONE, false);
    private static final Symbol CELSIUS = new Symbol("C", "celsius", BigDecimal.ONE, false);

    private static final List<String> POTASSIUM =
            List.of("ion", "ions", "atom", "atoms", "cation", "cations", "metal", "salt", "salts", "doping", "content");

    private UnitSymbols() {}

    /**
     * @param factor to the base
     * @param misread whether this is how a damaged font shows another symbol
     */
    record Symbol(String text, String base, BigDecimal factor, boolean misread) {
        boolean isLength() {
            return base.equals("metre");
        }

        /** Whether {@code -1} behind it may be its exponent; nothing wanted divides by the others. */
        boolean takesPlainExponent() {
            return switch (base) {
                case "celsius", "electronvolt", "siemens", "joule", "percent" -> false;
                default -> true;
            };
        }

        int length() {
            return text.length();
        }
    }

    private static Symbol[][] byFirstCharacter() {
        Map<Character, List<Symbol>> all = new HashMap<>();
        for (String[] row : Lexicon.rows(UnitSymbols.class, "units.tsv", 4)) {
            String folded = new Folded(row[0]).text();
            Symbol symbol = new Symbol(folded, row[1], new BigDecimal(row[2]), row[3].equals("misread"));
            all.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>()).add(symbol);
        }
        Symbol[][] ascii = new Symbol[128][];
        all.forEach((first, symbols) -> {
            symbols.sort(Comparator.comparingInt((Symbol s) -> -s.length()).thenComparing(Symbol::text));
            if (first < ascii.length) {
                ascii[first] = symbols.toArray(Symbol[]::new);
            } else {
                OTHER.put(first, List.copyOf(symbols));
            }
        });
        return ascii;
    }

    /** Whether a unit may begin with this character; most text is told apart from units by it. */
    static boolean mayBegin(char c) {
        return c < 128 ? ASCII[c] != null : OTHER.containsKey(c);
    }

    /** The longest symbol that stands at a place and ends there. */
    static @Nullable Symbol at(Folded text, int begin) {
        char first = text.at(begin);
        if (first == '0') {
            boolean degree = text.written(begin + 1) == 'C'
                    && !text.letter(begin + 2)
                    && (text.raised(begin) || text.at(begin - 1) == ' ' && text.digit(begin - 2));
            boolean raised = text.raised(begin);
            return degree ? new Symbol(raised ? "⁰C" : "0C", "celsius", BigDecimal.ONE, !raised) : null;
        }
        // Fonts with shifted signs print the degree sign as 8.
        if (first == '8') {
            boolean degree = text.written(begin + 1) == 'C'
                    && !text.letter(begin + 2)
                    && !text.digit(begin + 2)
                    && text.at(begin - 1) == ' '
                    && text.digit(begin - 2);
            return degree ? new Symbol("8C", "celsius", BigDecimal.ONE, true) : null;
        }
        if (text.raised(begin)) {
            return null;
        }
        if (first >= 128) {
            for (Symbol symbol : OTHER.getOrDefault(first, List.of())) {
                if (stands(text, begin, symbol)) {
                    return symbol;
                }
            }
            return null;
        }
        Symbol[] candidates = ASCII[first];
        if (candidates != null) {
            for (Symbol symbol : candidates) {
                if (stands(text, begin, symbol)) {
                    return symbol;
                }
            }
        }
        return first == 'C' && bareCelsius(text, begin) ? CELSIUS : null;
    }

    private static boolean stands(Folded text, int begin, Symbol symbol) {
        return text.startsWith(symbol.text(), begin)
                && endsAt(text, begin + symbol.length(), symbol)
                && !(symbol.text().equals("K") && isPotassium(text, begin + 1));
    }

    /** {@code 10 K ions}: the element, not kelvin. */
    private static boolean isPotassium(Folded text, int end) {
        int word = text.skipBlanks(end);
        return word > end && POTASSIUM.stream().anyMatch(noun -> text.wordAt(noun, word));
    }

    /** Nothing but a length may be glued to a conductance, and a mole to an energy; a letter else shows a word. */
    private static boolean endsAt(Folded text, int end, Symbol symbol) {
        if (!text.letter(end) || text.raised(end)) {
            return true;
        }
        return switch (symbol.base()) {
            case "siemens", "ohm" -> text.startsWith("cm", end) && !text.letter(end + 2);
            case "joule" -> text.startsWith("mol", end) && !text.letter(end + 3);
            default -> false;
        };
    }

    private static boolean bareCelsius(Folded text, int begin) {
        char next = text.at(begin + 1);
        return text.at(begin - 1) == ' '
                && !text.letter(begin + 1)
                && !text.digit(begin + 1)
                && next != '/'
                && next != '-'
                && text.digit(begin - 2)
                && text.digit(begin - 3);
    }
}
