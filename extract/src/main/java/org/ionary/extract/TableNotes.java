package org.ionary.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The footnotes that the marks of a cell point to, or those of its row's first cell and of its heads: {@code 9.8ᵃ},
 * {@code 3.1 a}, {@code 1.7†}, {@code 2.0 [b]}.
 *
 * <p>A bare letter is a mark only behind a number; in names and heads it must be raised, in brackets or a sign.
 */
final class TableNotes {
    private static final String RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰ";
    private static final String PLAIN = "abcdefgh";
    private static final String SIGNS = "*†‡§¶#∗";
    private static final Pattern CERTAIN =
            Pattern.compile("(?:\\^?([" + RAISED + SIGNS + "]+)|[(\\[]([a-h])[)\\]])\\s*$");
    private static final Pattern BEHIND_NUMBER = Pattern.compile("[\\d⁰¹²³⁴⁵⁶⁷⁸⁹)]\\s?([a-h](?:,[a-h])*)\\s*$");
    private static final Pattern BEGINNING = Pattern.compile(
            "^\\s*(?:[" + RAISED + SIGNS + "]|[(\\[][a-h][)\\]]|[a-h][:.)]\\s|[a-h]\\s(?=[\\p{Lu}\\d]|[a-z]{3,}|at ))");

    private TableNotes() {}

    static List<Sentence> at(TableGrid grid, int row, int column) {
        Set<String> marks = new LinkedHashSet<>(marks(grid.text(row, column), true));
        for (int stub = 0; stub < Math.min(2, grid.width()); stub++) {
            if (stub != column) {
                marks.addAll(marks(grid.text(row, stub), false));
            }
        }
        grid.heads(column).forEach(head -> marks.addAll(marks(head.quote(), false)));
        return marks.stream().flatMap(mark -> note(grid, mark)).toList();
    }

    /** Whether a passage explains a mark, so that it speaks of some values only. */
    static boolean beginsWithMark(String text) {
        return BEGINNING.matcher(text).find();
    }

    private static List<String> marks(String cell, boolean value) {
        List<String> marks = new ArrayList<>();
        Matcher certain = CERTAIN.matcher(cell);
        Matcher behind = BEHIND_NUMBER.matcher(cell);
        if (certain.find()) {
            String found = Optional.ofNullable(certain.group(1)).orElseGet(() -> certain.group(2));
            found.codePoints().forEach(c -> marks.add(plain(Character.toString(c))));
        } else if (value && behind.find()) {
            marks.addAll(List.of(behind.group(1).split(",", -1)));
        }
        return marks;
    }

    private static String plain(String mark) {
        int raised = RAISED.indexOf(mark);
        return raised >= 0 ? PLAIN.substring(raised, raised + 1) : mark.equals("∗") ? "*" : mark;
    }

    private static Stream<Sentence> note(TableGrid grid, String mark) {
        for (Sentence note : grid.around().notes()) {
            int begin = place(note.text(), mark, 0);
            if (begin >= 0) {
                int end = note.length();
                for (int i = 0; i < PLAIN.length() + SIGNS.length(); i++) {
                    String other = (PLAIN + SIGNS).substring(i, i + 1);
                    int next = other.equals(mark) ? -1 : place(note.text(), other, begin + 1);
                    end = next > begin ? Math.min(end, next) : end;
                }
                return Stream.of(new Sentence(
                        note.block(), note.begin() + begin, note.text().substring(begin, end), note.section()));
            }
        }
        return Stream.empty();
    }

    /** Where a mark is explained: at the beginning, behind a stop, or anywhere where it is raised or a sign. */
    private static int place(String text, String mark, int from) {
        int letter = PLAIN.indexOf(mark);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean raised = letter >= 0 && c == RAISED.charAt(letter);
            boolean sign = letter < 0 && (c == mark.charAt(0) || c == '∗' && mark.equals("*"));
            boolean plain = letter >= 0 && c == mark.charAt(0) && standsAlone(text, i);
            if (raised || sign && isFree(text, i) || plain) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFree(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean standsAlone(String text, int at) {
        String rest = text.substring(at + 1);
        String before = text.substring(0, at).stripTrailing();
        boolean right = rest.startsWith(" ")
                || rest.startsWith(",")
                || rest.startsWith(":")
                || rest.startsWith(")")
                || rest.startsWith("]")
                || rest.startsWith(".")
                || rest.startsWith(" =");
        boolean blank = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '-';
        // "a" is also an article: a mark opens a passage or a sentence, or is followed by what no noun is.
        boolean opens = before.isEmpty()
                || ".;:([,".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.charAt(at) != 'a'
                || rest.startsWith(",");
        return right && blank && opens;
    }

    /** Whether a note gives the source of a value. */
    static boolean isReference(Sentence note) {
        String lower = note.text().toLowerCase(Locale.ROOT);
        return lower.contains("ref") || lower.contains("taken from") || lower.contains("literature");
    }
}
