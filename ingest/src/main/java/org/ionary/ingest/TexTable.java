package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;

/** Reads LaTeX's {@code tabular}: its rows, spans and rules, and the caption of the float around it. */
final class TexTable {
    private static final Pattern BEGIN =
            Pattern.compile("\\\\begin\\{(tabular|tabularx|longtable|tabulary|array)(\\*?)\\}");
    private static final Pattern SPAN =
            Pattern.compile("^\\\\(multicolumn|multirow)(?:\\[[^\\]]*\\])?\\{\\s*-?(\\d{1,2})\\s*\\}");
    private static final Pattern RULE = Pattern.compile(
            "\\s*(?:\\\\(hline|toprule|midrule|bottomrule|cline|cmidrule|addlinespace|specialrule|endhead|endfirsthead|endfoot|endlastfoot)"
                    + "(?:\\([a-z]{1,4}\\))?(?:\\{[^}]*\\})?(?:\\[[^\\]]*\\])?)");

    private TexTable() {}

    /** The grids of all tables in this piece of source. */
    static List<TableGrid> grids(String tex) {
        List<TableGrid> grids = new ArrayList<>();
        Matcher begin = BEGIN.matcher(tex);
        int from = 0;
        while (begin.find(from)) {
            GivenUp.check();
            String close = "\\end{" + begin.group(1) + begin.group(2) + "}";
            int end = tex.indexOf(close, begin.end());
            if (end < 0) {
                break;
            }
            int body = begin.end();
            boolean wide = begin.group(1).equals("tabularx")
                    || begin.group(1).equals("tabulary")
                    || !begin.group(2).isEmpty();
            for (int i = 0; i < (wide ? 2 : 1); i++) {
                body = afterArgument(tex, body);
            }
            if (body < end) {
                grids.add(grid(tex.substring(body, end)));
            }
            from = end + close.length();
        }
        return grids;
    }

    static Optional<String> caption(String tex) {
        int at = tex.indexOf("\\caption");
        int open = at < 0 ? -1 : tex.indexOf('{', at);
        int close = open < 0 ? -1 : closingBrace(tex, open);
        return close < 0
                ? Optional.empty()
                : Optional.of(CanonicalText.of(TexText.ofText(tex.substring(open + 1, close))));
    }

    private static int afterArgument(String tex, int at) {
        int from = at;
        while (from < tex.length() && Character.isWhitespace(tex.charAt(from))) {
            from++;
        }
        if (from < tex.length() && tex.charAt(from) == '[') {
            from = Math.max(from, tex.indexOf(']', from)) + 1;
        }
        if (from < tex.length() && tex.charAt(from) == '{') {
            return Math.max(from, closingBrace(tex, from)) + 1;
        }
        return from;
    }

    static int closingBrace(String tex, int open) {
        return closingBrace(tex, open, tex.length());
    }

    /** @param longest how far to look, so that no text is searched through again and again */
    static int closingBrace(String tex, int open, int longest) {
        int level = 0;
        int last = (int) Math.min(tex.length(), (long) open + longest);
        for (int i = open; i < last; i++) {
            char c = tex.charAt(i);
            if (c == '\\') {
                i++;
            } else {
                level += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (level == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static TableGrid grid(String body) {
        List<List<String>> rows = new ArrayList<>();
        int rules = 0;
        int head = 0;
        boolean headed = false;
        for (String line : split(body, true)) {
            GivenUp.check();
            int after = 0;
            Matcher rule = RULE.matcher(line);
            while (rule.region(after, line.length()).lookingAt()) {
                String kind = rule.group(1);
                boolean full = kind.equals("hline")
                        || kind.equals("midrule")
                        || kind.equals("endhead")
                        || kind.equals("endfirsthead");
                rules += full ? 1 : 0;
                if (full && !rows.isEmpty() && !headed) {
                    headed = true;
                    head = rows.size();
                }
                after = rule.end();
            }
            String row = line.substring(after);
            if (!row.isBlank()) {
                rows.add(split(row, false));
            }
        }
        boolean closingRuleOnly = headed && head == rows.size();
        TableGrid grid = new TableGrid(rows.size(), closingRuleOnly || rules == 0 ? 0 : head);
        for (int r = 0; r < rows.size(); r++) {
            fill(grid, r, rows.get(r));
        }
        return grid;
    }

    private static void fill(TableGrid grid, int row, List<String> cells) {
        int column = 0;
        for (String cell : cells) {
            String source = cell.strip();
            int columns = 1;
            int rows = 1;
            for (int i = 0; i < 2; i++) {
                Matcher span = SPAN.matcher(source);
                if (span.find()) {
                    int count = Integer.parseInt(span.group(2));
                    columns = span.group(1).equals("multicolumn") ? Math.max(1, count) : columns;
                    rows = span.group(1).equals("multirow") ? Math.max(1, count) : rows;
                    int begin = afterArgument(source, span.end());
                    source = unbraced(
                            begin <= source.length() ? source.substring(begin).strip() : "");
                }
            }
            String text = CanonicalText.of(TexText.ofText(source));
            if (!text.isEmpty()) {
                grid.put(row, column, text, false, rows, columns);
            }
            column += columns;
        }
    }

    private static String unbraced(String cell) {
        boolean whole = cell.startsWith("{") && closingBrace(cell, 0) == cell.length() - 1;
        return whole ? cell.substring(1, cell.length() - 1).strip() : cell;
    }

    /** A row's end may say how much space follows it: {@code \\*[2pt]}. */
    private static int afterBreak(String tex, int from) {
        int at = from < tex.length() && tex.charAt(from) == '*' ? from + 1 : from;
        int close =
                at < tex.length() && tex.charAt(at) == '[' ? tex.indexOf(']', at, Math.min(tex.length(), at + 20)) : -1;
        return close < 0 ? at : close + 1;
    }

    /** Splits at {@code \\} or at {@code &}, leaving braces and escapes alone. */
    static List<String> split(String tex, boolean atRows) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int level = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\' && i + 1 < tex.length()) {
                char next = tex.charAt(i + 1);
                if (atRows && next == '\\' && level == 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                    i = afterBreak(tex, i + 2) - 2;
                } else {
                    part.append(c).append(next);
                }
                i++;
            } else if (!atRows && c == '&' && level == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                level += c == '{' ? 1 : c == '}' ? -1 : 0;
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
