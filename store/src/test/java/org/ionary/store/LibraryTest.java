package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.FindingId;
import org.ionary.domain.llm.Llm;
import org.ionary.domain.paper.Paper;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Paper PAPER = Samples.paper("pang-2022");
    private static final SourceId SOURCE = PAPER.source().id();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesBackPapersAndFindingsExactlyAsTheyCame(long seed) throws IOException {
        List<Finding> findings = new Samples(seed).findings(PAPER, 60);
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("pang-2022", "key", findings));
        }
        try (Library library = Library.openForReading(folder)) {
            assertThat(library.paper(SOURCE)).contains(PAPER);
            assertThat(library.paperByDoc("pang-2022")).contains(PAPER);
            assertThat(library.bytes(SOURCE).orElseThrow()).isEqualTo(Samples.bytes("pang-2022"));
            assertThat(library.findingsOf(SOURCE))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(findings.stream()
                            .map(finding -> new CitedFinding(finding, "pang-2022", PAPER.bibliography()))
                            .toList());
        }
    }

    @Test
    void listsFindingsByDocumentThenId() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            for (String doc : List.of("zhang", "abe", "müller")) {
                library.save(Samples.work(doc, "key", new Samples(4).findings(Samples.paper(doc), 12)));
            }
            try (Stream<CitedFinding> findings = library.findings()) {
                List<CitedFinding> all = findings.toList();
                assertThat(all).hasSize(36);
                assertThat(all).isSortedAccordingTo((a, b) -> {
                    int byDoc = a.doc().compareTo(b.doc());
                    return byDoc != 0
                            ? byDoc
                            : a.finding().id().compareTo(b.finding().id());
                });
            }
        }
    }

    @Test
    void looksUpFindingsInTheOrderAskedForAndLeavesOutWhatIsNotThere() throws IOException {
        List<Finding> findings = new Samples(5).findings(PAPER, 1200);
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("pang-2022", "key", findings));
            List<FindingId> ids =
                    new ArrayList<>(findings.stream().map(Finding::id).toList());
            Collections.reverse(ids);
            List<FindingId> asked = new ArrayList<>(ids);
            asked.add(7, new FindingId("f-0000000000000000"));
            assertThat(library.byIds(asked))
                    .extracting(cited -> cited.finding().id())
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void replacesWhatWasFoundWhenThePaperIsReadAnew() throws IOException {
        List<Finding> before = new Samples(6).findings(PAPER, 5);
        List<Finding> after = new Samples(7).findings(PAPER, 3);
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("pang-2022", "old", before));
            assertThat(library.booked(SOURCE, "old")).contains(new Booking.Stored(5));
            library.save(Samples.work("pang-2022", "new", after));
            assertThat(library.findingsOf(SOURCE))
                    .extracting(CitedFinding::finding)
                    .containsExactlyElementsOf(after);
            assertThat(library.booked(SOURCE, "new")).contains(new Booking.Stored(3));
            assertThat(library.booked(SOURCE, "old")).isEmpty();
            assertThat(library.papers()).singleElement().satisfies(paper -> {
                assertThat(paper.findings()).isEqualTo(3);
                assertThat(paper.ledger()).isEqualTo(Samples.ledger(3));
                assertThat(paper.source()).isEqualTo(PAPER.source());
            });
        }
    }

    @Test
    void booksFailuresUntilTheSourceIsSaved() throws IOException {
        RawFailure known = new RawFailure(
                PAPER.source().origin().toString(),
                Optional.of(SOURCE),
                PaperException.Kind.SERVICE_UNAVAILABLE,
                "model down",
                "key");
        RawFailure unknown =
                new RawFailure("file:///gone.pdf", Optional.empty(), PaperException.Kind.UNREADABLE, "gone", "key");
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.saveFailure(known);
            library.saveFailure(known);
            library.saveFailure(unknown);
            assertThat(library.failures()).containsExactly(unknown, known);
            assertThat(library.booked(SOURCE, "key"))
                    .contains(new Booking.Failed(PaperException.Kind.SERVICE_UNAVAILABLE, "model down"));
            assertThat(library.booked(SOURCE, "other key")).isEmpty();
            library.save(Samples.work("pang-2022", "key", List.of()));
            assertThat(library.failures()).containsExactly(unknown);
            assertThat(library.booked(SOURCE, "key")).contains(new Booking.Stored(0));
        }
    }

    @Test
    void countsChangesAndTellsWhichSourcesTheyTouched() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            long start = library.sequence();
            library.save(Samples.work("one", "key", List.of()));
            long middle = library.sequence();
            library.save(Samples.work("two", "key", List.of()));
            SourceId one = Samples.paper("one").source().id();
            SourceId two = Samples.paper("two").source().id();
            assertThat(start).isLessThan(middle);
            assertThat(middle).isLessThan(library.sequence());
            assertThat(library.changedSince(start)).containsExactly(one, two);
            assertThat(library.changedSince(middle)).containsExactly(two);
            assertThat(library.changedSince(library.sequence())).isEmpty();
        }
    }

    @Test
    void keepsTheFirstReplyOnTape() throws IOException {
        Llm.Reply reply = new Llm.Reply("{\"a\": 1}", 10, 3);
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            assertThat(library.tape("digest")).isEmpty();
            library.keep("digest", reply);
            library.keep("digest", new Llm.Reply("another", 1, 1));
            assertThat(library.tape("digest")).contains(reply);
        }
    }

    @Test
    void keepsTheBooksOfRuns() throws IOException {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Run run = new Run(
                "run papers", "key", start, start.plusSeconds(9), List.of(Samples.ledger(2), Samples.ledger(0)));
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.recordRun(run);
            assertThat(library.runs()).containsExactly(run);
        }
    }

    @Test
    void findsASoundLibraryClean() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("one", "key", new Samples(8).findings(Samples.paper("one"), 9)));
            LibraryCheck check = library.check();
            assertThat(check.problems()).isEmpty();
            assertThat(check.counts()).containsAllEntriesOf(Map.of("papers", 1L, "blocks", 6L, "findings", 9L));
        }
    }

    @Test
    void anExportThatIsReadSlowlySeesOneStateWhilePapersAreSaved() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("one", "key", new Samples(8).findings(Samples.paper("one"), 30)));
            try (Stream<CitedFinding> findings = library.findings()) {
                var rows = findings.iterator();
                rows.next();
                library.save(Samples.work("two", "key", new Samples(9).findings(Samples.paper("two"), 30)));
                int left = 0;
                while (rows.hasNext()) {
                    assertThat(rows.next().doc()).isEqualTo("one");
                    left++;
                }
                assertThat(left).isEqualTo(29);
            }
        }
    }

    @Test
    void refusesWorkThatDoesNotHangTogether() {
        Samples samples = new Samples(9);
        Finding stray = samples.finding(Samples.paper("other").source().id());
        Finding finding = samples.finding(SOURCE);
        assertThatThrownBy(() -> Samples.work("pang-2022", "key", List.of(stray)))
                .hasMessageContaining("is not a finding of pang-2022");
        assertThatThrownBy(() -> Samples.work("pang-2022", "key", List.of(finding, finding)))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new PaperWork(new byte[] {1}, PAPER, List.of(), Samples.ledger(0), "key"))
                .hasMessageContaining("not the bytes of");
        Paper empty = new Paper(PAPER.source(), PAPER.bibliography(), List.of(), List.of());
        assertThatThrownBy(() ->
                        new PaperWork(Samples.bytes("pang-2022"), empty, List.of(finding), Samples.ledger(1), "key"))
                .hasMessageContaining("stands nowhere in pang-2022");
    }

    @Test
    void aLibraryOpenedForReadingRefusesToWrite() throws IOException {
        Library.openForWriting(folder, CLOCK).close();
        try (Library library = Library.openForReading(folder)) {
            assertThatThrownBy(() -> library.save(Samples.work("one", "key", List.of())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
