package org.ionary.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionary.domain.PaperException;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;
import org.ionary.prompts.ReplyType;

/**
 * Has a language model read questions. The model fills in a form and never answers: what it writes reaches an answer
 * only as the query that is run.
 *
 * <ol>
 *   <li>It is given the question, the form of the one before, and which findings were shown.
 *   <li>Its reply is decoded strictly, and read like a form that people edited.
 *   <li>Numbers and names in it have to stand in the question, and the question's quantities in it
 *       ({@link HeardInQuestion}).
 *   <li>A reply that fails is asked for once more, with the reason; then the question is declined.
 * </ol>
 */
public final class ModelQuestions {
    private static final int SHOWN = 25;
    private static final int MOST_CLASSES = 80;

    private final Questions questions;
    private final Vocabulary vocabulary;
    private final LanguageModel model;

    public ModelQuestions(Vocabulary vocabulary, LanguageModel model) {
        this.questions = new Questions(vocabulary);
        this.vocabulary = vocabulary;
        this.model = model;
    }

    private sealed interface Attempt {
        record Done(Questions.Read read) implements Attempt {}

        record Failed(String why) implements Attempt {}
    }

    /** @throws PaperException where the model cannot be asked */
    public Questions.Read read(String question, Conversation conversation) throws PaperException {
        Prompt prompt = model.prompts().get(Prompts.Use.QUESTION);
        String asked = oneLine(question);
        Llm.Request request = prompt.request(
                model.name(),
                Map.of(
                        "question", asked,
                        "before", conversation.said().map(ObjectNode::toString).orElse("none"),
                        "shown", shown(conversation.shown()),
                        "own", own()),
                QuestionReply.TYPE);
        HeardInQuestion heard = new HeardInQuestion(asked, conversation.said(), ids(conversation.shown()), vocabulary);
        Attempt attempt = attempt(model.llm().ask(request), heard);
        if (attempt instanceof Attempt.Failed(String why)) {
            attempt = attempt(model.llm().ask(Prompt.again(request, why)), heard);
        }
        return switch (attempt) {
            case Attempt.Done(Questions.Read read) -> read;
            case Attempt.Failed(String why) -> declined(unusable(why, heard), false);
        };
    }

    /** It stands on one line between its name and the next, so that it cannot end its own fence. */
    private static String oneLine(String question) {
        return question.replaceAll("\\s+", " ").strip();
    }

    private static Set<String> ids(List<CitedFinding> shown) {
        return shown.stream().map(cited -> cited.finding().id().value()).collect(Collectors.toSet());
    }

    private static String shown(List<CitedFinding> shown) {
        return shown.isEmpty()
                ? "none"
                : shown.stream()
                        .limit(SHOWN)
                        .map(cited -> cited.finding().id().value() + " "
                                + oneLine(
                                        cited.finding().measurement().material().key()))
                        .collect(Collectors.joining(", "));
    }

    /** How the library's datasets call things. */
    private String own() {
        Set<String> classes = vocabulary.classNames();
        Set<String> labels = vocabulary.labelNames();
        List<String> said = new ArrayList<>();
        if (!classes.isEmpty()) {
            said.add("classes: " + classes.stream().limit(MOST_CLASSES).collect(Collectors.joining(", ")));
        }
        if (!labels.isEmpty()) {
            said.add("labels: " + String.join(", ", labels));
        }
        return said.isEmpty() ? "none" : oneLine(String.join("; ", said));
    }

    private Attempt attempt(Llm.Reply reply, HeardInQuestion heard) {
        return switch (QuestionReply.TYPE.decode(reply.text())) {
            case ReplyType.Decoded.Invalid<QuestionReply>(String why) -> new Attempt.Failed(why);
            case ReplyType.Decoded.Valid<QuestionReply>(QuestionReply decoded) ->
                decoded.declined() == null
                        ? form(decoded, heard)
                        : new Attempt.Done(lacking(decoded.declined(), heard));
        };
    }

    private Attempt form(QuestionReply decoded, HeardInQuestion heard) {
        ObjectNode form = decoded.question() == null
                ? QuestionJson.empty()
                : decoded.question().json();
        Optional<String> fault = heard.invented(form).or(() -> heard.leftOut(form));
        if (fault.isPresent()) {
            return new Attempt.Failed(fault.get());
        }
        if (form.isEmpty()) {
            return new Attempt.Failed("the question says nothing");
        }
        relabel(form, heard.question());
        Questions.Read read = questions.read(form);
        return switch (read.reading()) {
            case Reading.Declined declined -> new Attempt.Failed(declined.reason());
            case Reading.Understood(Question question) -> {
                List<String> notes = new ArrayList<>(question.notes());
                notes.add("a model read the question, " + model.label(Prompts.Use.QUESTION)
                        + "; it was given no findings, and wrote no part of the answer");
                Question noted = new Question(question.scope(), question.task(), question.unit(), notes);
                yield new Attempt.Done(new Questions.Read(new Reading.Understood(noted), read.said(), read.form()));
            }
        };
    }

    /** The label of a side is shown in the answer: the words of the question, else what the side asks for. */
    private static void relabel(ObjectNode form, String question) {
        if (!(form.get("sides") instanceof ArrayNode sides)) {
            return;
        }
        for (JsonNode side : sides) {
            if (side instanceof ObjectNode object
                    && !question.contains(object.path("label").asText("?"))) {
                List<String> values = new ArrayList<>();
                object.path("query").forEach(value -> {
                    if (value.isArray()) {
                        value.forEach(one -> values.add(one.asText()));
                    } else {
                        values.add(value.isTextual() ? value.asText() : value.toString());
                    }
                });
                object.put("label", String.join(", ", values));
            }
        }
    }

    private static Questions.Read lacking(QuestionReply.Lacking lacking, HeardInQuestion heard) {
        // The model's words are shown where they are the question's.
        String words = Optional.ofNullable(lacking.words())
                .map(ModelQuestions::oneLine)
                .filter(some -> !some.isEmpty() && heard.question().contains(some))
                .map(some -> ": “" + some + "”")
                .orElse("");
        return switch (lacking.reason()) {
            case OTHER_PROPERTY ->
                declined(
                        "the library holds conductivities and activation energies, not what is asked for" + words,
                        false);
            case OTHER_SUBJECT -> declined("this is no question about the findings of a library" + words, false);
            case CONDITION -> declined("the library cannot be searched by a condition of the question" + words, false);
            case OPINION ->
                declined("the library holds what papers report, neither advice nor predictions" + words, false);
            case UNCLEAR -> declined("it is not clear what is meant" + words, true);
        };
    }

    /** A number that only the model said is not passed on, not even in an error. */
    private String unusable(String why, HeardInQuestion heard) {
        return model.name() + " could not read the question" + (heard.saysNumbersOf(why) ? ": " + why : "");
    }

    private static Questions.Read declined(String reason, boolean asksBack) {
        return new Questions.Read(new Reading.Declined(reason, asksBack, true), Optional.empty(), Optional.empty());
    }
}
