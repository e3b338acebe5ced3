package org.ionary.ingest;

import org.ionary.domain.GivenUp;

/**
 * The one spacing of canonical text where formats and typesetters differ about the same printed line: around ×,
 * relations and the adduct dot, before scripts, after an approximate {@code ~}, inside {@code °C}.
 *
 * <p>One pass, looking only at neighbours; addresses are left alone. The conventions with examples stand in
 * {@code docs/canonical-text.md}.
 */
final class CanonicalSpacing {
    /** Parts two pieces of mathematics that would run into one word; seen only where both sides are words. */
    static final char SEAM = '\u2063';

    private static final String RELATIONS = "=±≈≃≅≤≥<>≲≳≪≫≠≡∝";
    private static final String RINGS = "°ºᵒ˚◦∘";
    private static final String SYMBOLS = "*†‡§";
    private static final String FOOTNOTES = "ᵃᵇᶜᵈᵉᶠᵍʰ";
    private static final int FAR = 200;

    private final String text;
    private final StringBuilder out;
    private int at;

    private CanonicalSpacing(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 8);
    }

    /** @param text with single spaces */
    static String of(String text) {
        return new CanonicalSpacing(text).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (c == ' ') {
                space();
            } else if (c == '×') {
                times();
            } else if (RELATIONS.indexOf(c) >= 0) {
                relation(c);
            } else if (RINGS.indexOf(c) >= 0) {
                ring(c);
            } else if (c == '•') {
                bullet();
            } else if (c == SEAM) {
                seam();
            } else {
                out.append(FOOTNOTES.indexOf(c) >= 0 && isMarkAfterNumber() ? " " : "")
                        .append(c)
                        .append(isMarkOfNote(c) ? " " : "");
            }
        }
        return out.toString();
    }

    private void space() {
        GivenUp.check();
        char next = peek(0);
        char last = last();
        boolean degree = last == '°' && isUnitOfDegrees(0);
        boolean approximate = last == '~' && Character.isDigit(next) && !isOperand(before(1));
        boolean dropped = last == 0
                || last == ' '
                || (next == '.' || next == ',') && (peek(1) == 0 || peek(1) == ' ' || peek(1) == ')') && isOperand(last)
                || degree
                || approximate
                || isScriptOf(last)
                || next == '·' && joins(1)
                || last == '·'
                        && out.length() > 1
                        && before(1) != ' '
                        && (hasFigure(left(out.length() - 1)) || hasFigure(right(at)));
        if (!dropped) {
            out.append(' ');
        }
    }

    /** A lowered character, and a raised sign with its digits, belong to the word before them. */
    private boolean isScriptOf(char last) {
        char next = peek(0);
        boolean sign = next == '⁺' || next == '⁻' && (Script.isRaisedDigit(peek(1)) || isEnd(peek(1)));
        boolean charge = Script.isLowered(last)
                && Script.isRaisedDigit(next)
                && (peek(1) == '⁺' || peek(1) == '⁻')
                && !Script.isShifted(peek(2));
        return (Script.isLowered(next) || sign || charge) && isOperand(last) && last != '%' && last != '°';
    }

    /** A raised letter that stands alone after an exponent is the mark of a footnote and no part of the number. */
    private boolean isMarkAfterNumber() {
        return Script.isRaisedDigit(last())
                && (peek(0) == '⁾' || !Script.isShifted(peek(0)))
                && out.length() > 1
                && before(1) == '⁻';
    }

    /** A mark in front of a sentence: what it begins is a note. */
    private boolean isMarkOfNote(char c) {
        boolean first = at == 1 && Character.isLetter(peek(0)) && Character.isLowerCase(peek(1));
        return first
                && (FOOTNOTES.indexOf(c) >= 0
                        || SYMBOLS.indexOf(c) >= 0 && Character.isUpperCase(peek(0)) && Character.isLowerCase(peek(2)));
    }

    private static boolean isEnd(char c) {
        return c == 0 || c == ' ' || ".,;:)]".indexOf(c) >= 0;
    }

    /** Whether the dot ahead joins parts of a unit or of a formula: one of its neighbours has a figure in it. */
    private boolean joins(int ahead) {
        int from = at + ahead;
        int begin = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        return isOperand(last()) && (hasFigure(left(out.length())) || hasFigure(right(begin)));
    }

    private String left(int end) {
        int begin = end;
        while (begin > 0 && end - begin < FAR && out.charAt(begin - 1) != ' ') {
            begin--;
        }
        return out.substring(begin, end);
    }

    private String right(int begin) {
        int end = begin;
        while (end < text.length() && end - begin < FAR && text.charAt(end) != ' ') {
            end++;
        }
        return text.substring(begin, end);
    }

    private static boolean hasFigure(String token) {
        return token.chars().anyMatch(c -> Character.isDigit(c) || Script.isShifted((char) c));
    }

    /** Some set the adduct dot as a bullet. */
    private void bullet() {
        boolean glued = isOperand(last()) && isOperand(peek(0)) && peek(0) != 0;
        boolean spaced = last() == ' '
                && peek(0) == ' '
                && left(out.length() - 1).chars().anyMatch(c -> Script.isShifted((char) c))
                && right(at + 1).chars().anyMatch(c -> Script.isShifted((char) c));
        if (spaced) {
            out.setLength(out.length() - 1);
            at++;
        }
        out.append(glued || spaced ? '·' : '•');
    }

    private void times() {
        int right = at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        boolean glued = right == 0 && last() != ' ';
        char next = peek(right);
        boolean number = Character.isDigit(next) || next == '(' || next == '[';
        if (isOperand(lastVisible()) && (number || glued && isOperand(next))) {
            spaced('×', right);
        } else {
            out.append('×');
            boolean opens = out.length() == 1 || "([/ ".indexOf(before(1)) >= 0;
            at += opens && Character.isDigit(next) ? right : 0;
        }
    }

    private void relation(char sign) {
        int right = at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        boolean number = Character.isDigit(peek(right)) || isSign(peek(right)) && Character.isDigit(peek(right + 1));
        boolean glued = last() != ' ' || sign == '=';
        if (number && glued && isOperand(lastVisible()) && !inAddress()) {
            spaced(sign, right);
        } else {
            out.append(sign);
        }
    }

    private static boolean isSign(char c) {
        return c == '−' || c == '-' || c == '+' || c == '~';
    }

    private void spaced(char sign, int skipped) {
        out.append(last() == ' ' ? "" : " ").append(sign).append(' ');
        at += skipped;
    }

    private void ring(char c) {
        int ahead = peek(0) == ' ' ? 1 : 0;
        if (isUnitOfDegrees(ahead) && (ahead == 0 || !Character.isLetter(last()))) {
            out.append(Character.isDigit(last()) ? " " : "").append('°');
            at += ahead;
        } else {
            out.append(Character.isDigit(last()) && c != 'ᵒ' && c != '∘' ? '°' : c);
        }
    }

    private boolean isUnitOfDegrees(int ahead) {
        char unit = peek(ahead);
        return (unit == 'C' || unit == 'F') && !Character.isLetterOrDigit(peek(ahead + 1));
    }

    private void seam() {
        char next = peek(0);
        boolean between = Character.isLetterOrDigit(last()) || Script.isShifted(last()) || last() == ')';
        if (between && (Character.isLetterOrDigit(next) || next == '√')) {
            out.append(' ');
        }
    }

    private boolean inAddress() {
        String token = left(out.length());
        return token.contains("://")
                || token.startsWith("www.")
                || token.indexOf('?') >= 0
                || token.indexOf('&') >= 0
                || token.startsWith("10.") && token.indexOf('/') > 0;
    }

    private static boolean isOperand(char c) {
        return Character.isLetterOrDigit(c) || Script.isShifted(c) || c != 0 && ")]}%°′⟩".indexOf(c) >= 0;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private char last() {
        return before(0);
    }

    private char before(int back) {
        int index = out.length() - 1 - back;
        return index < 0 ? 0 : out.charAt(index);
    }

    private char lastVisible() {
        return last() == ' ' ? before(1) : last();
    }
}
