package org.ionary.ingest;

/** Renders the chemical shorthand of {@code \ce{…}}: digits after an element or a bracket are amounts. */
final class Mhchem {
    private Mhchem() {}

    static String render(String formula) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < formula.length()) {
            char c = formula.charAt(at);
            boolean after = !out.isEmpty() && isBase(out.charAt(out.length() - 1));
            if (c == '^' || c == '_') {
                int end = scriptEnd(formula, at + 1);
                Script script = c == '^' ? Script.RAISED : Script.LOWERED;
                out.append(script.apply(formula.substring(at + 1, end)));
                at = end;
            } else if (after && Character.isDigit(c)) {
                int end = at;
                while (end < formula.length() && (Character.isDigit(formula.charAt(end)) || isPoint(formula, end))) {
                    end++;
                }
                out.append(Script.LOWERED.apply(formula.substring(at, end)));
                at = end;
            } else if ((c == '+' || c == '-') && isChargeAt(formula, at, out)) {
                out.append(c == '+' ? '⁺' : '⁻');
                at++;
            } else {
                out.append(c == '*' ? '·' : c);
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isBase(char c) {
        return Character.isLetter(c) || c == ')' || c == ']';
    }

    private static boolean isPoint(String formula, int at) {
        return formula.charAt(at) == '.' && at + 1 < formula.length() && Character.isDigit(formula.charAt(at + 1));
    }

    private static boolean isChargeAt(String formula, int at, StringBuilder out) {
        boolean atEnd = at + 1 == formula.length() || formula.charAt(at + 1) == ' ';
        return atEnd && !out.isEmpty() && out.charAt(out.length() - 1) != ' ';
    }

    private static int scriptEnd(String formula, int begin) {
        int end = begin;
        while (end < formula.length()
                && (Character.isLetterOrDigit(formula.charAt(end)) || formula.charAt(end) == '.')) {
            end++;
        }
        boolean sign = end < formula.length() && (formula.charAt(end) == '+' || formula.charAt(end) == '-');
        return sign ? end + 1 : end;
    }
}
