package org.ionary.app.curation;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ionary.domain.Verdict;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.ionary.extract.CuratorWords;
import org.ionary.store.Library;
import org.ionary.store.LibraryException;
import org.ionary.store.ReadingDiff;
import org.ionary.store.Recorded;

/**
 * One curator at work on a library. Every call that changes something has committed and synced its decisions when it
 * returns, or has changed nothing when it throws.
 *
 * <p>Calls that judge take findings as the curator saw them. Where one has changed since, the store refuses with
 * {@link LibraryException.Kind#OUTDATED}; where another curator has judged it, the call refuses unless told
 * {@code again}.
 */
public final class Curation {
    private final Library library;
    private final Clock clock;
    private final String who;

    /** @param library open for writing where something is to be judged */
    public Curation(Library library, Clock clock, String who) {
        this.library = library;
        this.clock = clock;
        this.who = who;
    }

    /** What is worth looking at, the greatest impact × doubt first, ties by id. */
    public List<ReviewItem> list(ReviewFilter filter, int most) throws LibraryException {
        Priorities priorities = new Priorities();
        List<CitedFinding> wanted = new ArrayList<>();
        try (Stream<CitedFinding> all = library.findings()) {
            all.forEach(cited -> {
                priorities.add(cited);
                if (cited.repeats().isEmpty() && filter.lets(cited)) {
                    wanted.add(cited);
                }
            });
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof LibraryException ours) {
                throw ours;
            }
            throw e;
        }
        return wanted.stream()
                .map(priorities::of)
                .sorted(Comparator.comparingDouble((ReviewItem item) -> -item.priority())
                        .thenComparing(item -> item.cited().finding().id()))
                .limit(most)
                .toList();
    }

    /** The finding of this id; for one that was corrected into another, that other. */
    public CitedFinding finding(FindingId id) throws LibraryException, CurationException {
        List<CitedFinding> found = library.byIds(List.of(id));
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        List<Decision> decisions = library.decisions(id);
        Optional<Finding> became = decisions.isEmpty()
                ? Optional.empty()
                : decisions.getLast().after().filter(after -> !after.id().equals(id));
        if (became.isPresent()) {
            return finding(became.get().id());
        }
        throw new CurationException(
                CurationException.Kind.UNKNOWN,
                decisions.isEmpty() ? "no finding " + id + " in the library" : id + " was taken back");
    }

    /** What else may be judged as this one is: nobody has judged it, and it is like it in all that readers err by. */
    public List<CitedFinding> alike(Finding finding) throws LibraryException {
        Likeness likeness = Likeness.of(finding);
        return library.findingsOf(finding.source()).stream()
                .filter(other -> !other.finding().id().equals(finding.id()))
                .filter(other -> !other.finding().status().isCurated())
                .filter(other -> Likeness.of(other.finding()).equals(likeness))
                .toList();
    }

    /** Every decision on the finding and on what it was before, the oldest first. */
    public List<Recorded> history(FindingId id) throws LibraryException {
        List<Decision> known = library.decisions(id);
        if (known.isEmpty()) {
            return List.of();
        }
        Decision any = known.getFirst();
        SourceId source = any.before().or(any::after).map(Finding::source).orElseThrow();
        List<Recorded> all = library.decisionsIn(source);
        Set<FindingId> ids = new LinkedHashSet<>(Set.of(id));
        int before = 0;
        while (ids.size() != before) {
            before = ids.size();
            all.stream()
                    .map(Recorded::decision)
                    .filter(decision -> concerns(decision, ids))
                    .forEach(decision -> Stream.concat(decision.before().stream(), decision.after().stream())
                            .map(Finding::id)
                            .forEach(ids::add));
        }
        return all.stream()
                .filter(recorded -> concerns(recorded.decision(), ids))
                .toList();
    }

    private static boolean concerns(Decision decision, Set<FindingId> ids) {
        return ids.contains(decision.finding())
                || decision.before().map(Finding::id).filter(ids::contains).isPresent()
                || decision.after().map(Finding::id).filter(ids::contains).isPresent();
    }

    /** Every decision of a curator, the oldest first. */
    public List<Recorded> history(String curator) throws LibraryException {
        return library.decisions().stream()
                .filter(recorded -> recorded.decision().who().equals(curator))
                .toList();
    }

    /** Confirms findings, in one act. */
    public List<Decision> accept(List<Finding> seen, String why, boolean again)
            throws LibraryException, CurationException {
        return judge(seen, Decision.Action.CONFIRM, Status.CONFIRMED, Optional.empty(), why, again);
    }

    /** Rejects findings, in one act. */
    public List<Decision> reject(List<Finding> seen, ErrorType error, String why, boolean again)
            throws LibraryException, CurationException {
        return judge(seen, Decision.Action.REJECT, Status.REJECTED, Optional.of(error), why, again);
    }

    private List<Decision> judge(
            List<Finding> seen,
            Decision.Action action,
            Status status,
            Optional<ErrorType> error,
            String why,
            boolean again)
            throws LibraryException, CurationException {
        List<Decision> decisions = new ArrayList<>();
        for (Finding finding : seen) {
            checkOpen(finding, again);
            if (finding.status() == status) {
                throw new CurationException(
                        CurationException.Kind.NOTHING_TO_CHANGE, finding.id() + " is " + status.label() + " already");
            }
            decisions.add(decision(action, Optional.of(finding), Optional.of(as(finding, status)), error, why));
        }
        record(decisions);
        return decisions;
    }

    private void checkOpen(Finding finding, boolean again) throws LibraryException, CurationException {
        if (again || !finding.status().isCurated()) {
            return;
        }
        List<Decision> before = library.decisions(finding.id());
        if (!before.isEmpty() && !before.getLast().who().equals(who)) {
            Decision last = before.getLast();
            throw new CurationException(
                    CurationException.Kind.JUDGED_BEFORE,
                    finding.id() + " was " + finding.status().label() + " by " + last.who() + " on " + last.when()
                            + (last.reason().isEmpty() ? "" : " (" + last.reason() + ")")
                            + "; say --again to decide anew");
        }
    }

    private static Finding as(Finding finding, Status status) {
        return new Finding(
                finding.id(),
                finding.source(),
                finding.measurement(),
                finding.readers(),
                status,
                finding.confidence(),
                finding.flags());
    }

    /** Puts a finding right; what it says now stands under an id of its own. */
    public Decision correct(
            Finding seen, CuratorWords.Correction correction, ErrorType error, String why, boolean again)
            throws LibraryException, CurationException {
        checkOpen(seen, again);
        Finding corrected = read(words(seen.source()).corrected(seen, correction));
        if (corrected.id().equals(seen.id())) {
            throw new CurationException(
                    CurationException.Kind.NOTHING_TO_CHANGE, seen.id() + " says so already; accept it instead");
        }
        checkNew(corrected, Optional.of(seen.id()));
        Decision decision =
                decision(Decision.Action.CORRECT, Optional.of(seen), Optional.of(corrected), Optional.of(error), why);
        record(List.of(decision));
        return decision;
    }

    /** Adds what no reader found; the quote has to stand in the paper and the number in the quote. */
    public Decision add(SourceId source, CuratorWords.Missed missed, String why)
            throws LibraryException, CurationException {
        Finding added = read(words(source).added(missed));
        checkNew(added, Optional.empty());
        Decision decision =
                decision(Decision.Action.ADD, Optional.empty(), Optional.of(added), Optional.of(ErrorType.MISSED), why);
        record(List.of(decision));
        return decision;
    }

    /** A fact that the paper's findings hold already is not stored a second time. */
    private void checkNew(Finding finding, Optional<FindingId> instead) throws LibraryException, CurationException {
        for (CitedFinding cited : library.findingsOf(finding.source())) {
            Finding other = cited.finding();
            boolean itself = instead.filter(other.id()::equals).isPresent();
            boolean same = other.id().equals(finding.id())
                    || other.status() != Status.REJECTED
                            && isSameKind(other, finding)
                            && ReadingDiff.saysTheSame(other, finding);
            if (!itself && same) {
                throw new CurationException(
                        CurationException.Kind.NOTHING_TO_CHANGE,
                        other.id() + " says that already; accept it, and reject what repeats it as a duplicate");
            }
        }
    }

    private static boolean isSameKind(Finding a, Finding b) {
        ConductivityKind one = a.measurement().kind();
        ConductivityKind other = b.measurement().kind();
        return one == other || one == ConductivityKind.UNSPECIFIED || other == ConductivityKind.UNSPECIFIED;
    }

    private CuratorWords words(SourceId source) throws LibraryException, CurationException {
        Paper paper = library.paper(source)
                .orElseThrow(() -> new CurationException(
                        CurationException.Kind.UNKNOWN, "no paper " + source.sha256() + " in the library"));
        return new CuratorWords(paper, who);
    }

    private static Finding read(Verdict<Finding> verdict) throws CurationException {
        return switch (verdict) {
            case Verdict.Accepted<Finding>(Finding finding) -> finding;
            case Verdict.Rejected<Finding> refused ->
                throw new CurationException(
                        CurationException.Kind.NOT_READ,
                        "'" + refused.detail() + "': " + refused.reason().meaning());
        };
    }

    private Decision decision(
            Decision.Action action,
            Optional<Finding> before,
            Optional<Finding> after,
            Optional<ErrorType> error,
            String why) {
        return new Decision(
                before.or(() -> after).map(Finding::id).orElseThrow(),
                clock.instant(),
                who,
                action,
                why,
                before,
                after,
                error);
    }

    private void record(List<Decision> decisions) throws LibraryException {
        library.recordAll(decisions);
        if (!library.links().isEmpty()) {
            // Which copy says what follows from the findings.
            library.relink();
        }
    }

    /** Takes back this curator's last act that has not been taken back; every finding is exactly as it was before. */
    public List<Decision> undoLast(String why) throws LibraryException, CurationException {
        List<Recorded> mine = history(who);
        Set<Long> undone = undone(library.decisions());
        long act = mine.stream()
                .filter(recorded -> recorded.decision().action() != Decision.Action.UNDO)
                .filter(recorded -> !undone.contains(recorded.number()))
                .mapToLong(Recorded::number)
                .max()
                .stream()
                .mapToObj(number -> mine.stream()
                        .filter(recorded -> recorded.number() == number)
                        .findFirst()
                        .orElseThrow()
                        .act())
                .findFirst()
                .orElseThrow(() -> new CurationException(
                        CurationException.Kind.NOTHING_TO_UNDO, who + " has decided nothing that could be taken back"));
        return undo(
                mine.stream()
                        .filter(recorded -> recorded.act() == act && !undone.contains(recorded.number()))
                        .toList(),
                why);
    }

    /** Takes back the last decision on a finding, whoever made it. */
    public List<Decision> undo(FindingId id, String why) throws LibraryException, CurationException {
        List<Recorded> all = history(id);
        Set<Long> undone = undone(all);
        Recorded last = all.reversed().stream()
                .filter(recorded -> recorded.decision().action() != Decision.Action.UNDO)
                .filter(recorded -> !undone.contains(recorded.number()))
                .findFirst()
                .orElseThrow(() ->
                        new CurationException(CurationException.Kind.NOTHING_TO_UNDO, "nothing was decided on " + id));
        return undo(List.of(last), why);
    }

    private List<Decision> undo(List<Recorded> decided, String why) throws LibraryException {
        List<Decision> decisions = decided.reversed().stream()
                .map(Recorded::decision)
                .map(decision -> decision(
                        Decision.Action.UNDO,
                        /* before= */ decision.after(),
                        /* after= */ decision.before(),
                        Optional.empty(),
                        why))
                .toList();
        record(decisions);
        return decisions;
    }

    /** The numbers of decisions that a later one took back; it goes from what they left to what they found. */
    private static Set<Long> undone(List<Recorded> all) {
        Set<Long> undone = new TreeSet<>();
        List<Recorded> before = new ArrayList<>();
        for (Recorded recorded : all) {
            Decision undo = recorded.decision();
            if (undo.action() == Decision.Action.UNDO) {
                before.reversed().stream()
                        .filter(one -> !undone.contains(one.number()))
                        .filter(one -> isSameState(one.decision().before(), undo.after())
                                && isSameState(one.decision().after(), undo.before()))
                        .findFirst()
                        .ifPresent(one -> undone.add(one.number()));
            } else {
                before.add(recorded);
            }
        }
        return undone;
    }

    private static boolean isSameState(Optional<Finding> a, Optional<Finding> b) {
        return a.map(Finding::id).equals(b.map(Finding::id))
                && a.map(Finding::status).equals(b.map(Finding::status));
    }

    /** Notes that nothing is missing in a paper and nothing left to judge, or that it is not so. */
    public void done(SourceId source, boolean done) throws LibraryException {
        if (done) {
            library.markDone(source, who, clock.instant());
        } else {
            library.unmarkDone(source);
        }
    }

    /** Papers that are gold: marked as done, or with every finding judged by a person. */
    public Set<SourceId> gold() throws LibraryException {
        Set<SourceId> gold = new TreeSet<>(library.done());
        for (SourceId source : library.judged()) {
            List<CitedFinding> findings = library.findingsOf(source);
            if (!findings.isEmpty()
                    && findings.stream()
                            .allMatch(cited -> cited.finding().status().isCurated())) {
                gold.add(source);
            }
        }
        return gold;
    }
}
