package org.ionary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.paper.Mention;

/** The labels that a paper gives to formulas, each by its first definition, found in a text by how they begin. */
final class Labels {
    /** @param number in the order in which the paper defines them */
    record Label(int number, String text, Mention.Seen formula) {}

    private final Map<String, Label> known = new HashMap<>();
    private final Map<Character, List<Label>> byFirst = new HashMap<>();

    void add(String text, Mention.Seen formula) {
        Label label = new Label(known.size(), text, formula);
        if (known.putIfAbsent(text, label) == null) {
            byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>()).add(label);
        }
    }

    /** What the label was defined as. */
    Optional<Mention.Seen> formula(String text) {
        return Optional.ofNullable(known.get(text)).map(Label::formula);
    }

    /**
     * The labels that stand as a whole somewhere in the text, in the order of their definitions. A text is walked
     * through once, however many labels the paper has.
     */
    List<Label> in(String text) {
        if (known.isEmpty()) {
            return List.of();
        }
        List<Label> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!mayBegin(text, i)) {
                continue;
            }
            for (Label label : byFirst.getOrDefault(text.charAt(i), List.of())) {
                boolean stands = text.startsWith(label.text(), i)
                        && mayEnd(text, i + label.text().length());
                if (stands && !found.contains(label)) {
                    found.add(label);
                }
            }
        }
        found.sort(Comparator.comparingInt(Label::number));
        return found;
    }

    static boolean isWhole(String text, int begin, int end) {
        return mayBegin(text, begin) && mayEnd(text, end);
    }

    private static boolean mayBegin(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '-';
    }

    private static boolean mayEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
