package org.ionary.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.paper.SourceId;

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

    /** The papers that the findings stand in, each once; papers of one name are told apart by a number. */
    public static void bibtex(Iterable<CitedFinding> findings, Appendable out) throws IOException {
        Set<SourceId> written = new HashSet<>();
        Map<String, Integer> keys = new HashMap<>();
        for (CitedFinding cited : findings) {
            if (written.add(cited.finding().source())) {
                String key = BibtexEntry.key(cited);
                int before = keys.merge(key, 1, Integer::sum) - 1;
                out.append(BibtexEntry.of(before == 0 ? key : key + "-" + (before + 1), cited.bibliography()));
            }
        }
    }
}
