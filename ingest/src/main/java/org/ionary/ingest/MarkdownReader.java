package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Section;

/** Reads Markdown, also as text recognition writes it: headings, paragraphs, lists, tables in bars, LaTeX or HTML. */
final class MarkdownReader {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-{2,})\\s*$");
    private static final Pattern RULE = Pattern.compile("^ {0,3}(?:\\*[ *]{2,}|-[ -]{2,}|_[ _]{2,})$");
    private static final Pattern BOLD =
            Pattern.compile("^(?:\\*\\*|__)([^*_]{1,120})(?:\\*\\*|__)(.*)$", Pattern.DOTALL);
    private static final Pattern TEX_FLOAT =
            Pattern.compile("^\\s*\\\\begin\\{(table\\*?|tabular\\*?|tabularx|longtable|figure\\*?)\\}");
    private static final Pattern IMAGE_LINE = Pattern.compile("^\\s*!\\[[^\\]]{0,300}\\]\\([^)]{0,400}\\)\\s*$");

    private final PaperDraft draft = new PaperDraft();
    private final List<String> lines;
    private final LineJoiner joiner;
    private final String source;
    private final boolean titled;
    private Optional<String> title = Optional.empty();

    private MarkdownReader(List<String> lines, String source) {
        this.lines = lines;
        this.source = source;
        this.joiner = new LineJoiner(lines);
        List<Integer> levels = lines.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1).length())
                .toList();
        this.titled = levels.size() > 1
                && levels.getFirst() == 1
                && levels.stream().filter(level -> level == 1).count() == 1;
    }

    static Reading read(String text, String source) throws PaperException {
        List<String> all = withoutComments(text).lines().toList();
        FrontMatter.Found front = FrontMatter.in(all);
        MarkdownReader reader = new MarkdownReader(all.subList(front.lines(), all.size()), source);
        reader.blocks();
        Bibliography known = front.bibliography();
        Bibliography titled = new Bibliography(
                known.doi(),
                known.title().or(() -> reader.title),
                known.authors(),
                known.journal(),
                known.year(),
                known.license());
        return new Reading(
                FrontText.complete(titled, reader.draft.blocks()),
                Stitching.stitched(reader.draft.blocks()),
                List.of());
    }

    private static String withoutComments(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        while (true) {
            int open = text.indexOf("<!--", at);
            int close = open < 0 ? -1 : text.indexOf("-->", open + 4);
            if (close < 0) {
                return kept.append(text, at, text.length()).toString();
            }
            kept.append(text, at, open);
            at = close + 3;
        }
    }

    private void blocks() throws PaperException {
        List<String> paragraph = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            int next = special(at, paragraph);
            if (next > at) {
                at = next;
            } else {
                if (line.isBlank()) {
                    flush(paragraph);
                } else {
                    if (TextBlocks.isEntry(line.strip()) && startsEntry(paragraph)) {
                        flush(paragraph);
                    }
                    paragraph.add(line);
                }
                at++;
            }
        }
        flush(paragraph);
    }

    private static boolean startsEntry(List<String> paragraph) {
        return !paragraph.isEmpty() && TextBlocks.isEntry(paragraph.getFirst().strip());
    }

    /** Reads what is no paragraph; gives the line after it, or {@code at} where a paragraph begins or goes on. */
    private int special(int at, List<String> paragraph) throws PaperException {
        String line = lines.get(at);
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            flush(paragraph);
            heading(heading.group(1).length(), MarkdownInline.render(heading.group(2)));
            return at + 1;
        }
        if (PipeTable.startsAt(lines, at)) {
            flush(paragraph);
            int end = PipeTable.end(lines, at);
            OptionalInt caption = draft.captionForTable();
            draft.table(PipeTable.grid(lines.subList(at, end)), caption, List.of());
            return end;
        }
        Matcher underline = UNDERLINE.matcher(line);
        if (paragraph.size() == 1 && underline.matches()) {
            String text = MarkdownInline.render(paragraph.getFirst());
            paragraph.clear();
            heading(underline.group(1).startsWith("=") ? 1 : 2, text);
            return at + 1;
        }
        if (RULE.matcher(line).matches() || IMAGE_LINE.matcher(line).matches()) {
            flush(paragraph);
            return at + 1;
        }
        Matcher tex = TEX_FLOAT.matcher(line);
        if (tex.find()) {
            flush(paragraph);
            return texFloat(at, "\\end{" + tex.group(1) + "}");
        }
        if (line.strip().toLowerCase(Locale.ROOT).startsWith("<table")) {
            flush(paragraph);
            return htmlTable(at);
        }
        return at;
    }

    private void heading(int level, String text) {
        if (titled && title.isEmpty() && level == 1) {
            title = Optional.of(text).filter(t -> !t.isEmpty());
            draft.title(text, List.of());
        } else {
            draft.heading(titled ? Math.max(1, level - 1) : level, text, List.of());
        }
    }

    private int texFloat(int at, String close) {
        int end = at;
        while (end < lines.size() && !lines.get(end).contains(close)) {
            end++;
        }
        end = Math.min(lines.size(), end + 1);
        TexFloat.read(String.join("\n", lines.subList(at, end)), draft, "");
        return end;
    }

    private int htmlTable(int at) throws PaperException {
        int end = at;
        while (end < lines.size() && !lines.get(end).toLowerCase(Locale.ROOT).contains("</table>")) {
            end++;
        }
        end = Math.min(lines.size(), end + 1);
        String html = String.join("\n", lines.subList(at, end));
        new MarkupBlocks(HtmlDialect.inMarkdown(), draft)
                .read(Markup.html(html, source).body());
        return end;
    }

    private void flush(List<String> paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        List<String> own = paragraph.stream().map(MarkdownReader::unquoted).toList();
        paragraph.clear();
        String joined = joiner.join(own);
        String text = MarkdownInline.render(joined);
        Matcher bold = BOLD.matcher(joined);
        boolean boldLabel = bold.matches() && Character.isLetter(bold.group(1).charAt(0));
        Optional<Block.Caption.Of> caption = TextBlocks.captionOf(text)
                .or(() -> boldLabel
                        ? TextBlocks.captionOf(MarkdownInline.render(bold.group(1)) + ".")
                        : Optional.empty());
        boolean inReferences = draft.section().kind() == Section.Kind.REFERENCES;
        String bare = boldLabel && bold.group(2).isBlank() ? MarkdownInline.render(bold.group(1)) : text;
        Optional<Integer> level =
                own.size() == 1 && !text.isEmpty() ? TextBlocks.headingLevel(bare, inReferences) : Optional.empty();
        if (caption.isPresent()) {
            draft.caption(caption.orElseThrow(), text, List.of());
        } else if (level.isPresent()) {
            draft.heading(level.orElseThrow(), bare, List.of());
        } else {
            draft.passage(text, List.of());
        }
    }

    private static String unquoted(String line) {
        String text = line.strip();
        while (text.startsWith(">") && (text.length() == 1 || text.charAt(1) == ' ')) {
            text = text.substring(1).strip();
        }
        return text;
    }
}
