package org.ionary.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Section.Kind;

/** Tells from its heading what a section is for. */
final class SectionNames {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:section )?\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?|[ivx]{1,5}\\.|[a-h]\\.)\\s+");

    /** First match wins; each entry is the beginning of a heading, in lower case. */
    private static final Map<Kind, List<String>> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put(Kind.ABSTRACT, List.of("abstract", "graphical abstract", "highlights", "synopsis"));
        BEGINNINGS.put(Kind.INTRODUCTION, List.of("introduction", "background", "motivation"));
        BEGINNINGS.put(
                Kind.METHODS,
                List.of(
                        "experiment",
                        "method",
                        "materials and method",
                        "materials & method",
                        "material and method",
                        "materials preparation",
                        "computational",
                        "simulation method",
                        "simulation detail",
                        "theoretical method",
                        "synthesis and",
                        "sample preparation",
                        "procedure",
                        "calculation"));
        BEGINNINGS.put(Kind.RESULTS, List.of("result", "discussion", "findings"));
        BEGINNINGS.put(Kind.CONCLUSION, List.of("conclu", "summary", "outlook", "perspective"));
        BEGINNINGS.put(
                Kind.REFERENCES,
                List.of(
                        "references",
                        "reference list",
                        "bibliography",
                        "literature cited",
                        "works cited",
                        "notes and references",
                        "literature",
                        "cited references"));
        BEGINNINGS.put(
                Kind.BACK,
                List.of(
                        "acknowledg",
                        "author contribution",
                        "credit author",
                        "author information",
                        "conflict",
                        "competing",
                        "declaration",
                        "funding",
                        "data availability",
                        "availability",
                        "supporting information",
                        "supplement",
                        "appendix",
                        "additional information",
                        "abbreviations",
                        "orcid",
                        "ethic",
                        "associated content",
                        "publisher",
                        "about the author",
                        "footnotes",
                        "keywords",
                        "key words",
                        "index terms",
                        "article info",
                        "nomenclature",
                        "glossary",
                        "citation",
                        "notes",
                        "rights"));
    }

    private SectionNames() {}

    /** The heading in lower case without its number. */
    static String bare(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT).strip();
        Matcher number = NUMBER.matcher(lower);
        String bare = number.find() ? lower.substring(number.end()) : lower;
        while (!bare.isEmpty() && ".:;—–-".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    static Optional<Kind> kindOf(String heading) {
        String bare = bare(heading);
        if (bare.length() > 80) {
            return Optional.empty();
        }
        for (Map.Entry<Kind, List<String>> entry : BEGINNINGS.entrySet()) {
            if (entry.getValue().stream().anyMatch(bare::startsWith)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** Whether a line that stands alone is one of the headings that papers share, and nothing more. */
    static boolean isWellKnown(String line) {
        String bare = bare(line);
        return bare.length() <= 40
                && bare.split(" ", -1).length <= 4
                && kindOf(line).isPresent()
                && isTitled(line);
    }

    /** Starts with a capital or a number and does not end like a sentence. */
    private static boolean isTitled(String line) {
        return (Character.isUpperCase(line.charAt(0)) || Character.isDigit(line.charAt(0)))
                && !line.endsWith(",")
                && !line.endsWith(";");
    }
}
