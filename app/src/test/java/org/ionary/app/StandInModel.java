package org.ionary.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionary.domain.llm.Llm;

/**
 * A model that claims the facts it is given, wherever it is shown their words, and stands by everything when asked
 * again. It records what it was sent.
 */
final class StandInModel implements Llm {
    static final ModelName NAME = new ModelName("stand-in", "gold");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PASSAGE = Pattern.compile("\\[(\\d+)]\\n(.*)\\nend");
    private static final Pattern ROW = Pattern.compile("(?m)^(\\d+) \\| (.*)$");
    private static final Pattern READING = Pattern.compile("\\[(\\d+)]\\ntext: ");

    private final List<ClaimedFact> facts;
    private final List<ClaimedCell> cells;
    private final UnaryOperator<ObjectNode> change;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    /** @param change what becomes of each claim */
    StandInModel(List<ClaimedFact> facts, UnaryOperator<ObjectNode> change) {
        this(facts, List.of(), change);
    }

    /**
     * @param facts claimed of passages
     * @param cells claimed of tables
     */
    StandInModel(List<ClaimedFact> facts, List<ClaimedCell> cells, UnaryOperator<ObjectNode> change) {
        this.facts = facts;
        this.cells = cells;
        this.change = change;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Reply ask(Request request) {
        requests.add(request);
        ObjectNode reply = JSON.createObjectNode();
        switch (request.prompt().substring(0, request.prompt().indexOf('@'))) {
            case "screen" -> {
                ArrayNode passages = reply.putArray("passages");
                Matcher passage = PASSAGE.matcher(request.user());
                while (passage.find()) {
                    passages.add(Integer.parseInt(passage.group(1)));
                }
            }
            case "extract" -> {
                ArrayNode findings = reply.putArray("findings");
                Matcher passage = PASSAGE.matcher(request.user());
                while (passage.find()) {
                    claim(Integer.parseInt(passage.group(1)), passage.group(2), findings);
                }
            }
            case "table" -> {
                ArrayNode claims = reply.putArray("cells");
                Matcher row = ROW.matcher(request.user());
                while (row.find()) {
                    cells.stream()
                            .filter(cell -> cell.row() == Integer.parseInt(row.group(1))
                                    && cell.line().equals(row.group(2)))
                            .forEach(cell -> claims.add(change.apply(cell.claim())));
                }
            }
            case "confirm" -> {
                ArrayNode answers = reply.putArray("answers");
                Matcher reading = READING.matcher(request.user());
                while (reading.find()) {
                    answers.addObject()
                            .put("reading", Integer.parseInt(reading.group(1)))
                            .put("holds", true)
                            .put("because", "it says so");
                }
            }
            default -> throw new IllegalArgumentException("unknown prompt " + request.prompt());
        }
        return new Reply(reply.toString(), request.user().length() / 4, 100);
    }

    private void claim(int number, String passage, ArrayNode findings) {
        for (ClaimedFact fact : facts) {
            String quote = quote(fact, passage);
            if (!quote.isEmpty()) {
                findings.add(change.apply(fact.claim(number, quote)));
            }
        }
    }

    /** The part of a fact's words that stands in the passage and holds its value; empty where none does. */
    static String quote(ClaimedFact fact, String passage) {
        if (passage.contains(fact.evidence())) {
            return fact.evidence();
        }
        if (fact.evidence().contains(passage) && passage.contains(fact.value())) {
            return passage;
        }
        for (String sentence : fact.evidence().split("(?<=\\.) (?=\\p{Lu})|\\n", -1)) {
            if (sentence.contains(fact.value()) && passage.contains(sentence)) {
                return sentence;
            }
        }
        return "";
    }
}
