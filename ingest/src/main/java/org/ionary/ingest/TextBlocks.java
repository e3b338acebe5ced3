package org.ionary.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Block.Caption;

/** What a paragraph of a text format is, told by how it begins and that it stands alone. */
final class TextBlocks {
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+\\p{Lu}[^|]{1,118}$");
    private static final Pattern CAPTION = Pattern.compile(
            "^(supplementary )?(tab(?:le|\\.)|fig(?:ure|s?\\.)?|scheme|chart)\\s{0,3}S?(?:\\d{1,3}|[IVX]{1,5})[a-z]?\\s?[.:|].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ENTRY = Pattern.compile(
            "^(?:[•·–—*+-] " + "|(?<number>\\[\\d{1,3}\\] ?|\\(?\\d{1,3}[.)] )" + "|\\(?(?:[a-z]|[ivx]{1,5})[.)] )\\S");

    private TextBlocks() {}

    /** The level of a heading that has no other mark than a number or a name that papers share. */
    static Optional<Integer> headingLevel(String line, boolean inReferences) {
        if (inReferences && !SectionNames.isWellKnown(line)) {
            return Optional.empty();
        }
        var numbered = NUMBERED.matcher(line);
        boolean sentence = line.endsWith(".") || line.endsWith(":") || line.endsWith(";") || line.contains("://");
        if (numbered.matches() && !sentence) {
            return Optional.of(
                    1 + (int) numbered.group(1).chars().filter(c -> c == '.').count());
        }
        return SectionNames.isWellKnown(line) && !sentence ? Optional.of(1) : Optional.empty();
    }

    /** A caption begins with its label and a stop: "Table 1 lists…" is prose. */
    static Optional<Caption.Of> captionOf(String text) {
        return CAPTION.matcher(text).matches() ? Optional.of(MarkupBlocks.kindOf(text)) : Optional.empty();
    }

    /** Whether the line begins an entry of a list: after a bullet, a number or a letter. */
    static boolean isEntry(String line) {
        return ENTRY.matcher(line).find();
    }

    /** Whether the line begins an entry with a number, as most references do. */
    static boolean isNumberedEntry(String line) {
        var entry = ENTRY.matcher(line);
        return entry.find() && entry.group("number") != null;
    }
}
