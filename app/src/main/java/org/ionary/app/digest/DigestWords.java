package org.ionary.app.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionary.domain.crawl.Amendment;

/** How digests put things, in text and on the page alike. */
final class DigestWords {
    /** In the order in which things happen; what is not here comes after. */
    private static final List<String> ORDER = List.of(
            "new",
            "duplicate",
            "seen_before",
            "unrelated",
            "known",
            "nowhere",
            "unlicensed",
            "read",
            "unchanged",
            "barren",
            "failed",
            "quarantined");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final long MEGABYTE = 1024 * 1024;

    private DigestWords() {}

    static String time(Instant time) {
        return TIME.format(time) + " UTC";
    }

    static String size(long bytes) {
        return bytes < MEGABYTE ? bytes / 1024 + " kB" : bytes / MEGABYTE + " MB";
    }

    static String counts(Map<String, Integer> counts) {
        return labels(counts)
                .map(what -> counts.get(what) + " " + what.replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    static Stream<String> labels(Map<String, Integer> counts) {
        return Stream.concat(
                ORDER.stream().filter(counts::containsKey),
                counts.keySet().stream().filter(what -> !ORDER.contains(what)));
    }

    static String kind(Amendment.Kind kind) {
        return switch (kind) {
            case RETRACTION -> "retracted";
            case CORRECTION -> "corrected";
            case CONCERN -> "with an expression of concern";
        };
    }
}
