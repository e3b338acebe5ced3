package org.ionary.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String KEY = "sk-0123456789abcdefghij";
    private final Secret secret = Secret.of(KEY);

    @Test
    void showsItselfToNobody() {
        assertThat(secret).hasToString("(hidden)");
        assertThat(Secret.of("  ")).hasToString("(none)");
        ModelSettings settings = settings(Provider.OPENAI, "https://api.example.org/v1", secret);
        assertThat(settings.toString()).contains("(hidden)").doesNotContain(KEY);
    }

    @Test
    void isTakenOutOfTextsWholeAndInTellingParts() {
        assertThat(secret.strip("key " + KEY + ".")).isEqualTo("key (hidden).");
        assertThat(secret.strip("starts with sk-012345678… ends in cdefghij"))
                .isEqualTo("starts with (hidden)… ends in (hidden)");
        assertThat(secret.strip(KEY + KEY)).doesNotContain("0123");
        assertThat(secret.strip("sk-0123 is too little to tell")).isEqualTo("sk-0123 is too little to tell");
        assertThat(secret.strip("")).isEmpty();
    }

    @Test
    void aWordInPlaceOfAKeyIsLeftInTexts() {
        assertThat(Secret.of("none").strip("there is none")).isEqualTo("there is none");
        assertThat(Secret.none().strip("text")).isEqualTo("text");
    }

    @Test
    void comesWithoutTheLineFeedOfItsFile() {
        assertThat(Secret.of(KEY + "\n").reveal()).isEqualTo(KEY);
    }

    @Test
    void refusesWhatNoHeaderCanCarryWithoutShowingIt() {
        assertThatThrownBy(() -> Secret.of("sk-01234567\r\nX-Evil: 89abcdef"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0123");
    }

    @Test
    void anAddressThatHoldsAPasswordIsRefusedWithoutShowingIt() {
        for (String address : new String[] {
            "https://user:hunter2hunter2@host/v1", "https://host/v1?key=hunter2hunter2", "ftp://host", "host:80"
        }) {
            assertThatThrownBy(() -> settings(Provider.OPENAI, address, secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void anthropicIsNotAskedWithoutAKey() {
        assertThatThrownBy(() -> settings(Provider.ANTHROPIC, "https://api.example.org/v1", Secret.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ModelSettings settings(Provider provider, String address, Secret key) {
        return new ModelSettings(
                provider, URI.create(address), "some-model", key, Duration.ofSeconds(1), 1, 1, StructuredOutput.AUTO);
    }

    @Test
    void aTextInPartsIsStrippedAsIfItWereWhole() {
        Secret secret = Secret.of("sk-sk-test-abcabcabcd");
        Random random = new Random(20261129);
        String key = secret.reveal();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 40) {
                int from = random.nextInt(key.length());
                text.append(key, from, from + random.nextInt(key.length() - from + 1))
                        .append("σ ", 0, random.nextInt(2));
            }
            Secret.Stripping stripping = secret.new Stripping();
            StringBuilder stripped = new StringBuilder();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + random.nextInt(6));
                stripped.append(stripping.next(text.substring(at, end)));
                at = end;
            }
            stripped.append(stripping.rest());
            assertThat(stripped).as("%d: %s", i, text).hasToString(secret.strip(text.toString()));
        }
    }
}
