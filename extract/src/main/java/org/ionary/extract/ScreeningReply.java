package org.ionary.extract;

import java.util.List;
import org.ionary.prompts.ReplyType;

/** Which passages give a value, by their numbers in the request. */
record ScreeningReply(List<Integer> passages) {
    static final ReplyType<ScreeningReply> TYPE = ReplyType.of(ScreeningReply.class);

    ScreeningReply {
        passages = List.copyOf(passages);
    }
}
