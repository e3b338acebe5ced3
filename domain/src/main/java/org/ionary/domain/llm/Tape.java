package org.ionary.domain.llm;

import java.util.Optional;
import org.ionary.domain.PaperException;

/**
 * Keeps every reply that was paid for under the digest of its request, so that nothing is paid for twice. May be used
 * from several threads at once.
 */
public interface Tape {

    /** @throws PaperException where the tape cannot be read */
    Optional<Llm.Reply> reply(String digest) throws PaperException;

    /**
     * Once it returns, the reply outlives the program; the first reply to a request stays.
     *
     * @throws PaperException where the reply could not be kept
     */
    void keep(String digest, Llm.Reply reply) throws PaperException;
}
