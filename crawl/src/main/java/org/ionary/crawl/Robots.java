package org.ionary.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.ionary.domain.PaperException;

/** What robots.txt of each host allows; asked for once a night, by RFC 9309. */
final class Robots {
    /** What robots.txt calls this crawler. */
    static final String NAME = "ionary";

    /** Longer waits than this are refused rather than kept. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final Map<String, Known> hosts = new ConcurrentHashMap<>();

    /** Rules, once they are there. */
    private static final class Known {
        private final ReentrantLock asking = new ReentrantLock();
        private Optional<BaseRobotRules> rules = Optional.empty();
    }

    /** How robots.txt is fetched. */
    interface Fetching {
        Optional<byte[]> fetch(URI address) throws PaperException;
    }

    /**
     * What holds for the address: the delay that is asked for, if any.
     *
     * @throws PaperException SERVICE_REFUSED where it may not be fetched, SERVICE_UNAVAILABLE where that cannot be
     *     found out
     */
    Optional<Duration> check(URI address, Fetching fetching) throws PaperException {
        BaseRobotRules rules = rules(address, fetching);
        if (!rules.isAllowed(address.toString())) {
            throw new PaperException(PaperException.Kind.SERVICE_REFUSED, address.toString(), "robots.txt forbids it");
        }
        if (rules.getCrawlDelay() <= 0) {
            return Optional.empty();
        }
        Duration delay = Duration.ofMillis(rules.getCrawlDelay());
        if (delay.compareTo(LONGEST_DELAY) > 0) {
            throw new PaperException(
                    PaperException.Kind.SERVICE_REFUSED,
                    address.toString(),
                    "robots.txt asks for " + delay.toSeconds() + " s between requests");
        }
        return Optional.of(delay);
    }

    private BaseRobotRules rules(URI address, Fetching fetching) throws PaperException {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        Known known = hosts.computeIfAbsent(origin, key -> new Known());
        known.asking.lock();
        try {
            if (known.rules.isEmpty()) {
                known.rules = Optional.of(ask(URI.create(origin + "/robots.txt"), fetching));
            }
            return known.rules.orElseThrow();
        } finally {
            known.asking.unlock();
        }
    }

    private static BaseRobotRules ask(URI robots, Fetching fetching) throws PaperException {
        try {
            Optional<byte[]> text = fetching.fetch(robots);
            return text.isEmpty()
                    ? new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL)
                    : new SimpleRobotRulesParser()
                            .parseContent(robots.toString(), text.orElseThrow(), "text/plain", List.of(NAME));
        } catch (PaperException e) {
            if (e.kind() == PaperException.Kind.SERVICE_REFUSED) {
                // There is none to be had: nothing is forbidden.
                return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            }
            throw e;
        }
    }
}
