package org.ionary.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.paper.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables of links between papers and of findings that repeat one another; both follow from the papers. */
final class Links {
    /** How many blocks at a paper's beginning tell what it is. */
    private static final int FRONT = 8;

    /** Rows that cite a paper are no copy of it. */
    private static final String NO_DATASET = "json_extract(p.record, '$.source.format') <> 'DATASET'";

    private static final RowMapper<PaperLink> LINK = (row, context) -> new PaperLink(
            new SourceId(row.getString("source")),
            Fields.constant(PaperLink.Kind.class, row.getString("kind").toUpperCase(Locale.ROOT)),
            new SourceId(row.getString("target")),
            row.getString("why"));

    /** What the tables hold, or should. */
    record State(Map<SourceId, PaperLink> links, Map<FindingId, FindingId> repeats) {}

    private Links() {}

    static List<PaperLink> all(Handle handle) {
        return handle.createQuery("SELECT * FROM links ORDER BY source")
                .map(LINK)
                .list();
    }

    static State stored(Handle handle) {
        Map<SourceId, PaperLink> links = new TreeMap<>();
        all(handle).forEach(link -> links.put(link.source(), link));
        Map<FindingId, FindingId> repeats = new TreeMap<>();
        handle.createQuery("SELECT finding, first FROM repeats")
                .map((row, context) ->
                        Map.entry(new FindingId(row.getString("finding")), new FindingId(row.getString("first"))))
                .forEach(repeat -> repeats.put(repeat.getKey(), repeat.getValue()));
        return new State(links, repeats);
    }

    /** What follows from the papers and findings as they are now. */
    static State derived(Handle handle) {
        Map<SourceId, PaperLink> links = Kinship.links(papers(handle));
        Map<SourceId, Set<SourceId>> copies = new TreeMap<>();
        links.values().stream()
                .filter(link -> link.kind() == PaperLink.Kind.COPY)
                .forEach(link -> copies.computeIfAbsent(link.target(), best -> new LinkedHashSet<>())
                        .add(link.source()));
        Map<FindingId, FindingId> repeats = new TreeMap<>();
        copies.forEach((best, others) -> {
            Map<FactKey, FindingId> said = new HashMap<>();
            findings(handle, best).forEach(finding -> said.putIfAbsent(FactKey.of(finding), finding.id()));
            for (SourceId copy : others) {
                Map<FactKey, FindingId> more = new HashMap<>();
                for (Finding finding : findings(handle, copy)) {
                    FactKey key = FactKey.of(finding);
                    FindingId first = said.get(key);
                    if (first != null) {
                        repeats.put(finding.id(), first);
                    } else {
                        more.putIfAbsent(key, finding.id());
                    }
                }
                said.putAll(more);
            }
        });
        return new State(links, repeats);
    }

    private static List<Kin> papers(Handle handle) {
        Map<String, List<String>> fronts = new HashMap<>();
        handle.createQuery("SELECT b.source, b.text FROM papers p JOIN blocks b ON b.source = p.source AND b.ordinal < "
                        + FRONT + " WHERE " + NO_DATASET + " ORDER BY b.source, b.ordinal")
                .map((row, context) -> Map.entry(row.getString("source"), row.getString("text")))
                .forEach(block -> fronts.computeIfAbsent(block.getKey(), source -> new ArrayList<>())
                        .add(block.getValue()));
        return handle.createQuery("SELECT record FROM papers p WHERE " + NO_DATASET)
                .mapTo(String.class)
                .map(PaperCodec::decode)
                .map(front -> new Kin(
                        front.source(),
                        front.bibliography(),
                        front.notices(),
                        fronts.getOrDefault(front.source().id().sha256(), List.of())))
                .list();
    }

    private static List<Finding> findings(Handle handle, SourceId source) {
        return handle.createQuery("SELECT record FROM findings WHERE source = :source ORDER BY id")
                .bind("source", source.sha256())
                .mapTo(String.class)
                .map(FindingCodec::decode)
                .list();
    }

    /** Writes what differs and marks the papers that it concerns as changed. */
    static void write(Handle handle, State before, State after, long sequence) {
        Set<SourceId> changed = new TreeSet<>();
        Set<SourceId> linked = new TreeSet<>(before.links().keySet());
        linked.addAll(after.links().keySet());
        for (SourceId source : linked) {
            if (!Objects.equals(before.links().get(source), after.links().get(source))) {
                changed.add(source);
            }
        }
        Set<FindingId> repeated = new TreeSet<>(before.repeats().keySet());
        repeated.addAll(after.repeats().keySet());
        for (FindingId finding : repeated) {
            if (!Objects.equals(before.repeats().get(finding), after.repeats().get(finding))) {
                handle.createQuery("SELECT source FROM findings WHERE id = :id")
                        .bind("id", finding.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(SourceId::new)
                        .ifPresent(changed::add);
            }
        }
        handle.execute("DELETE FROM links");
        after.links()
                .values()
                .forEach(link -> handle.execute(
                        "INSERT INTO links (source, kind, target, why) VALUES (?, ?, ?, ?)",
                        link.source().sha256(),
                        link.kind().name().toLowerCase(Locale.ROOT),
                        link.target().sha256(),
                        link.why()));
        handle.execute("DELETE FROM repeats");
        after.repeats()
                .forEach((finding, first) -> handle.execute(
                        "INSERT INTO repeats (finding, first) VALUES (?, ?)", finding.value(), first.value()));
        changed.forEach(
                source -> handle.execute("UPDATE papers SET changed = ? WHERE source = ?", sequence, source.sha256()));
    }
}
