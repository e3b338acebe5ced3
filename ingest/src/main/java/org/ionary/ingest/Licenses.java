package org.ionary.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names licences the short way: {@code CC-BY-4.0}. */
final class Licenses {
    private static final Pattern ADDRESS =
            Pattern.compile("creativecommons\\.org/licen[cs]es/([a-z-]{2,12})/(\\d\\.\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("creativecommons\\.org/publicdomain/zero/(\\d\\.\\d)");
    private static final int LONGEST = 120;

    private Licenses() {}

    /** A licence named by its address or in words. */
    static Optional<String> name(String text) {
        Optional<String> creativeCommons = byAddress(text);
        String line = CanonicalText.of(text);
        return creativeCommons.isPresent() || line.isEmpty() || line.length() > LONGEST
                ? creativeCommons
                : Optional.of(line);
    }

    static Optional<String> byAddress(String text) {
        Matcher zero = ZERO.matcher(text);
        if (zero.find()) {
            return Optional.of("CC0-" + zero.group(1));
        }
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? Optional.of("CC-" + address.group(1).toUpperCase(Locale.ROOT) + "-" + address.group(2))
                : Optional.empty();
    }
}
