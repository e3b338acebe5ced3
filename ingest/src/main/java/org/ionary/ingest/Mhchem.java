package org.ionary.ingest;

import org.ionary.domain.GivenUp;

/**
 * Renders the chemical shorthand of {@code \ce{…}} and {@code \ch{…}}: digits after an element or a bracket are
 * amounts, a sign at the end of a formula is its charge, a stop or an asterisk between formulas is the adduct dot.
 */
final class Mhchem {
    private static final int DEEPEST = 60;

    private final String source;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Mhchem(String source, int depth) {
        this.source = source;
        this.depth = depth;
    }

    /**
     * @param formula the argument as it is written, its own commands included
     * @param depth how deep it already stands inside other formulas
     */
    static String render(String formula, int depth) {
        return depth >= DEEPEST ? formula : new Mhchem(formula, depth).run();
    }

    private String run() {
        while (at < source.length()) {
            GivenUp.check();
            char c = source.charAt(at);
            if (arrow()) {
                continue;
            }
            at++;
            switch (c) {
                case '\\' -> command();
                case '$' -> mathematics();
                case '^' -> out.append(Script.RAISED.apply(argument(true)));
                case '_' -> out.append(Script.LOWERED.apply(argument(false)));
                case '{' -> group();
                case '}' -> {}
                case '*' -> dot();
                case '.' -> point();
                case '#' -> out.append('≡');
                case '~' -> out.append(' ');
                case '+', '-' ->
                    out.append(isCharge() ? Script.RAISED.apply(Character.toString(c)) : Character.toString(c));
                default -> plain(c);
            }
        }
        return out.toString();
    }

    private boolean arrow() {
        String sign = source.startsWith("<=>", at)
                ? "⇌"
                : source.startsWith("<->", at)
                        ? "↔"
                        : source.startsWith("->", at) ? "→" : source.startsWith("<-", at) ? "←" : "";
        if (sign.isEmpty()) {
            return false;
        }
        at += sign.equals("⇌") || sign.equals("↔") ? 3 : 2;
        out.append(' ').append(sign).append(' ');
        return true;
    }

    private void plain(char c) {
        if (!Character.isDigit(c) || !isBase(last())) {
            out.append(c);
            return;
        }
        int end = at;
        while (end < source.length() && (Character.isDigit(source.charAt(end)) || isDecimalPoint(end))) {
            end++;
        }
        out.append(Script.LOWERED.apply(source.substring(at - 1, end)));
        at = end;
    }

    private void command() {
        int begin = at - 1;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at == begin + 1 && at < source.length()) {
            at++;
        }
        if (source.startsWith("\\bond", begin)) {
            String bond = rawGroup();
            out.append(bond.equals("-") || bond.equals("1") ? "–" : bond.equals("3") ? "≡" : "=");
            return;
        }
        while (at < source.length() && source.charAt(at) == '{') {
            rawGroup();
        }
        String rendered = TexText.ofMath(source.substring(begin, at), depth + 1);
        if (rendered.equals("·")) {
            dot();
        } else {
            out.append(rendered);
        }
    }

    private void mathematics() {
        int end = source.indexOf('$', at);
        int last = end < 0 ? source.length() : end;
        out.append(TexText.ofMath(source.substring(at, last), depth + 1));
        at = Math.min(source.length(), last + 1);
    }

    private void group() {
        at--;
        String inner = rawGroup();
        out.append(render(inner, depth + 1));
    }

    private void dot() {
        while (last() == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append('·');
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private void point() {
        boolean decimal = Character.isDigit(last()) && at < source.length() && Character.isDigit(source.charAt(at));
        if (decimal || at >= source.length()) {
            out.append('.');
        } else {
            dot();
        }
    }

    /** What a caret or an underscore shifts: a group, formula, or number with its sign. */
    private String argument(boolean signed) {
        if (at >= source.length()) {
            return "";
        }
        char c = source.charAt(at);
        if (c == '{') {
            return TexText.ofMath("\\mathrm{" + rawGroup() + "}", depth + 1).strip();
        }
        if (c == '$') {
            at++;
            int begin = out.length();
            mathematics();
            String formula = out.substring(begin);
            out.setLength(begin);
            return formula;
        }
        int end = at;
        while (end < source.length() && (Character.isDigit(source.charAt(end)) || isDecimalPoint(end))) {
            end++;
        }
        if (end == at && Character.isLetter(c)) {
            end++;
        }
        while (signed && end < source.length() && (source.charAt(end) == '+' || source.charAt(end) == '-')) {
            end++;
        }
        end = end == at ? at + 1 : end;
        String argument = source.substring(at, end);
        at = end;
        return argument;
    }

    private String rawGroup() {
        if (at >= source.length() || source.charAt(at) != '{') {
            return "";
        }
        int close = TexTable.closingBrace(source, at);
        int end = close < 0 ? source.length() : close;
        String inner = source.substring(at + 1, end);
        at = Math.min(source.length(), end + 1);
        return inner;
    }

    private static boolean isBase(char c) {
        return Character.isLetter(c) && !Script.isShifted(c) || c == ')' || c == ']' || c == '}';
    }

    private boolean isDecimalPoint(int index) {
        return source.charAt(index) == '.'
                && index > 0
                && Character.isDigit(source.charAt(index - 1))
                && index + 1 < source.length()
                && Character.isDigit(source.charAt(index + 1));
    }

    private boolean isCharge() {
        boolean ends = at >= source.length() || " )],;".indexOf(source.charAt(at)) >= 0;
        return ends && last() != ' ' && last() != 0;
    }

    private char last() {
        return out.isEmpty() ? 0 : out.charAt(out.length() - 1);
    }
}
