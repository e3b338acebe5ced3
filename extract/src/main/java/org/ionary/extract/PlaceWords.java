package org.ionary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ionary.normalize.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words of a sentence with the parts that they play beside the names of materials. */
final class PlaceWords {
    static final int MOST_MODIFIERS = 4;
    private static final int FARTHEST = 120;

    /** What they mean stands in the data file. */
    enum Role {
        SHAPE,
        CALLED,
        DOES,
        OF,
        KIND,
        GENERIC,
        MANY,
        THING,
        BACK
    }

    record Word(int begin, int end, String lower) {
        boolean is(Role role) {
            return ROLES.getOrDefault(lower, Set.of()).contains(role);
        }

        /** Whether it can be no modifier of a kind. */
        boolean isEnd() {
            return ENDS.contains(lower);
        }
    }

    private static final Map<String, Set<Role>> ROLES = roles();

    private static final Set<String> ENDS = Set.of(
            "a", "an", "and", "or", "as", "at", "by", "from", "to", "with", "than", "is", "are", "was", "were", "be",
            "can", "that", "which", "between", "among", "on", "into", "we", "it", "not", "but");

    private final String text;
    private @Nullable List<Word> words;
    private @Nullable List<PropertyWords.Word> properties;

    PlaceWords(String text) {
        this.text = text;
    }

    List<Word> words() {
        List<Word> found = words;
        if (found == null) {
            found = words(text);
            words = found;
        }
        return found;
    }

    /** The words for properties. */
    List<PropertyWords.Word> properties() {
        List<PropertyWords.Word> found = properties;
        if (found == null) {
            found = PropertyWords.in(text);
            properties = found;
        }
        return found;
    }

    private static Map<String, Set<Role>> roles() {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (String[] row : Lexicon.rows(PlaceWords.class, "material-places.tsv", 2)) {
            roles.computeIfAbsent(row[0], word -> EnumSet.noneOf(Role.class)).add(Role.valueOf(row[1]));
        }
        return roles;
    }

    /** What is left of the words behind a name, without what the material is there called: {@code pellets and}. */
    static String withoutShape(String lower) {
        int end = lower.indexOf(' ');
        String first = end < 0 ? lower : lower.substring(0, end);
        return ROLES.getOrDefault(first, Set.of()).contains(Role.SHAPE)
                ? lower.substring(first.length()).strip()
                : lower;
    }

    /** Words without the marks around them; hyphens stay inside. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        String lower = LowerCase.of(text);
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end > i) {
                words.add(new Word(i, end, lower.substring(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    /** The word with nothing but blanks between it and the place; an empty one where there is none. */
    static Word endingAt(String text, int place) {
        int end = place;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > 0
                && (isWordPart(text.charAt(begin - 1))
                        || begin > 1
                                && begin < end
                                && isWordPart(text.charAt(begin - 2))
                                && isJoint(text, begin - 1, begin - 2))) {
            begin--;
        }
        return new Word(begin, end, LowerCase.of(text.substring(begin, end)));
    }

    /** The word, as it is written, with nothing but blanks between the place and it; empty where there is none. */
    static String beginningAt(String text, int place) {
        int begin = place;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin, wordEnd(text, begin));
    }

    private static int wordEnd(String text, int begin) {
        int i = begin;
        while (i < text.length() && (isWordPart(text.charAt(i)) || isJoint(text, i, begin))) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c >= '₀' && c <= '₎' || c == 'ₓ' || c == 'ᵧ';
    }

    private static boolean isJoint(String text, int at, int begin) {
        return at > begin
                && "-–".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Whether a property is that of what stands here. */
    boolean isOf(int begin, int end) {
        return isOwner(begin) || isSubject(end) || isTopic(begin, end);
    }

    /** A property stands before it, tied by "of" and its like, with at most a few words between. */
    boolean isOwner(int begin) {
        for (int back = 1; back <= MOST_MODIFIERS; back++) {
            Word word = before(begin, back);
            if (word.is(Role.OF)) {
                return properties().stream()
                        .anyMatch(property -> property.property().isPresent()
                                && property.end() <= word.begin()
                                && isOneClause(property.end(), word.begin()));
            }
            if (word.lower().isEmpty() || word.isEnd()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a property follows, with at most a few words of its own between. */
    boolean isBeforeProperty(int end) {
        Word last = behind(end, MOST_MODIFIERS);
        int farthest = last.lower().isEmpty() ? text.length() : last.begin();
        return properties().stream()
                .anyMatch(property -> property.property().isPresent()
                        && property.begin() >= end
                        && property.begin() <= farthest
                        && isOneClause(end, property.begin()));
    }

    private boolean isOneClause(int from, int to) {
        return to - from <= FARTHEST && text.substring(from, to).indexOf(';') < 0;
    }

    /** A verb of having follows, and a property after it. */
    boolean isSubject(int end) {
        Word verb = behind(end, 0);
        Word next = verb.lower().endsWith("ly") || verb.is(Role.SHAPE) || verb.is(Role.KIND) ? behind(end, 1) : verb;
        return next.is(Role.DOES)
                && properties().stream()
                        .anyMatch(property -> property.property().isPresent() && property.begin() >= next.begin());
    }

    /** {@code For lithium garnets in general, activation energies}, {@code Chloride spinels as a class reach}. */
    private boolean isTopic(int begin, int end) {
        Word opener = before(begin, 1);
        boolean fronted =
                opener.is(Role.OF) && text.substring(0, opener.begin()).isBlank();
        boolean opens = text.substring(0, begin).isBlank();
        boolean acts = false;
        for (int i = 0; i < MOST_MODIFIERS; i++) {
            acts |= behind(end, i).is(Role.DOES) || behind(end, i).lower().equals("are");
        }
        return (fronted || opens && acts)
                && properties().stream()
                        .anyMatch(property -> property.property().isPresent() && property.begin() >= end);
    }

    Word behind(int end, int skip) {
        List<Word> words = words();
        int at = firstFrom(end) + skip;
        return at < words.size() && words.get(at).begin() - end <= 40 ? words.get(at) : new Word(end, end, "");
    }

    Word before(int begin, int back) {
        List<Word> words = words();
        int at = firstFrom(begin);
        // A word that begins before the place may end behind it.
        while (at > 0 && words.get(at - 1).end() > begin) {
            at--;
        }
        return at < back ? new Word(begin, begin, "") : words.get(at - back);
    }

    /** The number of the first word that begins at the place or behind it. */
    private int firstFrom(int place) {
        List<Word> words = words();
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).begin() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
