package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.ingest.ReferenceList.Reference;

/** The entries of a RIS file: lines of a two-letter tag and a value, up to the tag {@code ER}. */
final class RisFile {
    private static final Pattern LINE = Pattern.compile("^([A-Z][A-Z0-9])\\s{1,2}-\\s?(.*)$");

    private RisFile() {}

    static List<Reference> read(String text) {
        List<Reference> read = new ArrayList<>();
        Map<String, List<String>> fields = new HashMap<>();
        for (String row : text.lines().toList()) {
            Matcher line = LINE.matcher(row.strip());
            if (!line.matches()) {
                continue;
            }
            if (line.group(1).equals("ER")) {
                read.add(reference(fields));
                fields.clear();
            } else if (!line.group(2).isBlank()) {
                fields.computeIfAbsent(line.group(1), tag -> new ArrayList<>()).add(CanonicalText.of(line.group(2)));
            }
        }
        return read;
    }

    private static Reference reference(Map<String, List<String>> fields) {
        List<String> files = new ArrayList<>();
        for (String tag : List.of("L1", "ID")) {
            fields.getOrDefault(tag, List.of()).forEach(value -> files.addAll(BibtexFile.fileNames(value)));
        }
        List<String> authors = new ArrayList<>();
        for (String tag : List.of("AU", "A1")) {
            for (String author : fields.getOrDefault(tag, List.of())) {
                int comma = author.indexOf(',');
                authors.add(
                        comma < 0 ? author : author.substring(comma + 1).strip() + " " + author.substring(0, comma));
            }
        }
        return new Reference(
                new Bibliography(
                        first(fields, "DO").flatMap(Dois::first),
                        first(fields, "TI", "T1"),
                        authors,
                        first(fields, "JO", "JF", "T2"),
                        Years.in(first(fields, "PY", "Y1", "DA").orElse("")),
                        Optional.empty()),
                files);
    }

    private static Optional<String> first(Map<String, List<String>> fields, String... tags) {
        return List.of(tags).stream()
                .flatMap(tag -> fields.getOrDefault(tag, List.of()).stream())
                .findFirst();
    }
}
