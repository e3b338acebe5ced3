package org.ionary.normalize;

/**
 * Formulas in LaTeX or HTML, written out in the Unicode of canonical text: {@code Li_{6.4}}, {@code $\mathrm{Na^+}$},
 * {@code Li<sub>3</sub>}. Text without markup is returned as it is.
 */
final class Markup {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String PLAIN = "0123456789+-";
    private static final String[][] WORDS = {
        {"\\cdot", "·"}, {"\\bullet", "·"}, {"\\times", "·"}, {"\\delta", "δ"}, {"\\alpha", "α"}, {"\\beta", "β"},
        {"\\gamma", "γ"}, {"\\pm", "±"}, {"\\square", "□"}, {"\\ast", "*"}, {"\\prime", "′"}, {"&middot;", "·"},
        {"&bull;", "·"}, {"&sdot;", "·"}, {"&nbsp;", " "}, {"&minus;", "-"}, {"&ndash;", "–"}, {"&delta;", "δ"},
        {"&thinsp;", " "}, {"&alpha;", "α"}, {"&beta;", "β"}, {"&gamma;", "γ"}, {"&plusmn;", "±"},
    };

    private Markup() {}

    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '$', '_', '^', '<', '&' -> {
                    return written(text);
                }
                default -> {}
            }
        }
        return text;
    }

    private static String written(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int level = 0;
        int depth = 0;
        int leveledDepth = -1;
        boolean once = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            String[] word = word(text, i);
            if (word.length > 0) {
                out.append(word[1]);
                i += word[0].length();
            } else if (c == '\\') {
                i++;
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
                i += i < text.length() && text.charAt(i - 1) == '\\' ? 1 : 0;
            } else if (c == '<' && text.indexOf('>', i) > 0) {
                String tag = text.substring(i, text.indexOf('>', i));
                level = tag.startsWith("<sub") || tag.startsWith("<inf") ? -1 : tag.startsWith("<sup") ? 1 : 0;
                i += tag.length() + 1;
            } else if (c == '_' || c == '^') {
                level = c == '_' ? -1 : 1;
                leveledDepth = depth;
                once = i + 1 < text.length() && text.charAt(i + 1) != '{';
                i++;
            } else if (c == '{') {
                depth++;
                i++;
            } else if (c == '}') {
                depth--;
                if (depth == leveledDepth) {
                    level = 0;
                    leveledDepth = -1;
                }
                i++;
            } else {
                if (c != '$') {
                    out.append(leveled(c, level));
                }
                if (once) {
                    level = 0;
                    leveledDepth = -1;
                    once = false;
                }
                i++;
            }
        }
        return out.toString();
    }

    private static String[] word(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\' || c == '&') {
            for (String[] word : WORDS) {
                if (text.startsWith(word[0], at)) {
                    return word;
                }
            }
        }
        return new String[0];
    }

    private static char leveled(char c, int level) {
        int which = level == 0 ? -1 : PLAIN.indexOf(c == '−' ? '-' : c);
        if (c == '~') {
            return ' ';
        }
        if (c == 'x' && level != 0) {
            return level < 0 ? 'ₓ' : c;
        }
        return which < 0 ? c : level > 0 ? RAISED.charAt(which) : LOWERED.charAt(which);
    }
}
