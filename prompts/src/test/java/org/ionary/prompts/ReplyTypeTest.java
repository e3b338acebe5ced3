package org.ionary.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTypeTest {
    enum Colour {
        RED,
        DARK_BLUE
    }

    record Leaf(int number, Colour colourOfIt, @Nullable String note) {
        Leaf {
            Objects.requireNonNull(colourOfIt);
        }
    }

    record Tree(List<Leaf> leaves, boolean alive) {
        Tree {
            leaves = List.copyOf(leaves);
        }
    }

    private static final ReplyType<Tree> TYPE = ReplyType.of(Tree.class);

    @Test
    void theSchemaRequiresEveryFieldAndForbidsOthers() {
        assertThat(TYPE.schema())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"leaves\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"object\",\"properties\":{\"number\":{\"type\":\"integer\"},\"colour_of_it\":"
                        + "{\"type\":\"string\",\"enum\":[\"red\",\"dark_blue\"]},\"note\":{\"type\":"
                        + "[\"string\",\"null\"]}},\"required\":[\"number\",\"colour_of_it\",\"note\"],"
                        + "\"additionalProperties\":false}},\"alive\":{\"type\":\"boolean\"}},"
                        + "\"required\":[\"leaves\",\"alive\"],\"additionalProperties\":false}");
    }

    @Test
    void decodesWhatFollowsTheSchema() {
        assertThat(TYPE.decode(
                        "{\"leaves\":[{\"number\":3,\"colour_of_it\":\"dark_blue\",\"note\":null}],\"alive\":true}"))
                .isEqualTo(new ReplyType.Decoded.Valid<>(new Tree(List.of(new Leaf(3, Colour.DARK_BLUE, null)), true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure! {\"leaves\":[],\"alive\":true} I hope this helps.",
                "```json\n{\"leaves\":[],\"alive\":true}\n```"
            })
    void leavesOutTheWordsAroundTheObject(String reply) {
        assertThat(TYPE.decode(reply)).isEqualTo(new ReplyType.Decoded.Valid<>(new Tree(List.of(), true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot help with that.",
                "{\"leaves\":[",
                "{\"leaves\":[],\"alive\":true} {\"leaves\":[],\"alive\":true}",
                "{\"leaves\":[]}",
                "{\"leaves\":null,\"alive\":true}",
                "{\"leaves\":[],\"alive\":\"true\"}",
                "{\"leaves\":[],\"alive\":true,\"more\":1}",
                "{\"leaves\":[{\"number\":\"3\",\"colour_of_it\":\"red\",\"note\":null}],\"alive\":true}",
                "{\"leaves\":[{\"number\":3.5,\"colour_of_it\":\"red\",\"note\":null}],\"alive\":true}",
                "{\"leaves\":[{\"number\":3,\"colour_of_it\":\"green\",\"note\":null}],\"alive\":true}",
                "{\"leaves\":[{\"number\":3,\"colour_of_it\":0,\"note\":null}],\"alive\":true}",
                "{\"leaves\":[{\"number\":3,\"colour_of_it\":\"red\",\"note\":7}],\"alive\":true}",
                "{\"leaves\":[null],\"alive\":true}",
                "{\"leaves\":{},\"alive\":true}"
            })
    void refusesEveryOtherReplyInOneLine(String reply) {
        assertThat(TYPE.decode(reply))
                .isInstanceOfSatisfying(
                        ReplyType.Decoded.Invalid.class,
                        invalid -> assertThat(invalid.why()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        String deep = "{\"leaves\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"alive\":true}";
        assertThat(TYPE.decode(deep)).isInstanceOf(ReplyType.Decoded.Invalid.class);
    }

    record Sparse(
            @JsonProperty("temperature_K") @Nullable Integer kelvin,
            @Nullable List<String> words) {}

    @Test
    void aSparseReplyMayLeaveOutWhatItsSchemaRequires() {
        ReplyType<Sparse> sparse = ReplyType.sparse(Sparse.class);
        assertThat(sparse.schema()).contains("\"required\":[\"temperature_K\",\"words\"]");
        assertThat(sparse.decode("{\"temperature_K\":300}"))
                .isEqualTo(new ReplyType.Decoded.Valid<>(new Sparse(300, null)));
        assertThat(sparse.decode("{\"kelvin\":300}")).isInstanceOf(ReplyType.Decoded.Invalid.class);
    }
}
