package org.ionary.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in the {@link PaperWorld}: which of the requests fail, and how. The same for the same seed, address
 * and number of the request to it, whatever else is asked for meanwhile.
 *
 * @param percent of the requests
 * @param most how many requests to one address may fail at the most, so that patience leads to the end
 */
record WorldFaults(long seed, int percent, int most, Set<Kind> kinds) {
    enum Kind {
        ERROR_500,
        UNAVAILABLE_503,
        TOO_MANY_429,
        SLOW,
        CUT_SHORT,
        RESET,
        HTML_PAGE,
        WRONG_TYPE,
        REDIRECT_LOOP,
        PRIVATE_REDIRECT;

        /** Asking again helps, within the same night. */
        static final Set<Kind> PASSING =
                EnumSet.of(ERROR_500, UNAVAILABLE_503, TOO_MANY_429, SLOW, CUT_SHORT, RESET, WRONG_TYPE);
    }

    static WorldFaults none() {
        return new WorldFaults(0, 0, 0, Set.of());
    }

    static WorldFaults ofEveryKind(long seed, int percent) {
        return new WorldFaults(seed, percent, Integer.MAX_VALUE, EnumSet.allOf(Kind.class));
    }

    /** Such as asking again a few times overcomes. */
    static WorldFaults passing(long seed, int percent) {
        return new WorldFaults(seed, percent, 2, Kind.PASSING);
    }

    /** @param nth of the requests to this address, from 1 */
    Optional<Kind> of(String address, int nth) {
        if (nth > most || kinds.isEmpty()) {
            return Optional.empty();
        }
        // Scrambled: near seeds must not give near numbers.
        Random chance = new Random(Objects.hash(seed, address, nth) * 0x9E3779B97F4A7C15L);
        chance.nextInt();
        if (chance.nextInt(100) >= percent) {
            return Optional.empty();
        }
        List<Kind> ordered = kinds.stream().sorted().toList();
        return Optional.of(ordered.get(chance.nextInt(ordered.size())));
    }
}
