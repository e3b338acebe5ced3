package org.ionary.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must or should be, as against what is. */
final class DutyWords {
    private static final Set<String> MODALS = Set.of("must", "should", "shall");
    private static final Set<String> BEFORE_TO = Set.of("has", "have", "need", "needs", "ought");

    private static final Set<String> WHAT_IONS_DO =
            Set.of("overcome", "surmount", "cross", "climb", "pass", "hop", "read");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private DutyWords() {}

    /** Whether what follows is asked for: {@code must have}, {@code should conduct more than}; a remark is not. */
    static boolean precede(String lower) {
        List<String> words = words(lower);
        for (int i = 0; i < words.size(); i++) {
            if (endsDuty(words, i) && !isRemark(words, i + 1) && !isNoDemand(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is to be done: {@code must be reached}. */
    static boolean askDone(String lower, String participle) {
        if (!lower.contains(participle)) {
            return false;
        }
        List<String> words = words(lower);
        for (int i = 1; i < words.size(); i++) {
            boolean owed = endsDuty(words, i - 2) || endsDuty(words, i - 3);
            if (words.get(i).equals(participle)
                    && words.subList(Math.max(0, i - 2), i).contains("be")
                    && owed) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsDuty(List<String> words, int at) {
        return at >= 0
                && (MODALS.contains(words.get(at))
                        || at > 0 && words.get(at).equals("to") && BEFORE_TO.contains(words.get(at - 1)));
    }

    /** {@code an ion must overcome a barrier of}: what an ion has to do is how things are. */
    private static boolean isNoDemand(List<String> words, int verb) {
        return verb < words.size() && WHAT_IONS_DO.contains(words.get(verb));
    }

    /** {@code must be noted that}, {@code should be stressed here that}: what follows is said, not asked for. */
    private static boolean isRemark(List<String> words, int be) {
        return be + 1 < words.size()
                && words.get(be).equals("be")
                && words.subList(Math.min(words.size(), be + 2), Math.min(words.size(), be + 4))
                        .contains("that");
    }

    private static List<String> words(String lower) {
        return List.of(NO_LETTERS.split(lower.strip(), -1));
    }
}
