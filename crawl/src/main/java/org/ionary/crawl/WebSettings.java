package org.ionary.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How the crawler behaves on the web.
 *
 * @param contact an e-mail or web address under which whoever runs a server reaches whoever runs this crawler
 * @param delay between the beginnings of two requests to one host, where robots.txt asks for no longer one
 * @param delays of hosts that want another one, by name; they are asked one thing at a time
 * @param places how many requests to one host may be under way at a time
 * @param attempts how often a request is made at most, where the server says that it cannot answer now
 * @param patience the longest wait that a server may ask for; a host that asks for more is left alone
 * @param timeout how long a server may be silent
 * @param longest how long one answer may take as a whole
 * @param mostBytes of one answer, unpacked
 * @param redirects how many are followed
 * @param privateHosts {@code host} or {@code host:port} that may be reached although their addresses are private
 */
public record WebSettings(
        String contact,
        Duration delay,
        Map<String, Duration> delays,
        int places,
        int attempts,
        Duration patience,
        Duration timeout,
        Duration longest,
        long mostBytes,
        int redirects,
        Set<String> privateHosts) {
    public WebSettings {
        delays = Map.copyOf(delays);
        privateHosts = Set.copyOf(privateHosts);
    }

    Duration delay(String host) {
        return delays.getOrDefault(host, delay);
    }

    int places(String host) {
        return delays.containsKey(host) ? 1 : places;
    }

    /** What servers know the crawler by; robots.txt addresses it as {@code ionary}. */
    String userAgent() {
        return Robots.NAME + "/0.1 (literature crawler for solid electrolytes; " + contact + ")";
    }
}
