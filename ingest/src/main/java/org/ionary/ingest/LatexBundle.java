package org.ionary.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The LaTeX files of one archive: those that begin a document are papers, joined with what they take in from the same
 * archive; those that no paper takes in stand for themselves.
 */
final class LatexBundle {
    private static final Pattern MAIN = Pattern.compile("^[^%\n]*\\\\documentclass\\b", Pattern.MULTILINE);
    private static final Pattern INPUT = Pattern.compile(
            "\\\\(?:input|include|subfile)\\s{0,3}(?:\\{\\s{0,3}([^{}\n]{1,300}?)\\s{0,3}\\}|([^\\s{}\\\\]{1,300}))|\\\\bibliography\\s{0,3}\\{[^{}]{0,500}\\}");
    private static final int DEEPEST = 12;
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int LONGEST_LINE = 4000;

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    static boolean isPart(String path) {
        return path.endsWith(".tex") || path.endsWith(".ltx") || path.endsWith(".bbl");
    }

    void add(String path, byte[] bytes) {
        texts.put(path, Decoded.text(bytes));
    }

    /** The documents by their paths, in the order of these. */
    Map<String, byte[]> documents() {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        List<String> mains = texts.keySet().stream()
                .filter(path -> MAIN.matcher(texts.getOrDefault(path, "")).find())
                .toList();
        Map<String, String> joined = new LinkedHashMap<>();
        for (String main : mains) {
            joined.put(main, joined(main, main, new ArrayList<>(List.of(main))));
        }
        for (String path : texts.keySet()) {
            if (taken.contains(path) || path.endsWith(".bbl")) {
                continue;
            }
            String text = joined.getOrDefault(path, texts.getOrDefault(path, ""));
            documents.put(path, text.getBytes(StandardCharsets.UTF_8));
        }
        return documents;
    }

    static boolean isMain(String text) {
        return MAIN.matcher(text).find();
    }

    /** The names that a text takes in, as it writes them; some may stand in comments. */
    static Stream<String> inputs(String text) {
        return INPUT.matcher(text)
                .results()
                .map(input -> input.group(1) == null ? input.group(2) : input.group(1))
                .filter(Objects::nonNull);
    }

    /** Which of the files were joined into others, once the documents have been asked for. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** How many papers there are. */
    long papers() {
        return texts.values().stream().filter(text -> MAIN.matcher(text).find()).count();
    }

    private String joined(String path, String main, List<String> open) {
        String text = texts.getOrDefault(path, "");
        StringBuilder whole = new StringBuilder(text.length());
        Matcher input = INPUT.matcher(text);
        int at = 0;
        while (input.find()) {
            whole.append(text, at, input.start());
            at = input.end();
            boolean references = input.group().startsWith("\\bibliography");
            Optional<String> wanted = isComment(text, input.start())
                    ? Optional.empty()
                    : references ? bibliographyOf(main) : found(name(input), path, main);
            boolean joins = wanted.isPresent()
                    && !open.contains(wanted.orElseThrow())
                    && open.size() < DEEPEST
                    && whole.length() < LONGEST;
            if (joins) {
                String part = wanted.orElseThrow();
                taken.add(part);
                open.add(part);
                whole.append('\n').append(joined(part, main, open)).append('\n');
                open.removeLast();
            } else {
                whole.append(references ? "" : input.group());
            }
        }
        return whole.append(text, at, text.length()).toString();
    }

    private static String name(Matcher input) {
        return input.group(1) == null ? input.group(2) : input.group(1);
    }

    private static boolean isComment(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LINE && text.charAt(from - 1) != '\n') {
            from--;
        }
        int mark = text.indexOf('%', from, at);
        return mark >= 0 && (mark == 0 || text.charAt(mark - 1) != '\\');
    }

    /** The references as BibTeX has set them, beside the main file. */
    private Optional<String> bibliographyOf(String main) {
        String own = main.replaceFirst("\\.[a-z]+$", ".bbl");
        return texts.containsKey(own)
                ? Optional.of(own)
                : texts.keySet().stream().filter(path -> path.endsWith(".bbl")).findFirst();
    }

    /** A name is one beside the main file, as LaTeX has it, else one beside the file that names it. */
    private Optional<String> found(String name, String from, String main) {
        for (String folder : List.of(folder(main), folder(from))) {
            String path = ArchiveName.inside(folder + name);
            for (String ending : List.of("", ".tex", ".ltx")) {
                if (texts.containsKey(path + ending)) {
                    return Optional.of(path + ending);
                }
            }
        }
        return Optional.empty();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
