package org.ionary.ingest;

/** How many of a table's first rows are its head, where no rule tells it. */
final class PdfTableHead {
    private static final int MOST = 3;

    private PdfTableHead() {}

    /**
     * Bold rows at the top; without any, the rows above the first that holds values in most of its columns. At least
     * one, and never all.
     *
     * @param bold for each row whether all of it is bold
     */
    static int rows(String[][] texts, boolean[] bold) {
        int most = Math.max(1, texts.length - 1);
        int head = 0;
        boolean mixed = false;
        for (boolean row : bold) {
            mixed |= !row;
        }
        while (mixed && head < most && bold[head]) {
            head++;
        }
        if (head > 0) {
            return head;
        }
        int first = firstWithValues(texts, true);
        first = first < texts.length ? first : firstWithValues(texts, false);
        while (first > 1 && first < texts.length && isLabel(texts[first - 1])) {
            first--;
        }
        boolean found = first < texts.length;
        return found ? Math.min(most, Math.max(1, Math.min(first, MOST))) : 1;
    }

    /** A head may have values too, such as temperatures, but then the first column belongs to another of its lines. */
    private static int firstWithValues(String[][] texts, boolean labelled) {
        int first = 0;
        while (first < texts.length && !(holdsValues(texts[first]) && !(labelled && texts[first][0].isEmpty()))) {
            first++;
        }
        return first;
    }

    /** A text in the first column alone, which names the rows below it. */
    private static boolean isLabel(String[] row) {
        for (int c = 1; c < row.length; c++) {
            if (!row[c].isEmpty()) {
                return false;
            }
        }
        return !row[0].isEmpty();
    }

    private static boolean holdsValues(String[] row) {
        int values = 0;
        int filled = 0;
        for (int c = 1; c < row.length; c++) {
            if (!row[c].isEmpty()) {
                filled++;
                values += isValue(row[c]) ? 1 : 0;
            }
        }
        return values * 2 >= filled && values > 0;
    }

    /** A number with little around it; a head may hold numbers too, but among words. */
    static boolean isValue(String text) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) || Script.isShifted(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        boolean dash = text.length() == 1 && "–—-−".indexOf(text.charAt(0)) >= 0;
        return dash || digits > 0 && letters <= digits && Character.isDigit(firstOf(text));
    }

    private static char firstOf(String text) {
        int at = 0;
        while (at < text.length() - 1 && "~<>≤≥≈−-+(±".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.charAt(at);
    }
}
