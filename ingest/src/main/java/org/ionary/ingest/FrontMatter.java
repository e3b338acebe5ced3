package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;

/** The block of fields between two lines of dashes at the head of a Markdown file. Simple YAML; the rest is ignored. */
final class FrontMatter {
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_-]{2,20}):\\s*(.*)$");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    /** @param lines how many lines of the file it takes, the dashes included; 0 where there is none */
    record Found(Bibliography bibliography, int lines) {}

    private FrontMatter() {}

    static Found in(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return new Found(Bibliography.unknown(), 0);
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("---") || line.equals("...")) {
                return new Found(parse(lines.subList(1, i)), i + 1);
            }
        }
        return new Found(Bibliography.unknown(), 0);
    }

    private static Bibliography parse(List<String> lines) {
        List<String> authors = new ArrayList<>();
        Optional<String> doi = Optional.empty();
        Optional<String> title = Optional.empty();
        Optional<String> journal = Optional.empty();
        Optional<String> license = Optional.empty();
        OptionalInt year = OptionalInt.empty();
        String key = "";
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            String value;
            if (field.matches()) {
                key = field.group(1).toLowerCase(Locale.ROOT);
                value = unquoted(field.group(2));
            } else if (line.strip().startsWith("- ")) {
                value = unquoted(line.strip().substring(2));
            } else {
                continue;
            }
            if (value.isEmpty()) {
                continue;
            }
            switch (key) {
                case "doi" -> doi = Optional.of(value);
                case "title" -> title = Optional.of(MarkdownInline.render(value));
                case "journal", "container-title" -> journal = Optional.of(MarkdownInline.render(value));
                case "license", "licence" -> license = Licenses.name(value);
                case "author", "authors" -> authors.addAll(names(value));
                case "year", "date", "published" -> {
                    Matcher found = YEAR.matcher(value);
                    year = found.find() && year.isEmpty() ? OptionalInt.of(Integer.parseInt(found.group())) : year;
                }
                default -> {}
            }
        }
        return new Bibliography(doi.flatMap(Dois::first), title, authors, journal, year, license);
    }

    private static List<String> names(String value) {
        String list = value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
        String bare = list.startsWith("name:") ? list.substring("name:".length()) : list;
        List<String> names = new ArrayList<>();
        for (String name : bare.split(list.contains(";") ? ";" : value.startsWith("[") ? "," : "\u0000", -1)) {
            if (!name.isBlank()) {
                names.add(unquoted(name));
            }
        }
        return names;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
