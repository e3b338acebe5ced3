package org.ionary.hybrid;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.ionary.index.TextVectors;

/**
 * The sentence encoder all-MiniLM-L6-v2, quantized, by ONNX Runtime: 384 dimensions. A text of more than 510 pieces of
 * words is cut, and its vector is the mean of its parts'.
 */
public final class MiniLmVectors implements TextVectors {
    private final EmbeddingModel model;

    /** Loads the model, which takes about a second. */
    public MiniLmVectors() {
        // The tokenizer's library reports its use over the network on some machines; nobody asked ours.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        // LangChain4j and the tokenizer look for their files by the thread's class loader, which need not know them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MiniLmVectors.class.getClassLoader());
        try {
            // In the calling thread: one text keeps all cores busy already.
            model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String name() {
        return "all-MiniLM-L6-v2-q";
    }

    @Override
    public List<float[]> of(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> {
                    embedding.normalize();
                    return embedding.vector();
                })
                .toList();
    }
}
