package org.ionary.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.GivenUp;

/**
 * The author's own commands: takes their definitions out of a LaTeX source and puts what they stand for in their place,
 * arguments filled in. A command that grows without end stays as it is written.
 */
final class TexMacros {
    private static final Pattern DEFINITION = Pattern.compile(
            "\\\\(?:(?:re|provide)?(?:new)?command\\*?|DeclareRobustCommand\\*?|DeclareMathOperator\\*?|DeclareSIUnit)"
                    + "\\s{0,4}(?:\\{\\s{0,4}\\\\([A-Za-z]{1,40})\\s{0,4}\\}|\\\\([A-Za-z]{1,40}))\\s{0,4}"
                    + "(?:\\[(\\d)\\])?(?:\\[([^\\]\n]{0,200})\\])?\\s{0,4}(?=\\{)"
                    + "|\\\\(?:g|e|x)?def\\s{0,4}\\\\([A-Za-z]{1,40})((?:#\\d){0,9})\\s{0,4}(?=\\{)");
    private static final int LONGEST_BODY = 4000;
    private static final int DEEPEST = 12;
    private static final int GROWTH = 4_000_000;

    /** @param fallback what the first argument is where it is not given, for commands whose first is optional */
    private record Macro(String body, int arguments, Optional<String> fallback) {}

    private final Map<String, Macro> macros = new HashMap<>();
    private int budget = GROWTH;

    private TexMacros() {}

    static String expanded(String source) {
        TexMacros macros = new TexMacros();
        String text = macros.withoutDefinitions(source);
        return macros.macros.isEmpty() ? text : macros.expand(text, 0);
    }

    private String withoutDefinitions(String source) {
        StringBuilder text = new StringBuilder(source.length());
        Matcher definition = DEFINITION.matcher(source);
        int at = 0;
        while (definition.find(at)) {
            GivenUp.check();
            int close = TexTable.closingBrace(source, definition.end(), LONGEST_BODY);
            text.append(source, at, definition.start());
            if (close < 0) {
                text.append(source, definition.start(), definition.end());
                at = definition.end();
                continue;
            }
            String body = source.substring(definition.end() + 1, close);
            boolean operator = definition.group().startsWith("\\DeclareMathOperator");
            define(definition, operator ? "\\mathrm{" + body + "}" : body);
            at = close + 1;
        }
        return text.append(source, at, source.length()).toString();
    }

    private void define(Matcher definition, String body) {
        String name = definition.group(1) != null ? definition.group(1) : definition.group(2);
        if (name == null) {
            int arguments =
                    definition.group(6) == null ? 0 : definition.group(6).length() / 2;
            macros.put(definition.group(5), new Macro(body, arguments, Optional.empty()));
        } else {
            int arguments = definition.group(3) == null ? 0 : Integer.parseInt(definition.group(3));
            macros.put(name, new Macro(body, arguments, Optional.ofNullable(definition.group(4))));
        }
    }

    private String expand(String text, int depth) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            GivenUp.check();
            char c = text.charAt(at);
            int end = c == '\\' ? nameEnd(text, at + 1) : at + 1;
            Macro macro = c == '\\' ? macros.get(text.substring(at + 1, end)) : null;
            if (macro == null || depth >= DEEPEST || budget < 0) {
                out.append(text, at, end);
                at = end;
                continue;
            }
            List<String> arguments = new ArrayList<>();
            int after = arguments(text, end, macro, arguments);
            String filled = filled(macro.body(), arguments);
            budget -= filled.length();
            String expansion = expand(filled, depth + 1);
            out.append(expansion);
            at = macro.arguments() == 0 ? afterName(text, after) : after;
        }
        return out.toString();
    }

    /** An empty group ends a command's name; so do spaces, which are swallowed. */
    private static int afterName(String text, int end) {
        if (text.startsWith("{}", end)) {
            return end + 2;
        }
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int nameEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end == begin ? Math.min(text.length(), begin + 1) : end;
    }

    private static int arguments(String text, int from, Macro macro, List<String> arguments) {
        int at = from;
        if (macro.fallback().isPresent()) {
            int close = at < text.length() && text.charAt(at) == '['
                    ? text.indexOf(']', at, Math.min(text.length(), at + LONGEST_BODY))
                    : -1;
            arguments.add(close < 0 ? macro.fallback().orElseThrow() : text.substring(at + 1, close));
            at = close < 0 ? at : close + 1;
        }
        while (arguments.size() < macro.arguments()) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                arguments.add("");
            } else if (text.charAt(at) == '{') {
                int close = TexTable.closingBrace(text, at, LONGEST_BODY);
                arguments.add(close < 0 ? "" : text.substring(at + 1, close));
                at = close < 0 ? at + 1 : close + 1;
            } else {
                int end = text.charAt(at) == '\\' ? nameEnd(text, at + 1) : at + 1;
                arguments.add(text.substring(at, end));
                at = end;
            }
        }
        return at;
    }

    private static String filled(String body, List<String> arguments) {
        StringBuilder filled = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int number = c == '#' && i + 1 < body.length() ? body.charAt(i + 1) - '0' : 0;
            if (number >= 1 && number <= arguments.size()) {
                filled.append(arguments.get(number - 1));
                i++;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
