package org.ionary.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.index.FindingIndex;
import org.ionary.store.Library;
import org.ionary.store.SavedQuestion;

/** Questions that are asked again when a library has grown, and what has changed in their answers. */
final class SavedQuestions {
    /** An answer of one of these is a number; what it rests on is listed beside it. */
    private static final Set<String> NUMBERS = Set.of("count", "statistic", "groups", "different");

    private static final List<String> OF_THE_NUMBER =
            List.of("task", "count_of", "measure", "by", "order", "limit", "unit");
    private static final Set<String> RANKS = Set.of("best", "worst", "highest", "lowest", "newest", "oldest");

    /** A list as long as this was cut off, and what is not in it may still be there. */
    private static final int CUT_OFF = 10_000;

    private SavedQuestions() {}

    /**
     * A saved question that was asked again.
     *
     * @param now the answer it has now; the one it had where it could not be asked
     * @param problem why it could not be asked
     */
    record Checked(SavedQuestion question, KeptAnswer now, List<AnswerChange> changes, Optional<String> problem) {
        List<String> lines() {
            return problem.map(why -> List.of("cannot be asked any more: " + why))
                    .orElseGet(() -> changes.stream().map(AnswerChange::line).toList());
        }
    }

    /** Asks all saved questions again, by name; changes nothing. */
    static List<Checked> check(Library library, FindingIndex index) throws IOException {
        return check(library, index, library.savedQuestions());
    }

    static List<Checked> check(Library library, FindingIndex index, List<SavedQuestion> questions) throws IOException {
        Asked asked = new Asked(library, index);
        List<Checked> checked = new ArrayList<>();
        for (SavedQuestion question : questions) {
            checked.add(check(asked, question));
        }
        return checked;
    }

    private static Checked check(Asked asked, SavedQuestion question) throws IOException {
        KeptAnswer before = KeptAnswer.read(question.answer());
        ObjectNode form = (ObjectNode) Json.MAPPER.readTree(question.form());
        Asked.Turn turn = asked.ask(form);
        if (turn.form().isEmpty()) {
            return new Checked(
                    question, before, List.of(), Optional.of(turn.answer().text()));
        }
        KeptAnswer now = kept(asked, turn, form);
        return new Checked(question, now, AnswerChanges.between(before, now, isRanked(form)), Optional.empty());
    }

    private static boolean isRanked(ObjectNode form) {
        return form.path("task").asText("list").equals("list")
                && RANKS.contains(form.path("order").asText());
    }

    /** Keeps the answers that were given now, so that the next comparison is with them. */
    static void keep(Library writing, List<Checked> checked, Instant when) throws IOException {
        writing.saveQuestions(checked.stream()
                .filter(each -> each.problem().isEmpty())
                .map(each -> new SavedQuestion(
                        each.question().name(),
                        each.question().words(),
                        each.question().form(),
                        each.now().written(),
                        when))
                .toList());
    }

    /**
     * What is to be kept of a question that was just answered.
     *
     * @throws UsageException where it was not understood, or is not about findings
     */
    static SavedQuestion toSave(Asked asked, String name, String words, Asked.Turn turn, Instant when)
            throws IOException, UsageException {
        ObjectNode form = turn.form()
                .orElseThrow(() -> new UsageException("a question that was not understood is not saved: "
                        + turn.answer().text()));
        if (form.path("task").asText().equals("explain")) {
            throw new UsageException("a question is saved that asks for findings, not one that asks why");
        }
        return new SavedQuestion(
                name, words, form.toString(), kept(asked, turn, form).written(), when);
    }

    private static KeptAnswer kept(Asked asked, Asked.Turn turn, ObjectNode form) throws IOException {
        if (!NUMBERS.contains(form.path("task").asText())) {
            return KeptAnswer.of(turn.answer(), rows(turn.answer()));
        }
        ObjectNode list = form.deepCopy();
        list.remove(OF_THE_NUMBER);
        List<CitedFinding> behind = rows(asked.ask(list).answer());
        return KeptAnswer.of(turn.answer(), behind.size() < CUT_OFF ? behind : List.of());
    }

    private static List<CitedFinding> rows(Answer answer) {
        return answer instanceof Answer.Cited cited ? cited.rows() : List.of();
    }
}
