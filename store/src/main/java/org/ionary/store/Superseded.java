package org.ionary.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
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

    /** What a row cites: a DOI, or where it is none, its words. */
    private record Cited(Optional<Doi> doi, Optional<String> words) {
        static Cited of(Bibliography bibliography) {
            Optional<Doi> doi = bibliography.doi();
            return new Cited(doi, doi.isPresent() ? Optional.empty() : bibliography.title());
        }
    }

    static void giveWay(Handle handle, List<PaperWork> groups, Set<SourceId> current, long sequence) {
        Map<Cited, List<SourceId>> earlier = earlier(handle, groups, current);
        Map<SourceId, List<Finding>> former = new LinkedHashMap<>();
        for (PaperWork work : groups) {
            // Rows that cite one paper under two years are two groups.
            earlier.getOrDefault(Cited.of(work.paper().bibliography()), List.of())
                    .forEach(source -> former.computeIfAbsent(source, gone -> new ArrayList<>())
                            .addAll(work.findings()));
        }
        Set<SourceId> judged = DecisionTables.judged(handle, former.keySet());
        former.forEach((source, now) -> {
            if (judged.contains(source)) {
                carry(handle, source, now, sequence);
            }
        });
        FindingTables.clear(handle, former.keySet());
        Set<SourceId> left = FindingTables.with(handle, former.keySet());
        PaperTables.touch(handle, left, sequence);
        Set<SourceId> empty = new LinkedHashSet<>(former.keySet());
        empty.removeAll(left);
        PaperTables.remove(handle, empty, sequence);
    }

    /** The groups of the same dataset that are no longer current, by what they cite. */
    private static Map<Cited, List<SourceId>> earlier(Handle handle, List<PaperWork> groups, Set<SourceId> current) {
        Map<String, Set<Doi>> dois = new LinkedHashMap<>();
        Set<String> withoutDoi = new LinkedHashSet<>();
        for (PaperWork work : groups) {
            String doc = work.paper().source().doc();
            Optional<Doi> doi = work.paper().bibliography().doi();
            doi.ifPresent(
                    known -> dois.computeIfAbsent(doc, name -> new HashSet<>()).add(known));
            if (doi.isEmpty()) {
                withoutDoi.add(doc);
            }
        }
        List<PaperCodec.Front> fronts = new ArrayList<>();
        dois.forEach((doc, some) -> fronts.addAll(PaperTables.fronts(handle, doc, some)));
        withoutDoi.forEach(doc -> fronts.addAll(PaperTables.frontsWithoutDoi(handle, doc)));
        Map<Cited, List<SourceId>> earlier = new HashMap<>();
        for (PaperCodec.Front front : fronts) {
            if (front.source().format() == Format.DATASET
                    && !current.contains(front.source().id())) {
                earlier.computeIfAbsent(Cited.of(front.bibliography()), cited -> new ArrayList<>())
                        .add(front.source().id());
            }
        }
        return earlier;
    }

    private static void carry(Handle handle, SourceId former, List<Finding> now, long sequence) {
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
