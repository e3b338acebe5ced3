package org.ionary.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;

/**
 * Findings written for other programs, one after the other in the order they come; nothing is held back, so a library
 * of any size can be exported.
 */
public final class Export {
    private Export() {}

    /** One finding as one JSON object on one line, not ended; the fields are those of {@link #jsonLines}. */
    public static String json(CitedFinding cited) throws IOException {
        return JsonLines.line(cited);
    }

    /** One JSON object a line, ended by a line feed. */
    public static void jsonLines(Iterable<CitedFinding> findings, Appendable out) throws IOException {
        for (CitedFinding cited : findings) {
            out.append(json(cited)).append('\n');
        }
    }

    /** The same columns flattened, under a header; lines end as RFC 4180 has it. */
    public static void csv(Iterable<CitedFinding> findings, Appendable out) throws IOException {
        out.append(CsvRows.header()).append("\r\n");
        for (CitedFinding cited : findings) {
            out.append(CsvRows.row(cited)).append("\r\n");
        }
    }

    /**
     * The papers that the findings stand in or that a dataset's rows cite, each once; papers of one name are told apart
     * by a number. What cites a paper by its DOI and the paper itself make one entry.
     */
    public static void bibtex(Iterable<CitedFinding> findings, Appendable out) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        Map<String, Bibliography> entries = new HashMap<>();
        for (CitedFinding cited : findings) {
            Bibliography bibliography = cited.bibliography();
            String paper = bibliography
                    .doi()
                    .map(Doi::value)
                    .orElseGet(() -> cited.finding().source().toString());
            // Of one paper the words of whoever read it go before what a dataset says of it.
            entries.merge(paper, bibliography, Export::richer);
            keys.merge(paper, BibtexEntry.key(cited), (one, other) -> isOfRows(cited) ? one : other);
        }
        Map<String, Integer> used = new HashMap<>();
        for (Map.Entry<String, String> paper : keys.entrySet()) {
            String key = paper.getValue();
            int before = used.merge(key, 1, Integer::sum) - 1;
            Bibliography entry = entries.getOrDefault(paper.getKey(), Bibliography.unknown());
            out.append(BibtexEntry.of(before == 0 ? key : key + "-" + (before + 1), entry));
        }
    }

    private static Bibliography richer(Bibliography one, Bibliography other) {
        return other.authors().size() > one.authors().size() ? other.completedBy(one) : one.completedBy(other);
    }

    static boolean isOfRows(CitedFinding cited) {
        return cited.finding().readers().stream().allMatch(Reader.Dataset.class::isInstance);
    }
}
