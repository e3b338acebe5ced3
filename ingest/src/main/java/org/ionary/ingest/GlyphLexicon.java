package org.ionary.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Signs that fonts used by publishers name by a code of their own, or by the name of another character, and characters
 * that producers put into Unicode's private area. The lexicon is {@code glyphs.tsv}.
 */
final class GlyphLexicon {
    private static final int SYMBOL_AREA = 0xF000;
    private static final Pattern PICTURES = Pattern.compile("(?i)wingding|webding|dingbat|marlett|icon|awesome");

    private record Family(Pattern fonts, Map<String, String> signs) {}

    private static final List<Family> FAMILIES = load();

    private GlyphLexicon() {}

    /** What a glyph of this name is in this font, where it is not what its name says; else null. */
    static @Nullable String corrected(String font, String glyph) {
        if (glyph.isEmpty()) {
            return null;
        }
        for (Family family : FAMILIES) {
            String sign = family.signs().get(glyph);
            if (sign != null && family.fonts().matcher(font).find()) {
                return sign;
            }
        }
        return null;
    }

    /** A character of the private area by the convention that put it there; null where there is none. */
    static @Nullable String privateUse(String font, String text) {
        if (text.length() != 1) {
            return null;
        }
        char c = text.charAt(0);
        if (c >= SYMBOL_AREA
                && c <= SYMBOL_AREA + 0xFF
                && !PICTURES.matcher(font).find()) {
            String glyph = SymbolEncoding.INSTANCE.getName(c - SYMBOL_AREA);
            return GlyphList.getAdobeGlyphList().toUnicode(glyph);
        }
        return corrected(font, "U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
    }

    private static List<Family> load() {
        Map<String, Map<String, String>> signs = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(GlyphLexicon.class.getResourceAsStream("glyphs.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                signs.computeIfAbsent(fields[0], key -> new HashMap<>()).put(fields[1], fields[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Family> families = new ArrayList<>();
        signs.forEach((fonts, of) -> families.add(new Family(Pattern.compile(fonts), Map.copyOf(of))));
        return List.copyOf(families);
    }
}
