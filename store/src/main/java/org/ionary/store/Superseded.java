package org.ionary.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;

/**
 * Former versions of a dataset's rows, giving way to newer ones that cite the same paper.
 *
 * <p>A row that has come again takes the decisions on it along, as new entries of the journal, for nothing in the
 * journal is changed. A row that a person has judged and that has not come again stays, with its group.
 */
final class Superseded {
    private Superseded() {}

    static void giveWay(Handle handle, List<PaperWork> groups, Set<SourceId> current, long sequence) {
        Map<SourceId, List<Finding>> former = new LinkedHashMap<>();
        for (PaperWork work : groups) {
            Paper paper = work.paper();
            for (PaperCodec.Front front :
                    PaperTables.fronts(handle, paper.source().doc(), paper.bibliography())) {
                boolean gone = front.source().format() == Format.DATASET
                        && !current.contains(front.source().id());
                if (gone) {
                    // Rows that cite one paper under two years are two groups.
                    former.computeIfAbsent(front.source().id(), source -> new ArrayList<>())
                            .addAll(work.findings());
                }
            }
        }
        former.forEach((source, now) -> giveWay(handle, source, now, sequence));
    }

    private static void giveWay(Handle handle, SourceId former, List<Finding> now, long sequence) {
        Map<Measurement, Finding> again = new HashMap<>();
        now.forEach(finding -> again.putIfAbsent(said(finding), finding));
        for (Decision decision : DecisionTables.last(handle, former)) {
            Optional<Finding> same = DecisionTables.ofFinding(handle, decision.finding()).stream()
                    .flatMap(step -> step.before().stream())
                    .map(before -> again.get(said(before)))
                    .filter(Objects::nonNull)
                    .findFirst();
            same.ifPresent(row -> carry(handle, decision, row, sequence));
        }
        FindingTables.replace(handle, former, List.of());
        if (FindingTables.ofSource(handle, former).isEmpty()) {
            PaperTables.remove(handle, former, sequence);
        } else {
            PaperTables.touch(handle, former, sequence);
        }
    }

    private static void carry(Handle handle, Decision decision, Finding row, long sequence) {
        Optional<Finding> after = decision.after().map(judged -> moved(judged, row));
        Decision carried = new Decision(
                row.id(),
                decision.when(),
                decision.who(),
                decision.action(),
                decision.reason() + " (of " + decision.finding() + ", the same row of a former version)",
                Optional.of(row),
                after,
                decision.error());
        if (DecisionTables.record(handle, carried, sequence)) {
            decision.after()
                    .ifPresent(judged -> handle.execute(
                            "DELETE FROM findings WHERE id = ?", judged.id().value()));
        }
    }

    /** What was judged, as a finding of the row's source and place. */
    private static Finding moved(Finding judged, Finding row) {
        Measurement measurement = judged.measurement().shownIn(row.measurement().evidence());
        return new Finding(
                FindingId.of(row.source(), measurement),
                row.source(),
                measurement,
                judged.readers(),
                judged.status(),
                judged.confidence(),
                judged.flags());
    }

    private static Measurement said(Finding finding) {
        return finding.measurement().shownIn(List.of());
    }
}
