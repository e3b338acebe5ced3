package org.ionary.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;

/**
 * The table of readings. In a paper that carries decisions, a new reading waits as a proposal until it is promoted, and
 * then takes the place only of what nobody has judged.
 */
final class Readings {
    private static final String CURRENT = "current";
    private static final String PROPOSED = "proposed";

    private record Row(SourceId source, String workKey, ReadingCodec.Work work) {}

    private Readings() {}

    /** Stores the work, or keeps it as a proposal where people have judged the paper and it would change something. */
    static Taken take(Handle handle, PaperWork work, long sequence) {
        SourceId source = work.paper().source().id();
        List<Finding> standing = standing(handle, source);
        ReadingDiff diff = ReadingMatch.diff(standing, DecisionTables.origins(handle, source), work.findings());
        boolean again = !standing.isEmpty();
        if (!DecisionTables.areOn(handle, source)) {
            FindingTables.store(handle, work, sequence);
            return new Taken(false, again, diff);
        }
        Paper before = PaperTables.paper(handle, source).orElseThrow();
        boolean sameText = before.blocks().equals(work.paper().blocks());
        Set<SourceId> done = DecisionTables.done(handle);
        boolean asGood = !score(handle, source, done, work.findings())
                .isWorseThan(score(handle, source, done, current(handle, source)));
        if (sameText && diff.isEmpty() && asGood) {
            put(handle, CURRENT, work, Optional.empty());
            handle.execute("DELETE FROM readings WHERE source = ? AND role = 'proposed'", source.sha256());
            FindingTables.store(handle, withoutJudged(work, diff), sequence);
            return new Taken(false, again, diff);
        }
        put(handle, PROPOSED, work, Optional.of(work.paper()));
        return new Taken(true, again, diff);
    }

    /** What a person has judged is not stored a second time in the words of a reader. */
    private static PaperWork withoutJudged(PaperWork work, ReadingDiff diff) {
        List<Finding> kept = new ArrayList<>(diff.added());
        diff.changed().forEach(change -> kept.add(change.after()));
        kept.addAll(diff.same());
        return new PaperWork(work.bytes(), work.paper(), kept, work.ledger(), work.workKey());
    }

    private static void put(Handle handle, String role, PaperWork work, Optional<Paper> paper) {
        handle.createUpdate("""
                        INSERT OR REPLACE INTO readings (source, role, work_key, found, work)
                        VALUES (:source, :role, :workKey, :found, :work)
                        """)
                .bind("source", work.paper().source().id().sha256())
                .bind("role", role)
                .bind("workKey", work.workKey())
                .bind("found", work.findings().size())
                .bind("work", ReadingCodec.encode(new ReadingCodec.Work(work.findings(), work.ledger(), paper)))
                .execute();
    }

    private static List<Finding> standing(Handle handle, SourceId source) {
        return FindingTables.ofSource(handle, source).stream()
                .map(CitedFinding::finding)
                .toList();
    }

    /** What the readers that stand say of a paper, whatever people have made of it. */
    static List<Finding> current(Handle handle, SourceId source) {
        return row(handle, source, CURRENT).map(row -> row.work().findings()).orElseGet(() -> {
            Map<FindingId, Optional<Finding>> origins = DecisionTables.origins(handle, source);
            List<Finding> read = new ArrayList<>();
            for (Finding finding : standing(handle, source)) {
                if (finding.status().isCurated()) {
                    origins.getOrDefault(finding.id(), Optional.empty()).ifPresent(read::add);
                } else {
                    read.add(finding);
                }
            }
            return read;
        });
    }

    private static Optional<Row> row(Handle handle, SourceId source, String role) {
        return handle.createQuery("SELECT * FROM readings WHERE source = :source AND role = :role")
                .bind("source", source.sha256())
                .bind("role", role)
                .map((row, context) -> new Row(
                        new SourceId(row.getString("source")),
                        row.getString("work_key"),
                        ReadingCodec.decode(row.getString("work"))))
                .findOne();
    }

    static List<Proposal> proposals(Handle handle) {
        Set<SourceId> done = DecisionTables.done(handle);
        return handle.createQuery("""
                        SELECT r.source, p.doc, r.work_key FROM readings r JOIN papers p ON p.source = r.source
                        WHERE r.role = 'proposed' ORDER BY p.doc, r.source
                        """)
                .map((row, context) -> proposal(
                        handle,
                        new SourceId(row.getString("source")),
                        row.getString("doc"),
                        row.getString("work_key"),
                        done))
                .list();
    }

    private static Proposal proposal(Handle handle, SourceId source, String doc, String workKey, Set<SourceId> done) {
        List<Finding> proposed =
                row(handle, source, PROPOSED).orElseThrow().work().findings();
        return new Proposal(
                source,
                doc,
                workKey,
                ReadingMatch.diff(standing(handle, source), DecisionTables.origins(handle, source), proposed),
                score(handle, source, done, current(handle, source)),
                score(handle, source, done, proposed));
    }

    private static ReadingScore score(Handle handle, SourceId source, Set<SourceId> done, List<Finding> read) {
        return ReadingScore.of(
                standing(handle, source), DecisionTables.origins(handle, source), done.contains(source), read);
    }

    /** How the readings do against all that people have judged, with these proposals in place of what stands. */
    static ReadingScore score(Handle handle, Set<SourceId> promoted) {
        Set<SourceId> done = DecisionTables.done(handle);
        ReadingScore all = ReadingScore.NOTHING;
        for (SourceId source : DecisionTables.judged(handle)) {
            List<Finding> read = promoted.contains(source)
                    ? row(handle, source, PROPOSED)
                            .map(row -> row.work().findings())
                            .orElseGet(() -> current(handle, source))
                    : current(handle, source);
            all = all.plus(score(handle, source, done, read));
        }
        return all;
    }

    /**
     * Puts a proposal in the place of what nobody has judged; false where a judged finding's words are not in the paper
     * as it was read for the proposal.
     */
    static boolean promote(Handle handle, SourceId source, long sequence) {
        Row row = row(handle, source, PROPOSED).orElseThrow();
        Paper before = PaperTables.paper(handle, source).orElseThrow();
        Paper after = row.work().paper().orElse(before);
        if (!before.blocks().equals(after.blocks())) {
            Relocation relocation = new Relocation(before, after);
            List<Finding> moved = new ArrayList<>();
            for (Finding finding : standing(handle, source)) {
                if (finding.status().isCurated()) {
                    Optional<Finding> found = relocation.of(finding);
                    if (found.isEmpty()) {
                        return false;
                    }
                    moved.add(found.orElseThrow());
                }
            }
            moved.forEach(finding -> FindingTables.put(handle, finding));
        }
        byte[] bytes = PaperTables.bytes(handle, source).orElseThrow();
        PaperWork work =
                new PaperWork(bytes, after, row.work().findings(), row.work().ledger(), row.workKey());
        ReadingDiff diff =
                ReadingMatch.diff(standing(handle, source), DecisionTables.origins(handle, source), work.findings());
        FindingTables.store(handle, withoutJudged(work, diff), sequence);
        put(handle, CURRENT, work, Optional.empty());
        handle.execute("DELETE FROM readings WHERE source = ? AND role = 'proposed'", source.sha256());
        return true;
    }

    static boolean withdraw(Handle handle, SourceId source) {
        return handle.execute("DELETE FROM readings WHERE source = ? AND role = 'proposed'", source.sha256()) > 0;
    }
}
