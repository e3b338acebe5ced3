package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fields that may be absent, null, or of another kind than documented. */
final class Fields {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final int OLDEST = 1500;

    private Fields() {}

    /** The text there, stripped; absent where it is blank or no text. */
    static Optional<String> text(JsonNode node) {
        return node.isTextual() || node.isNumber()
                ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The first text of a list, or the text where it is no list. */
    static Optional<String> firstText(JsonNode node) {
        return node.isArray() ? text(node.path(0)) : text(node);
    }

    static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(items::add);
        }
        return items;
    }

    /** An address of the web; what people and machines leave unencoded in it is encoded. */
    static Optional<URI> address(Optional<String> text) {
        return text.flatMap(Fields::address);
    }

    static Optional<URI> address(String text) {
        String spelled = text.strip();
        try {
            URI uri = new URI(spelled.replace(" ", "%20")
                    .replace("[", "%5B")
                    .replace("]", "%5D")
                    .replace("<", "%3C")
                    .replace(">", "%3E")
                    .replace("|", "%7C"));
            return Optional.of(uri).filter(Fields::isOfTheWeb).map(at -> URI.create(at.toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isOfTheWeb(URI uri) {
        return uri.getHost() != null
                && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
    }

    /** The year in a date however it is written, where it is one. */
    static OptionalInt year(Optional<String> date) {
        Matcher found = YEAR.matcher(date.orElse(""));
        return found.find() ? year(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    static OptionalInt year(int year) {
        return year >= OLDEST && year <= 9999 ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
