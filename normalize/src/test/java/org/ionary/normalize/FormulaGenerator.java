package org.ionary.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ionary.domain.material.Composition;
import org.ionary.domain.material.Element;

/** Random compositions printed in a random notation; the composition is summed up here, apart from the parser. */
public final class FormulaGenerator {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final List<Element> CATIONS = List.of(
            Element.LI,
            Element.NA,
            Element.K,
            Element.MG,
            Element.CA,
            Element.AL,
            Element.LA,
            Element.ZR,
            Element.TI,
            Element.GE,
            Element.Y,
            Element.IN,
            Element.SN,
            Element.SI,
            Element.P,
            Element.CO,
            Element.SC,
            Element.CS);
    private static final List<Element> ANIONS =
            List.of(Element.O, Element.S, Element.CL, Element.BR, Element.I, Element.F, Element.SE, Element.N);
    private static final String[][] GROUPS = {
        {"PO4", "P1O4"},
        {"BH4", "B1H4"},
        {"NH2", "N1H2"},
        {"B12H12", "B12H12"},
        {"CB11H12", "C1B11H12"},
        {"SO4", "S1O4"},
        {"OH", "O1H1"},
        {"ZrO2", "Zr1O2"},
        {"P2S5", "P2S5"},
        {"Li2S", "Li2S1"},
    };
    private static final String[][] MOLECULES = {
        {"NH3", "N1H3"},
        {"H2O", "H2O1"},
        {"NH3BH3", "N1B1H6"},
        {"CH3NH2", "C1N1H5"},
        {"(CH3)2CHNH2", "C3H9N1"},
        {"THF", "C4H8O1"},
        {"en", "C2H8N2"},
        {"diglyme", "C6H14O3"},
    };

    /** How amounts, dots and fractions are printed. */
    public enum Notation {
        ASCII,
        UNICODE,
        LATEX,
        LATEX_MATHRM,
        HTML,
        MIXED
    }

    public record Sample(String printed, Composition composition, Notation notation) {}

    private final Random random;

    public FormulaGenerator(long seed) {
        this.random = new Random(seed);
    }

    public Sample next() {
        Notation notation = Notation.values()[random.nextInt(Notation.values().length)];
        Map<Element, Double> sum = new EnumMap<>(Element.class);
        StringBuilder text = new StringBuilder();
        int kind = random.nextInt(8);
        if (kind == 0) {
            system(notation, sum, text);
        } else {
            part(notation, sum, 1, text, 2);
            if (kind == 1) {
                adduct(notation, sum, text);
            }
        }
        String printed = switch (notation) {
            case ASCII, UNICODE, HTML, MIXED -> text.toString();
            case LATEX -> "$" + text + "$";
            case LATEX_MATHRM -> "$\\mathrm{" + text + "}$";
        };
        return new Sample(printed, new Composition(sum), notation);
    }

    /** {@code 75Li2S·25P2S5} and its like. */
    private void system(Notation notation, Map<Element, Double> sum, StringBuilder text) {
        int share = 1 + random.nextInt(98);
        String[][] ends = {{"Li2S", "Li2S1"}, {"P2S5", "P2S5"}, {"SiS2", "Si1S2"}, {"LiI", "Li1I1"}, {"B2S3", "B2S3"}};
        int first = random.nextInt(ends.length);
        int second = (first + 1 + random.nextInt(ends.length - 1)) % ends.length;
        boolean fractions = random.nextBoolean();
        double a = fractions ? share / 100.0 : share;
        double b = fractions ? (100 - share) / 100.0 : 100 - share;
        text.append(plain(a)).append(molecule(notation, ends[first][0]));
        text.append(List.of("·", "-", "–", "⋅", "•").get(random.nextInt(5)));
        text.append(plain(b)).append(molecule(notation, ends[second][0]));
        add(ends[first][1], a, sum);
        add(ends[second][1], b, sum);
    }

    private void adduct(Notation notation, Map<Element, Double> sum, StringBuilder text) {
        String[] molecule = MOLECULES[random.nextInt(MOLECULES.length)];
        double amount = random.nextBoolean() ? 1 + random.nextInt(12) : (1 + random.nextInt(99)) / 10.0;
        boolean half = random.nextInt(5) == 0;
        amount = half ? 0.5 : amount;
        boolean levels = notation == Notation.UNICODE || notation == Notation.HTML;
        // "O2.8.3NH3" on one level may be read in two ways, so nobody can ask for it back.
        int dots = levels || !Character.isDigit(text.charAt(text.length() - 1)) ? 6 : 5;
        text.append(
                notation == Notation.LATEX || notation == Notation.LATEX_MATHRM
                        ? " \\cdot "
                        : List.of("·", "⋅", "•", " · ", "*", ".").get(random.nextInt(dots)));
        text.append(half ? random.nextBoolean() ? "½" : "1/2" : amount == 1 ? "" : plain(amount));
        text.append(molecule(notation, molecule[0]));
        add(molecule[1], amount, sum);
    }

    private void part(Notation notation, Map<Element, Double> sum, double times, StringBuilder text, int depth) {
        int terms = 1 + random.nextInt(4);
        List<Element> used = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            if (depth > 0 && random.nextInt(5) == 0) {
                group(notation, sum, times, text, depth);
            } else {
                Element element = CATIONS.get(random.nextInt(CATIONS.size()));
                if (!used.contains(element)) {
                    used.add(element);
                    atom(notation, sum, times, text, element);
                }
            }
        }
        if (random.nextInt(3) > 0 || text.isEmpty()) {
            atom(notation, sum, times, text, ANIONS.get(random.nextInt(ANIONS.size())));
        } else {
            group(notation, sum, times, text, 1);
        }
    }

    private void group(Notation notation, Map<Element, Double> sum, double times, StringBuilder text, int depth) {
        String[][] brackets = {{"(", ")"}, {"[", "]"}};
        String[] bracket = brackets[random.nextInt(2)];
        Printed amount = number();
        text.append(bracket[0]);
        if (depth > 1 && random.nextInt(3) == 0) {
            part(notation, sum, times * amount.value(), text, depth - 1);
        } else {
            String[] known = GROUPS[random.nextInt(GROUPS.length)];
            text.append(molecule(notation, known[0]));
            add(known[1], times * amount.value(), sum);
        }
        text.append(bracket[1]).append(lowered(notation, amount.printed()));
    }

    private void atom(Notation notation, Map<Element, Double> sum, double times, StringBuilder text, Element element) {
        Printed amount = number();
        if (element == Element.LI && notation != Notation.ASCII && random.nextInt(20) == 0) {
            text.append(raised(notation, random.nextBoolean() ? "7" : "6"));
        }
        text.append(element.symbol()).append(lowered(notation, amount.printed()));
        sum.merge(element, times * amount.value(), Double::sum);
    }

    private record Printed(String printed, double value) {}

    private Printed number() {
        return switch (random.nextInt(6)) {
            case 0 -> new Printed("", 1);
            case 1, 2 -> whole(2 + random.nextInt(20));
            case 3 -> decimal((1 + random.nextInt(99)) / 10.0);
            case 4 -> decimal((1 + random.nextInt(999)) / 1000.0);
            default -> {
                int below = 2 + random.nextInt(8);
                int above = 1 + random.nextInt(20);
                yield new Printed(above + "/" + below, (double) above / below);
            }
        };
    }

    private static Printed whole(int n) {
        return new Printed(String.valueOf(n), n);
    }

    private static Printed decimal(double n) {
        return new Printed(plain(n), n);
    }

    private static String plain(double n) {
        return java.math.BigDecimal.valueOf(n).stripTrailingZeros().toPlainString();
    }

    private String lowered(Notation notation, String amount) {
        if (amount.isEmpty()) {
            return "";
        }
        return switch (notation) {
            case ASCII -> amount;
            case UNICODE -> leveled(amount, LOWERED);
            case LATEX, LATEX_MATHRM -> amount.length() == 1 ? "_" + amount : "_{" + amount + "}";
            case HTML -> "<sub>" + amount + "</sub>";
            case MIXED -> random.nextBoolean() ? amount : leveled(amount, LOWERED);
        };
    }

    private static String raised(Notation notation, String number) {
        return switch (notation) {
            case LATEX, LATEX_MATHRM -> "^{" + number + "}";
            case HTML -> "<sup>" + number + "</sup>";
            case ASCII, UNICODE, MIXED -> leveled(number, RAISED);
        };
    }

    private static String leveled(String amount, String digits) {
        StringBuilder text = new StringBuilder();
        amount.chars().forEach(c -> text.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return text.toString();
    }

    /** A fixed formula with its amounts in the notation. */
    private String molecule(Notation notation, String formula) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < formula.length()) {
            int end = i;
            while (end < formula.length() && Character.isDigit(formula.charAt(end))) {
                end++;
            }
            if (end > i) {
                text.append(lowered(notation, formula.substring(i, end)));
                i = end;
            } else {
                text.append(formula.charAt(i));
                i++;
            }
        }
        return text.toString();
    }

    /** @param amounts symbols, each with a number */
    private static void add(String amounts, double times, Map<Element, Double> sum) {
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("([A-Z][a-z]?)(\\d+)").matcher(amounts);
        while (matcher.find()) {
            sum.merge(
                    Element.ofSymbol(matcher.group(1)).orElseThrow(),
                    times * Integer.parseInt(matcher.group(2)),
                    Double::sum);
        }
    }
}
