package org.ionary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vectors by a stand-in that counts letters, in a real index. */
class PassageVectorsTest {
    private static final Paper GARNET = Samples.paper("garnet", "zzz zz a", "bbb b bb", "aaaa aa");
    private static final Paper HYDRIDE = Samples.paper("hydride", "zzzz zzz", "bbb b bb");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    private TextVectors letters(String name) {
        return new TextVectors() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<float[]> of(List<String> texts) {
                asked.addAll(texts);
                return texts.stream().map(PassageVectorsTest::counted).toList();
            }
        };
    }

    private static float[] counted(String text) {
        float[] counts = new float[26];
        text.toLowerCase(Locale.ROOT).chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
        return VectorUtil.l2normalize(counts);
    }

    private void follow(String model, long sequence, Paper... papers) throws IOException {
        try (PassageVectors vectors = PassageVectors.openForWriting(directory, letters(model))) {
            for (Paper paper : papers) {
                vectors.replace(paper);
            }
            vectors.commit(new Followed("library", sequence));
        }
    }

    private List<String> nearest(String words, int limit) throws IOException {
        try (PassageVectors vectors = PassageVectors.openForReading(directory, letters("letters"))) {
            return places(vectors.nearest(PassageQuery.of(words, limit)).hits());
        }
    }

    private static List<String> places(List<PassageHit> hits) {
        return hits.stream().map(hit -> hit.doc() + "#" + hit.block()).toList();
    }

    @Test
    void theNearestComeFirstAndTiesBySource() throws IOException {
        follow("letters", 1, GARNET, HYDRIDE);
        assertThat(nearest("z", 2)).containsExactly("hydride#0", "garnet#0");
        List<String> tied = nearest("b", 2);
        follow("letters", 2, HYDRIDE, GARNET);
        assertThat(nearest("b", 2)).isEqualTo(tied).containsExactlyInAnyOrder("garnet#1", "hydride#1");
    }

    @Test
    void aTextThatHasAVectorIsNotGivenToTheModelAgain() throws IOException {
        follow("letters", 1, GARNET);
        asked.clear();
        follow("letters", 2, GARNET, HYDRIDE);
        assertThat(asked).containsExactly("zzzz zzz");
        asked.clear();
        try (PassageVectors vectors = PassageVectors.openForWriting(directory, letters("letters"))) {
            assertThat(vectors.followed()).contains(new Followed("library", 2));
            vectors.removeAll();
            vectors.replace(HYDRIDE);
            vectors.commit(new Followed("other", 1));
        }
        assertThat(asked).isEmpty();
        assertThat(nearest("a", 9)).hasSize(2).allMatch(place -> place.startsWith("hydride"));
    }

    @Test
    void whatIsNotCommittedIsNotThereAndWhatIsRemovedIsGone() throws IOException {
        follow("letters", 1, GARNET);
        try (PassageVectors vectors = PassageVectors.openForWriting(directory, letters("letters"))) {
            vectors.replace(HYDRIDE);
        }
        assertThat(nearest("z", 9)).hasSize(3);
        try (PassageVectors vectors = PassageVectors.openForWriting(directory, letters("letters"))) {
            vectors.remove(GARNET.source().id());
            vectors.commit(new Followed("library", 2));
        }
        assertThat(nearest("z", 9)).isEmpty();
    }

    @Test
    void theVectorsOfAnotherModelAreRefusedAndMadeAnew() throws IOException {
        assertThatThrownBy(() -> nearest("z", 1)).isInstanceOf(IndexDamagedException.class);
        follow("other letters", 1, GARNET);
        assertThatThrownBy(() -> nearest("z", 1)).isInstanceOf(IndexDamagedException.class);
        follow("letters", 1, HYDRIDE);
        assertThat(nearest("z", 9)).containsExactly("hydride#0", "hydride#1");
    }

    @Test
    void ranksAreFusedAndTiesGoBySourceThenBlock() {
        List<PassageHit> words = List.of(hit("a", 1, 9), hit("b", 1, 8), hit("c", 1, 7));
        List<PassageHit> meaning = List.of(hit("c", 1, 0.9f), hit("a", 2, 0.8f), hit("d", 1, 0.7f));
        List<PassageHit> fused = HybridPassages.fused(words, meaning);
        assertThat(fused).first().extracting(PassageHit::doc).isEqualTo("c");
        assertThat(fused.getFirst().score()).isEqualTo(1f / 63 + 1f / 61);
        assertThat(fused.get(1)).isEqualTo(hit("a", 1, 1f / 61));
        assertThat(fused.subList(2, 4))
                .containsExactlyInAnyOrder(hit("b", 1, 1f / 62), hit("a", 2, 1f / 62))
                .isSortedAccordingTo(
                        (x, y) -> x.source().sha256().compareTo(y.source().sha256()));
        assertThat(HybridPassages.fused(meaning, words)).isEqualTo(fused);
    }

    private static PassageHit hit(String doc, int block, float score) {
        return new PassageHit(SourceId.of(doc.getBytes(StandardCharsets.UTF_8)), doc, block, score);
    }
}
