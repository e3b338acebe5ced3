package org.ionary.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.normalize.Lexicon;

/**
 * Where a sentence begins to give orders to whoever reads it; no result stands after that.
 *
 * <p>An order is a verb of command in its plain form that opens the sentence, or what follows a colon, and has an
 * object; or one that follows "please"; or one that an addressee is told to follow ("readers must record"); or a head
 * that names itself an order or its addressee, closed by a colon; or what is to be done ("is to be recorded as").
 */
final class Orders {
    private enum Role {
        COMMAND,
        OBJECT,
        ADDRESSEE,
        DUTY,
        LABEL,
        DONE
    }

    private record Word(String letters, int begin, int end) {}

    private static final List<String[]> ROWS = Lexicon.rows(Orders.class, "orders.tsv", 2);
    private static final Set<String> COMMANDS = words(Role.COMMAND);
    private static final Set<String> OBJECTS = words(Role.OBJECT);
    private static final Set<String> ADDRESSEES = words(Role.ADDRESSEE);
    private static final Set<String> DUTIES = words(Role.DUTY);
    private static final Set<String> LABELS = words(Role.LABEL);
    private static final Set<String> TARGETS = Set.of("as", "by", "with");
    private static final Set<String> DONE = words(Role.DONE);
    /** A head before a colon is short. */
    private static final int LONGEST_HEAD = 6;
    /** How many words after its addressee a verb may stand. */
    private static final int NEAR = 8;

    private Orders() {}

    private static Set<String> words(Role role) {
        return ROWS.stream()
                .filter(row -> Role.valueOf(row[1]) == role)
                .map(row -> row[0])
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Where the first order begins. */
    static OptionalInt begin(String sentence) {
        List<Word> words = words(LowerCase.of(sentence));
        int addressee = -NEAR - 1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i < LONGEST_HEAD && isClosedByColon(sentence, word) && (addressee >= 0 || isLabel(word))) {
                return OptionalInt.of(words.getFirst().begin());
            }
            boolean command = COMMANDS.contains(word.letters());
            String before = i > 0 ? words.get(i - 1).letters() : "";
            boolean told = before.equals("please") || i - addressee <= NEAR && DUTIES.contains(before);
            boolean opens = opens(sentence, word) && i + 1 < words.size() && isObject(sentence, word, words.get(i + 1));
            if (command && (told || opens)) {
                return OptionalInt.of(word.begin());
            }
            if (isToBeDone(words, i)) {
                return OptionalInt.of(words.get(i - 2).begin());
            }
            addressee = ADDRESSEES.contains(word.letters()) ? i : addressee;
        }
        return OptionalInt.empty();
    }

    /** {@code is to be recorded as}, {@code must be replaced by}. */
    private static boolean isToBeDone(List<Word> words, int at) {
        return at >= 2
                && at + 1 < words.size()
                && DONE.contains(words.get(at).letters())
                && words.get(at - 1).letters().equals("be")
                && DUTIES.contains(words.get(at - 2).letters())
                && TARGETS.contains(words.get(at + 1).letters());
    }

    private static boolean isLabel(Word word) {
        return LABELS.contains(word.letters()) || ADDRESSEES.contains(word.letters());
    }

    private static boolean isClosedByColon(String sentence, Word word) {
        return word.end() < sentence.length() && sentence.charAt(word.end()) == ':';
    }

    /** Whether nothing but marks stands between the word and the sentence's beginning or the colon before it. */
    private static boolean opens(String sentence, Word word) {
        for (int i = word.begin() - 1; i >= 0; i--) {
            char c = sentence.charAt(i);
            if (c == ':') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** "Record the …" gives an order, "record conductivities", "set 2" and "set A" name things. */
    private static boolean isObject(String sentence, Word command, Word next) {
        boolean shouted = Character.isUpperCase(sentence.charAt(command.begin() + 1));
        boolean label = Character.isUpperCase(sentence.charAt(next.begin()));
        return (shouted || !label)
                && OBJECTS.contains(next.letters())
                && sentence.substring(command.end(), next.begin()).isBlank();
    }

    private static List<Word> words(String lower) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < lower.length()) {
            int begin = i;
            while (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                i++;
            }
            if (i > begin) {
                words.add(new Word(lower.substring(begin, i), begin, i));
            } else {
                i++;
            }
        }
        return words;
    }
}
