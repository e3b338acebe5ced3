package org.ionary.llm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ionary.domain.Checks;

/**
 * How a server has to be asked, learnt from what it complains of.
 *
 * @param held how the model is held to the schema; never {@code AUTO}
 * @param mayLoosen whether a complaint about that may loosen it
 * @param newLimit whether the limit is called {@code max_completion_tokens}, as OpenAI's reasoning models want it
 * @param temperature whether the temperature is set to 0; some models refuse to be told
 * @param streams whether replies can be had while they are written
 */
record Dialect(StructuredOutput held, boolean mayLoosen, boolean newLimit, boolean temperature, boolean streams) {
    private static final Pattern ABOUT_STRUCTURE = Pattern.compile(
            "response_?format|json_schema|json_object|output_(config|format)|structured outputs?|\\bformat\\b");
    private static final Pattern ABOUT_TEMPERATURE = Pattern.compile("temperature.*(support|deprecat|allowed)");
    private static final Pattern ABOUT_STREAMING = Pattern.compile("\\bstream(ing|ed|_options)?\\b");

    Dialect {
        Checks.require(held != StructuredOutput.AUTO, "a server is asked in one way");
    }

    static Dialect first(StructuredOutput wanted) {
        boolean automatic = wanted == StructuredOutput.AUTO;
        return new Dialect(automatic ? StructuredOutput.SCHEMA : wanted, automatic, false, true, true);
    }

    /** What may be tried after a request was refused with this complaint; empty where it is about nothing we know. */
    Optional<Dialect> after(String complaint) {
        String said = said(complaint);
        if (!newLimit && said.contains("max_completion_tokens")) {
            return Optional.of(new Dialect(held, mayLoosen, true, temperature, streams));
        }
        if (temperature && ABOUT_TEMPERATURE.matcher(said).find()) {
            return Optional.of(new Dialect(held, mayLoosen, newLimit, false, streams));
        }
        if (mayLoosen && ABOUT_STRUCTURE.matcher(said).find()) {
            return looser().map(next -> new Dialect(next, true, newLimit, temperature, streams));
        }
        return Optional.empty();
    }

    /** The same after a request for a stream: sooner whole and held to a schema than in parts and not. */
    Optional<Dialect> afterStreaming(String complaint) {
        return streams && ABOUT_STREAMING.matcher(said(complaint)).find()
                ? Optional.of(new Dialect(held, mayLoosen, newLimit, temperature, false))
                : after(complaint);
    }

    private static String said(String complaint) {
        return complaint.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private Optional<StructuredOutput> looser() {
        return switch (held) {
            case AUTO, SCHEMA -> Optional.of(StructuredOutput.JSON);
            case JSON -> Optional.of(StructuredOutput.NONE);
            case NONE -> Optional.empty();
        };
    }
}
