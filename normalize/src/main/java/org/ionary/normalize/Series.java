package org.ionary.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of a series of compositions: {@code x = 0.4} of {@code Li7-xLa3Zr2-xTaxO12}. */
final class Series {
    private Series() {}

    /**
     * @param head {@code x = 0.4}, {@code M = In}, or the value alone
     * @param completions among them the formula of the series; the others may say more of the variables
     */
    static Optional<String> member(String head, List<String> completions) {
        for (String words : completions) {
            for (Span span : FormulaScanner.scan(words)) {
                Set<String> unknowns = new TreeSet<>(Formulas.unknowns(span.text()));
                Optional<String> member = unknowns.isEmpty()
                        ? Optional.empty()
                        : filled(span.text(), unknowns, settings(head, completions, unknowns));
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    private record Setting(String name, String value) {}

    private static Optional<String> filled(String formula, Set<String> unknowns, List<Setting> settings) {
        String so = formula;
        for (Setting setting : settings) {
            so = Formulas.member(so, setting.name(), setting.value()).orElse(so);
        }
        String done = so;
        return Formulas.unknowns(done).isEmpty() && !done.equals(formula) && !unknowns.isEmpty()
                ? Optional.of(done)
                : Optional.empty();
    }

    private static List<Setting> settings(String head, List<String> completions, Set<String> unknowns) {
        List<Setting> settings = new ArrayList<>(assigned(head));
        completions.forEach(words -> settings.addAll(assigned(words)));
        if (settings.isEmpty() && unknowns.size() == 1) {
            settings.add(new Setting(unknowns.iterator().next(), head.strip()));
        }
        return settings;
    }

    /** Every {@code name = value} of the text; of {@code x = 0, 0.2} only the first value, which is the one meant. */
    private static List<Setting> assigned(String text) {
        Folded folded = new Folded(text);
        List<Setting> found = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            int equals = folded.startsWith("equals", i) ? i + 6 : folded.at(i) == '=' ? i + 1 : -1;
            int begin = folded.skipBlanks(Math.max(0, equals));
            int end = begin;
            while (equals > 0 && (Character.isLetterOrDigit(folded.at(end)) || point(folded, end))) {
                end++;
            }
            String name = lastWord(text.substring(0, i));
            if (end > begin && !name.isEmpty()) {
                found.add(new Setting(name, folded.text().substring(begin, end)));
            }
        }
        return found;
    }

    private static boolean point(Folded text, int at) {
        return text.at(at) == '.' && text.digit(at + 1);
    }

    private static String lastWord(String text) {
        String stripped = text.stripTrailing();
        int begin = stripped.length();
        while (begin > 0 && Character.isLetter(stripped.charAt(begin - 1))) {
            begin--;
        }
        return stripped.substring(begin);
    }
}
