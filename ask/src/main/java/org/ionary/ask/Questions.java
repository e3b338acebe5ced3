package org.ionary.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads questions into {@link Question}s, by the grammar, in the words of a library.
 *
 * <ol>
 *   <li>A Chinese question is put into the words of the grammar.
 *   <li>The grammar drafts what the question says.
 *   <li>The draft is interpreted: what is asked, list or number or comparison.
 *   <li>A follow-up is merged into what was asked before.
 *   <li>What is usual is added and said.
 * </ol>
 */
public final class Questions {
    private final Vocabulary vocabulary;

    public Questions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A question that was read.
     *
     * @param said what it says with all that it refers to; kept for the next question
     * @param form the whole question as JSON, with what is usual
     */
    public record Read(Reading reading, Optional<ObjectNode> said, Optional<ObjectNode> form) {}

    public Read read(String asked, Conversation conversation) {
        String question = ChineseText.isChinese(asked) ? ChineseText.inEnglish(asked) : asked;
        Draft draft = QuestionGrammar.read(question, vocabulary);
        ObjectNode next = Interpretation.of(draft, question);
        if (draft.problem().isPresent()) {
            return declined(draft.problem().get(), false, !draft.saysNothing());
        }
        ObjectNode said = conversation.continuedBy(draft, next, question);
        if (draft.problem().isPresent()) {
            return declined(draft.problem().get(), true, !draft.saysNothing());
        }
        boolean followsUp = !said.equals(next);
        if (!followsUp && asksNothing(draft, said)) {
            return declined(
                    "what about? Name a property (ionic conductivity, activation energy), a mobile ion, a material"
                            + " or a temperature",
                    true,
                    false);
        }
        return complete(said, draft.notes());
    }

    /** A question as JSON, edited or made by another reader. */
    public Read read(ObjectNode form) {
        return QuestionJson.unknown(form)
                .map(reason -> declined(reason, false, false))
                .orElseGet(() -> complete(form, List.of()));
    }

    private static Read complete(ObjectNode said, List<String> heard) {
        try {
            Completion.Completed completed = Completion.of(said);
            List<String> notes = new ArrayList<>(heard);
            notes.addAll(completed.notes());
            Question question = QuestionJson.decode(completed.question(), notes);
            return new Read(new Reading.Understood(question), Optional.of(said), Optional.of(completed.question()));
        } catch (IllegalArgumentException e) {
            return declined(String.valueOf(e.getMessage()), false, true);
        }
    }

    private static Read declined(String reason, boolean asksBack, boolean wasToChange) {
        return new Read(new Reading.Declined(reason, asksBack, wasToChange), Optional.empty(), Optional.empty());
    }

    /** Nothing to narrow by, and nothing that counts or groups all there is. */
    private static boolean asksNothing(Draft draft, ObjectNode said) {
        boolean narrows = false;
        for (String name : QuestionJson.NAMES) {
            narrows |= said.has(name)
                    && !List.of(
                                    "task",
                                    "measure",
                                    "order",
                                    "limit",
                                    "skip",
                                    "unit",
                                    "words",
                                    "count_of",
                                    "by",
                                    "property",
                                    "plot")
                            .contains(name);
        }
        String task = QuestionJson.text(said, "task").orElse("list");
        boolean about = said.has("property")
                || List.of("count", "groups", "different", "explain").contains(task)
                || List.of("hottest", "coldest").contains(said.path("order").asText());
        boolean conducting = draft.has(QuestionWords.Slot.CONDUCTING) && said.has("order");
        return !narrows && !about && !conducting;
    }
}
