package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Section;

/** Reads Markdown, also as text recognition writes it: headings, paragraphs, lists, tables in bars, LaTeX or HTML. */
final class MarkdownReader {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(\\S.*)?$");
    private static final Pattern TEX_HEADING =
            Pattern.compile("^\\s{0,8}\\\\(title|section|subsection|subsubsection)\\*?\\{(.{1,600})\\}\\s{0,8}$");
    private static final Pattern TEX_FRAME = Pattern.compile(
            "^\\s{0,8}\\\\(?:begin|end)\\{(?:abstract|itemize|enumerate|center|document|flushleft|quote)\\}\\s{0,8}$");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,20})\\]: ");

    /** What programs that write Markdown set down where a page ends, or where they could not read on. */
    private static final Pattern PAGE_MARK = Pattern.compile(
            "^\\s{0,8}(?:\\{\\d{1,5}\\}-{5,200}|[-=*#\\[(<]{0,20} ?page[ _-](?:break|number|\\d{1,4})(?: (?:of|/) \\d{1,4})? ?[-=*#\\])>]{0,20}"
                    + "|\\[MISSING_PAGE[^\\]]{0,40}\\]|\\+\\+\\+ ==WARNING.{0,200}|\\f+|<(?:page_number|page)[^<>]{0,40}>.{0,40}|\\\\(?:newpage|pagebreak|clearpage))\\s{0,8}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-{2,})\\s*$");
    private static final Pattern RULE = Pattern.compile("^ {0,3}(?:\\*[ *]{2,}|-[ -]{2,}|_[ _]{2,})$");
    private static final Pattern BOLD =
            Pattern.compile("^(?:\\*\\*|__)([^*_]{1,120})(?:\\*\\*|__)(.*)$", Pattern.DOTALL);
    private static final Pattern TEX_FLOAT =
            Pattern.compile("^\\s*\\\\begin\\{(table\\*?|tabular\\*?|tabularx|longtable|figure\\*?)\\}");
    private static final Pattern IMAGE_LINE = Pattern.compile("^\\s*!\\[[^\\]]{0,300}\\]\\([^)]{0,400}\\)\\s*$");

    private static final int LONGEST_MARK = 300;

    private final PaperDraft draft = new PaperDraft();
    private final List<String> lines;
    private final LineJoiner joiner;
    private final String source;
    private final boolean titled;
    private final boolean nested;
    private Optional<String> title = Optional.empty();

    private MarkdownReader(List<String> lines, String source) {
        this.lines = lines;
        this.source = source;
        this.joiner = new LineJoiner(lines);
        List<Matcher> headings =
                lines.stream().map(HEADING::matcher).filter(Matcher::matches).toList();
        long first = headings.stream().filter(h -> h.group(1).length() == 1).count();
        this.nested = first == 1;
        this.titled = headings.size() > 1
                && headings.getFirst().group(1).length() == 1
                && (nested || !isSection(text(headings.getFirst())));
    }

    /** Programs that give every heading the same rank give it to the title too. */
    private static boolean isSection(String heading) {
        return heading.isEmpty()
                || SectionNames.isWellKnown(heading)
                || TextBlocks.headingLevel(heading, false).isPresent()
                || TextBlocks.captionOf(heading).isPresent();
    }

    /** A heading's words, without the marks that may close it. */
    private static String text(Matcher heading) {
        String text = heading.group(2) == null ? "" : heading.group(2).strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end < text.length() && (end == 0 || text.charAt(end - 1) == ' ');
        return MarkdownInline.render(closed ? text.substring(0, end) : text);
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
            GivenUp.check();
            String line = lines.get(at);
            int next = special(at, paragraph);
            if (next > at) {
                at = next;
            } else {
                if (line.isBlank()) {
                    flush(paragraph);
                } else {
                    boolean item = line.stripLeading().startsWith("\\item ")
                            || FOOTNOTE.matcher(line).lookingAt();
                    if (item || TextBlocks.isEntry(line.strip()) && startsEntry(paragraph)) {
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
            heading(heading.group(1).length(), text(heading));
            return at + 1;
        }
        if (line.length() < LONGEST_MARK && PAGE_MARK.matcher(line).matches()) {
            return at + 1;
        }
        if (line.stripLeading().startsWith("\\")) {
            Matcher section = TEX_HEADING.matcher(line);
            if (section.matches()) {
                flush(paragraph);
                texHeading(section.group(1), CanonicalText.of(TexText.ofText(section.group(2))));
                return at + 1;
            }
            if (line.length() < LONGEST_MARK && TEX_FRAME.matcher(line).matches()) {
                flush(paragraph);
                if (line.contains("begin{abstract}")) {
                    draft.enter(1, "Abstract", Section.Kind.ABSTRACT);
                }
                return at + 1;
            }
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
        if (beginsTable(line)) {
            flush(paragraph);
            return htmlTable(at);
        }
        return at;
    }

    private static boolean beginsTable(String line) {
        String begin = line.strip();
        String tag = begin.substring(0, Math.min(LONGEST_MARK, begin.length())).toLowerCase(Locale.ROOT);
        boolean box = tag.startsWith("<html") || tag.startsWith("<div") || tag.startsWith("<body");
        return tag.startsWith("<table") || box && tag.contains("<table");
    }

    private void texHeading(String command, String text) {
        if (command.equals("title")) {
            title = title.or(() -> Optional.of(text).filter(t -> !t.isEmpty()));
            draft.title(text, List.of());
        } else {
            draft.heading(command.equals("section") ? 1 : command.equals("subsection") ? 2 : 3, text, List.of());
        }
    }

    private void heading(int level, String text) {
        if (titled && title.isEmpty() && level == 1) {
            title = Optional.of(text).filter(t -> !t.isEmpty());
            draft.title(text, List.of());
        } else {
            draft.heading(titled && nested ? Math.max(1, level - 1) : level, text, List.of());
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
        String joined = withoutBullet(joiner.join(own));
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

    /** A list's bullet; the mark of a footnote stands raised before it. */
    private static String withoutBullet(String paragraph) {
        if (paragraph.startsWith("\\item ")) {
            return paragraph.substring(6).strip();
        }
        boolean bullet =
                paragraph.length() > 2 && "-*+•".indexOf(paragraph.charAt(0)) >= 0 && paragraph.charAt(1) == ' ';
        if (bullet) {
            return paragraph.substring(2).strip();
        }
        Matcher footnote = FOOTNOTE.matcher(paragraph);
        return footnote.lookingAt()
                ? Script.RAISED.apply(footnote.group(1)) + " " + paragraph.substring(footnote.end())
                : paragraph;
    }

    private static String unquoted(String line) {
        String text = line.strip();
        while (text.startsWith(">") && (text.length() == 1 || text.charAt(1) == ' ')) {
            text = text.substring(1).strip();
        }
        return text;
    }
}
