package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ionary.domain.paper.Doi;

/** What a LaTeX source says about itself, in the commands of the common document classes. */
final class TexFront {
    private static final int LONGEST = 8000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_UNCLOSED = 20;
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\\\and\\b|\\\\And\\b|\\\\AND\\b|\\band\\b|,|;|\\\\\\\\");
    private static final Pattern MARKS = Pattern.compile(
            "\\\\(?:thanks|inst|fnref|corref|orcidlink|textsuperscript|email|altaffiliation|footnote|href)(?:\\[[^\\]]{0,80}\\])?\\{[^{}]{0,300}\\}|\\$\\^?\\{?[^$]{0,60}\\$");
    private static final List<String> COMMANDS = List.of(
            "title",
            "author",
            "doi",
            "journal",
            "abstract",
            "runningauthor",
            "runningtitle",
            "titlerunning",
            "authorrunning",
            "institute",
            "affiliation",
            "affil",
            "address",
            "email",
            "date",
            "keywords",
            "thanks");

    private final String source;

    TexFront(String source) {
        this.source = source;
    }

    Optional<String> title() {
        return all("title").stream()
                .map(tex -> CanonicalText.of(TexText.ofText(without(tex, "\\thanks"))))
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** Some classes take the abstract as an argument. */
    Optional<String> abstractArgument() {
        return all("abstract").stream().filter(tex -> !tex.isBlank()).findFirst();
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String tex : all("author")) {
            for (String name : BETWEEN_NAMES.split(MARKS.matcher(tex).replaceAll(""), -1)) {
                String plain = CanonicalText.of(TexText.ofText(name))
                        .replaceAll("[*†‡§\\d]+$", "")
                        .strip();
                if (!plain.isEmpty() && plain.length() < LONGEST_NAME && plain.indexOf('@') < 0) {
                    names.add(plain);
                }
            }
        }
        return names;
    }

    Optional<Doi> doi() {
        return all("doi").stream()
                .flatMap(tex -> Dois.first(tex.replace("\\_", "_")).stream())
                .findFirst();
    }

    Optional<String> journal() {
        return all("journal").stream()
                .map(tex -> CanonicalText.of(TexText.ofText(tex)))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    OptionalInt year() {
        for (String command : List.of("copyrightyear", "pubyear", "year", "acmYear")) {
            for (String tex : all(command)) {
                OptionalInt year = Years.in(tex);
                if (year.isPresent()) {
                    return year;
                }
            }
        }
        return OptionalInt.empty();
    }

    private List<String> all(String command) {
        List<String> arguments = new ArrayList<>();
        int unclosed = 0;
        int found = source.indexOf("\\" + command);
        while (found >= 0 && arguments.size() < 1000 && unclosed < MOST_UNCLOSED) {
            int open = open(source, found + command.length() + 1);
            int close = open < 0 ? -1 : TexTable.closingBrace(source, open, LONGEST);
            unclosed += open >= 0 && close < 0 ? 1 : 0;
            if (close >= 0) {
                arguments.add(source.substring(open + 1, close));
            }
            found = source.indexOf("\\" + command, Math.max(found + 1, close));
        }
        return arguments;
    }

    /** The brace of the first argument, behind an optional one; -1 where the command has none. */
    private static int open(String tex, int from) {
        int at = from;
        if (at < tex.length() && tex.charAt(at) == '[') {
            int close = tex.indexOf(']', at, Math.min(tex.length(), at + 400));
            at = close < 0 ? tex.length() : close + 1;
        }
        return at < tex.length() && tex.charAt(at) == '{' ? at : -1;
    }

    private static String without(String tex, String command) {
        int found = tex.indexOf(command + "{");
        int close = found < 0 ? -1 : TexTable.closingBrace(tex, found + command.length(), LONGEST);
        return close < 0 ? tex : tex.substring(0, found) + tex.substring(close + 1);
    }

    /** The body without the commands that belong to the front, wherever they stand; they are read apart. */
    static String withoutFront(String body) {
        String text = body;
        for (String command : COMMANDS) {
            StringBuilder kept = new StringBuilder(text.length());
            int from = 0;
            int found = text.indexOf("\\" + command);
            int unclosed = 0;
            while (found >= 0 && unclosed < MOST_UNCLOSED) {
                int open = open(text, found + command.length() + 1);
                int close = open < 0 ? -1 : TexTable.closingBrace(text, open, LONGEST);
                unclosed += open >= 0 && close < 0 ? 1 : 0;
                if (close >= 0) {
                    kept.append(text, from, found);
                    from = close + 1;
                }
                found = text.indexOf("\\" + command, Math.max(found + 1, close));
            }
            text = kept.append(text, from, text.length()).toString();
        }
        return text;
    }
}
