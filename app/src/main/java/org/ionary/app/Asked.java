package org.ionary.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ionary.ask.Answerer;
import org.ionary.ask.Conversation;
import org.ionary.ask.Question;
import org.ionary.ask.QuestionReaders;
import org.ionary.ask.Questions;
import org.ionary.ask.Reading;
import org.ionary.ask.SentenceListener;
import org.ionary.ask.Vocabulary;
import org.ionary.domain.answer.Answer;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.answer.FindingLookup;
import org.ionary.domain.answer.PaperLookup;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.index.Facet;
import org.ionary.index.FindingIndex;
import org.ionary.index.Query;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;

/** A library that is asked, question after question: what `ask`, `chat` and the web application share. */
final class Asked {
    private final FindingIndex index;
    private final Answerer answerer;
    private final Questions forms;
    private final QuestionReaders questions;

    /**
     * @param form the interpreted question
     * @param conversation what the next question may refer to
     */
    record Turn(Answer answer, Optional<ObjectNode> form, Conversation conversation) {}

    Asked(Library library, FindingIndex index) throws IOException {
        this(library, index, AskModel.NONE);
    }

    Asked(Library library, FindingIndex index, AskModel model) throws IOException {
        this(library, source -> paper(library, source), index, model);
    }

    Asked(FindingLookup findings, PaperLookup papers, FindingIndex index, AskModel model) throws IOException {
        this.index = index;
        this.answerer = new Answerer(index, findings, papers, model.writer());
        Vocabulary vocabulary = vocabulary();
        this.forms = new Questions(vocabulary);
        this.questions = model.readers(vocabulary);
    }

    private static Optional<Paper> paper(Library library, SourceId source) {
        try {
            return library.paper(source);
        } catch (LibraryException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library's datasets call things; papers have no such words. */
    private Vocabulary vocabulary() throws IOException {
        Map<String, Set<String>> labels = new TreeMap<>();
        index.labels().forEach((name, values) -> labels.put(name, values.keySet()));
        labels.remove("row");
        Set<String> docs = labels.isEmpty()
                ? Set.of()
                : new TreeSet<>(index.groups(Query.all(), Facet.DOC).keySet());
        return new Vocabulary(labels, docs);
    }

    Turn ask(String question) throws IOException {
        return ask(question, Conversation.begun());
    }

    Turn ask(String question, Conversation before) throws IOException {
        return answered(read(question, before), before);
    }

    /** @param listener hears the sentences of a written answer as they come */
    Turn ask(String question, Conversation before, SentenceListener listener) throws IOException {
        return answered(read(question, before), before, Optional.of(listener));
    }

    Questions.Read read(String question, Conversation before) {
        return questions.read(question, before);
    }

    Turn ask(ObjectNode form) throws IOException {
        return answered(forms.read(form), Conversation.begun());
    }

    Turn ask(ObjectNode form, SentenceListener listener) throws IOException {
        return answered(forms.read(form), Conversation.begun(), Optional.of(listener));
    }

    Turn answered(Questions.Read read, Conversation before) throws IOException {
        return answered(read, before, Optional.empty());
    }

    private Turn answered(Questions.Read read, Conversation before, Optional<SentenceListener> listener)
            throws IOException {
        return switch (read.reading()) {
            case Reading.Declined declined ->
                new Turn(
                        new Answer.Abstained(declined.reason(), Map.of(), List.of()),
                        Optional.empty(),
                        before.declined(declined));
            case Reading.Understood(Question question) -> {
                Answer answer = answerer.answer(question, listener);
                List<CitedFinding> shown = answer instanceof Answer.Cited cited ? cited.rows() : List.of();
                yield new Turn(answer, read.form(), before.answered(read.said(), shown));
            }
        };
    }
}
