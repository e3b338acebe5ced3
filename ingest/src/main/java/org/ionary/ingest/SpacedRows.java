package org.ionary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of a table whose cells are parted by single blanks, as text copied from a PDF has them: a head, then lines that
 * fall into the same number of words, of which all but the first, and perhaps the last, are figures.
 *
 * <p>Words that make one cell are joined before they are counted: {@code 2.3 x 10-5}, {@code T (K)}, {@code LiI + 30
 * mol% SiO2}.
 */
final class SpacedRows {
    private static final Pattern JOINT = Pattern.compile("[x×*+·/]|±|\\+/-");
    private static final Pattern UNIT =
            Pattern.compile("(?:cm|mol|[KmS])(?:\\^?[-−–⁻]\\s?[1¹]|⁻¹)|(?:wt|mol|vol)\\.?%");
    private static final Pattern BARE_UNIT =
            Pattern.compile("°?C|K|[mµμu]?S(?:/c?m)?|m?eV|kJ(?:/mol)?|(?:wt|mol|vol)\\.?|°");
    private static final Pattern FIGURE =
            Pattern.compile("[<>~≈≤≥−–-]?\\(?\\d[\\d.,]*.*|n\\.?[md]\\.?|n/a|[-–—−]|…|\\.\\.\\.|\\[\\d+[\\d,–-]*\\]");
    private static final Pattern SOURCE =
            Pattern.compile("(?i)this work|\\[\\d+[\\d,–-]*\\]|ref\\.? ?\\d+|\\p{L}[\\p{L}-]*");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{Lu}.*");
    private static final int MOST_WORDS = 24;

    private SpacedRows() {}

    /** The head and the rows with which the lines begin; empty where they are none. */
    static List<List<String>> of(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            boolean same = rows.isEmpty() || rows.getFirst().size() == cells.size();
            if (!same || !isRow(cells)) {
                break;
            }
            rows.add(cells);
        }
        if (rows.size() < 2) {
            return List.of();
        }
        Optional<List<String>> head =
                head(cells(lines.getFirst()), rows.getFirst().size());
        List<List<String>> all = new ArrayList<>();
        head.ifPresent(all::add);
        all.addAll(rows);
        return head.isPresent() ? all : List.of();
    }

    private static boolean isRow(List<String> cells) {
        if (cells.size() < 2
                || cells.size() > MOST_WORDS
                || !LETTERS.matcher(cells.getFirst()).matches()) {
            return false;
        }
        long figures = cells.stream()
                .skip(1)
                .filter(cell -> FIGURE.matcher(cell).matches())
                .count();
        boolean source = SOURCE.matcher(cells.getLast()).matches();
        return figures == cells.size() - 1 || figures > 0 && figures == cells.size() - 2 && source;
    }

    /** The words of the head, joined further where there are more of them than cells in a row. */
    private static Optional<List<String>> head(List<String> words, int width) {
        List<String> head = new ArrayList<>(words);
        int at = head.size() - 1;
        while (head.size() > width && at > 0) {
            boolean goesOn = Character.isLowerCase(head.get(at).charAt(0))
                    && Character.isLetter(
                            head.get(at - 1).charAt(head.get(at - 1).length() - 1));
            if (goesOn) {
                head.set(at - 1, head.get(at - 1) + " " + head.remove(at));
            }
            at--;
        }
        boolean numbers = head.stream().allMatch(word -> FIGURE.matcher(word).matches());
        return head.size() == width && !numbers ? Optional.of(head) : Optional.empty();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean open = false;
        boolean joint = false;
        for (String word : line.strip().split(" +", -1)) {
            boolean bracket = word.startsWith("(") && !cells.isEmpty() && !isFigure(cells.getLast(), word);
            boolean sign = JOINT.matcher(word).matches();
            boolean unit = UNIT.matcher(word).matches()
                    || BARE_UNIT.matcher(word).matches() && !cells.isEmpty() && endsInNumber(cells.getLast());
            boolean log = !cells.isEmpty() && cells.getLast().matches("[-−]?(?:log|ln)");
            boolean work =
                    word.equals("work") && !cells.isEmpty() && cells.getLast().equals("this");
            if (!cells.isEmpty() && (open || joint || bracket || sign || unit || log || work)) {
                cells.set(cells.size() - 1, cells.getLast() + " " + word);
            } else {
                cells.add(word);
            }
            String last = cells.getLast();
            open = last.chars().filter(c -> c == '(').count()
                    > last.chars().filter(c -> c == ')').count();
            boolean share = word.matches("(?:wt|mol|vol)\\.?%") && last.contains("+");
            joint = sign || share || last.contains("+") && word.matches("\\d+(?:\\.\\d+)?%?");
        }
        return cells;
    }

    /** A bracket behind a figure opens a cell of its own only where a figure stands in it: {@code 0.4 (1–6)}. */
    private static boolean isFigure(String before, String word) {
        return FIGURE.matcher(before).matches() && word.length() > 1 && Character.isDigit(word.charAt(1));
    }

    private static boolean endsInNumber(String cell) {
        return Character.isDigit(cell.charAt(cell.length() - 1));
    }
}
