package org.ionary.ask;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in one spelling, so that what is the same can be compared: lowered digits plain, raised ones behind a caret. */
final class FoldedText {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼";
    private static final String PLAIN = "0123456789+-=";
    private static final Pattern MINUS = Pattern.compile("[\u2010\u2011\u2012\u2013\u2014\u2212]");

    private FoldedText() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            int at = RAISED.indexOf(text.charAt(i));
            if (at >= 0) {
                folded.append(raised ? "" : "^").append(PLAIN.charAt(at));
            } else {
                folded.append(text.charAt(i));
            }
            raised = at >= 0;
        }
        String plain = Normalizer.normalize(folded, Normalizer.Form.NFKC).replace('µ', 'μ');
        return MINUS.matcher(plain).replaceAll("-");
    }
}
