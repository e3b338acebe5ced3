package org.ionary.ask;

import java.util.List;
import org.ionary.prompts.ReplyType;
import org.jspecify.annotations.Nullable;

/**
 * What a model writes to a question for reasons, sentence by sentence; null or empty where the sentences it was given
 * do not answer it.
 */
record ProseReply(@Nullable List<String> sentences) {
    static final ReplyType<ProseReply> TYPE = ReplyType.of(ProseReply.class);

    /** As its schema names it. */
    static final String SENTENCES = "sentences";

    ProseReply {
        sentences = sentences == null ? null : List.copyOf(sentences);
    }
}
