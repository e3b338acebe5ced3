package org.ionary.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionary.normalize.ReadQuantity;

/**
 * Whether a value is another paper's: by a reference mark in its part of the sentence, or by the words that introduce
 * one. Words that claim it for this paper go before marks, since a reference may stand there for another reason.
 */
final class Citations {
    private static final List<String> WORDS = List.of(
            "et al",
            "reported by",
            "reported to",
            "reported value",
            "literature",
            "previously reported",
            "was reported",
            "were reported",
            "in ref",
            "from ref",
            "co-workers",
            "coworkers",
            "supplier",
            "manufacturer",
            "data sheet",
            "has been reported",
            "have been reported");
    private static final SparsePattern OWN = SparsePattern.ofWords(
            "(?:we|our|ours|herein|here|this (?:work|study|paper|article|letter|contribution)|present (?:work|study|paper|article))\\b",
            "wohtp");
    private static final SparsePattern EARLIER =
            SparsePattern.ofWords("(?:previous|previously|earlier|prior)\\b", "pe");
    private static final SparsePattern COMPARISON = SparsePattern.ofWords(
            "(?:close to|agreement with|agrees? with|agreeing with|consistent with|in line with|compar(?:able|ed) (?:to|with)|similar to|equivalent to"
                    + "|on par with|than|exceed(?:s|ing)|surpass(?:es|ing)|outperform(?:s|ing)|match(?:es|ing))"
                    + "(?= (?![\\d~≈<>∼]))",
            "caisotem");
    private static final SparsePattern NEXT_AUTHORS =
            SparsePattern.of(",(?: and)?(?= \\p{Lu}\\p{L}+ (?:et al|and co-?workers))", c -> c == ',');
    private static final Pattern OPENING =
            Pattern.compile("^(?:compared (?:to|with)|in contrast to|relative to|unlike)\\b[^,]*, ");

    private Citations() {}

    static Clause scope(String text, Clause clause, ReadQuantity value) {
        return scope(text, clause, place(text, value));
    }

    private static Clause place(String text, ReadQuantity value) {
        return new Clause(value.begin(), Math.min(text.length(), Math.max(value.end(), value.tailEnd())));
    }

    /** The part of a sentence that speaks of the value: its clause, and of a comparison the one side. */
    static Clause scope(String text, Clause clause, Clause value) {
        String lower = LowerCase.of(text);
        int begin = clause.begin();
        int end = clause.end();
        if (lower.startsWith(" but ", end) && lower.charAt(end - 1) != ',' && !hasNumberWithUnit(text, end)) {
            end = text.length();
        }
        Matcher opening = OPENING.matcher(lower).region(begin, end);
        if (opening.lookingAt() && opening.end() <= value.begin()) {
            begin = opening.end();
        }
        Clause side = side(new Clause(begin, end), COMPARISON.from(begin, lower), value);
        Clause authors = side(side, NEXT_AUTHORS.from(side.begin(), text), value);
        return new Clause(authors.begin(), Math.max(authors.end(), Math.min(value.end(), text.length())));
    }

    /** What is left of a stretch between the words that part it around the value. */
    private static Clause side(Clause whole, SparsePattern.Search words, Clause value) {
        int begin = whole.begin();
        int end = whole.end();
        for (MatchResult parting = words.next(end); parting != null; parting = words.next(end)) {
            if (parting.end() <= value.begin()) {
                begin = parting.start();
            } else if (parting.start() >= value.end()) {
                end = parting.start();
            }
        }
        return new Clause(begin, end);
    }

    private static boolean hasNumberWithUnit(String text, int from) {
        String rest = text.substring(from);
        return rest.contains("cm") || rest.contains("eV") || rest.contains("mol");
    }

    /** Whether the sentence itself says so. */
    static boolean isCited(String text, Clause clause, ReadQuantity value) {
        Clause place = place(text, value);
        Clause scope = scope(text, clause, place);
        String words = LowerCase.of(text.substring(scope.begin(), scope.end()));
        if (OWN.isIn(words)) {
            return EARLIER.isIn(words);
        }
        return WORDS.stream().anyMatch(words::contains)
                || marks(text, scope, place).findAny().isPresent();
    }

    /** Whether the words claim a value for this paper; {@code our earlier work} is another one. */
    static boolean isOwn(String words) {
        String lower = LowerCase.of(words);
        return OWN.isIn(lower) && !EARLIER.isIn(lower);
    }

    /** The mark that is most likely the value's: the first one after it, else the last one before. */
    static Optional<ReferenceMarks.Mark> mark(String text, Clause scope, Clause value) {
        List<ReferenceMarks.Mark> all = marks(text, scope, value)
                .sorted(Comparator.comparingInt(ReferenceMarks.Mark::begin))
                .toList();
        return all.stream()
                .filter(mark -> mark.begin() >= value.begin())
                .findFirst()
                .or(() -> all.stream()
                        .filter(mark -> mark.begin() < value.begin())
                        .reduce((a, b) -> b));
    }

    private static Stream<ReferenceMarks.Mark> marks(String text, Clause scope, Clause value) {
        return Stream.concat(
                ReferenceMarks.atUnit(text, value.end()).stream(),
                ReferenceMarks.in(text, scope.begin(), scope.end()).stream()
                        .filter(mark -> mark.end() <= value.begin() || mark.begin() >= value.end()));
    }
}
