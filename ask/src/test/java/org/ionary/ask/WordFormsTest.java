package org.ionary.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    @ParameterizedTest
    @CsvSource({
        "heat~, heat heats heated heating",
        "use~, use uses used using",
        "carry~, carry carries carried carrying",
        "spot~, spot spots spoted spotted spoting spotting",
        "reach~, reach reaches reached reaching",
        "agree~, agree agrees agreed agreeing",
    })
    void aWordStandsForItsForms(String word, String forms) {
        assertThat(WordForms.of(word)).containsExactlyInAnyOrder(forms.split(" "));
    }

    @Test
    void choicesAreMultiplied() {
        assertThat(WordForms.of("(stay~|go) (below|under) it"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream("stay stays stayed staying go".split(" "))
                        .flatMap(verb -> Arrays.stream("below under".split(" ")).map(side -> verb + " " + side + " it"))
                        .toList());
    }

    @Test
    void aPlainPhraseIsItself() {
        assertThat(WordForms.of("at room temperature")).containsExactly("at room temperature");
    }
}
