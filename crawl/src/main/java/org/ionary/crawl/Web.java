package org.ionary.crawl;

import java.net.URI;
import java.util.Optional;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Validators;

/**
 * The web, as the crawler sees it. Whoever implements it is polite: keeps the delays and places of each host, heeds
 * robots.txt where that applies, waits as told, bounds sizes, times and redirects, and reaches no private address. May
 * be used from several threads.
 */
public interface Web {

    /**
     * What is at an address.
     *
     * @throws PaperException of kind SERVICE_UNAVAILABLE where another time may do (no connection, 429 and 5xx to the
     *     end of patience, a body cut short), SERVICE_REFUSED where the answer is no (401, 403, 404, 410, robots.txt, a
     *     private address, too many redirects), TOO_LARGE or TIMED_OUT, BUDGET_SPENT where the night's limits are
     *     reached
     */
    Answer get(Ask ask) throws PaperException;

    /**
     * @param accept the header of that name
     * @param api whether the address is an interface made for programs, to which robots.txt does not apply
     */
    record Ask(URI address, String accept, Validators known, boolean api) {
        public static Ask api(URI address, String accept) {
            return new Ask(address, accept, Validators.none(), true);
        }

        public static Ask page(URI address, Validators known) {
            return new Ask(address, "*/*", known, false);
        }
    }

    sealed interface Answer {
        /** What was known still holds. */
        record Unchanged() implements Answer {}

        /**
         * @param address where it was found after redirects
         * @param body unpacked
         * @param mediaType in lower case, without parameters
         */
        @SuppressWarnings("ArrayRecordComponent") // Handed over once; nobody compares it.
        record Found(URI address, byte[] body, Optional<String> mediaType, Validators validators) implements Answer {}
    }
}
