package org.ionary.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;

/**
 * Examines a database and what is said in it, paper by paper.
 *
 * <ol>
 *   <li>SQLite's own pages, indexes and references.
 *   <li>Bytes have the digest they are kept under; papers, findings, readings and runs can be read.
 *   <li>Every finding's evidence stands in its paper.
 *   <li>Every decision led to what stands now, and nothing is judged without a decision.
 * </ol>
 */
final class Examination {
    private static final List<String> TABLES =
            List.of("papers", "blocks", "findings", "decisions", "failures", "tape", "runs", "saved_questions");

    /** More than this tells nothing new. */
    private static final int MOST_PROBLEMS = 1000;

    private final Handle handle;
    private final List<String> problems = new ArrayList<>();

    private Examination(Handle handle) {
        this.handle = handle;
    }

    /** Only the database itself, not what is said in it. */
    static LibraryCheck ofPages(Handle handle) {
        Examination examination = new Examination(handle);
        examination.pages();
        return examination.result();
    }

    static LibraryCheck ofAll(Handle handle) {
        Examination examination = new Examination(handle);
        examination.pages();
        for (String source : handle.createQuery("SELECT source FROM contents"
                        + " WHERE source NOT IN (SELECT source FROM withheld) ORDER BY source")
                .mapTo(String.class)
                .list()) {
            examination.contents(new SourceId(source));
        }
        for (String source : handle.createQuery("SELECT source FROM papers ORDER BY doc, source")
                .mapTo(String.class)
                .list()) {
            examination.paper(new SourceId(source));
        }
        examination.readable("runs", () -> Runs.all(handle).size());
        examination.readable(
                "saved questions", () -> SavedQuestionTable.all(handle).size());
        return examination.result();
    }

    private LibraryCheck result() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    handle.createQuery("SELECT count(*) FROM " + table)
                            .mapTo(Long.class)
                            .one());
        }
        return new LibraryCheck(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)), counts);
    }

    private void pages() {
        List<String> found = new ArrayList<>(
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
        found.remove("ok");
        problems.addAll(found);
        handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> "a row of " + row.getString("table") + " points to nothing")
                .forEach(problems::add);
    }

    private interface Reading<T> {
        T read();
    }

    private <T> Optional<T> readable(String what, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (UnreadableContent | IllegalArgumentException e) {
            problems.add(what + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void contents(SourceId source) {
        readable(
                        "the bytes of " + source,
                        () -> PaperTables.bytes(handle, source).orElseThrow())
                .filter(bytes -> !SourceId.of(bytes).equals(source))
                .ifPresent(bytes -> problems.add("the bytes of " + source + " have another digest"));
    }

    private void paper(SourceId source) {
        Optional<Paper> paper = readable(
                "the paper " + source, () -> PaperTables.paper(handle, source).orElseThrow());
        if (paper.isEmpty()) {
            return;
        }
        String doc = paper.orElseThrow().source().doc();
        if (!paper.orElseThrow().source().id().equals(source)) {
            problems.add(doc + " is kept under another digest than its own");
        }
        Map<FindingId, Finding> standing = new TreeMap<>();
        Optional<List<Finding>> findings = readable(
                "the findings of " + doc,
                () -> FindingTables.ofSource(handle, source).stream()
                        .map(cited -> cited.finding())
                        .toList());
        findings.orElse(List.of()).forEach(finding -> standing.put(finding.id(), finding));
        standing.values().forEach(finding -> evidence(finding, paper.orElseThrow()));
        if (findings.isPresent()) {
            readable("the decisions on " + doc, () -> decisions(source, standing));
        }
        readable("the readings of " + doc, () -> Readings.current(handle, source));
    }

    private void evidence(Finding finding, Paper paper) {
        for (Evidence evidence : finding.measurement().evidence()) {
            if (paper.textAt(evidence.value()).isEmpty() || !isQuoted(evidence, paper)) {
                problems.add("the evidence of " + finding.id() + " does not stand in "
                        + paper.source().doc());
            }
        }
    }

    private static boolean isQuoted(Evidence evidence, Paper paper) {
        Block block = paper.blocks().get(evidence.value().block());
        return switch (evidence.value()) {
            case Locus.InText in -> block.text().contains(evidence.quote());
            case Locus.InCell in ->
                block instanceof Block.Table table && RowQuote.isOf(table, in.row(), evidence.quote());
        };
    }

    /** Returns how many there are. */
    private int decisions(SourceId source, Map<FindingId, Finding> standing) {
        List<Recorded> all = DecisionTables.ofSource(handle, source);
        Map<FindingId, Optional<Status>> left = new TreeMap<>();
        for (Recorded recorded : all) {
            Decision decision = recorded.decision();
            Optional<Status> before = decision.before().map(Finding::status);
            decision.before().map(Finding::id).ifPresent(id -> {
                Optional<Status> known = left.getOrDefault(id, before);
                if (!known.equals(before) && known.filter(Status::isCurated).isPresent()) {
                    problems.add(
                            "decision " + recorded.number() + " on " + id + " does not follow from the one before");
                }
                left.put(id, Optional.empty());
            });
            decision.after().ifPresent(after -> left.put(after.id(), Optional.of(after.status())));
        }
        left.forEach((id, status) -> {
            Optional<Status> stands = Optional.ofNullable(standing.get(id)).map(Finding::status);
            if (status.filter(Status::isCurated).isPresent() && !stands.equals(status)) {
                problems.add(id + " does not stand as it was decided");
            }
        });
        standing.values().stream()
                .filter(finding -> finding.status().isCurated())
                .filter(finding ->
                        left.getOrDefault(finding.id(), Optional.empty()).isEmpty())
                .forEach(finding ->
                        problems.add(finding.id() + " is " + finding.status().label() + " without a decision"));
        return all.size();
    }
}
