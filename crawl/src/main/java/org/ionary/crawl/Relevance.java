package org.ionary.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.crawl.Lead;

/** Whether a paper may be about solid electrolytes, by its title and abstract. In doubt it is. */
final class Relevance {
    private static final int WORTH_FETCHING = 2;
    private static final int BY_TITLE_ALONE = 1;

    private final Map<String, Integer> weights;

    private Relevance(Map<String, Integer> weights) {
        this.weights = weights;
    }

    static Relevance packaged() {
        try (InputStream in = Relevance.class.getResourceAsStream("relevance.tsv")) {
            if (in == null) {
                throw new IllegalStateException("relevance.tsv is not packaged");
            }
            return new Relevance(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> read(BufferedReader lines) throws IOException {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                weights.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            }
        }
        return weights;
    }

    /** Why it is about something else; empty where it may be of interest, or nothing is known of it. */
    Optional<String> objection(Lead lead) {
        String title = folded(lead.cited().title().orElse(""));
        String summary = folded(lead.summary().orElse(""));
        if (title.isBlank() && summary.isBlank()) {
            return Optional.empty();
        }
        int points = points(title + " \n " + summary);
        int enough = summary.isBlank() ? BY_TITLE_ALONE : WORTH_FETCHING;
        return points >= enough
                ? Optional.empty()
                : Optional.of("title and abstract have " + points + " of " + enough + " points");
    }

    private int points(String text) {
        return weights.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Dashes and spaces of all kinds are plain ones here; subscripts are digits. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", " ");
    }
}
