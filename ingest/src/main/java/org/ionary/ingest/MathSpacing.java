package org.ionary.ingest;

/** Sets operators into a line of mathematics with the spaces that a reader sees around them. */
final class MathSpacing {
    private static final String RELATIONS = "=×±∓÷≈≃≅≡∝≤≥<>≲≳≪≫≠→←↔⇌⇒~";

    private MathSpacing() {}

    static boolean isSpaced(String operator) {
        return operator.length() == 1 && RELATIONS.contains(operator);
    }

    /**
     * Appends an operator. In a script, or without anything before it, it stands close: {@code ~10⁻⁴}, {@code −4}.
     *
     * @param upright inside a formula set upright, where a dash joins two parts of a name
     */
    static void operator(StringBuilder out, String operator, boolean inScript, boolean upright) {
        boolean minus = operator.length() == 1 && Script.isDash(operator.charAt(0));
        String sign = minus ? "−" : operator;
        boolean spaced = isSpaced(sign) || sign.equals("+") || minus && !upright;
        if (inScript || !spaced || !hasOperand(out)) {
            out.append(sign);
        } else {
            out.append(out.charAt(out.length() - 1) == ' ' ? "" : " ")
                    .append(sign)
                    .append(' ');
        }
    }

    /** A function stands apart from the factor before it: {@code A exp(…)}. */
    static void beforeFunction(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 0 && (Character.isLetterOrDigit(out.charAt(last)) || out.charAt(last) == ')')) {
            out.append(' ');
        }
    }

    private static boolean hasOperand(StringBuilder out) {
        int last = out.length() - 1;
        while (last >= 0 && out.charAt(last) == ' ') {
            last--;
        }
        if (last < 0) {
            return false;
        }
        char c = out.charAt(last);
        return RELATIONS.indexOf(c) < 0 && "([{,;:/+−|⟨".indexOf(c) < 0;
    }

    static String fraction(String above, String below) {
        return CanonicalSpacing.SEAM + bracketed(above) + "/" + bracketed(below) + CanonicalSpacing.SEAM;
    }

    /** A part of a fraction or under a root, in brackets where it would be misread without. */
    static String bracketed(String part) {
        String inner = part.strip();
        boolean closed = inner.startsWith("(") && inner.indexOf(')') == inner.length() - 1;
        return closed || inner.chars().noneMatch(c -> " +−/·×".indexOf(c) >= 0) ? inner : "(" + inner + ")";
    }
}
