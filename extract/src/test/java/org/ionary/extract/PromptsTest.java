package org.ionary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;
import org.ionary.prompts.ReplyType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prompt, schema and the record that decodes replies belong together. */
class PromptsTest {
    private static ReplyType<?> type(Prompts.Use use) {
        return switch (use) {
            case SCREEN -> ScreeningReply.TYPE;
            case EXTRACT -> ExtractionReply.TYPE;
            case TABLE -> TableReply.TYPE;
            case CONFIRM -> ConfirmationReply.TYPE;
            case QUESTION, EXPLAIN -> throw new IllegalArgumentException(use + " is no prompt for papers");
        };
    }

    private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\":\\{\"type\"");
    private static final Pattern CONSTANTS = Pattern.compile("\"enum\":\\[([^]]*)]");
    private static final Pattern EXPLAINED = Pattern.compile("`([a-z_]+)`");

    @ParameterizedTest
    @MethodSource("org.ionary.prompts.Prompts$Use#ofPapers")
    void eachPromptNamesTheRecordAndTheSchemaThatItsRepliesFollow(Prompts.Use use) {
        Prompt prompt = Prompts.packaged().get(use);
        ReplyType<?> type = type(use);
        assertThat(prompt.reply()).isEqualTo(type.name());
        assertThat(prompt.schema())
                .as(
                        "the record %s has changed: bring %s up to date, raise its version, and give it this schema",
                        type.name(), use.file())
                .isEqualTo(type.digest());
    }

    @ParameterizedTest
    @MethodSource("org.ionary.prompts.Prompts$Use#ofPapers")
    void eachPromptExplainsTheFieldsOfItsReplyAndNoOthers(Prompts.Use use) {
        String schema = type(use).schema();
        Set<String> known =
                FIELD.matcher(schema).results().map(field -> field.group(1)).collect(Collectors.toSet());
        known.remove("items");
        CONSTANTS
                .matcher(schema)
                .results()
                .flatMap(list ->
                        Pattern.compile("[a-z_]+").matcher(list.group(1)).results())
                .forEach(constant -> known.add(constant.group()));
        Set<String> explained = EXPLAINED
                .matcher(Prompts.packaged().get(use).system())
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toSet());
        assertThat(new TreeSet<>(explained)).isEqualTo(new TreeSet<>(known));
    }
}
