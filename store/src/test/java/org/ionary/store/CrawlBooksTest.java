package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ionary.domain.crawl.Amendment;
import org.ionary.domain.crawl.BookedLead;
import org.ionary.domain.crawl.CrawlBooks;
import org.ionary.domain.crawl.CrawlBooks.Progress;
import org.ionary.domain.crawl.Fetched;
import org.ionary.domain.crawl.Lead;
import org.ionary.domain.crawl.LeadState;
import org.ionary.domain.crawl.Place;
import org.ionary.domain.crawl.Validators;
import org.ionary.domain.crawl.Walk;
import org.ionary.domain.finding.Finding;
import org.ionary.domain.finding.Flag;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlBooksTest {
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Walk WALK = new Walk(LocalDate.of(2026, 11, 1), TODAY, "next");
    private static final Progress UNDER_WAY = new Progress(WALK, Optional.empty());
    private static final URI ADDRESS = URI.create("https://example.org/paper.xml");

    @TempDir
    private Path folder;

    private Library library;
    private CrawlBooks books;
    private int night;

    @BeforeEach
    void open() throws IOException {
        library = Library.openForWriting(folder, Clock.systemUTC());
        books = library.crawlBooks();
        night = books.open(NOW);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    /** As after the program has ended, however it did. */
    private void reopen() throws IOException {
        close();
        open();
    }

    private static Lead lead(String doi, String... places) {
        return new Lead(
                "doi:" + doi,
                new Bibliography(
                        Optional.of(new Doi(doi)),
                        Optional.of("A paper"),
                        List.of("Ana"),
                        Optional.empty(),
                        OptionalInt.of(2026),
                        Optional.of("cc-by-4.0")),
                Optional.of("On σ of Li₃PS₄"),
                List.of(places).stream()
                        .map(at -> new Place(URI.create(at), Place.Form.XML, Optional.empty()))
                        .toList());
    }

    private static Fetched text(String text) {
        return new Fetched(ADDRESS, text.getBytes(StandardCharsets.UTF_8), Optional.of("cc-by-4.0"), true, NOW);
    }

    private List<String> due(LocalDate day) throws IOException {
        return books.due(day, "", 100).stream().map(due -> due.lead().key()).toList();
    }

    private BookedLead booked(String doi) throws IOException {
        return books.lead("doi:" + doi).orElseThrow();
    }

    @Test
    void aPageIsBookedWithThePlaceItLeadsTo() throws IOException {
        Lead lead = lead("10.1000/a", "https://example.org/a.xml");
        assertThat(books.book(night, "epmc", List.of(lead), false, UNDER_WAY))
                .isEqualTo(new CrawlBooks.Booked(1, 0, 0));
        reopen();
        assertThat(books.progress("epmc")).contains(UNDER_WAY);
        assertThat(booked("10.1000/a")).isEqualTo(new BookedLead(lead, "epmc", LeadState.FOUND, "", 0, false, 0));
    }

    @Test
    void whatTwoSourcesSpeakOfIsOneLeadWithThePlacesOfBoth() throws IOException {
        books.book(night, "epmc", List.of(lead("10.1000/a", "https://example.org/a.xml")), false, UNDER_WAY);
        assertThat(books.book(
                        night, "arxiv", List.of(lead("10.1000/a", "https://example.net/a.pdf")), false, UNDER_WAY))
                .isEqualTo(new CrawlBooks.Booked(0, 1, 0));
        assertThat(books.book(night, "epmc", List.of(lead("10.1000/a", "https://example.org/a.xml")), false, UNDER_WAY))
                .isEqualTo(new CrawlBooks.Booked(0, 0, 1));
        assertThat(booked("10.1000/a").source()).isEqualTo("epmc");
        assertThat(booked("10.1000/a").lead().places()).hasSize(2);
        assertThat(due(TODAY)).containsExactly("doi:10.1000/a");
        assertThat(books.counts(night))
                .isEqualTo(Map.of("epmc", Map.of("new", 1, "seen_before", 1), "arxiv", Map.of("duplicate", 1)));
    }

    @Test
    void aNightStaysTheSameUntilItIsClosed() throws IOException {
        reopen();
        assertThat(books.open(NOW.plusSeconds(60))).isEqualTo(night);
        books.close(night, NOW);
        assertThat(books.open(NOW)).isEqualTo(night + 1);
    }

    @Test
    void whatFailedWaitsForItsDay() throws IOException {
        books.book(night, "epmc", List.of(lead("10.1000/a")), false, UNDER_WAY);
        books.settle(night, "doi:10.1000/a", LeadState.FAILED, "HTTP 500", Optional.of(TODAY.plusDays(1)));
        assertThat(due(TODAY)).isEmpty();
        assertThat(due(TODAY.plusDays(1))).containsExactly("doi:10.1000/a");
        assertThat(booked("10.1000/a").tries()).isEqualTo(1);
        assertThat(books.troubles(night)).extracting(BookedLead::reason).containsExactly("HTTP 500");
        books.settle(night, "doi:10.1000/a", LeadState.QUARANTINED, "HTTP 500", Optional.empty());
        assertThat(due(TODAY.plusYears(1))).isEmpty();
        assertThat(books.release()).isEqualTo(1);
        assertThat(due(TODAY)).containsExactly("doi:10.1000/a");
    }

    @Test
    void whatIsFetchedSurvivesUntilItIsSettled() throws IOException {
        books.book(night, "epmc", List.of(lead("10.1000/a")), false, UNDER_WAY);
        Validators state = new Validators(Optional.of("\"one\""), Optional.empty());
        books.keep("doi:10.1000/a", ADDRESS, text("text"), state);
        reopen();
        assertThat(books.fetched()).hasSize(1);
        assertThat(due(TODAY)).isEmpty();
        assertThat(new String(books.fetched("doi:10.1000/a").orElseThrow().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("text");
        assertThat(books.waiting(ADDRESS)).contains("doi:10.1000/a");
        assertThat(books.waiting(URI.create("https://example.org/other.xml"))).isEmpty();
        // Only what has been read need not be fetched again.
        assertThat(books.validators(ADDRESS).isEmpty()).isTrue();
        books.settle(night, "doi:10.1000/a", LeadState.READ, "", Optional.empty());
        assertThat(books.validators(ADDRESS)).isEqualTo(state);
        assertThat(books.fetched()).isEmpty();
        assertThat(books.fetched("doi:10.1000/a")).isEmpty();
        assertThat(books.waiting(ADDRESS)).isEmpty();
    }

    @Test
    void theStateOfAPageIsKnownThatNeedNotBeRead() throws IOException {
        Validators state = new Validators(Optional.of("\"one\""), Optional.empty());
        books.seen(ADDRESS, state);
        books.seen(ADDRESS, Validators.none());
        reopen();
        assertThat(books.validators(ADDRESS)).isEqualTo(state);
    }

    @Test
    void aPageThatCouldNotBeReadIsFetchedAnew() throws IOException {
        books.book(night, "urls", List.of(lead("10.1000/a")), true, UNDER_WAY);
        books.keep("doi:10.1000/a", ADDRESS, text("text"), new Validators(Optional.of("\"one\""), Optional.empty()));
        books.settle(night, "doi:10.1000/a", LeadState.FAILED, "damaged", Optional.of(TODAY));
        assertThat(books.validators(ADDRESS).isEmpty()).isTrue();
    }

    @Test
    void pagesAreLookedAtAgainOnceANight() throws IOException {
        List<Lead> page = List.of(lead("10.1000/a"));
        books.book(night, "urls", page, true, UNDER_WAY);
        books.settle(night, "doi:10.1000/a", LeadState.READ, "", Optional.empty());
        books.book(night, "urls", page, true, UNDER_WAY);
        assertThat(due(TODAY)).isEmpty();
        books.close(night, NOW);
        int next = books.open(NOW);
        books.book(next, "epmc", page, false, UNDER_WAY);
        assertThat(due(TODAY)).isEmpty();
        books.book(next, "urls", page, true, UNDER_WAY);
        assertThat(due(TODAY)).containsExactly("doi:10.1000/a");
        assertThat(booked("10.1000/a").revisited()).isTrue();
    }

    @Test
    void theProgramsEndIsHeldAgainstWhoWasReadAlone() throws IOException {
        books.book(night, "epmc", List.of(lead("10.1000/a"), lead("10.1000/b"), lead("10.1000/c")), false, UNDER_WAY);
        for (String key : List.of("doi:10.1000/a", "doi:10.1000/b", "doi:10.1000/c")) {
            books.keep(key, ADDRESS, text(key), Validators.none());
            books.reading(key, false);
        }
        books.notReading("doi:10.1000/c");
        reopen();
        assertThat(books.fetched()).extracting(BookedLead::crashes).containsExactly(1, 1, 0);
        books.reading("doi:10.1000/a", true);
        books.reading("doi:10.1000/b", false);
        reopen();
        assertThat(books.fetched()).extracting(BookedLead::crashes).containsExactly(2, 1, 0);
    }

    @Test
    void aRetractionFlagsWhatThePaperSaidAndLetsItCountAsChanged() throws IOException {
        Paper paper = Samples.paper("pang-2022");
        List<Finding> findings = new Samples(3).findings(paper, 2);
        library.save(Samples.work("pang-2022", "key", findings));
        Doi doi = paper.bibliography().doi().orElseThrow();
        long before = library.sequence();
        Amendment retraction = new Amendment(doi, Amendment.Kind.RETRACTION, Optional.of(new Doi("10.1000/notice")));
        Amendment elsewhere = new Amendment(new Doi("10.1000/other"), Amendment.Kind.RETRACTION, Optional.empty());
        assertThat(books.amend(night, "crossref", List.of(retraction, elsewhere), UNDER_WAY))
                .containsExactly(retraction);
        assertThat(books.amend(night, "crossref", List.of(retraction), UNDER_WAY))
                .isEmpty();
        assertThat(books.amendments(night)).containsExactly(retraction);
        assertThat(library.changedSince(before)).contains(paper.source().id());
        assertThat(library.findingsOf(paper.source().id()))
                .allSatisfy(cited -> assertThat(cited.flags()).contains(Flag.PAPER_RETRACTED));
    }

    @Test
    void aPaperIsHereWhereDoiAndTitleAreAndMoreThanTheAbstract() throws IOException {
        Paper paper = Samples.paper("pang-2022");
        Bibliography cited = paper.bibliography();
        assertThat(library.holds(cited)).isFalse();
        List<Finding> findings = new Samples(3).findings(paper, 2);
        library.save(Samples.work("pang-2022", "key", findings));
        assertThat(library.holds(cited)).isTrue();
        String title = cited.title().orElseThrow();
        assertThat(library.holds(titled(cited, title.toUpperCase(Locale.ROOT) + ".")))
                .isTrue();
        assertThat(library.holds(titled(cited, "Supporting information: " + title)))
                .isFalse();
        assertThat(library.holds(titled(cited, "—"))).isFalse();
        PaperWork whole = Samples.work("pang-2022", "another key", findings);
        library.save(new PaperWork(
                whole.bytes(),
                new Paper(paper.source(), cited, paper.blocks(), List.of(new Notice(Notice.Kind.ABSTRACT_ONLY, 1))),
                findings,
                whole.ledger(),
                "another key",
                PaperWork.Extent.WHOLE));
        assertThat(library.holds(cited)).isFalse();
    }

    private static Bibliography titled(Bibliography cited, String title) {
        return new Bibliography(
                cited.doi(), Optional.of(title), cited.authors(), cited.journal(), cited.year(), cited.license());
    }

    @Test
    void ofSomePapersOnlyTheFactsAreKept() throws IOException {
        Paper paper = Samples.paper("pang-2022");
        List<Finding> findings = new Samples(3).findings(paper, 2);
        PaperWork whole = Samples.work("pang-2022", "key", findings);
        library.save(
                new PaperWork(whole.bytes(), whole.paper(), findings, whole.ledger(), "key", PaperWork.Extent.FACTS));
        assertThat(library.bytes(paper.source().id())).isEmpty();
        assertThat(library.holds(paper.source().id())).isTrue();
        assertThat(library.holds(paper.bibliography().doi().orElseThrow())).isTrue();
        List<Block> kept = library.paper(paper.source().id()).orElseThrow().blocks();
        assertThat(kept).hasSameSizeAs(paper.blocks());
        List<Integer> quoted = findings.stream()
                .flatMap(finding -> finding.measurement().evidence().stream())
                .map(evidence -> evidence.value().block())
                .toList();
        for (Block block : kept) {
            Block before = paper.blocks().get(block.at().ordinal());
            if (quoted.contains(block.at().ordinal()) || before instanceof Block.Heading) {
                assertThat(block).isEqualTo(before);
            } else {
                assertThat(block.text()).isEqualTo("…");
            }
        }
        assertThat(kept).anySatisfy(block -> assertThat(block.text()).isEqualTo("…"));
        assertThat(library.examine().problems()).isEmpty();
    }
}
