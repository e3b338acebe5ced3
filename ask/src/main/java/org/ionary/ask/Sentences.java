package org.ionary.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentences of a question: those that ask, and those that tell the story before it. What is said behind a question
 * amends it ("at room temperature, please").
 *
 * @param leftOut questions that only lead to the real one
 * @param hasOrder whether a sentence only says that the answer is wanted: {@code Name them.}
 */
record Sentences(List<String> asking, List<String> telling, List<String> leftOut, boolean hasOrder) {
    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)^(?:(?:so|and|ok|hello|hi|please|well) |(?:in|of|for|with|among|within|at) [^,?]*, )?"
                    + "(?:is|are|was|were|does|do(?! (?:it|so|that|this|the same)\\b)|did|has|have|can|could any)\\b(?! you (?:please |also )?(?:list|show|give|tell|find|name|do|repeat|add|sort|compare|count)\\b).*"
                    + "|.*\\byes(?: or |/)no\\b.*|.*[, ](?:right|correct|true|isn't it|is it not|or not) ?\\?$"
                    + "|^[^?]*(?:,| -| –| —|:) (?:is it|are they|does it|do they|is that|is this)\\b.*"
                    + "|^[^?]*(?: -| –| —|:) (?:is|are|was|were|does|do|did|has|have)\\b(?! you).*"
                    + "|^(?:in|of|for) [^,?]*, (?:it is|it's|this is) .*\\?$");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)\\b(?:it|its|them|they|their|theirs|these|those|that (?:material|compound|one)|this (?:material|compound|one))\\b");

    private static final Pattern ASKS = Pattern.compile(
            "(?i)(?:(?:now|so|and|then|therefore|hence|but|ok|hello|hi),? )?(?:please|kindly|which|what|who|whose|where|how|when|could you|can you|would you|same|likewise|ditto|only|just|without)\\b");

    /** Where a story says what is wanted. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i).*\\b(?:ask(?:ing)? for|look(?:ing)? for|hunt(?:ing)? for|search(?:ing)?(?: for)?|in search of|need|needs|want|wants|wanted|interested in|seek(?:ing)?|would like|i'd like|require|requires|requests?|i'm after|we're after|i am after|we are after)\\b.*");

    Sentences {
        asking = List.copyOf(asking);
        telling = List.copyOf(telling);
        leftOut = List.copyOf(leftOut);
    }

    static Sentences of(String prepared, Vocabulary vocabulary) {
        List<String> sentences = QuestionText.sentences(prepared);
        if (sentences.size() > 1) {
            // "I need the activation energy of it. Do you have that?"
            List<String> saying = sentences.stream()
                    .filter(sentence -> !onlyAsksWhether(sentence, vocabulary))
                    .toList();
            sentences = saying.isEmpty() ? sentences : saying;
        }
        List<String> asking = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        boolean order = false;
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            last = sentences.get(i).endsWith("?") ? i : last;
        }
        boolean marked = last >= 0;
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            boolean asks = marked
                    ? sentence.endsWith("?") || i > last && !Asides.isAside(Terms.of(sentence, vocabulary))
                    : asks(sentence, vocabulary);
            if (!asks && isOrder(sentence, vocabulary)) {
                order = true;
            } else {
                (asks || sentences.size() == 1 ? asking : telling).add(sentence);
            }
        }
        if (!marked && asking.stream().anyMatch(sentence -> isClear(sentence, vocabulary))) {
            List<String> unclear = asking.stream()
                    .filter(sentence -> !isClear(sentence, vocabulary))
                    .toList();
            asking.removeAll(unclear);
            telling.addAll(unclear);
        }
        if (asking.size() > 1) {
            // "Has interest been growing? Give me the number of entries for each year."
            List<String> rhetorical = asking.stream()
                    .filter(sentence -> Asides.saysNothing(Terms.of(sentence, vocabulary)))
                    .toList();
            if (rhetorical.size() < asking.size()) {
                asking.removeAll(rhetorical);
                leftOut.addAll(rhetorical);
            }
            // "Is interest in sodium waxing? Please give me the number of Na entries per year."
            boolean ordered = asking.stream()
                    .anyMatch(sentence -> !sentence.endsWith("?")
                            && isClear(sentence, vocabulary)
                            && asks(sentence, vocabulary)
                            && Terms.of(sentence, vocabulary).terms().stream()
                                    .anyMatch(term -> TermCursor.is(
                                            term,
                                            QuestionWords.Slot.PROPERTY,
                                            QuestionWords.Slot.COUNT,
                                            QuestionWords.Slot.RECORD)));
            List<String> unclear = asking.stream()
                    .filter(sentence -> isYesOrNo(sentence) && !isClear(sentence, vocabulary))
                    .filter(sentence -> Terms.of(sentence, vocabulary).terms().stream()
                            .noneMatch(term -> TermCursor.is(term, QuestionWords.Slot.LACKING)))
                    .toList();
            if (ordered) {
                asking.removeAll(unclear);
                leftOut.addAll(unclear);
            }
        }
        return asking.isEmpty()
                ? new Sentences(telling, List.of(), leftOut, order)
                : new Sentences(asking, telling, leftOut, order);
    }

    static boolean isYesOrNo(String sentence) {
        return YES_OR_NO.matcher(sentence).matches();
    }

    /** Whether a question speaks of what the story has named. */
    boolean pointsBack() {
        return asking.stream().anyMatch(sentence -> PRONOUN.matcher(sentence).find());
    }

    /** Of the story those sentences that say what is wanted, all of it where none does. */
    Set<String> request() {
        Set<String> requests = new LinkedHashSet<>(telling);
        requests.removeIf(sentence -> !REQUEST.matcher(sentence).matches());
        return requests.isEmpty() ? new LinkedHashSet<>(telling) : requests;
    }

    /** {@code Name them.} behind a question. */
    private static boolean isOrder(String sentence, Vocabulary vocabulary) {
        List<Term> terms = Terms.of(sentence, vocabulary).terms();
        return terms.stream().anyMatch(term -> TermCursor.is(term, QuestionWords.Slot.LISTING))
                && haveOnly(
                        terms,
                        QuestionWords.Slot.LISTING,
                        QuestionWords.Slot.BACK,
                        QuestionWords.Slot.SUBJECT,
                        QuestionWords.Slot.FILLER);
    }

    private static boolean haveOnly(List<Term> terms, QuestionWords.Slot... slots) {
        return terms.stream().allMatch(term -> TermCursor.is(term, slots));
    }

    /** {@code Do you have that?} */
    private static boolean onlyAsksWhether(String sentence, Vocabulary vocabulary) {
        return isYesOrNo(sentence)
                && haveOnly(
                        Terms.of(sentence, vocabulary).terms(),
                        QuestionWords.Slot.EXISTS,
                        QuestionWords.Slot.BACK,
                        QuestionWords.Slot.FILLER,
                        QuestionWords.Slot.FOLLOW);
    }

    private static boolean isClear(String sentence, Vocabulary vocabulary) {
        return Terms.of(sentence, vocabulary).terms().stream()
                .noneMatch(term -> term instanceof Term.Unknown || TermCursor.is(term, QuestionWords.Slot.LACKING));
    }

    /** Whether a sentence without a question mark is a question: it orders, counts, ranks or asks with a word. */
    private static boolean asks(String sentence, Vocabulary vocabulary) {
        return ASKS.matcher(sentence).lookingAt()
                || Terms.of(sentence, vocabulary).terms().stream()
                        .anyMatch(term -> term instanceof Term.Word word
                                && switch (word.meaning().slot()) {
                                    case LISTING, PLOT, COUNT, ORDER, COMPARE, SOURCE, MEASURE, EXISTS, WHY -> true;
                                    default -> false;
                                });
    }
}
