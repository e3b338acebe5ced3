package org.ionary.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a reader should make of a text, whatever it was set with: the blocks of {@code NAME.expected.txt}. */
record ExpectedText(List<Part> parts) {
    enum Kind {
        TITLE,
        HEADING,
        ABSTRACT,
        PARAGRAPH,
        ITEM,
        EQUATION,
        REFERENCE,
        CAPTION,
        TABLENOTE,
        FOOTNOTE,
        FRONT,
        FURNITURE;

        /** Whether it has its place in the line of reading. */
        boolean flows() {
            return switch (this) {
                case TITLE, HEADING, ABSTRACT, PARAGRAPH, ITEM, EQUATION, REFERENCE -> true;
                case CAPTION, TABLENOTE, FOOTNOTE, FRONT, FURNITURE -> false;
            };
        }

        /** Whether it stands wherever the page had room. */
        boolean floats() {
            return switch (this) {
                case CAPTION, TABLENOTE, FOOTNOTE -> true;
                case TITLE, HEADING, ABSTRACT, PARAGRAPH, ITEM, EQUATION, REFERENCE, FRONT, FURNITURE -> false;
            };
        }
    }

    record Part(Kind kind, String text) {}

    ExpectedText {
        parts = List.copyOf(parts);
    }

    static ExpectedText read(Path file) throws IOException {
        return new ExpectedText(Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(line -> new Part(Kind.valueOf(line[0].toUpperCase(Locale.ROOT)), line[1]))
                .toList());
    }

    List<String> texts(Predicate<Kind> kinds) {
        return parts.stream()
                .filter(part -> kinds.test(part.kind()))
                .map(Part::text)
                .toList();
    }
}
