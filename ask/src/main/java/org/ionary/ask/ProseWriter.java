package org.ionary.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;
import org.ionary.prompts.ReplyType;

/** Has a model write an answer from numbered sentences, and puts it behind the {@link NumberLock}. */
record ProseWriter(LanguageModel model) {
    private static final Pattern REFERENCE = Pattern.compile("\\s?\\[\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3})*]");

    /** What became of it. */
    sealed interface Prose {
        /** @param brokeOff why the reply ended before it was whole, for the notes; empty where it is whole */
        record Written(List<NumberLock.Line> lines, Optional<String> brokeOff) implements Prose {
            public Written {
                lines = List.copyOf(lines);
            }
        }

        /** @param why for the notes of the answer */
        record Unwritten(String why) implements Prose {}
    }

    String label() {
        return model.label(Prompts.Use.EXPLAIN);
    }

    /** A paper's own references, which would be taken for those to the numbered sentences. */
    static String withoutReferences(String sentence) {
        return REFERENCE.matcher(sentence).replaceAll("");
    }

    /**
     * A model that cannot be asked is no reason to withhold what the papers say: it is noted. A reply that cannot be
     * used is asked for once more, unless the listener has heard sentences of it: they stay.
     *
     * @param listener hears sentences as they come; without one the reply is asked for whole
     */
    Prose write(String question, List<NumberLock.Source> sources, Optional<SentenceListener> listener) {
        Prompt prompt = model.prompts().get(Prompts.Use.EXPLAIN);
        String sentences = sources.stream()
                .map(source -> "[" + source.number() + "]\n" + oneLine(source.text()) + "\nend")
                .collect(Collectors.joining("\n"));
        Llm.Request request = prompt.request(
                model.name(), Map.of("question", oneLine(question), "sentences", sentences), ProseReply.TYPE);
        Asked first = asked(request, new Writing(sources, listener), listener.isPresent());
        Asked last = first instanceof Asked.Unusable(String why)
                ? asked(Prompt.again(request, why), new Writing(sources, listener), listener.isPresent())
                : first;
        return switch (last) {
            case Asked.Done(Prose prose) -> prose;
            case Asked.Unusable unusable -> new Prose.Unwritten("a reply of " + label() + " could not be used");
        };
    }

    private sealed interface Asked {
        record Done(Prose prose) implements Asked {}

        /** @param why for the model */
        record Unusable(String why) implements Asked {}
    }

    private Asked asked(Llm.Request request, Writing writing, boolean inParts) {
        String text;
        try {
            text = (inParts
                            ? model.llm().ask(request, new SentencesOfReply(writing::add))
                            : model.llm().ask(request))
                    .text();
        } catch (PaperException e) {
            return new Asked.Done(
                    writing.isTold()
                            ? new Prose.Written(writing.lines(), Optional.of(e.line()))
                            : new Prose.Unwritten("no model could write an answer: " + e.line()));
        }
        return switch (ProseReply.TYPE.decode(text)) {
            case ReplyType.Decoded.Invalid<ProseReply>(String why) -> unusable(writing, why);
            case ReplyType.Decoded.Valid<ProseReply>(ProseReply reply) ->
                whole(reply.sentences() == null ? List.of() : reply.sentences(), writing);
        };
    }

    private Asked whole(List<String> sentences, Writing writing) {
        if (!writing.isBeginningOf(sentences)) {
            return unusable(writing, ProseReply.SENTENCES + " is there twice");
        }
        writing.addRest(sentences);
        return new Asked.Done(
                writing.lines().isEmpty()
                        ? new Prose.Unwritten("by " + label() + " the sentences do not answer the question")
                        : new Prose.Written(writing.lines(), Optional.empty()));
    }

    /** What was heard of it stays. */
    private Asked unusable(Writing writing, String why) {
        return writing.isTold()
                ? new Asked.Done(new Prose.Written(
                        writing.lines(), Optional.of("the reply of " + label() + " could not be used to its end")))
                : new Asked.Unusable(why);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
