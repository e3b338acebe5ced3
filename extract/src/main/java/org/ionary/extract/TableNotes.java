package org.ionary.extract;

import java.util.Optional;

/** The footnote that a mark in a cell points to: {@code 9.8ᵃ}, {@code 3.1 a}. */
final class TableNotes {
    private static final String RAISED = "ᵃᵇᶜᵈᵉᶠ";
    private static final String PLAIN = "abcdef";

    private TableNotes() {}

    /** The words of the note for the mark at the cell's end, where there is one. */
    static Optional<String> of(TableGrid grid, String cell) {
        return place(grid, cell).map(note -> note.text());
    }

    /** The note as a piece of the passage it stands in. */
    static Optional<Sentence> place(TableGrid grid, String cell) {
        String mark = mark(cell);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        for (Sentence note : grid.notes()) {
            int begin = markAt(note.text(), mark, 0);
            if (begin >= 0) {
                int end = note.text().length();
                for (int i = 0; i < PLAIN.length(); i++) {
                    int next = markAt(note.text(), PLAIN.substring(i, i + 1), begin + 1);
                    end = next > begin ? Math.min(end, next) : end;
                }
                return Optional.of(new Sentence(
                        note.block(), note.begin() + begin, note.text().substring(begin, end), note.section()));
            }
        }
        return Optional.empty();
    }

    private static String mark(String cell) {
        String text = cell.strip();
        if (text.length() < 2) {
            return "";
        }
        char last = text.charAt(text.length() - 1);
        char before = text.charAt(text.length() - 2);
        int raised = RAISED.indexOf(last);
        boolean plain = PLAIN.indexOf(last) >= 0
                && (Character.isDigit(before) || before == ' ' || "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(before) >= 0);
        return raised >= 0 ? PLAIN.substring(raised, raised + 1) : plain ? String.valueOf(last) : "";
    }

    private static int markAt(String text, String mark, int from) {
        char raised = RAISED.charAt(PLAIN.indexOf(mark));
        for (int i = from; i < text.length(); i++) {
            boolean stands = text.charAt(i) == raised || text.startsWith(mark, i);
            boolean left = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean right = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            boolean opens =
                    i + 2 < text.length() && (Character.isUpperCase(text.charAt(i + 2)) || text.charAt(i + 1) == ',');
            if (stands && left && right && opens) {
                return i;
            }
        }
        return -1;
    }
}
