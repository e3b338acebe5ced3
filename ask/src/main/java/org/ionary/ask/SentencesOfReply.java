package org.ionary.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.ionary.domain.llm.Llm;

/**
 * Takes the sentences of a {@link ProseReply} out of a reply while it arrives, each when its string is complete. As
 * decoding does, it begins with the first brace. It never fails: where the reply is not of its form, it says no more,
 * and decoding the whole finds out.
 */
final class SentencesOfReply implements Llm.Arriving {
    private static final JsonFactory JSON = new JsonFactory();

    private final Consumer<String> sentences;
    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private Expected expected = Expected.BRACE;
    private String kept = "";

    SentencesOfReply(Consumer<String> sentences) {
        this.sentences = sentences;
        try {
            this.parser = JSON.createNonBlockingByteArrayParser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
    }

    private enum Expected {
        BRACE,
        OBJECT,
        NAME,
        ARRAY,
        SENTENCE,
        NOTHING
    }

    @Override
    public void part(String part) {
        String text = begun(kept + part);
        // Half of a pair is no character yet.
        boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        kept = half ? text.substring(text.length() - 1) : "";
        byte[] bytes = text.substring(0, text.length() - kept.length()).getBytes(StandardCharsets.UTF_8);
        if (expected == Expected.NOTHING || bytes.length == 0) {
            return;
        }
        try {
            feeder.feedInput(bytes, 0, bytes.length);
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.NOT_AVAILABLE && expected != Expected.NOTHING;
                    token = parser.nextToken()) {
                take(token);
            }
        } catch (IOException e) {
            expected = Expected.NOTHING;
        }
    }

    /** From the first brace on. */
    private String begun(String text) {
        if (expected != Expected.BRACE) {
            return text;
        }
        int brace = text.indexOf('{');
        if (brace < 0) {
            return "";
        }
        expected = Expected.OBJECT;
        return text.substring(brace);
    }

    private void take(JsonToken token) throws IOException {
        switch (expected) {
            case OBJECT -> expect(token == JsonToken.START_OBJECT, Expected.NAME);
            case NAME ->
                expect(
                        token == JsonToken.FIELD_NAME && parser.currentName().equals(ProseReply.SENTENCES),
                        Expected.ARRAY);
            case ARRAY -> expect(token == JsonToken.START_ARRAY, Expected.SENTENCE);
            case SENTENCE -> {
                expect(token == JsonToken.VALUE_STRING, Expected.SENTENCE);
                if (expected == Expected.SENTENCE) {
                    sentences.accept(parser.getText());
                }
            }
            case BRACE, NOTHING -> {}
        }
    }

    private void expect(boolean there, Expected next) {
        expected = there ? next : Expected.NOTHING;
    }
}
