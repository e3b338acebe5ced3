package org.ionary.prompts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionary.domain.llm.Llm;

/**
 * A prompt file: front matter, then what the model is to do under {@code # System} and what it is given under {@code #
 * User}, with {@code {{names}}} where texts are filled in.
 *
 * @param version raised whenever the words change; part of the label of every finding that is read with it
 * @param reply the simple name of the record that replies are decoded into
 * @param schema the beginning of the digest of that record's JSON schema
 * @param maxTokens of a reply
 */
public record Prompt(String name, int version, String reply, String schema, int maxTokens, String system, String user) {
    private static final Pattern PARTS =
            Pattern.compile("\\A---\\n(.*?)\\n---\\s*\\n\\s*# System\\n(.*?)\\n# User\\n(.*)\\z", Pattern.DOTALL);
    private static final Set<String> KEYS = Set.of("name", "version", "reply", "schema", "max_tokens");
    private static final String REPAIR = "\n\nThe last reply could not be used (";
    private static final String AGAIN = "). Reply again with one JSON object as described, and nothing else.";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    /** @param file named in errors */
    static Prompt parse(String text, String file) throws PromptFormatException {
        Matcher parts = PARTS.matcher(text.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new PromptFormatException(
                    file, "not a prompt: front matter between two lines ---, then # System, then # User");
        }
        Map<String, String> front = front(parts.group(1), file);
        return new Prompt(
                value(front, "name", file),
                number(front, "version", file),
                value(front, "reply", file),
                value(front, "schema", file),
                number(front, "max_tokens", file),
                parts.group(2).strip(),
                parts.group(3).strip());
    }

    private static Map<String, String> front(String lines, String file) throws PromptFormatException {
        Map<String, String> front = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            if (!KEYS.contains(key)) {
                throw new PromptFormatException(file, "unknown line in the front matter: " + line);
            }
            front.put(key, line.substring(colon + 1).strip());
        }
        return front;
    }

    private static String value(Map<String, String> front, String key, String file) throws PromptFormatException {
        String value = front.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new PromptFormatException(file, "the front matter has no " + key);
        }
        return value;
    }

    private static int number(Map<String, String> front, String key, String file) throws PromptFormatException {
        String value = value(front, key, file);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the file's name.
        }
        throw new PromptFormatException(file, key + " is not a whole number above zero: " + value);
    }

    /** As in the label of a reader: {@code extract@2}. */
    public String label() {
        return name + "@" + version;
    }

    /** The names of what is filled in. */
    Set<String> places() {
        return PLACE.matcher(user).results().map(place -> place.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The request with {@code texts} in their places. A text is put in as it is; what looks like a place in it is none.
     *
     * @throws IllegalArgumentException where texts and places are not the same
     */
    public Llm.Request request(Llm.ModelName model, Map<String, String> texts, ReplyType<?> type) {
        if (!texts.keySet().equals(places())) {
            throw new IllegalArgumentException(
                    name + " takes " + new TreeSet<>(places()) + ", not " + new TreeSet<>(texts.keySet()));
        }
        String filled = PLACE.matcher(user)
                .replaceAll(place -> Matcher.quoteReplacement(texts.getOrDefault(place.group(1), "")));
        return new Llm.Request(model, label(), system, filled, type.schema(), maxTokens);
    }

    /**
     * The same request again, after a reply that could not be used.
     *
     * @param why one line, for the model
     */
    public static Llm.Request again(Llm.Request request, String why) {
        return new Llm.Request(
                request.model(),
                request.prompt(),
                request.system(),
                request.user() + REPAIR + why + AGAIN,
                request.jsonSchema(),
                request.maxTokens());
    }
}
