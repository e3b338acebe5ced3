package org.ionary.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ionary.domain.PaperException;
import org.junit.jupiter.api.Test;

class LlmTest {
    private static final Llm.ModelName MODEL = new Llm.ModelName("openai", "small");

    private static final Llm.Request REQUEST = new Llm.Request(MODEL, "extract@1", "system", "user", "{}", 100);

    @Test
    void requestsThatAreSentAlikeShareADigest() {
        Llm.Request one = new Llm.Request(MODEL, "extract@1", "system", "user", "{}", 100);
        assertThat(one.digest()).matches("[0-9a-f]{64}").isEqualTo(withPrompt("extract@2", one));
        assertThat(new Llm.Request(MODEL, "extract@1", "systemu", "ser", "{}", 100).digest())
                .isNotEqualTo(one.digest());
        assertThat(new Llm.Request(new Llm.ModelName("ollama", "small"), "extract@1", "system", "user", "{}", 100)
                        .digest())
                .isNotEqualTo(one.digest());
    }

    private static String withPrompt(String prompt, Llm.Request of) {
        return new Llm.Request(of.model(), prompt, of.system(), of.user(), of.jsonSchema(), of.maxTokens()).digest();
    }

    @Test
    void aModelIsNamedWithItsProvider() {
        assertThat(MODEL).hasToString("openai:small");
        assertThatThrownBy(() -> new Llm.ModelName("open:ai", "small")).hasMessageContaining("colon");
    }

    @Test
    void aModelThatCannotStreamHandsTheWholeOver() throws PaperException {
        List<String> heard = new ArrayList<>();
        Llm whole = request -> new Llm.Reply("{}", 1, 1);
        assertThat(whole.ask(REQUEST, heard::add).text()).isEqualTo("{}");
        assertThat(heard).containsExactly("{}");
    }

    @Test
    void whatStandsAroundAModelPassesPartsOnAndItsOwnAnswersWhole() throws PaperException {
        Llm streaming = new Llm() {
            @Override
            public Reply ask(Request request) {
                return new Reply("whole", 1, 1);
            }

            @Override
            public Reply ask(Request request, Arriving arriving) {
                arriving.part("in ");
                arriving.part("parts");
                return new Reply("in parts", 1, 1);
            }
        };
        List<String> heard = new ArrayList<>();
        Llm passing = streaming.within(Llm::ask).within(Llm::ask);
        assertThat(passing.ask(REQUEST).text()).isEqualTo("whole");
        assertThat(passing.ask(REQUEST, heard::add).text()).isEqualTo("in parts");
        assertThat(heard).containsExactly("in ", "parts");

        heard.clear();
        Llm answering = streaming.within((inner, request) -> new Llm.Reply("taped", 1, 1));
        assertThat(answering.ask(REQUEST, heard::add).text()).isEqualTo("taped");
        assertThat(heard).containsExactly("taped");
    }
}
