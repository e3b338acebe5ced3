package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ionary.ask.NumberLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Written answers that say what the papers of the sample corpus say are shown; altered ones are not.
 * {@code -Dlock.count} makes it a larger experiment.
 */
class WrittenAnswersTest {
    private static final int COUNT = Integer.getInteger("lock.count", 60);
    private static final long SEED = Long.getLong("lock.seed", 20261129);
    private static final Path SAMPLES = Path.of("..", "corpus-samples");

    /** What of all true sentences may be withheld. */
    private static final double MOST_TRUE_WITHHELD = 0.02;

    private static List<TrueSentence> sentences = List.of();
    private static List<NumberLock.Source> sources = List.of();

    @BeforeAll
    static void readPapers() throws IOException {
        sentences = TrueSentence.of(SAMPLES);
        Map<Integer, NumberLock.Source> byNumber = new HashMap<>();
        sentences.forEach(sentence -> byNumber.put(sentence.source().number(), sentence.source()));
        sources = List.copyOf(byNumber.values());
    }

    @Test
    void trueSentencesAreShown() {
        List<String> withheld = new ArrayList<>();
        for (TrueSentence sentence : sentences) {
            for (NumberLock.Line line : NumberLock.checked(sentence.text(), sources)) {
                if (line instanceof NumberLock.Line.Withheld) {
                    withheld.add(sentence.text() + " " + line.shown());
                }
            }
        }
        System.out.printf("true sentences: %d, withheld %d%n", sentences.size(), withheld.size());
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat((double) withheld.size() / sentences.size())
                .as(String.join("\n", withheld))
                .isLessThanOrEqualTo(MOST_TRUE_WITHHELD);
    }

    @ParameterizedTest
    @EnumSource
    void noAlteredSentenceIsShown(Alteration alteration) {
        Random random = new Random(SEED + alteration.name().hashCode());
        List<String> shown = new ArrayList<>();
        int altered = 0;
        for (int attempt = 0; altered < COUNT && attempt < 20 * COUNT; attempt++) {
            TrueSentence from = sentences.get(random.nextInt(sentences.size()));
            Optional<Alteration.Altered> made = alteration.of(from, sentences, random);
            if (made.isEmpty()) {
                continue;
            }
            altered++;
            for (NumberLock.Line line : NumberLock.checked(made.get().text(), sources)) {
                if (line instanceof NumberLock.Line.Passed passed
                        && passed.sentence().contains(made.get().mark().strip())) {
                    shown.add(from.text() + "\n -> " + passed.sentence() + "\n    "
                            + from.source().text());
                }
            }
        }
        System.out.printf("%s: %d altered, %d shown%n", alteration, altered, shown.size());
        assertThat(altered).isEqualTo(COUNT);
        assertThat(shown).isEmpty();
    }
}
