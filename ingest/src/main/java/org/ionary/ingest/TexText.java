package org.ionary.ingest;

import java.util.Optional;
import org.ionary.domain.GivenUp;

/**
 * Renders TeX, mathematics or running text, as the characters a reader of the page would see.
 *
 * <p>Never fails: what it does not know stays as it is written. The result may hold several spaces in a row; appending
 * it to a {@link CanonicalText} mends that.
 */
final class TexText {
    private static final int DEEPEST = 60;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_OPTION = 400;

    private enum Mode {
        TEXT,
        MATH,
        UPRIGHT
    }

    private final String tex;
    private final MarkSearch marks;
    private int at;
    private int depth;

    private TexText(String tex, int depth) {
        this.tex = tex;
        this.depth = depth;
        this.marks = new MarkSearch(tex);
    }

    static String ofMath(String tex) {
        return ofMath(tex, 0);
    }

    /** @param depth how deep this formula already stands inside others */
    static String ofMath(String tex, int depth) {
        return depth >= DEEPEST ? tex : new TexText(tex, depth).sequence(Mode.MATH, false, '\0');
    }

    static String ofText(String tex) {
        return new TexText(tex, 0).sequence(Mode.TEXT, false, '\0');
    }

    /** Everything up to {@code end}, which is consumed, or to the end of the source. */
    private String sequence(Mode mode, boolean inScript, char end) {
        StringBuilder out = new StringBuilder();
        Mode current = mode;
        depth++;
        while (at < tex.length()) {
            GivenUp.check();
            char c = tex.charAt(at);
            if (c == end) {
                at++;
                break;
            }
            at++;
            if (c == '\\') {
                current = command(out, current, inScript);
            } else if (c == '{' && depth < DEEPEST) {
                out.append(sequence(current, inScript, '}'));
            } else if (c == '$') {
                out.append(inlineMath(current, inScript));
            } else if (c != '{' && c != '}' && current == Mode.TEXT) {
                text(out, c);
            } else if (c != '{' && c != '}') {
                math(out, c, current, inScript);
            }
        }
        depth--;
        return out.toString();
    }

    /** In text a dollar opens mathematics; inside mathematics a stray one is nothing. */
    private String inlineMath(Mode mode, boolean inScript) {
        boolean display = at < tex.length() && tex.charAt(at) == '$';
        if (mode != Mode.TEXT || display || depth >= DEEPEST) {
            at += display ? 1 : 0;
            return " ";
        }
        return sequence(Mode.MATH, inScript, '$');
    }

    private void text(StringBuilder out, char c) {
        if (c == '~' || c == '&') {
            out.append(' ');
        } else if (c == '%') {
            while (at < tex.length() && tex.charAt(at) != '\n') {
                at++;
            }
        } else if (c == '-' && tex.startsWith("--", at)) {
            at += 2;
            out.append('—');
        } else if (c == '-' && tex.startsWith("-", at)) {
            at++;
            out.append('–');
        } else if (c == '`' && tex.startsWith("`", at)) {
            at++;
            out.append('“');
        } else if (c == '\'' && tex.startsWith("'", at)) {
            at++;
            out.append('”');
        } else {
            out.append(c == '`' ? '‘' : c == '\'' ? '’' : c);
        }
    }

    private void math(StringBuilder out, char c, Mode mode, boolean inScript) {
        switch (c) {
            case '^' -> out.append(Script.RAISED.apply(argument(mode, true).strip()));
            case '_' -> out.append(Script.LOWERED.apply(argument(mode, true).strip()));
            case ' ', '\n', '\t', '\r' -> {}
            case '~', '&' -> out.append(' ');
            case '\'' -> out.append('′');
            case '-', '−', '+', '=', '<', '>', '×', '±', '≈', '≤', '≥' ->
                MathSpacing.operator(out, Character.toString(c), inScript, mode == Mode.UPRIGHT);
            case ',' -> out.append(inScript || decimals() ? "," : ", ");
            default -> out.append(c);
        }
    }

    /** Whether the comma just read stands inside a number. */
    private boolean decimals() {
        return at >= 2
                && at < tex.length()
                && Character.isDigit(tex.charAt(at - 2))
                && Character.isDigit(tex.charAt(at));
    }

    /** One argument: a group, a command, or a single character. */
    private String argument(Mode mode, boolean inScript) {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        if (at >= tex.length()) {
            return "";
        }
        char c = tex.charAt(at++);
        if (c == '{') {
            return depth < DEEPEST ? sequence(mode, inScript, '}') : "";
        }
        StringBuilder out = new StringBuilder();
        if (c == '\\') {
            depth++;
            if (depth < DEEPEST) {
                command(out, mode, inScript);
            }
            depth--;
        } else if (c == '$' || c == '}') {
            at--;
        } else {
            out.append(c);
        }
        return out.toString();
    }

    /** Renders the command whose backslash was just read; gives the mode that follows it. */
    private Mode command(StringBuilder out, Mode mode, boolean inScript) {
        String name = commandName();
        Optional<String> symbol = TexSymbols.symbol(name);
        Optional<String> operator = TexSymbols.operator(name);
        Optional<String> accent = TexSymbols.accent(name);
        if (symbol.isPresent()) {
            skipSpaceAfterWord(name, mode);
            if (TexSymbols.FUNCTIONS.contains(name) && !inScript) {
                MathSpacing.beforeFunction(out);
            }
            out.append(name.equals("circ") && inScript ? "°" : symbol.orElseThrow());
        } else if (operator.isPresent()) {
            MathSpacing.operator(out, operator.orElseThrow(), inScript, mode == Mode.UPRIGHT);
        } else if (accent.isPresent()) {
            out.append(accented(argument(mode, inScript), accent.orElseThrow()));
        } else if (TexSymbols.UPRIGHT.contains(name)) {
            if (isSwitch(name)) {
                return mode == Mode.TEXT ? Mode.TEXT : Mode.UPRIGHT;
            }
            out.append(argument(mode == Mode.TEXT ? Mode.TEXT : Mode.UPRIGHT, inScript));
        } else if (TexSymbols.TEXT.contains(name)) {
            out.append(argument(Mode.TEXT, inScript));
        } else if (TexSymbols.SPACES.contains(name)) {
            out.append(' ');
        } else if (TexSymbols.GONE.contains(name)) {
            option();
            rawArgument();
            if (TexSymbols.GONE_TWICE.contains(name)) {
                rawArgument();
            }
        } else if (name.equals("ensuremath") && mode == Mode.TEXT) {
            out.append(argument(Mode.MATH, inScript));
        } else if (!TexSymbols.SAME.contains(name)) {
            structure(out, name, mode, inScript);
        } else if (mode == Mode.TEXT) {
            skipSpaceAfterWord(name, mode);
        } else if (at < tex.length() && tex.charAt(at) == '.' && (name.equals("left") || name.equals("right"))) {
            at++;
        }
        return mode;
    }

    private void structure(StringBuilder out, String name, Mode mode, boolean inScript) {
        switch (name) {
            case "textsuperscript" ->
                out.append(Script.RAISED.apply(argument(Mode.TEXT, true).strip()));
            case "textsubscript" ->
                out.append(Script.LOWERED.apply(argument(Mode.TEXT, true).strip()));
            case "frac", "dfrac", "tfrac", "nicefrac", "sfrac" -> {
                String above = argument(mode, inScript);
                out.append(MathSpacing.fraction(above, argument(mode, inScript)));
            }
            case "sqrt" -> {
                option();
                out.append('√').append(MathSpacing.bracketed(argument(mode, inScript)));
            }
            case "ce", "ch", "cf" -> {
                option();
                out.append(Mhchem.render(rawArgument(), depth + 1));
            }
            case "tag" ->
                out.append(" (").append(argument(Mode.TEXT, false).strip()).append(')');
            case "overset", "stackrel" -> {
                rawArgument();
                out.append(argument(mode, inScript));
            }
            case "underset" -> {
                String below = argument(mode, true);
                out.append(argument(mode, inScript)).append(Script.LOWERED.apply(below.strip()));
            }
            case "xrightarrow", "xleftarrow", "xrightleftharpoons" -> {
                option();
                rawArgument();
                String arrow = name.equals("xrightarrow") ? "→" : name.equals("xleftarrow") ? "←" : "⇌";
                MathSpacing.operator(out, arrow, inScript, false);
            }
            case "ref", "eqref", "autoref", "cref", "Cref" ->
                out.append('[').append(rawArgument()).append(']');
            case "href" -> {
                argument(Mode.TEXT, true);
                out.append(argument(Mode.TEXT, inScript));
            }
            case "footnote", "thanks" ->
                out.append(" (").append(argument(Mode.TEXT, inScript)).append(')');
            case "tnote" ->
                out.append(Script.RAISED.apply(argument(Mode.TEXT, true).strip()));
            case "makecell", "thead", "shortstack" -> {
                option();
                out.append(argument(mode, inScript));
            }
            case "textcolor", "colorbox", "parbox", "raisebox", "scalebox" -> {
                option();
                argument(Mode.TEXT, true);
                option();
                out.append(argument(mode, inScript));
            }
            case "resizebox", "multirow", "multicolumn", "fontsize" -> {
                option();
                rawArgument();
                rawArgument();
            }
            case "begin" -> environment(out, mode);
            case "end" -> rawArgument();
            case "(" -> out.append(enclosed(mode, "\\)"));
            case "[" -> out.append(' ').append(enclosed(mode, "\\]")).append(' ');
            case "%", "$", "&", "#", "_", "{", "}", "|" -> out.append(name);
            case "-", "/", "!", ")", "]", "@" -> {}
            default -> unknown(out, name, mode);
        }
    }

    /** Formatting of the author's own vanishes from around its argument; a command alone stays to be seen. */
    private void unknown(StringBuilder out, String name, Mode mode) {
        if (SiUnitx.COMMANDS.contains(name)) {
            siunitx(out, name);
        } else if (name.startsWith("cite") || name.endsWith("cite")) {
            option();
            option();
            rawArgument();
        } else if (!opensGroup(mode)) {
            out.append('\\').append(name);
        }
    }

    /** Text recognition sets spaces between a command and its argument. */
    private boolean opensGroup(Mode mode) {
        int next = at;
        while (mode != Mode.TEXT && next < tex.length() && tex.charAt(next) == ' ') {
            next++;
        }
        return next < tex.length() && tex.charAt(next) == '{';
    }

    private void siunitx(StringBuilder out, String name) {
        String options = option();
        boolean units = !name.startsWith("num") && !name.equals("ang");
        if (name.equals("si") || name.equals("unit")) {
            out.append(SiUnitx.unit(rawArgument(), options));
            return;
        }
        String first = rawArgument();
        if (name.endsWith("range")) {
            String last = rawArgument();
            String unit = units ? SiUnitx.unit(rawArgument(), options) : "";
            out.append(SiUnitx.quantity(SiUnitx.number(first), unit))
                    .append(" to ")
                    .append(SiUnitx.quantity(SiUnitx.number(last), unit));
            return;
        }
        option();
        String unit = name.equals("ang") ? "°" : units ? SiUnitx.unit(rawArgument(), options) : "";
        String[] all = first.split(";", -1);
        for (int i = 0; i < all.length; i++) {
            out.append(i == 0 ? "" : i == all.length - 1 ? " and " : ", ");
            out.append(SiUnitx.quantity(SiUnitx.number(all[i]), unit));
        }
    }

    /** A displayed formula in running text; elsewhere the name of an environment, and its columns, say nothing. */
    private void environment(StringBuilder out, Mode mode) {
        String name = rawArgument();
        String close = "\\end{" + name + "}";
        int end = mode == Mode.TEXT && TexSymbols.DISPLAYS.contains(name.replace("*", "")) ? indexOf(close) : -1;
        if (end >= 0) {
            out.append(' ').append(ofMath(tex.substring(at, end), depth + 1)).append(' ');
            at = end + close.length();
        } else if (name.startsWith("array") || name.startsWith("tabular") || name.startsWith("alignedat")) {
            option();
            rawArgument();
        }
    }

    private String enclosed(Mode mode, String close) {
        int end = mode == Mode.TEXT ? indexOf(close) : -1;
        if (end < 0) {
            return "";
        }
        String formula = ofMath(tex.substring(at, end), depth + 1);
        at = end + close.length();
        return formula;
    }

    /** A formula ends soon, or it is none; so that no text is searched through again and again. */
    private int indexOf(String close) {
        return marks.next(close, at, LONGEST);
    }

    /** One argument as it is written. */
    private String rawArgument() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        if (at >= tex.length()) {
            return "";
        }
        if (tex.charAt(at) != '{') {
            int begin = at++;
            if (tex.charAt(begin) == '\\') {
                commandName();
            }
            return tex.substring(begin, at);
        }
        int close = TexTable.closingBrace(tex, at);
        int end = close < 0 ? tex.length() : close;
        String raw = tex.substring(at + 1, end);
        at = Math.min(tex.length(), end + 1);
        return raw;
    }

    /**
     * {@code \rm} changes what follows in its group; with braces after it, it is taken as a command of one argument.
     */
    private boolean isSwitch(String name) {
        return name.equals("rm") && !(at < tex.length() && tex.charAt(at) == '{');
    }

    private String commandName() {
        int begin = at;
        while (at < tex.length() && isAsciiLetter(tex.charAt(at))) {
            at++;
        }
        if (at == begin && at < tex.length()) {
            at++;
        } else if (at < tex.length() && tex.charAt(at) == '*') {
            at++;
            return tex.substring(begin, at - 1);
        }
        return tex.substring(begin, at);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** TeX swallows the space that ends a command's name. */
    private void skipSpaceAfterWord(String name, Mode mode) {
        if (mode == Mode.TEXT && !name.isEmpty() && isAsciiLetter(name.charAt(0))) {
            while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
                at++;
            }
        }
    }

    /** Skips an optional argument; gives what stands in it. */
    private String option() {
        if (at >= tex.length() || tex.charAt(at) != '[') {
            return "";
        }
        int close = tex.indexOf(']', at, Math.min(tex.length(), at + LONGEST_OPTION));
        String option = close < 0 ? "" : tex.substring(at + 1, close);
        at = close < 0 ? at + 1 : close + 1;
        return option;
    }

    /** An accent over a sign or a digit is a recognition error, but a bar over a digit is crystallography. */
    private static String accented(String base, String accent) {
        if (base.isEmpty()) {
            return "";
        }
        String dotted = base.replace('ı', 'i').replace('ȷ', 'j');
        int first = dotted.codePointAt(0);
        boolean carries = Character.isLetter(first) || accent.equals("\u0304") && Character.isDigit(first);
        int length = Character.charCount(first);
        return carries ? dotted.substring(0, length) + accent + dotted.substring(length) : base;
    }
}
