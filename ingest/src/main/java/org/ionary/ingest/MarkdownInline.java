package org.ionary.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;
import org.jsoup.parser.Parser;

/**
 * Renders the marks inside a line of Markdown: mathematics, scripts in the several spellings in use, emphasis, links,
 * inline HTML and entities. What is no mark stays as it is.
 */
final class MarkdownInline {
    private static final int LONGEST_EMPHASIS = 600;
    private static final int DEEPEST = 12;
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]\\[]{0,400})\\]\\(([^()\\s]{0,400})(?: \"[^\"]{0,200}\")?\\)");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,10})(?:\\s[^<>]{0,300})?/?>");
    private static final Pattern CARET_NUMBER = Pattern.compile("\\^([+−–-]?\\d{1,3}[+−-]?)(?![\\d^])");
    private static final Pattern CARET_MARK = Pattern.compile("\\^([a-z])(?![\\p{L}\\d^{])");
    private static final Pattern LOW_NUMBER = Pattern.compile("_(\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d_])");
    private static final Pattern LOW_LETTER = Pattern.compile("_([a-z])(?![\\p{Ll}\\d_])");
    private static final Pattern LOW_WORD = Pattern.compile("_(\\p{L}{1,12})(?![\\p{L}\\d_])");
    private static final Pattern CARET_SIGN = Pattern.compile("\\^([+−–-])(?![\\p{L}\\d^{])");
    private static final Pattern SPELLED = Pattern.compile("(?!.*\\p{L}{2})[\\p{L}\\d .,=<>+~()/-]{3,30}");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,20})\\]");
    private static final int LONGEST_FORMULA = 20_000;
    private static final int LONGEST_INLINE = 2_000;
    private static final Pattern PANDOC_RAISED = Pattern.compile("\\^([^\\s^{}]{1,20})\\^(?!\\d)");
    private static final Pattern PANDOC_LOWERED = Pattern.compile("~([^\\s~{}]{1,20})~");
    private static final Pattern WORD_COMMAND = Pattern.compile("\\\\([A-Za-z]{2,30})(?![A-Za-z])");
    private static final Set<String> INLINE_TAGS = Set.of(
            "b", "i", "em", "strong", "span", "u", "a", "code", "br", "small", "font", "mark", "p", "div", "center",
            "s", "del", "img", "cite", "q", "tt", "hr", "big", "abbr");

    private final String source;
    private final CanonicalText out;
    private final int depth;
    private final MarkSearch marks;
    private int at;

    private MarkdownInline(String source, CanonicalText out, int depth) {
        this.source = source;
        this.out = out;
        this.depth = depth;
        this.marks = new MarkSearch(source);
    }

    static String render(String markdown) {
        CanonicalText out = new CanonicalText();
        new MarkdownInline(markdown, out, 0).run();
        return out.toString();
    }

    private void nested(String part) {
        if (depth < DEEPEST) {
            new MarkdownInline(part, out, depth + 1).run();
        } else {
            out.append(part, Script.NORMAL);
        }
    }

    private static String renderedNested(String part, int depth) {
        CanonicalText inner = new CanonicalText();
        new MarkdownInline(part, inner, depth + 1).run();
        return inner.toString();
    }

    private void run() {
        while (at < source.length()) {
            GivenUp.check();
            char c = source.charAt(at);
            boolean done = switch (c) {
                case '\\' -> backslash();
                case '$' -> dollar();
                case '^' -> raised();
                case '_' -> lowered() || emphasis("__") || emphasis("_");
                case '~' -> tilde();
                case '*' -> emphasis("***") || emphasis("**") || emphasis("*");
                case '`' -> code();
                case '[', '!' -> link();
                case '<' -> tag();
                case '&' -> entity();
                default -> false;
            };
            if (!done) {
                out.append(Character.toString(c), Script.NORMAL);
                at++;
            }
        }
    }

    private boolean backslash() {
        if (source.startsWith("\\(", at) || source.startsWith("\\[", at)) {
            String close = source.charAt(at + 1) == '(' ? "\\)" : "\\]";
            int end = closing(close, at + 2, LONGEST_FORMULA);
            if (end > 0) {
                out.append(TexText.ofMath(source.substring(at + 2, end)), Script.NORMAL);
                at = end + 2;
                return true;
            }
        }
        if (source.startsWith("\\begin{", at) || source.startsWith("\\end{", at)) {
            return environment();
        }
        Matcher command = WORD_COMMAND.matcher(source).region(at, source.length());
        if (command.lookingAt()) {
            return word(command);
        }
        boolean escape = at + 1 < source.length() && "\\`*_{}[]()#+-.!|$~^<>&'\"".indexOf(source.charAt(at + 1)) >= 0;
        if (escape) {
            out.append(Character.toString(source.charAt(at + 1)), Script.NORMAL);
            at += 2;
        }
        return escape;
    }

    private boolean environment() {
        int open = source.indexOf('{', at);
        int close = closing("}", open, 60);
        if (close < 0) {
            return false;
        }
        String name = source.substring(open + 1, close);
        String last = "\\end{" + name + "}";
        boolean displayed = TexSymbols.DISPLAYS.contains(name.replace("*", ""));
        int end = displayed && source.startsWith("\\begin", at) ? closing(last, close, LONGEST_FORMULA) : -1;
        out.space();
        if (end > 0) {
            out.append(TexText.ofMath(source.substring(close + 1, end)), Script.NORMAL)
                    .space();
        }
        at = end > 0 ? end + last.length() : close + 1;
        return true;
    }

    private int closing(String mark, int from, int longest) {
        return from < 0 ? -1 : marks.next(mark, from, longest);
    }

    /** A TeX command that stands outside of mathematics, as text recognition leaves them. */
    private boolean word(Matcher command) {
        String name = command.group(1);
        int next = command.end();
        if (TexSymbols.symbol(name).isPresent() || TexSymbols.operator(name).isPresent()) {
            String sign = TexText.ofMath("\\" + name);
            boolean prefix = sign.equals("~");
            boolean spaced = MathSpacing.isSpaced(sign) && !prefix && !out.isBlank();
            if (sign.equals("·")) {
                out.closeUp();
            }
            out.append(spaced ? " " + sign + " " : sign, Script.NORMAL);
            boolean close = (prefix || sign.equals("·")) && next < source.length() && source.charAt(next) == ' ';
            at = close ? next + 1 : next;
            return true;
        }
        boolean group = next < source.length() && source.charAt(next) == '{';
        boolean known = TexSymbols.UPRIGHT.contains(name)
                || TexSymbols.TEXT.contains(name)
                || TexSymbols.SAME.contains(name)
                || name.equals("textsuperscript")
                || name.equals("textsubscript")
                || name.equals("ce")
                || name.equals("ch")
                || name.equals("sqrt")
                || name.equals("frac");
        boolean quantity = SiUnitx.COMMANDS.contains(name) && !name.equals("unit") || name.equals("unit") && group;
        int end = group && known || quantity ? afterArguments(next) : next;
        if (end == next) {
            return false;
        }
        out.append(TexText.ofMath(source.substring(at, end)), Script.NORMAL);
        at = end;
        return true;
    }

    /** Behind the groups, and what is optional between them, that follow a command. */
    private int afterArguments(int from) {
        int end = from;
        for (int i = 0; i < 4 && end < source.length(); i++) {
            char c = source.charAt(end);
            int close = c == '{' ? closingBrace(end) : c == '[' ? closing("]", end, 200) : -1;
            if (close < 0) {
                break;
            }
            end = close + 1;
        }
        return end;
    }

    /** Mathematics between dollars; a lone dollar, as in prices, is text. */
    private boolean dollar() {
        boolean display = source.startsWith("$$", at);
        int begin = at + (display ? 2 : 1);
        int longest = display ? LONGEST_FORMULA : LONGEST_INLINE;
        int end = closing(display ? "$$" : "$", begin, longest);
        while (!display && end > 0 && source.charAt(end - 1) == '\\') {
            end = closing("$", end + 1, longest);
        }
        if (end <= begin) {
            return false;
        }
        String inner = source.substring(begin, end);
        boolean tex = inner.indexOf('\\') >= 0 || inner.indexOf('^') >= 0 || inner.indexOf('_') >= 0;
        boolean spacedBefore = Character.isWhitespace(inner.charAt(0));
        boolean spacedAfter = Character.isWhitespace(inner.charAt(inner.length() - 1));
        boolean tight = !spacedBefore
                && !spacedAfter
                && (end + 1 >= source.length() || !Character.isDigit(source.charAt(end + 1)));
        boolean spelled = spacedBefore && spacedAfter && SPELLED.matcher(inner).matches();
        if (!display && !tex && !tight && !spelled) {
            return false;
        }
        out.append(TexText.ofMath(inner), Script.NORMAL);
        at = end + (display ? 2 : 1);
        return true;
    }

    private boolean raised() {
        if (braced()) {
            return true;
        }
        Matcher pandoc = matcher(PANDOC_RAISED);
        if (pandoc.lookingAt()) {
            return script(pandoc, Script.RAISED);
        }
        Matcher mark = matcher(CARET_MARK);
        if (mark.lookingAt()) {
            return script(mark, Script.RAISED);
        }
        Matcher number = matcher(CARET_NUMBER);
        if (hasBase() && number.lookingAt()) {
            return script(number, Script.RAISED);
        }
        Matcher sign = matcher(CARET_SIGN);
        return hasBase() && sign.lookingAt() && script(sign, Script.RAISED);
    }

    private boolean lowered() {
        if (braced()) {
            return true;
        }
        Matcher number = matcher(LOW_NUMBER);
        if (hasBase() && !Character.isDigit(out.last()) && number.lookingAt()) {
            return script(number, Script.LOWERED);
        }
        Matcher letter = matcher(LOW_LETTER);
        if (hasBase() && Character.isLetter(out.last()) && letter.lookingAt()) {
            return script(letter, Script.LOWERED);
        }
        Matcher word = matcher(LOW_WORD);
        return isSymbol() && word.lookingAt() && script(word, Script.LOWERED);
    }

    private boolean tilde() {
        if (source.startsWith("~~", at)) {
            return emphasis("~~");
        }
        // Before mathematics the tie of TeX: "650~$^{\\circ}$C".
        boolean tie = hasBase() && (source.startsWith("~$", at) || source.startsWith("~\\", at));
        if (tie) {
            out.append(" ", Script.NORMAL);
            at++;
            return true;
        }
        Matcher pandoc = matcher(PANDOC_LOWERED);
        return hasBase() && pandoc.lookingAt() && script(pandoc, Script.LOWERED);
    }

    /** A letter that stands alone, as the symbols of quantities do: {@code k_B}, {@code σ_total}. */
    private boolean isSymbol() {
        return Character.isLetter(out.last())
                && !Character.isLetterOrDigit(out.beforeLast())
                && out.beforeLast() != '_';
    }

    private boolean hasBase() {
        char last = out.last();
        return Character.isLetterOrDigit(last) || last == ')' || last == ']' || last == '}' || Script.isShifted(last);
    }

    private boolean script(Matcher match, Script script) {
        out.append(match.group(1), script);
        at = match.end();
        return true;
    }

    private boolean braced() {
        if (at + 1 >= source.length() || source.charAt(at + 1) != '{') {
            return false;
        }
        int end = closingBrace(at + 1);
        if (end < 0) {
            return false;
        }
        out.append(TexText.ofMath(source.substring(at, end + 1)), Script.NORMAL);
        at = end + 1;
        return true;
    }

    private int closingBrace(int open) {
        int level = 0;
        for (int i = open; i < source.length() && i < open + LONGEST_EMPHASIS; i++) {
            char c = source.charAt(i);
            level += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (level == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean emphasis(String mark) {
        int begin = at + mark.length();
        boolean opens = source.startsWith(mark, at)
                && begin < source.length()
                && !Character.isWhitespace(source.charAt(begin))
                && !(mark.startsWith("_") && at > 0 && Character.isLetterOrDigit(source.charAt(at - 1)));
        if (!opens) {
            return false;
        }
        int end = closing(mark, begin + 1, LONGEST_EMPHASIS);
        while (end > 0 && !closes(mark, end)) {
            end = closing(mark, end + 1, begin + LONGEST_EMPHASIS - end);
        }
        if (end < 0 || end - begin >= LONGEST_EMPHASIS) {
            return false;
        }
        nested(source.substring(begin, end));
        at = end + mark.length();
        return true;
    }

    private boolean closes(String mark, int end) {
        int after = end + mark.length();
        boolean wordGoesOn =
                mark.startsWith("_") && after < source.length() && Character.isLetterOrDigit(source.charAt(after));
        boolean longer = mark.equals("*") && after < source.length() && source.charAt(after) == '*';
        return !Character.isWhitespace(source.charAt(end - 1)) && !wordGoesOn && !longer;
    }

    private boolean code() {
        int end = closing("`", at + 1, LONGEST_INLINE);
        if (end <= at + 1) {
            return false;
        }
        out.append(source.substring(at + 1, end), Script.NORMAL);
        at = end + 1;
        return true;
    }

    private boolean link() {
        Matcher footnote = matcher(FOOTNOTE);
        if (footnote.lookingAt()) {
            if (Character.isDigit(out.last()) || Script.isRaised(out.last())) {
                out.space();
            }
            return script(footnote, Script.RAISED);
        }
        Matcher link = matcher(LINK);
        if (!link.lookingAt()) {
            return false;
        }
        if (source.charAt(at) == '[') {
            nested(link.group(1));
        }
        at = link.end();
        return true;
    }

    private boolean tag() {
        if (source.startsWith("<http", at)) {
            int end = closing(">", at, LONGEST_INLINE);
            if (end > 0) {
                out.append(source.substring(at + 1, end), Script.NORMAL);
                at = end + 1;
                return true;
            }
        }
        Matcher tag = matcher(TAG);
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        Optional<Script> script = name.equals("sup")
                ? Optional.of(Script.RAISED)
                : name.equals("sub") ? Optional.of(Script.LOWERED) : Optional.empty();
        if (script.isPresent()) {
            int end = closingTag(name, tag.end());
            if (end > 0 && depth < DEEPEST) {
                out.append(
                        renderedNested(source.substring(tag.end(), end), depth).strip(), script.orElseThrow());
                at = end + name.length() + 3;
                return true;
            }
        } else if (!INLINE_TAGS.contains(name)) {
            return false;
        }
        if (name.equals("br") || name.equals("p") || name.equals("div")) {
            out.space();
        }
        at = tag.end();
        return true;
    }

    private int closingTag(String name, int from) {
        int lower = closing("</" + name + ">", from, LONGEST_INLINE);
        return lower >= 0 ? lower : closing("</" + name.toUpperCase(Locale.ROOT) + ">", from, LONGEST_INLINE);
    }

    private boolean entity() {
        Matcher entity = matcher(ENTITY);
        if (!entity.lookingAt()) {
            return false;
        }
        out.append(Parser.unescapeEntities(entity.group(), false), Script.NORMAL);
        at = entity.end();
        return true;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
    }
}
