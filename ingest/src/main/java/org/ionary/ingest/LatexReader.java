package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Section;

/**
 * Reads a LaTeX source.
 *
 * <ol>
 *   <li>comments go, and {@link TexMacros} puts in what the author's own commands stand for;
 *   <li>{@link TexLabels} puts in the numbers of floats, sections and equations; citations go;
 *   <li>the body is cut at sections, paragraphs, floats, displayed formulas, items and the bibliography;
 *   <li>{@link TexText} renders each part, {@link TexFloat} each float.
 * </ol>
 *
 * <p>Nothing is ever included from another file.
 */
final class LatexReader {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\n]*(?:\n[ \t]*(?=[^\\s]))?");
    /** What it may begin with stands first, or each of the words would be tried at every letter. */
    private static final Pattern PART = Pattern.compile(
            "(?=[\\\\\n$])(?:\\\\(section|subsection|subsubsection|paragraph|chapter)\\*?(?:\\[[^\\]\n]{0,200}\\])?\\{"
                    + "|\\\\begin\\{(abstract|table\\*?|figure\\*?|scheme\\*?|longtable|tabular|tabularx|thebibliography|comment"
                    + "|acknowledgments?|acknowledgements?|suppinfo|equation\\*?|align\\*?|gather\\*?|eqnarray\\*?|multline\\*?"
                    + "|displaymath|flalign\\*?)\\}"
                    + "|\\\\end\\{(abstract|thebibliography|acknowledgments?|acknowledgements?|suppinfo)\\}"
                    + "|\\\\(bibitem|item)\\b(?:\\s?\\[[^\\]\n]{0,100}\\])?|\\\\par\\b|\n[ \t]*\n|\\\\\\[|\\$\\$"
                    + "|\\\\(?:acknowledge?ments?)\\b)");

    private static final Map<String, Integer> LEVELS =
            Map.of("chapter", 1, "section", 1, "subsection", 2, "subsubsection", 3, "paragraph", 4);
    private static final int LONGEST_HEADING = 2000;
    private static final int LONGEST_FORMULA = 20_000;

    /** What only sets the page: {@code \twocolumn[…]} shows what is in its brackets. */
    private static final Pattern PAGE_SETUP =
            Pattern.compile("\\\\(?:twocolumn|onecolumn)\\[?|\\\\hrule|\\\\(?:begin|end)\\{@twocolumnfalse\\}\\]?");

    private static final Pattern NUMBERED = Pattern.compile("equation|align|gather|eqnarray|multline");

    private final PaperDraft draft = new PaperDraft();
    private final String body;
    private final MarkSearch marks;
    private int at;
    private int equations;
    private int tables;
    private int figures;

    private LatexReader(String body) {
        this.body = body;
        this.marks = new MarkSearch(body);
    }

    static Reading read(String text) {
        String plain = PAGE_SETUP
                .matcher(COMMENT.matcher(text.replace("\r\n", "\n")).replaceAll(""))
                .replaceAll(" ");
        String source = TexLabels.resolved(TexMacros.expanded(plain));
        int begin = source.indexOf("\\begin{document}");
        int end = source.indexOf("\\end{document}");
        String body = begin < 0
                ? source
                : source.substring(begin + "\\begin{document}".length(), end > begin ? end : source.length());
        LatexReader reader = new LatexReader(TexFront.withoutFront(body));
        TexFront front = new TexFront(source);
        Optional<String> title = front.title();
        title.ifPresent(t -> reader.draft.title(t, List.of()));
        front.abstractArgument().ifPresent(reader::abstractOf);
        reader.parts();
        Bibliography known =
                new Bibliography(front.doi(), title, front.authors(), front.journal(), front.year(), Optional.empty());
        return new Reading(FrontText.complete(known, reader.draft.blocks()), reader.draft.blocks(), List.of());
    }

    private void abstractOf(String tex) {
        draft.enter(1, "Abstract", Section.Kind.ABSTRACT);
        passage(tex);
        draft.enter(1, "", Section.Kind.OTHER);
    }

    private void parts() {
        Matcher part = PART.matcher(body);
        while (part.find(at)) {
            GivenUp.check();
            passage(body.substring(at, part.start()));
            at = part.end();
            String environment = part.group(2);
            if (part.group(1) != null) {
                heading(part.group(1));
            } else if (environment != null) {
                environment(environment, part.start());
            } else if (part.group(3) != null) {
                if (!part.group(3).equals("thebibliography")) {
                    draft.enter(1, "", Section.Kind.OTHER);
                }
            } else if (part.group().startsWith("\\ack")) {
                draft.heading(1, "Acknowledgments", List.of());
            } else if (part.group().equals("\\[") || part.group().equals("$$")) {
                String close = part.group().equals("$$") ? "$$" : "\\]";
                int end = marks.next(close, at, LONGEST_FORMULA);
                if (end >= 0) {
                    draft.passage(CanonicalText.of(TexText.ofMath(body.substring(at, end))), List.of());
                    at = end + close.length();
                }
            }
        }
        passage(body.substring(at));
    }

    private void heading(String level) {
        int close = TexTable.closingBrace(body, at - 1, LONGEST_HEADING);
        if (close >= 0) {
            String heading = CanonicalText.of(TexText.ofText(body.substring(at, close)));
            draft.heading(LEVELS.getOrDefault(level, 1), heading, List.of());
            at = close + 1;
        }
    }

    private void environment(String name, int begin) {
        if (name.startsWith("acknowledg")) {
            draft.heading(1, "Acknowledgments", List.of());
            return;
        }
        switch (name) {
            case "abstract" -> draft.enter(1, "Abstract", Section.Kind.ABSTRACT);
            case "suppinfo" -> draft.heading(1, "Supporting Information", List.of());
            case "thebibliography" -> {
                draft.heading(1, "References", List.of());
                int close = body.indexOf('}', at, Math.min(body.length(), at + LONGEST_HEADING));
                at = close < 0 ? at : close + 1;
            }
            default -> {
                String closing = "\\end{" + name + "}";
                int end = body.indexOf(closing, at);
                int after = end < 0 ? body.length() : end + closing.length();
                if (TexSymbols.DISPLAYS.contains(name.replace("*", ""))) {
                    formulas(name, body.substring(at, end < 0 ? body.length() : end));
                } else if (!name.equals("comment")) {
                    floated(name, body.substring(begin, after));
                }
                at = after;
            }
        }
    }

    /** Each line of a displayed formula with its number, as it is printed. */
    private void formulas(String name, String tex) {
        boolean numbered = NUMBERED.matcher(name).matches();
        boolean lines = numbered && !name.equals("equation") && !name.equals("multline");
        List<String> all = lines ? TexTable.split(tex, true) : List.of(tex);
        for (String line : all) {
            String text = CanonicalText.of(TexText.ofMath(line));
            boolean own = line.contains("\\tag") || line.contains("\\nonumber") || line.contains("\\notag");
            if (!text.isEmpty()) {
                equations += numbered && !own ? 1 : 0;
                draft.passage(numbered && !own ? text + " (" + equations + ")" : text, List.of());
            }
        }
    }

    private void floated(String name, String tex) {
        boolean captioned = tex.contains("\\caption");
        Block.Caption.Of kind = name.startsWith("figure")
                ? Block.Caption.Of.FIGURE
                : name.startsWith("scheme") ? Block.Caption.Of.SCHEME : Block.Caption.Of.TABLE;
        String label = switch (kind) {
            case FIGURE -> "Figure " + (captioned ? ++figures : figures) + ". ";
            case TABLE -> "Table " + (captioned ? ++tables : tables) + ". ";
            case SCHEME -> "Scheme. ";
        };
        TexFloat.read(tex, draft, label);
    }

    /** A paragraph, and after it the footnotes that hang on it. */
    private void passage(String tex) {
        String withoutKey = tex;
        if (draft.section().kind() == Section.Kind.REFERENCES && tex.startsWith("{")) {
            withoutKey = tex.substring(Math.max(0, TexTable.closingBrace(tex, 0, LONGEST_HEADING)) + 1);
        }
        List<String> notes = new ArrayList<>();
        String text = withoutNotes(withoutKey, notes);
        draft.passage(CanonicalText.of(TexText.ofText(text)), List.of());
        notes.forEach(note -> draft.passage(CanonicalText.of(TexText.ofText(note)), List.of()));
    }

    private static String withoutNotes(String tex, List<String> notes) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int found = tex.indexOf("\\footnote{");
        while (found >= 0) {
            GivenUp.check();
            int open = found + "\\footnote".length();
            int close = TexTable.closingBrace(tex, open, LONGEST_FORMULA);
            if (close < 0) {
                break;
            }
            kept.append(tex, from, found);
            notes.add(tex.substring(open + 1, close));
            from = close + 1;
            found = tex.indexOf("\\footnote{", from);
        }
        return kept.append(tex, from, tex.length()).toString();
    }
}
