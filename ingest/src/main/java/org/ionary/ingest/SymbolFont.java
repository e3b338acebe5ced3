package org.ionary.ingest;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * Characters of the Symbol font, in which office documents set Greek letters, the degree sign and the multiplication
 * sign: codes of its own, by themselves or shifted to U+F000.
 */
final class SymbolFont {
    private SymbolFont() {}

    static boolean is(String font) {
        return font.strip().equalsIgnoreCase("symbol");
    }

    /** What characters of the Symbol font show. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c < 0x100 || isPrivate(c) ? of(c & 0xFF, c) : String.valueOf(c));
        }
        return shown.toString();
    }

    /** The text with the font's private characters replaced; they belong to it whatever the font is said to be. */
    static String withoutPrivate(String text) {
        boolean any = text.chars().anyMatch(c -> isPrivate((char) c));
        if (!any) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(isPrivate(c) ? of(c & 0xFF, c) : String.valueOf(c));
        }
        return shown.toString();
    }

    private static boolean isPrivate(char c) {
        return c >= 0xF020 && c <= 0xF0FF;
    }

    private static String of(int code, char otherwise) {
        String name = SymbolEncoding.INSTANCE.getName(code);
        String unicode = GlyphList.getAdobeGlyphList().toUnicode(name);
        return unicode == null || unicode.isEmpty() || name.equals(".notdef") ? String.valueOf(otherwise) : unicode;
    }
}
