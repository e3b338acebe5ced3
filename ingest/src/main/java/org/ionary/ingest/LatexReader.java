package org.ionary.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Section;

/**
 * Reads a LaTeX source: sections, paragraphs, floats, the bibliography; abbreviations without arguments are expanded.
 */
final class LatexReader {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\n]*");
    private static final Pattern MACRO = Pattern.compile("\\\\(?:re)?newcommand\\*?\\{?\\\\([A-Za-z]{1,40})\\}?\\{");
    private static final Pattern PART = Pattern.compile(
            "\\\\(section|subsection|subsubsection|paragraph|chapter)\\*?\\{"
                    + "|\\\\begin\\{(abstract|table\\*?|figure\\*?|longtable|tabular|tabularx|thebibliography|comment)\\}"
                    + "|\\\\end\\{(abstract|thebibliography)\\}|\\\\(bibitem|item)\\b(?:\\s?\\[[^\\]\n]{0,100}\\])?|\\\\par\\b|\n[ \t]*\n");
    private static final Map<String, Integer> LEVELS =
            Map.of("chapter", 1, "section", 1, "subsection", 2, "subsubsection", 3, "paragraph", 4);
    private static final int LONGEST = 4_000_000;

    private final PaperDraft draft = new PaperDraft();
    private final String body;
    private int at;

    private LatexReader(String body) {
        this.body = body;
    }

    /** What only sets the page: {@code \twocolumn[…]} shows what is in its brackets. */
    private static final Pattern PAGE_SETUP =
            Pattern.compile("\\\\(?:twocolumn|onecolumn)\\[?|\\\\hrule|\\\\(?:begin|end)\\{@twocolumnfalse\\}\\]?");

    static Reading read(String text) {
        String source = expanded(PAGE_SETUP
                .matcher(COMMENT.matcher(text.replace("\r\n", "\n")).replaceAll(""))
                .replaceAll(" "));
        int begin = source.indexOf("\\begin{document}");
        int end = source.indexOf("\\end{document}");
        String body = begin < 0
                ? source
                : source.substring(begin + "\\begin{document}".length(), end > begin ? end : source.length());
        LatexReader reader = new LatexReader(body);
        Optional<String> title = argument(source, "\\title").filter(t -> !t.isEmpty());
        title.ifPresent(t -> reader.draft.title(t, List.of()));
        reader.parts();
        List<String> authors =
                argument(source, "\\author").map(a -> List.of(a.split(" and |, ", -1))).orElse(List.of()).stream()
                        .map(String::strip)
                        .filter(a -> !a.isEmpty() && a.length() < 80)
                        .toList();
        Bibliography known = new Bibliography(
                Optional.empty(),
                title,
                authors,
                Optional.empty(),
                Bibliography.unknown().year(),
                Optional.empty());
        return new Reading(FrontText.complete(known, reader.draft.blocks()), reader.draft.blocks(), List.of());
    }

    private void parts() {
        Matcher part = PART.matcher(body);
        while (part.find(at)) {
            passage(body.substring(at, part.start()));
            at = part.end();
            String section = part.group(1);
            String environment = part.group(2);
            if (section != null) {
                int close = TexTable.closingBrace(body, at - 1);
                if (close >= 0) {
                    String heading = CanonicalText.of(TexText.ofText(body.substring(at, close)));
                    draft.heading(LEVELS.getOrDefault(section, 1), heading, List.of());
                    at = close + 1;
                }
            } else if (environment != null) {
                environment(environment, part.start());
            } else if ("abstract".equals(part.group(3))) {
                draft.enter(1, "", Section.Kind.OTHER);
            }
        }
        passage(body.substring(at));
    }

    private void environment(String name, int begin) {
        switch (name) {
            case "abstract" -> draft.enter(1, "Abstract", Section.Kind.ABSTRACT);
            case "thebibliography" -> {
                draft.heading(1, "References", List.of());
                int close = body.indexOf('}', at);
                at = close < 0 ? at : close + 1;
            }
            default -> {
                String closing = "\\end{" + name + "}";
                int end = body.indexOf(closing, at);
                int after = end < 0 ? body.length() : end + closing.length();
                if (!name.equals("comment")) {
                    TexFloat.read(body.substring(begin, after), draft);
                }
                at = after;
            }
        }
    }

    private void passage(String tex) {
        String withoutKey = tex.startsWith("{") && draft.section().kind() == Section.Kind.REFERENCES
                ? tex.substring(tex.indexOf('}') + 1)
                : tex;
        draft.passage(CanonicalText.of(TexText.ofText(withoutKey)), List.of());
    }

    private static Optional<String> argument(String source, String command) {
        int found = source.indexOf(command + "{");
        int open = found + command.length();
        int close = found < 0 ? -1 : TexTable.closingBrace(source, open);
        return close < 0
                ? Optional.empty()
                : Optional.of(CanonicalText.of(TexText.ofText(source.substring(open + 1, close))));
    }

    /** Replaces the author's own abbreviations, one pass, longest name first. */
    private static String expanded(String source) {
        Map<String, String> macros = new HashMap<>();
        Matcher macro = MACRO.matcher(source);
        while (macro.find()) {
            int close = TexTable.closingBrace(source, macro.end() - 1);
            if (close > 0 && !source.substring(macro.end(), close).contains("#")) {
                macros.put(macro.group(1), source.substring(macro.end(), close));
            }
        }
        String text = source;
        List<String> names = new ArrayList<>(macros.keySet());
        names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
        for (String name : names) {
            String replacement = Matcher.quoteReplacement(macros.get(name));
            String next = text.replaceAll("\\\\" + name + "(?![A-Za-z])(?:\\{\\})?", replacement);
            text = next.length() > LONGEST ? text : next;
        }
        return text;
    }
}
