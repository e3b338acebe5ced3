package org.ionary.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.apache.lucene.util.VectorUtil;
import org.assertj.core.data.Offset;
import org.ionary.index.TextVectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real model, found as the program finds it. */
class MiniLmVectorsTest {
    private static TextVectors model;

    /** As from a folder of its own: the thread's class loader knows nothing of the add-on. */
    @BeforeAll
    static void load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            model = ServiceLoader.load(TextVectors.class, MiniLmVectorsTest.class.getClassLoader())
                    .findFirst()
                    .orElseThrow();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void vectorsHaveLengthOneAndAreTheSameForTheSameText() {
        List<float[]> vectors = model.of(List.of("sintered in air", "x ".repeat(2000), "sintered in air"));
        assertThat(vectors).hasSize(3).allSatisfy(vector -> {
            assertThat(vector).hasSize(384);
            assertThat(VectorUtil.dotProduct(vector, vector)).isCloseTo(1, Offset.offset(1e-4f));
        });
        assertThat(vectors.get(2)).isEqualTo(vectors.get(0));
        assertThat(model.of(List.of())).isEmpty();
    }

    @Test
    void theSameInOtherWordsIsNearerThanOtherThings() {
        List<float[]> vectors = model.of(List.of(
                "Does the powder give off a poisonous gas when it gets wet?",
                "In moist air, toxic hydrogen sulfide is released.",
                "The pellets were measured between gold electrodes."));
        assertThat(VectorUtil.dotProduct(vectors.get(0), vectors.get(1)))
                .isGreaterThan(VectorUtil.dotProduct(vectors.get(0), vectors.get(2)) + 0.1f);
    }
}
