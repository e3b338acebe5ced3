package org.ionary.store;

import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;

/** A paper as a BibTeX entry under the key it is cited by. */
final class BibtexEntry {
    private BibtexEntry() {}

    static String of(String key, Bibliography bibliography) {
        StringBuilder entry = new StringBuilder(bibliography.journal().isPresent() ? "@article{" : "@misc{");
        entry.append(key);
        if (!bibliography.authors().isEmpty()) {
            field(entry, "author", Optional.of(String.join(" and ", bibliography.authors())));
        }
        // A second pair of braces keeps the capitals of formulas.
        bibliography
                .title()
                .ifPresent(title ->
                        entry.append(",\n  title = {{").append(escaped(title)).append("}}"));
        field(entry, "journal", bibliography.journal());
        field(
                entry,
                "year",
                bibliography.year().stream().mapToObj(String::valueOf).findFirst());
        bibliography
                .doi()
                .ifPresent(
                        doi -> entry.append(",\n  doi = {").append(doi.value()).append('}'));
        return entry.append("\n}\n").toString();
    }

    /**
     * The document's name, or the DOI of what a dataset's row cites, with whatever BibTeX does not allow in a key made
     * an underscore.
     */
    static String key(CitedFinding cited) {
        String doc = Export.isOfRows(cited)
                ? cited.bibliography().doi().map(Doi::value).orElse(cited.doc())
                : cited.doc();
        StringBuilder key = new StringBuilder(doc.length());
        for (int i = 0; i < doc.length(); i++) {
            char c = doc.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.:".indexOf(c) >= 0;
            key.append(allowed ? c : '_');
        }
        return key.toString();
    }

    private static void field(StringBuilder entry, String name, Optional<String> text) {
        text.ifPresent(value -> entry.append(",\n  ")
                .append(name)
                .append(" = {")
                .append(escaped(value))
                .append('}'));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                default -> escaped.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
