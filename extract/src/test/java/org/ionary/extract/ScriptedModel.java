package org.ionary.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.llm.Llm;
import org.ionary.prompts.Prompts;

/** A model that replies as a test says, and records what it was asked. */
final class ScriptedModel implements Llm {
    /** What is replied to a request. */
    @FunctionalInterface
    interface Script {
        String reply(String prompt, String user) throws PaperException;
    }

    private final Script script;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    ScriptedModel(Script script) {
        this.script = script;
    }

    /** Claims these entries of the one passage or table it is shown, and stands by them. */
    static ScriptedModel claiming(String... entries) {
        String all = String.join(",", entries);
        return new ScriptedModel((prompt, user) -> switch (prompt) {
            case "screen" -> "{\"passages\":[1]}";
            case "extract" -> "{\"findings\":[" + all + "]}";
            case "table" -> "{\"cells\":[" + all + "]}";
            case "confirm" -> "{\"answers\":[]}";
            default -> throw new IllegalArgumentException(prompt);
        });
    }

    @Override
    public Reply ask(Request request) throws PaperException {
        requests.add(request);
        String prompt = request.prompt().substring(0, request.prompt().indexOf('@'));
        return new Reply(script.reply(prompt, request.user()), 1, 1);
    }

    List<Request> requests(String prompt) {
        return requests.stream()
                .filter(request -> request.prompt().startsWith(prompt + "@"))
                .toList();
    }

    AskedModel asked() {
        return new AskedModel(new ModelName("stub", "m"), this, Prompts.packaged());
    }

    /** An entry of a reply to {@code extract}. */
    static String claim(String property, String quote, String value, String material, String temperature) {
        return "{\"passage\":1,\"property\":\"" + property + "\",\"quote\":\"" + quote
                + "\",\"property_words\":null,\"value\":\"" + value + "\",\"unit\":null,\"material\":\"" + material
                + "\",\"formula\":null,\"temperature\":" + (temperature.isEmpty() ? "null" : "\"" + temperature + "\"")
                + ",\"method\":null,\"origin\":\"experimental\",\"reported_here\":true}";
    }

    /** An entry of a reply to {@code table}. */
    static String cell(int row, int column, String value, String head, String material, String temperature) {
        return "{\"row\":" + row + ",\"column\":" + column + ",\"property\":\"conductivity\",\"value\":\"" + value
                + "\",\"head\":\"" + head + "\",\"material\":\"" + material
                + "\",\"formula\":null,\"temperature\":" + (temperature.isEmpty() ? "null" : "\"" + temperature + "\"")
                + ",\"temperature_head\":null,\"method\":null,\"origin\":\"experimental\",\"reported_here\":true}";
    }
}
