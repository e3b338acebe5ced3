package org.ionary.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A row of an exported CSV as the line of JSON that says the same. */
final class CsvCells {
    private static final Set<String> NUMBERS = Set.of(
            "value", "value_max", "temperature_K", "temperature_min_K", "temperature_max_K", "confidence", "uncertainty");
    private static final Set<String> WHOLE = Set.of("year", "valence");
    private static final Set<String> AMOUNTS = Set.of("elements", "neutral_molecules");
    private static final Set<String> TEXTS = Set.of("conditions", "labels");
    private static final Set<String> LISTS = Set.of("readers", "flags", "authors");
    private static final String EVIDENCE = "evidence_";

    private CsvCells() {}

    static ObjectNode json(List<String> header, List<String> cells) {
        ObjectNode line = Fields.object();
        ObjectNode evidence = Fields.object();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            String cell = cells.get(i);
            if (name.startsWith(EVIDENCE)) {
                evidence(evidence, name.substring(EVIDENCE.length()), cell);
            } else {
                put(line, name, cell);
            }
        }
        if (evidence.has("quote")) {
            line.set("evidence", evidence);
        }
        return line;
    }

    private static void put(ObjectNode line, String name, String cell) {
        if (AMOUNTS.contains(name)) {
            ObjectNode amounts = line.putObject(name);
            for (String part : Cell.parts(cell)) {
                int blank = Cell.blank(part);
                amounts.put(Cell.plain(part.substring(0, blank)), number(name, part.substring(blank + 1)));
            }
        } else if (TEXTS.contains(name)) {
            ObjectNode texts = line.putObject(name);
            for (String part : Cell.parts(cell)) {
                int blank = Cell.blank(part);
                texts.put(Cell.plain(part.substring(0, blank)), Cell.plain(part.substring(blank + 1)));
            }
        } else if (LISTS.contains(name)) {
            ArrayNode list = line.putArray(name);
            Cell.parts(cell).forEach(part -> list.add(Cell.plain(part)));
        } else if (name.equals("additive_shares")) {
            ArrayNode list = line.putArray(name);
            Cell.parts(cell).forEach(part -> additive(list.addObject(), part));
        } else if (!cell.isEmpty()) {
            single(line, name, cell);
        }
    }

    private static void single(ObjectNode line, String name, String cell) {
        if (WHOLE.contains(name)) {
            line.put(name, whole(name, cell));
        } else if (NUMBERS.contains(name)) {
            line.put(name, number(name, cell));
        } else if (name.equals("reported_here")) {
            line.put(name, cell.equals("true"));
        } else {
            line.put(name, cell);
        }
    }

    private static void additive(ObjectNode additive, String part) {
        int basis = part.lastIndexOf(' ');
        int percent = part.lastIndexOf(' ', basis - 1);
        if (percent < 0) {
            throw new UnreadableContent("'" + part + "' is no share of an additive");
        }
        additive.put("formula", Cell.plain(part.substring(0, percent)))
                .put("percent", number("additive_shares", part.substring(percent + 1, basis)))
                .put("basis", part.substring(basis + 1));
    }

    private static void evidence(ObjectNode evidence, String name, String cell) {
        boolean text = name.equals("quote") || name.equals("section");
        if (text && !(name.equals("quote") && cell.isEmpty())) {
            evidence.put(name, cell);
        } else if (!cell.isEmpty()) {
            evidence.put(name, whole(EVIDENCE + name, cell));
        }
    }

    private static int whole(String name, String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new UnreadableContent(name + " is no whole number: " + cell, e);
        }
    }

    private static BigDecimal number(String name, String cell) {
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new UnreadableContent(name + " is no number: " + cell, e);
        }
    }
}
