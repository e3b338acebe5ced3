package org.ionary.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Elements of SVG, one after another; text and attributes are escaped. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** Begins an element that others stand in; attributes are names and values in turn. */
    Svg open(String name, String... attributes) {
        begin(name, attributes);
        text.append(">\n");
        return this;
    }

    Svg close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    Svg empty(String name, String... attributes) {
        begin(name, attributes);
        text.append("/>\n");
        return this;
    }

    Svg words(String name, String words, String... attributes) {
        begin(name, attributes);
        text.append('>').append(escaped(words)).append("</").append(name).append(">\n");
        return this;
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return empty("line", "class", kind, "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2));
    }

    /** @param kind its class, which says how large it is and where it is anchored */
    Svg label(String kind, double x, double y, String words) {
        return words("text", words, "class", kind, "x", px(x), "y", px(y));
    }

    Svg add(Svg other) {
        text.append(other.text);
        return this;
    }

    private void begin(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
    }

    /** To a tenth of a pixel. */
    static String px(double number) {
        return new BigDecimal(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** The characters that XML has. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
