package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final Paper PAPER = Samples.paper("pang-2022");
    private static final SourceId SOURCE = PAPER.source().id();
    private static final Instant WHEN = Instant.parse("2026-02-03T04:05:06.007Z");

    private final List<Finding> read = new Samples(11).findings(PAPER, 4);
    private final Finding misread = read.get(1);

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void openLibrary() throws IOException {
        library = Library.openForWriting(folder, Clock.systemUTC());
        library.save(Samples.work("pang-2022", "first", read));
    }

    @AfterEach
    void closeLibrary() throws IOException {
        library.close();
    }

    @Test
    void aJudgedFindingOutlastsEveryLaterReading() throws IOException {
        Finding confirmed = as(read.get(0), Status.CONFIRMED);
        Finding rejected = as(read.get(2), Status.REJECTED);
        library.record(decision(Decision.Action.CONFIRM, read.get(0), confirmed));
        library.record(decision(Decision.Action.REJECT, read.get(2), rejected));
        library.save(Samples.work("pang-2022", "second", read));
        assertThat(stored()).containsExactly(confirmed, misread, rejected, read.get(3));
        library.save(Samples.work("pang-2022", "third", List.of()));
        assertThat(stored()).containsExactly(confirmed, rejected);
    }

    @Test
    void aCorrectedFindingIsNotBroughtBackByTheReaderThatMisreadIt() throws IOException {
        Finding corrected = corrected(misread);
        library.record(decision(Decision.Action.CORRECT, misread, corrected));
        library.save(Samples.work("pang-2022", "second", read));
        assertThat(stored()).contains(corrected).doesNotContain(misread).hasSize(4);
    }

    @Test
    void anUndoneCorrectionBringsTheReadingBack() throws IOException {
        Finding corrected = corrected(misread);
        Decision correct = decision(Decision.Action.CORRECT, misread, corrected);
        Decision undo = decision(Decision.Action.UNDO, corrected, misread);
        library.record(correct);
        library.record(undo);
        assertThat(stored()).containsExactlyElementsOf(read);
        assertThat(library.decisions(misread.id())).containsExactly(correct, undo);
        assertThat(library.decisions(corrected.id())).containsExactly(correct, undo);
        library.save(Samples.work("pang-2022", "second", List.of(misread)));
        assertThat(stored()).containsExactly(misread);
    }

    @Test
    void aCuratorAddsWhatReadersMissed() throws IOException {
        Finding added = as(new Samples(12).finding(SOURCE), Status.CONFIRMED);
        Decision add = new Decision(
                added.id(), WHEN, "ana", Decision.Action.ADD, "missed", Optional.empty(), Optional.of(added));
        library.record(add);
        library.save(Samples.work("pang-2022", "second", List.of()));
        assertThat(stored()).containsExactly(added);
    }

    @Test
    void aDecisionOnSomethingThatHasChangedIsRefusedAndLeavesNoTrace() throws IOException {
        library.record(decision(Decision.Action.REJECT, misread, as(misread, Status.REJECTED)));
        long before = library.sequence();
        Decision late = decision(Decision.Action.CONFIRM, misread, as(misread, Status.CONFIRMED));
        assertThatThrownBy(() -> library.record(late))
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.OUTDATED));
        assertThat(library.decisions(misread.id())).hasSize(1);
        assertThat(library.sequence()).isEqualTo(before);
    }

    @Test
    void aDecisionMakesItsSourceChanged() throws IOException {
        long before = library.sequence();
        library.record(decision(Decision.Action.CONFIRM, misread, as(misread, Status.CONFIRMED)));
        assertThat(library.changedSince(before)).containsExactly(SOURCE);
    }

    private List<Finding> stored() throws IOException {
        return library.findingsOf(SOURCE).stream().map(CitedFinding::finding).toList();
    }

    private static Decision decision(Decision.Action action, Finding before, Finding after) {
        return new Decision(before.id(), WHEN, "ana", action, "looked at it", Optional.of(before), Optional.of(after));
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

    private static Finding corrected(Finding finding) {
        Measurement said = finding.measurement();
        Quantity right = new Quantity.Exact(
                new BigDecimal("0.123"), said.quantity().unit(), said.quantity().raw(), false, Optional.empty());
        Measurement measurement = new Measurement(
                said.property(),
                said.material(),
                right,
                said.temperature(),
                said.kind(),
                said.origin(),
                said.method(),
                said.reportedHere(),
                said.citedFrom(),
                said.conditions(),
                said.evidence());
        return new Finding(
                FindingId.of(finding.source(), measurement),
                finding.source(),
                measurement,
                List.of(new Reader.Human("ana")),
                Status.CORRECTED,
                1,
                finding.flags());
    }
}
