package org.ionary.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ionary.domain.Ledger;
import org.ionary.store.datasets.Dataset;

/** What became of every row of a dataset. */
final class ImportReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final String dataset;
    private final int rows;
    private int known;
    private Ledger ledger = Ledger.empty("import");
    private final List<Dataset.Note> notes = new ArrayList<>();

    ImportReport(String file, String dataset, int rows) {
        this.file = file;
        this.dataset = dataset;
        this.rows = rows;
    }

    void known(int more) {
        known += more;
    }

    void add(Dataset.Work work) {
        ledger = ledger.plus(work.paper().ledger());
        notes.addAll(work.notes());
    }

    int imported() {
        return ledger.accepted();
    }

    boolean hasRefused() {
        return notes.stream().anyMatch(Dataset.Note::refused);
    }

    private int refused() {
        return (int) notes.stream().filter(Dataset.Note::refused).count();
    }

    private SortedSet<Integer> flagged() {
        SortedSet<Integer> flagged = new TreeSet<>();
        notes.stream().filter(note -> !note.refused()).forEach(note -> flagged.add(note.row()));
        return flagged;
    }

    static Ledger ledger(List<ImportReport> reports) {
        return reports.stream().map(report -> report.ledger).reduce(Ledger.empty("import"), Ledger::plus);
    }

    void print(PrintStream out) {
        if (known == rows) {
            out.println(file + ": nothing new; all " + Words.count(rows, "row") + " of " + dataset
                    + " are in the library as they are.");
            return;
        }
        out.println(file + ": " + Words.count(rows, "row") + " of " + dataset + ": " + ledger.accepted() + " imported ("
                + flagged().size() + " of them flagged), " + refused() + " refused"
                + (known > 0 ? ", " + known + " known already" : "") + ".");
        Map<String, List<Dataset.Note>> kinds = new LinkedHashMap<>();
        notes.stream()
                .sorted(Comparator.comparing((Dataset.Note note) -> !note.refused())
                        .thenComparing(Dataset.Note::kind)
                        .thenComparingInt(Dataset.Note::row))
                .forEach(note -> kinds.computeIfAbsent(
                                (note.refused() ? "refused, " : "flagged, ") + note.kind(), kind -> new ArrayList<>())
                        .add(note));
        kinds.forEach((kind, some) -> {
            out.println("  " + kind + " (" + Words.count(some.size(), "row") + ")");
            some.forEach(note -> out.println("    row " + note.row() + ": " + note.why()));
        });
    }

    static String json(List<ImportReport> reports) {
        ArrayNode all = JSON.createArrayNode();
        for (ImportReport report : reports) {
            ObjectNode object = all.addObject()
                    .put("file", report.file)
                    .put("dataset", report.dataset)
                    .put("rows", report.rows)
                    .put("imported", report.ledger.accepted())
                    .put("flagged", report.flagged().size())
                    .put("refused", report.refused())
                    .put("known", report.known);
            ArrayNode notes = object.putArray("notes");
            report.notes.stream()
                    .sorted(Comparator.comparingInt(Dataset.Note::row))
                    .forEach(note -> notes.addObject()
                            .put("row", note.row())
                            .put("outcome", note.refused() ? "refused" : "flagged")
                            .put("reason", note.kind())
                            .put("detail", note.why()));
        }
        return all.toString();
    }
}
