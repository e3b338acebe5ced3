package org.ionary.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What a font of a document says: which characters its codes stand for, and how it looks.
 *
 * <ol>
 *   <li>Where publishers' fonts are known to name their signs wrongly, the lexicon decides.
 *   <li>Else the font's own map to Unicode, unless it leads to a private or a control character.
 *   <li>Else the glyph's name, and last the tables of the embedded font program.
 * </ol>
 *
 * A code that nothing explains is U+FFFD.
 */
final class PdfFont {
    static final String UNKNOWN = "\uFFFD";

    private static final GlyphList NAMES = GlyphList.getAdobeGlyphList();
    private static final int SIMPLE = 256;

    /** On paper it is a hyphen like others. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private final PDFont font;
    private final String name;
    private final boolean bold;
    private final double unit;
    private final @Nullable String[] simple = new @Nullable String[SIMPLE];
    private final Map<Integer, String> other = new HashMap<>();

    PdfFont(PDFont font) {
        this.font = font;
        this.name = font.getName() == null ? "" : font.getName();
        this.bold = isBold(font, name);
        this.unit = unit(font);
    }

    String name() {
        return name;
    }

    boolean bold() {
        return bold;
    }

    /** The height of the em in the units of the text matrix: 1, but for fonts that are drawn by procedures. */
    double unit() {
        return unit;
    }

    /** The characters that a code stands for; {@link #UNKNOWN} where nothing says it. */
    String text(int code) {
        if (code >= 0 && code < SIMPLE) {
            String known = simple[code];
            if (known == null) {
                known = read(code);
                simple[code] = known;
            }
            return known;
        }
        return other.computeIfAbsent(code, this::read);
    }

    private String read(int code) {
        String glyph = glyphName(code);
        String corrected = GlyphLexicon.corrected(name, glyph);
        if (corrected != null) {
            return corrected;
        }
        String mapped = mapped(code);
        if (mapped != null && isCharacters(mapped)) {
            return mapped.replace(SOFT_HYPHEN, '-');
        }
        String named = named(glyph);
        if (named != null && isCharacters(named)) {
            return named;
        }
        String embedded = embedded(code);
        if (embedded != null && isCharacters(embedded)) {
            return embedded;
        }
        String assigned = mapped == null ? null : GlyphLexicon.privateUse(name, mapped);
        return assigned == null ? UNKNOWN : assigned;
    }

    private @Nullable String mapped(int code) {
        try {
            return font.toUnicode(code, NAMES);
        } catch (RuntimeException e) {
            return null; // a broken map, as if there were none
        }
    }

    /** Whether the text is of characters that mean something by themselves. */
    private static boolean isCharacters(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && !Character.isWhitespace(c) || c >= 0x7F && c < 0xA0;
            if (control || c >= 0xE000 && c <= 0xF8FF || c >= 0xFFF0) {
                return false;
            }
        }
        return true;
    }

    private String glyphName(int code) {
        if (font instanceof PDSimpleFont plain) {
            Encoding encoding = plain.getEncoding();
            String glyph = encoding == null ? null : encoding.getName(code);
            return glyph == null || glyph.equals(".notdef") ? "" : glyph;
        }
        return "";
    }

    /** A name such as {@code minus}, {@code uni2212}, {@code one.oldstyle} or {@code f_i}. */
    private static @Nullable String named(String glyph) {
        if (glyph.isEmpty()) {
            return null;
        }
        String whole = NAMES.toUnicode(glyph);
        if (whole != null) {
            return whole;
        }
        int dot = glyph.indexOf('.');
        if (dot > 0) {
            return named(glyph.substring(0, dot));
        }
        if (glyph.indexOf('_') > 0) {
            StringBuilder parts = new StringBuilder();
            for (String part : glyph.split("_", -1)) {
                String text = NAMES.toUnicode(part);
                if (text == null) {
                    return null;
                }
                parts.append(text);
            }
            return parts.toString();
        }
        return null;
    }

    /** By the embedded font program: the character that leads to the same glyph, or the glyph's name there. */
    private @Nullable String embedded(int code) {
        try {
            return switch (font) {
                case PDTrueTypeFont plain -> trueType(plain.getTrueTypeFont(), plain.codeToGID(code));
                case PDType0Font composite -> descendant(composite.getDescendantFont(), composite.codeToGID(code));
                default -> null;
            };
        } catch (IOException | RuntimeException e) {
            return null; // a broken font program says nothing
        }
    }

    private static @Nullable String descendant(PDCIDFont font, int glyph) throws IOException {
        return switch (font) {
            case PDCIDFontType2 truetype -> trueType(truetype.getTrueTypeFont(), glyph);
            case PDCIDFontType0 compact -> {
                CFFFont program = compact.getCFFFont();
                boolean hasNames = program != null && !program.getCharset().isCIDFont();
                yield hasNames ? named(program.getCharset().getNameForGID(glyph)) : null;
            }
            default -> null;
        };
    }

    private static @Nullable String trueType(@Nullable TrueTypeFont program, int glyph) throws IOException {
        if (program == null || glyph == 0) {
            return null;
        }
        CmapLookup characters = program.getUnicodeCmapLookup(false);
        List<Integer> codes = characters == null ? null : characters.getCharCodes(glyph);
        if (codes != null && !codes.isEmpty()) {
            String text = Character.toString(codes.getFirst());
            if (isCharacters(text)) {
                return text;
            }
        }
        PostScriptTable names = program.getPostScript();
        String name = names == null ? null : names.getName(glyph);
        return name == null ? null : named(name);
    }

    /**
     * Fonts of procedures have units of their own. Where these are about a thousand to the em, as others have them, the
     * size given is the size; else the height of the font's box is the em.
     */
    private static double unit(PDFont font) {
        if (!(font instanceof PDType3Font drawn) || drawn.getFontBBox() == null) {
            return 1;
        }
        double scale = Math.abs(drawn.getFontMatrix().getScaleY());
        double em = Math.abs(drawn.getFontBBox().getHeight()) * scale;
        return scale > 1e-4 && scale < 5e-3 || em == 0 ? 1 : em;
    }

    private static boolean isBold(PDFont font, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        return heavy
                || lower.contains("bold")
                || lower.contains("-medi")
                || lower.contains("black")
                || lower.contains("heavy")
                || lower.contains("cmbx")
                || lower.contains("sfbx")
                || lower.endsWith(".b");
    }
}
