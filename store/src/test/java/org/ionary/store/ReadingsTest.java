package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.ConductivityKind;
import org.ionary.domain.finding.Decision;
import org.ionary.domain.finding.ErrorType;
import org.ionary.domain.finding.Evidence;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.finding.Measurement;
import org.ionary.domain.finding.Origin;
import org.ionary.domain.finding.Property;
import org.ionary.domain.finding.Quantity;
import org.ionary.domain.finding.Reader;
import org.ionary.domain.finding.Status;
import org.ionary.domain.finding.Unit;
import org.ionary.domain.material.Family;
import org.ionary.domain.material.Material;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Locus;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.Position;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
    private static final Paper PAPER = Samples.paper("pang-2022");
    private static final SourceId SOURCE = PAPER.source().id();
    private static final Instant WHEN = Instant.parse("2026-02-03T04:05:06.007Z");

    private final Finding right = said(1, "A", "1e-3");
    private final Finding wrong = said(2, "B", "2e-3");
    private final Finding open = said(3, "C", "3e-3");

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void openLibrary() throws IOException {
        library = Library.openForWriting(folder, Clock.systemUTC());
        library.save(work("first", right, wrong, open));
    }

    @AfterEach
    void closeLibrary() throws IOException {
        assertThat(library.examine().problems()).isEmpty();
        library.close();
    }

    @Test
    void aPaperWithoutDecisionsIsReadAgainAsEver() throws IOException {
        Taken taken = library.saveOrPropose(work("second", right, said(3, "C", "4e-3")));
        assertThat(taken.proposed()).isFalse();
        assertThat(taken.again()).isTrue();
        assertThat(taken.diff().removed()).containsExactly(wrong);
        assertThat(taken.diff().changed()).containsExactly(new ReadingDiff.Changed(open, said(3, "C", "4e-3")));
        assertThat(stored()).containsExactlyInAnyOrder(right, said(3, "C", "4e-3"));
        assertThat(library.proposals()).isEmpty();
    }

    @Test
    void aNewReadingOfAJudgedPaperWaitsAndChangesNothing() throws IOException {
        Finding confirmed = judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        Finding more = said(4, "D", "5e-3");
        Taken taken = library.saveOrPropose(work("second", right, more));
        assertThat(taken.proposed()).isTrue();
        assertThat(stored()).containsExactlyInAnyOrder(confirmed, wrong, open);
        assertThat(library.booked(SOURCE, "second")).contains(new Booking.Stored(2));
        assertThat(library.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.diff().added()).containsExactly(more);
            assertThat(proposal.diff().removed()).containsExactlyInAnyOrder(wrong, open);
            assertThat(proposal.diff().agreed()).containsExactly(confirmed);
        });
        Promotion promotion = library.promote(Set.of(SOURCE));
        assertThat(promotion.promoted()).containsExactly(SOURCE);
        assertThat(stored()).containsExactlyInAnyOrder(confirmed, more);
        assertThat(library.proposals()).isEmpty();
        assertThat(library.papers().getFirst().workKey()).isEqualTo("second");
    }

    @Test
    void aCorrectedFactThatIsFoundAgainInOtherWordsIsNotDoubled() throws IOException {
        Finding corrected = judge(Decision.Action.CORRECT, wrong, as(said(2, "B", "2e-4"), Status.CORRECTED));
        // The same value at the same place, but of another kind, and so under another id.
        Finding rightAtLast = said(2, "B", "2e-4", ConductivityKind.TOTAL);
        assertThat(rightAtLast.id()).isNotEqualTo(corrected.id());
        library.saveOrPropose(work("second", right, rightAtLast, open, said(4, "D", "5e-3")));
        assertThat(library.promote(Set.of(SOURCE)).promoted()).hasSize(1);
        assertThat(stored()).containsExactlyInAnyOrder(right, corrected, open, said(4, "D", "5e-3"));
        assertThat(library.reading(SOURCE)).contains(rightAtLast);
    }

    @Test
    void aReadingThatRepeatsTheOldErrorNeverBringsItBack() throws IOException {
        Finding corrected = judge(Decision.Action.CORRECT, wrong, as(said(2, "B", "2e-4"), Status.CORRECTED));
        Finding rejected = judge(Decision.Action.REJECT, open, as(open, Status.REJECTED));
        Taken taken = library.saveOrPropose(work("second", right, wrong, open));
        assertThat(taken.proposed()).isFalse();
        assertThat(taken.diff().held()).hasSize(2);
        assertThat(stored()).containsExactlyInAnyOrder(right, corrected, rejected);
    }

    @Test
    void aReadingThatLosesATrueFactIsNotPromoted() throws IOException {
        Finding confirmed = judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        library.saveOrPropose(work("second", wrong, open));
        Promotion promotion = library.promote(Set.of(SOURCE));
        assertThat(promotion.before()).isEqualTo(new ReadingScore(1, 0, 0));
        assertThat(promotion.after()).isEqualTo(new ReadingScore(0, 0, 1));
        assertThat(promotion.promoted()).isEmpty();
        assertThat(stored()).containsExactlyInAnyOrder(confirmed, wrong, open);
        assertThat(library.withdraw(SOURCE)).isTrue();
        assertThat(library.proposals()).isEmpty();
    }

    @Test
    void aReadingThatSaysAgainWhatWasCorrectedCountsAsWrong() throws IOException {
        judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        judge(Decision.Action.CORRECT, wrong, as(said(2, "B", "2e-4"), Status.CORRECTED));
        assertThat(Set.copyOf(library.reading(SOURCE))).isEqualTo(Set.of(right, wrong, open));
        library.saveOrPropose(work("second", right, said(2, "B", "2e-4"), open, said(4, "D", "1e-5")));
        Promotion better = library.promote(Set.of(SOURCE));
        assertThat(better.before()).isEqualTo(new ReadingScore(1, 1, 1));
        assertThat(better.after()).isEqualTo(new ReadingScore(2, 0, 0));
        library.saveOrPropose(work("third", right, wrong, open));
        Promotion worse = library.promote(Set.of(SOURCE));
        assertThat(worse.promoted()).isEmpty();
        assertThat(worse.after().precision()).isEqualTo(0.5);
    }

    @Test
    void inAPaperThatIsDoneWhatNobodyJudgedIsWrong() throws IOException {
        judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        library.markDone(SOURCE, "ana", WHEN);
        library.saveOrPropose(work("second", right, wrong, open, said(4, "D", "5e-3")));
        assertThat(library.promote(Set.of(SOURCE)).promoted()).isEmpty();
        library.unmarkDone(SOURCE);
        assertThat(library.promote(Set.of(SOURCE)).promoted()).hasSize(1);
    }

    @Test
    void whatWasJudgedIsFoundAgainInAPaperThatIsReadOtherwise() throws IOException {
        Finding confirmed = judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        List<Block> blocks = new ArrayList<>(PAPER.blocks());
        Block.Passage sentence = (Block.Passage) blocks.get(1);
        blocks.set(
                1, new Block.Passage(new Position(1, sentence.at().section(), List.of()), "Now: " + sentence.text()));
        Paper anew = new Paper(PAPER.source(), PAPER.bibliography(), blocks, PAPER.notices());
        library.saveOrPropose(
                new PaperWork(Samples.bytes("pang-2022"), anew, List.of(right), Samples.ledger(1), "second"));
        assertThat(library.promote(Set.of(SOURCE)).promoted()).hasSize(1);
        assertThat(stored()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(confirmed.id());
            assertThat(finding.measurement().evidence().getFirst().value())
                    .isEqualTo(new Locus.InText(1, 5 + 5, 5 + 10));
        });
        assertThat(library.paper(SOURCE)).contains(anew);
    }

    @Test
    void whereTheWordsOfWhatWasJudgedAreGoneNothingIsPromoted() throws IOException {
        judge(Decision.Action.CONFIRM, right, as(right, Status.CONFIRMED));
        List<Block> blocks = new ArrayList<>(PAPER.blocks());
        blocks.set(1, new Block.Passage(blocks.get(1).at(), "Something else altogether."));
        Paper anew = new Paper(PAPER.source(), PAPER.bibliography(), blocks, PAPER.notices());
        library.saveOrPropose(
                new PaperWork(Samples.bytes("pang-2022"), anew, List.of(right), Samples.ledger(1), "second"));
        assertThat(library.promote(Set.of(SOURCE)).promoted()).isEmpty();
        assertThat(library.paper(SOURCE)).contains(PAPER);
    }

    private Finding judge(Decision.Action action, Finding before, Finding after) throws IOException {
        library.record(new Decision(
                before.id(),
                WHEN,
                "ana",
                action,
                "",
                Optional.of(before),
                Optional.of(after),
                Optional.of(ErrorType.OTHER)));
        return after;
    }

    private List<Finding> stored() throws IOException {
        return library.findingsOf(SOURCE).stream().map(CitedFinding::finding).toList();
    }

    private static PaperWork work(String key, Finding... findings) {
        return Samples.work("pang-2022", key, List.of(findings));
    }

    private static Finding said(int place, String material, String value) {
        return said(place, material, value, ConductivityKind.IONIC);
    }

    private static Finding said(int place, String material, String value, ConductivityKind kind) {
        Measurement measurement = new Measurement(
                Property.CONDUCTIVITY,
                new Material(
                        material,
                        Optional.of(material),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Family.OTHER),
                new Quantity.Exact(new BigDecimal(value), Unit.SIEMENS_PER_CENTIMETRE, value, false, Optional.empty()),
                Optional.empty(),
                kind,
                Origin.EXPERIMENTAL,
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                List.of(new Evidence(
                        new Locus.InText(1, 5 * place, 5 * place + 5),
                        PAPER.blocks().get(1).text(),
                        "Results",
                        OptionalInt.of(3))));
        return new Finding(
                FindingId.of(SOURCE, measurement),
                SOURCE,
                measurement,
                List.of(new Reader.Rules(1)),
                Status.ACCEPTED,
                0.95,
                Set.of());
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
}
