package org.ionary.store;

import java.util.Optional;
import org.ionary.domain.llm.Llm;
import org.jdbi.v3.core.Handle;

/** The replies of language models, each under the digest of its request. */
final class Tape {
    private Tape() {}

    static void keep(Handle handle, String digest, Llm.Reply reply) {
        handle.createUpdate("INSERT OR IGNORE INTO tape VALUES (:digest, :reply, :input, :output)")
                .bind("digest", digest)
                .bind("reply", reply.text())
                .bind("input", reply.inputTokens())
                .bind("output", reply.outputTokens())
                .execute();
    }

    static Optional<Llm.Reply> reply(Handle handle, String digest) {
        return handle.createQuery("SELECT * FROM tape WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, context) ->
                        new Llm.Reply(row.getString("reply"), row.getInt("input_tokens"), row.getInt("output_tokens")))
                .findOne();
    }
}
