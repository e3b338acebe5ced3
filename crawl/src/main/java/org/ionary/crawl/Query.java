package org.ionary.crawl;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Builds the address of a request to an interface: path segments and parameters encoded, in the order given. */
final class Query {
    private final StringBuilder address;
    private boolean asked;

    private Query(String base) {
        address = new StringBuilder(base);
    }

    /** @param base without a slash at its end, or with one */
    static Query at(Optional<String> base, String publicBase) {
        String chosen = base.orElse(publicBase);
        return new Query(chosen.endsWith("/") ? chosen.substring(0, chosen.length() - 1) : chosen);
    }

    /** Appends to the path, as it stands. */
    Query path(String literal) {
        address.append(literal);
        return this;
    }

    /** Appends an identifier with one meaningful slash, such as a DOI: further slashes would be lost on the way. */
    Query identifier(String id) {
        int slash = id.indexOf('/');
        address.append(
                slash < 0 ? encoded(id) : encoded(id.substring(0, slash)) + "/" + encoded(id.substring(slash + 1)));
        return this;
    }

    Query with(String name, String value) {
        address.append(asked ? '&' : '?').append(name).append('=').append(encoded(value));
        asked = true;
        return this;
    }

    URI uri() {
        return URI.create(address.toString());
    }

    /** A blank becomes {@code %20}, which every server reads; {@code +} is a plus sign to some. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
