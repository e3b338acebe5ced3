package org.ionary.ask;

import java.util.List;
import java.util.Map;
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
        record Written(List<NumberLock.Line> lines) implements Prose {
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

    /** A model that cannot be asked is no reason to withhold what the papers say: it is noted. */
    Prose write(String question, List<NumberLock.Source> sources) {
        Prompt prompt = model.prompts().get(Prompts.Use.EXPLAIN);
        String sentences = sources.stream()
                .map(source -> "[" + source.number() + "]\n" + oneLine(source.text()) + "\nend")
                .collect(Collectors.joining("\n"));
        Llm.Request request = prompt.request(
                model.name(), Map.of("question", oneLine(question), "sentences", sentences), ProseReply.TYPE);
        try {
            ReplyType.Decoded<ProseReply> decoded =
                    ProseReply.TYPE.decode(model.llm().ask(request).text());
            if (decoded instanceof ReplyType.Decoded.Invalid<ProseReply>(String why)) {
                decoded = ProseReply.TYPE.decode(
                        model.llm().ask(Prompt.again(request, why)).text());
            }
            return switch (decoded) {
                case ReplyType.Decoded.Invalid<ProseReply> invalid ->
                    new Prose.Unwritten("a reply of " + label() + " could not be used");
                case ReplyType.Decoded.Valid<ProseReply>(ProseReply reply) ->
                    reply.text() == null || reply.text().isBlank()
                            ? new Prose.Unwritten("by " + label() + " the sentences do not answer the question")
                            : new Prose.Written(NumberLock.checked(reply.text(), sources));
            };
        } catch (PaperException e) {
            return new Prose.Unwritten("no model could write an answer: " + e.line());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
