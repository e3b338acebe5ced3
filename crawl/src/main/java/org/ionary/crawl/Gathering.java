package org.ionary.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.crawl.Lead;

/** The leads of one page: an entry that is broken is left out with its reason, one that comes twice comes once. */
final class Gathering {
    private static final int LONGEST = 160;

    private final Map<String, Lead> leads = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();

    /** Reads an entry; what it cannot be made a lead of is an {@link IllegalArgumentException} for people to read. */
    @FunctionalInterface
    interface Entry {
        Lead read();
    }

    /** @param name of the entry, for whoever looks into what was skipped */
    void add(String name, Entry entry) {
        try {
            Lead lead = entry.read();
            leads.putIfAbsent(lead.key(), lead);
        } catch (IllegalArgumentException e) {
            skip(name, String.valueOf(e.getMessage()));
        }
    }

    /** Reads each item of an array; what is no object there is skipped. */
    void addAll(JsonNode items, String idField, JsonEntry reader) {
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            String id = item.path(idField).asText("");
            String name = id.isBlank() || id.equals("null") ? "entry " + (i + 1) : id;
            if (item.isObject()) {
                add(name, () -> reader.read(item));
            } else {
                skip(name, "not an object");
            }
        }
    }

    @FunctionalInterface
    interface JsonEntry {
        Lead read(JsonNode item);
    }

    void skip(String name, String reason) {
        String line = (name + ": " + reason).replaceAll("\\s+", " ");
        skipped.add(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }

    LeadSource.Page page(Optional<String> next) {
        return new LeadSource.Page(List.copyOf(leads.values()), next, skipped);
    }
}
