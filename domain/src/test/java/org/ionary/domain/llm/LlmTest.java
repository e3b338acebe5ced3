package org.ionary.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LlmTest {
    private static final Llm.ModelName MODEL = new Llm.ModelName("openai", "small");

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
}
