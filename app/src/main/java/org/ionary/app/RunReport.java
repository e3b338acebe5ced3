package org.ionary.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionary.domain.Ledger;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Notice;
import org.ionary.llm.Spending;
import org.ionary.store.ReadingDiff;
import org.ionary.store.Taken;

/** The books of one run: what became of each file. */
final class RunReport {
    private int read;
    private int known;
    private int unwantedCount;
    private int findingsRead;
    private int notReached;
    private final List<String> remarks = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Changes changes = Changes.NONE;
    private Ledger extract = Ledger.empty("extract");
    private Optional<Spending> spending = Optional.empty();
    private String whyLeft = "";

    /** @param known whether it was found out in an earlier run and not tried again */
    record Failure(String message, boolean known) {}

    /**
     * What reading papers again has changed, or proposes to.
     *
     * @param papers how many were read again
     * @param proposed how many of them carry decisions, so that their readings wait
     */
    record Changes(int papers, int proposed, int added, int removed, int changed, int same) {
        private static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

        private Changes plus(Taken taken) {
            if (!taken.again()) {
                return this;
            }
            ReadingDiff diff = taken.diff();
            return new Changes(
                    papers + 1,
                    proposed + (taken.proposed() ? 1 : 0),
                    added + diff.added().size(),
                    removed + diff.removed().size(),
                    changed + diff.changed().size(),
                    same
                            + diff.same().size()
                            + diff.agreed().size()
                            + diff.held().size());
        }
    }

    Changes changes() {
        return changes;
    }

    /** Begins with what could not even be listed. */
    RunReport(List<PaperException> notListed) {
        for (PaperException failure : notListed) {
            failures.add(new Failure(failure.line(), false));
        }
    }

    void add(Pipeline.Outcome outcome) {
        switch (outcome) {
            case Pipeline.Outcome.Stored stored -> {
                read++;
                findingsRead += stored.findings().size();
                extract = extract.plus(stored.ledger());
                changes = changes.plus(stored.taken());
                stored.paper().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.CITED_OTHERWISE)
                        .forEach(notice -> remarks.add(stored.name() + ": " + notice.detail()));
            }
            case Pipeline.Outcome.Known same -> known++;
            case Pipeline.Outcome.Elsewhere same -> known++;
            case Pipeline.Outcome.Failed failed -> failures.add(new Failure(failed.message(), failed.known()));
            case Pipeline.Outcome.Left left -> whyLeft = left.why();
            case Pipeline.Outcome.Unwanted unwanted -> unwantedCount++;
        }
    }

    /** One outcome in a few words, for the progress. */
    static String line(Pipeline.Outcome outcome) {
        return switch (outcome) {
            case Pipeline.Outcome.Stored stored ->
                Words.count(stored.findings().size(), "finding")
                        + (stored.taken().proposed() ? ", waiting to be promoted" : "");
            case Pipeline.Outcome.Known same -> "known already, " + Words.count(same.findings(), "finding");
            case Pipeline.Outcome.Elsewhere same -> "known already, from elsewhere";
            case Pipeline.Outcome.Failed failed -> "FAILED, " + failed.kind().meaning();
            case Pipeline.Outcome.Left left -> "left, " + left.why();
            case Pipeline.Outcome.Unwanted unwanted -> "not kept, " + unwanted.why();
        };
    }

    int read() {
        return read;
    }

    int known() {
        return known;
    }

    /** How many were read and not taken into the library. */
    int unwanted() {
        return unwantedCount;
    }

    /** What was said of papers in two ways, so that somebody can look. */
    List<String> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /** How many files an interruption left for the next run. */
    void leave(int files) {
        notReached = files;
    }

    int notReached() {
        return notReached;
    }

    /** Why files were left other than by an interruption; empty where there is nothing to say. */
    String whyLeft() {
        return whyLeft;
    }

    void spent(Optional<Spending> onModel) {
        spending = onModel;
    }

    /** What a model cost, where one read. */
    Optional<Spending> spending() {
        return spending;
    }

    int findingsRead() {
        return findingsRead;
    }

    List<Failure> failures() {
        return Collections.unmodifiableList(failures);
    }

    int files() {
        return read + known + unwantedCount + failures.size();
    }

    /** Whether every file was known from an earlier run, so that nothing was done. */
    boolean isIdle() {
        return read == 0 && notReached == 0 && failures.stream().allMatch(Failure::known);
    }

    Ledger extract() {
        return extract;
    }

    List<Ledger> ledgers() {
        return List.of(new Ledger("ingest", files(), read + known + unwantedCount, Map.of(), failures.size()), extract);
    }
}
