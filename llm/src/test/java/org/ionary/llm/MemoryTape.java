package org.ionary.llm;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.llm.Tape;

/** A tape that lasts as long as the test. */
final class MemoryTape implements Tape {
    final Map<String, Llm.Reply> replies = new ConcurrentHashMap<>();

    @Override
    public Optional<Llm.Reply> reply(String digest) {
        return Optional.ofNullable(replies.get(digest));
    }

    @Override
    public void keep(String digest, Llm.Reply reply) {
        replies.putIfAbsent(digest, reply);
    }
}
