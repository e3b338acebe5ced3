package org.ionary.ask;

import org.ionary.prompts.ReplyType;
import org.jspecify.annotations.Nullable;

/** What a model writes to a question for reasons; null where the sentences it was given do not answer it. */
record ProseReply(@Nullable String text) {
    static final ReplyType<ProseReply> TYPE = ReplyType.of(ProseReply.class);
}
