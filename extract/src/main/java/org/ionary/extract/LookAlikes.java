package org.ionary.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ionary.domain.RejectionReason;
import org.ionary.domain.finding.Property;
import org.ionary.normalize.Lexicon;
import org.ionary.normalize.ReadQuantity;

/** Values with the right unit that are nevertheless no findings; the words that give them away are a data file. */
final class LookAlikes {
    private static final int BEFORE = 90;
    private static final int NEAR = 5;
    private static final Set<String> NOUNS = Set.of(
            "conductors", "electrolytes", "materials", "compounds", "compositions", "samples", "phases", "solids");

    private static final Pattern SCALE = Pattern.compile(
            "(?:\\bunits? of|\\bunits?:?|(?:conductivit(?:y|ies)|σ|values?|data|numbers) (?:are )?(?:given )?in)$");

    private enum Where {
        SENTENCE,
        BEFORE,
        /** The very words before the value. */
        AT,
        /** They are the very words behind the value's unit. */
        BEHIND,
        /** After a word of duty and "be", anywhere. */
        DUTY_DONE
    }

    private record Entry(String words, String which, Where where, RejectionReason reason) {}

    private static final List<Entry> ENTRIES = Lexicon.rows(LookAlikes.class, "look-alikes.tsv", 4).stream()
            .map(row -> new Entry(row[0], row[1], Where.valueOf(row[2]), RejectionReason.valueOf(row[3])))
            .toList();

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]+");

    private LookAlikes() {}

    /** Why the value is none; the clause it stands in goes before the whole sentence. */
    static Optional<RejectionReason> refusal(String sentence, Clause clause, ReadQuantity value, Property property) {
        int at = value.begin();
        OptionalInt order = Orders.begin(sentence);
        if (order.isPresent() && order.getAsInt() <= at) {
            return Optional.of(RejectionReason.INSTRUCTION);
        }
        String lower = LowerCase.of(sentence);
        // What stands before a colon or a semicolon is said of something else.
        int stop = Math.max(lower.lastIndexOf(": ", at), lower.lastIndexOf("; ", at));
        int from = Math.min(at, Math.max(Math.max(clause.begin(), stop + 1), at - BEFORE));
        String near = lower.substring(from, at);
        // "exceed" and "reach" are read as words of the value and stand after a word of duty all the same.
        if (DutyWords.precede(lower.substring(from, Math.max(at, value.numberBegin())))) {
            return Optional.of(RejectionReason.REQUIREMENT);
        }
        if (isScale(sentence, value, lower.substring(Math.max(0, at - BEFORE), at))) {
            return Optional.of(RejectionReason.VALUE_UNREADABLE);
        }
        String within = lower.substring(clause.begin(), clause.end());
        if (isOfNone(lower.substring(clause.begin(), Math.max(clause.begin(), at)))) {
            return Optional.of(RejectionReason.REQUIREMENT);
        }
        return ENTRIES.stream()
                .filter(entry -> applies(entry, property))
                .filter(entry -> entry.where() == Where.BEHIND
                        ? lower.startsWith(entry.words(), Math.min(lower.length(), value.tailEnd() + 1))
                        : stands(entry, near, within))
                .map(Entry::reason)
                .findFirst();
    }

    /** {@code no fluoride-ion conductor combines}: what none has is no result. */
    private static boolean isOfNone(String before) {
        if (!before.contains("no")) {
            return false;
        }
        List<String> words = List.of(NO_WORD.split(before, 0));
        int no = words.lastIndexOf("no");
        return no >= 0
                && words.subList(no, Math.min(words.size(), no + NEAR)).stream()
                        .anyMatch(word -> NOUNS.contains(word) || NOUNS.contains(word + "s"));
    }

    /** {@code conductivities in 10⁻⁴ S cm⁻¹}, {@code in units of 10⁻⁴ S cm⁻¹}: the unit of other numbers. */
    private static boolean isScale(String sentence, ReadQuantity value, String near) {
        return sentence.startsWith("10", value.numberBegin())
                && SCALE.matcher(near.stripTrailing()).find();
    }

    private static boolean stands(Entry entry, String near, String within) {
        return switch (entry.where()) {
            case SENTENCE -> contains(within, entry.words()) && !contains(within, "not " + entry.words());
            case BEFORE -> contains(near, entry.words());
            case BEHIND -> false;
            case AT -> near.stripTrailing().endsWith(" " + entry.words());
            case DUTY_DONE -> DutyWords.askDone(within, entry.words());
        };
    }

    private static boolean applies(Entry entry, Property property) {
        return switch (property) {
            case CONDUCTIVITY -> !entry.which().equals("ENERGY");
            case ACTIVATION_ENERGY -> !entry.which().equals("CONDUCTIVITY");
        };
    }

    /** Whether the words stand there, not in the middle of a word. */
    private static boolean contains(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }
}
