package org.ionary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Things that stand in a row: only commas, conjunctions and brackets with labels lie between. */
final class Rows {
    /** A place in the sentence. */
    record Place(int begin, int end) {}

    private static final List<String> VERBS = List.of(
            "is", "was", "were", "are", "has", "have", "had", "shows", "show", "reached", "reaches", "gives", "gave",
            "with", "at", "that");

    private final String text;

    Rows(String text) {
        this.text = text;
    }

    <T> List<List<T>> of(List<T> things, Function<T, Place> place) {
        List<List<T>> lists = new ArrayList<>();
        List<T> list = new ArrayList<>();
        int end = -1;
        for (T thing : things) {
            Place at = place.apply(thing);
            if (!list.isEmpty() && !isSeparator(end, at.begin())) {
                lists.add(list);
                list = new ArrayList<>();
            }
            list.add(thing);
            end = at.end();
        }
        if (!list.isEmpty()) {
            lists.add(list);
        }
        return lists;
    }

    /** Whether only commas, conjunctions and brackets with labels stand between. */
    private boolean isSeparator(int from, int to) {
        if (from > to) {
            return true;
        }
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c != ')' && c != ',' && c != '~' && c != '∼') {
                rest.append(c);
            }
        }
        String words = PlaceWords.withoutShape(rest.toString().strip().toLowerCase(Locale.ROOT));
        return to - from <= 40 && (List.of("", "&", "to", "for").contains(words) || isConjunction(words));
    }

    /** {@code and its hydrate}: a conjunction with a few words that say nothing of their own. */
    private static boolean isConjunction(String words) {
        List<String> parts = List.of(words.split(" ", -1));
        boolean opens = parts.getFirst().equals("and") || parts.getFirst().equals("or");
        return opens && parts.size() <= 4 && parts.stream().noneMatch(VERBS::contains);
    }
}
