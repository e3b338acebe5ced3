package org.ionary.ingest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.paper.Bibliography;
import org.ionary.ingest.ReferenceList.Reference;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;

/** The entries of a BibTeX file. */
final class BibtexFile {
    private BibtexFile() {}

    /** Real files name months and journals by strings that they never define. */
    private static final class Lenient extends BibTeXParser {
        private Lenient() throws ParseException {
            super();
        }

        @Override
        public void checkStringResolution(Key key, BibTeXString string) {
            if (string == null) {
                addMacro(key.getValue(), key.getValue());
            }
        }

        @Override
        public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
    }

    static List<Reference> read(String text) {
        try {
            List<Reference> read = new ArrayList<>();
            for (BibTeXEntry entry : new Lenient()
                    .parseFully(new StringReader(text))
                    .getEntries()
                    .values()) {
                read.add(reference(entry));
            }
            return read;
        } catch (ParseException | RuntimeException e) {
            // The parser throws whatever it likes at a file that is none.
            return List.of();
        }
    }

    private static Reference reference(BibTeXEntry entry) {
        List<String> authors = new ArrayList<>();
        for (String author : field(entry, "author").orElse("").split("\\s+and\\s+", -1)) {
            int comma = author.indexOf(',');
            String name = comma < 0 ? author : author.substring(comma + 1) + " " + author.substring(0, comma);
            authors.add(CanonicalText.of(TexText.ofText(name)));
        }
        List<String> files = new ArrayList<>(fileNames(field(entry, "file").orElse("")));
        files.add(entry.getKey().getValue());
        return new Reference(
                new Bibliography(
                        field(entry, "doi").flatMap(Dois::first),
                        text(entry, "title"),
                        authors.stream().filter(name -> !name.isBlank()).toList(),
                        text(entry, "journal").or(() -> text(entry, "journaltitle")),
                        Years.in(field(entry, "year")
                                .or(() -> field(entry, "date"))
                                .orElse("")),
                        field(entry, "license").flatMap(Licenses::name)),
                files);
    }

    private static Optional<String> text(BibTeXEntry entry, String name) {
        return field(entry, name)
                .map(value -> CanonicalText.of(TexText.ofText(value)))
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null
                ? Optional.empty()
                : Optional.of(value.toUserString()).filter(text -> !text.isBlank());
    }

    /** The names in a file field: {@code Full Text:files/12/pang2022.pdf:application/pdf;…}, without their folders. */
    static List<String> fileNames(String field) {
        List<String> names = new ArrayList<>();
        for (String part : field.split("[;:]", -1)) {
            String path = part.strip().replace('\\', '/');
            String name = path.substring(path.lastIndexOf('/') + 1).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
