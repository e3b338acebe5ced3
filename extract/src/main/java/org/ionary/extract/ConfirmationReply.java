package org.ionary.extract;

import java.util.List;
import org.ionary.prompts.ReplyType;

/** What a model says of doubtful readings when it looks at them again. */
record ConfirmationReply(List<Answer> answers) {
    static final ReplyType<ConfirmationReply> TYPE = ReplyType.of(ConfirmationReply.class);

    /**
     * @param reading by its number in the request
     * @param because the words that decide it; they are for people, nothing rests on them
     */
    record Answer(int reading, boolean holds, String because) {}

    ConfirmationReply {
        answers = List.copyOf(answers);
    }
}
