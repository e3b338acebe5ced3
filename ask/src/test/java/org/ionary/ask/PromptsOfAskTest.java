package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.prompts.Prompt;
import org.ionary.prompts.Prompts;
import org.ionary.prompts.ReplyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prompt, schema, record and the names of a question belong together. */
class PromptsOfAskTest {
    private static final Pattern EXPLAINED = Pattern.compile("`([A-Za-z_]+)`");

    private static ReplyType<?> type(Prompts.Use use) {
        return switch (use) {
            case QUESTION -> QuestionReply.TYPE;
            case EXPLAIN -> ProseReply.TYPE;
            case SCREEN, EXTRACT, TABLE, CONFIRM -> throw new IllegalArgumentException(use + " is a prompt for papers");
        };
    }

    private static JsonNode schema(Prompts.Use use) {
        try {
            return new ObjectMapper().readTree(type(use).schema());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @EnumSource(names = {"QUESTION", "EXPLAIN"})
    void eachPromptNamesTheRecordAndTheSchemaThatItsRepliesFollow(Prompts.Use use) {
        Prompt prompt = Prompts.packaged().get(use);
        assertThat(prompt.reply()).isEqualTo(type(use).name());
        assertThat(prompt.schema())
                .as(
                        "the record has changed: bring %s up to date, raise its version, and give it this schema",
                        use.file())
                .isEqualTo(type(use).digest());
    }

    @ParameterizedTest
    @EnumSource(names = {"QUESTION", "EXPLAIN"})
    void eachPromptExplainsTheNamesAndConstantsOfItsReplyAndNoOthers(Prompts.Use use) {
        Set<String> known = new TreeSet<>();
        JsonNode schema = schema(use);
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(known::add));
        schema.findParents("properties").forEach(object -> known.addAll(names(object)));
        collect(schema, known);
        Set<String> explained = EXPLAINED
                .matcher(Prompts.packaged().get(use).system())
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).isEqualTo(known);
    }

    private static void collect(JsonNode node, Set<String> known) {
        if (node.get("properties") != null && node.get("properties").isObject()) {
            known.addAll(names(node));
        }
        if (node.get("enum") != null && node.get("enum").isArray()) {
            node.get("enum").forEach(constant -> known.add(constant.asText()));
        }
        node.forEach(below -> collect(below, known));
    }

    @Test
    void aFormHasTheNamesOfAQuestion() {
        JsonNode form = schema(Prompts.Use.QUESTION).at("/properties/question");
        assertThat(names(form)).containsExactlyElementsOf(QuestionJson.NAMES);
        assertThat(QuestionJson.NAMES).containsAll(names(form.at("/properties/sides/items/properties/query")));
    }
}
