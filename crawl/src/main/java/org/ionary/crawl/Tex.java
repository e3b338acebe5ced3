package org.ionary.crawl;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little LaTeX that titles and abstracts hold, as plain text. */
final class Tex {
    private static final Pattern PREAMBLE =
            Pattern.compile("(?s)\\\\documentclass.*?\\\\begin\\{document}|\\\\end\\{document}");
    private static final Pattern FONT = Pattern.compile(
            "\\\\(?:mathrm|mathit|mathbf|mathsf|text|textrm|textit|textbf|textsf|rm|emph|ce|mbox|operatorname)\\s*\\{([^{}]*)}");
    private static final Pattern LOWERED = Pattern.compile("_(?:\\{([^{}]*)}|([\\p{L}\\d]))");
    private static final Pattern RAISED = Pattern.compile("\\^(?:\\{([^{}]*)}|([\\p{L}\\d+-]))");
    private static final Pattern LOWERED_TEXT = Pattern.compile("\\\\textsubscript\\{([^{}]*)}");
    private static final Pattern RAISED_TEXT = Pattern.compile("\\\\textsuperscript\\{([^{}]*)}");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s?");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("sim", "~"),
            Map.entry("approx", "≈"),
            Map.entry("pm", "±"),
            Map.entry("circ", "°"),
            Map.entry("degree", "°"),
            Map.entry("AA", "Å"),
            Map.entry("leq", "≤"),
            Map.entry("le", "≤"),
            Map.entry("geq", "≥"),
            Map.entry("ge", "≥"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("theta", "θ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "µ"),
            Map.entry("pi", "π"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("omega", "ω"),
            Map.entry("Omega", "Ω"),
            Map.entry("Delta", "Δ"),
            Map.entry("Sigma", "Σ"),
            Map.entry("rightarrow", "→"),
            Map.entry("to", "→"),
            Map.entry("ldots", "…"),
            Map.entry("infty", "∞"),
            Map.entry("prime", "′"));
    private static final int NESTED = 4;

    private Tex() {}

    /** Text without commands, and without LaTeX at all, comes back as it is. */
    static String plain(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('$') < 0) {
            return text;
        }
        String plain = PREAMBLE.matcher(text).replaceAll("").replace('~', ' ');
        for (int i = 0; i < NESTED; i++) {
            plain = FONT.matcher(plain).replaceAll("$1");
            plain = LOWERED_TEXT.matcher(plain).replaceAll(found -> quoted(Scripts.lowered(found.group(1))));
            plain = RAISED_TEXT.matcher(plain).replaceAll(found -> quoted(Scripts.raised(found.group(1))));
            plain = LOWERED.matcher(plain).replaceAll(found -> quoted(Scripts.lowered(either(found))));
            plain = RAISED.matcher(plain).replaceAll(found -> quoted(Scripts.raised(signs(either(found)))));
        }
        return signs(plain)
                .replace("\\%", "%")
                .replaceAll("\\\\[,;:! ]", " ")
                .replace("^°", "°")
                .replaceAll("[${}]", "");
    }

    private static String either(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String signs(String text) {
        return COMMAND.matcher(text).replaceAll(found -> quoted(SIGNS.getOrDefault(found.group(1), found.group())));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
