package org.ionary.llm;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import org.ionary.domain.llm.Llm;

/**
 * Counts tokens where no server has counted them: before a call, and after one whose server does not tell. They are
 * those of OpenAI's {@code o200k_base}; other models cut text otherwise and come to more or fewer.
 */
final class Tokens {
    /** For the roles and marks around the two messages, which a chat template adds. */
    private static final int FRAME = 16;

    private static final int CHUNK = 100_000;

    private Tokens() {}

    static int in(String text) {
        int count = 0;
        // The encoder takes more than linear time over long stretches without a space.
        for (int at = 0; at < text.length(); at += CHUNK) {
            count += Vocabulary.WORDS.countTokensOrdinary(text.substring(at, Math.min(text.length(), at + CHUNK)));
        }
        return count;
    }

    /** What a request sends, about; the schema is sent with it in one way or another. */
    static int sent(Llm.Request request) {
        return in(request.system()) + in(request.user()) + in(request.jsonSchema()) + FRAME;
    }

    /** What a call may come to at most: a third is added for models that cut text finer. */
    static TokenCount atMost(Llm.Request request) {
        int sent = sent(request);
        return new TokenCount(sent + Math.ceilDiv(sent, 3), request.maxTokens());
    }

    /** Loaded when first needed: it takes a while. */
    private static final class Vocabulary {
        static final Encoding WORDS = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
