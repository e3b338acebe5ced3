package org.ionary.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The lexicon of what publishers' web pages are made of: {@code web-pages.txt}, one entry a line. */
final class WebPages {
    private static final String FILE = "web-pages.txt";
    private static final Map<String, List<String>> ENTRIES = entries();

    static final Set<String> FURNITURE_WORDS = Set.copyOf(of("word"));
    static final Set<String> FURNITURE_PHRASES = Set.copyOf(of("phrase"));
    static final Set<String> FURNITURE_CLASSES = Set.copyOf(of("class"));
    static final Set<String> LABELS = Set.copyOf(of("label"));
    static final Set<String> CAPTION_CLASSES = Set.copyOf(of("caption"));
    static final Set<String> LAYOUT_CLASSES = Set.copyOf(of("layout"));
    static final Set<String> EQUATION_CLASSES = Set.copyOf(of("equation"));
    static final List<String> FURNITURE_HEADINGS = of("heading");
    static final List<String> PREVIEWS = of("preview");

    /** In the order of the file, so that the first match is the most telling one. */
    static final List<Gate> GATES = of("gate").stream().map(Gate::of).toList();

    /** @param says what such a page says, in lower case */
    record Gate(String says, String meaning) {
        private static Gate of(String entry) {
            int bar = entry.indexOf('|');
            return new Gate(
                    entry.substring(0, bar).strip(), entry.substring(bar + 1).strip());
        }

        /** Whether the text says it, as words of its own. */
        boolean isIn(String lower) {
            int found = lower.indexOf(says);
            while (found >= 0) {
                int end = found + says.length();
                boolean begins = found == 0 || !Character.isLetterOrDigit(lower.charAt(found - 1));
                boolean ends = end == lower.length() || !Character.isLetter(lower.charAt(end)) || says.length() > 8;
                if (begins && ends) {
                    return true;
                }
                found = lower.indexOf(says, found + 1);
            }
            return false;
        }
    }

    private WebPages() {}

    static boolean hasClass(Element element, Set<String> classes) {
        return element.hasAttr("class") && element.classNames().stream().anyMatch(classes::contains);
    }

    private static List<String> of(String kind) {
        return List.copyOf(ENTRIES.getOrDefault(kind, List.of()));
    }

    private static Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new HashMap<>();
        try (InputStream file = WebPages.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + FILE);
            }
            for (String line : new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                String entry = line.strip();
                int blank = entry.indexOf(' ');
                if (!entry.startsWith("#") && blank > 0) {
                    entries.computeIfAbsent(entry.substring(0, blank).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                            .add(entry.substring(blank + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
