package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Doi;
import org.ionary.domain.paper.Format;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Source;
import org.ionary.domain.paper.SourceId;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final String TITLE = "Fast lithium ions in garnets without tantalum";

    private static Kin kin(
            String doc, Format format, String doi, String title, String author, int year, String... front) {
        Source source = new Source(
                SourceId.of((doc + format).getBytes(StandardCharsets.UTF_8)),
                doc,
                format,
                URI.create("file:///p/" + doc),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        Bibliography bibliography = new Bibliography(
                doi.isEmpty() ? Optional.empty() : Optional.of(new Doi(doi)),
                Optional.of(title).filter(t -> !t.isEmpty()),
                author.isEmpty() ? List.of() : List.of(author),
                Optional.empty(),
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.empty());
        return new Kin(source, bibliography, List.of(), Arrays.asList(front));
    }

    private static List<String> said(Kin... papers) {
        List<Kin> all = List.of(papers);
        return Kinship.links(all).values().stream()
                .map(link -> doc(all, link.source()) + " " + link.kind() + " " + doc(all, link.target()))
                .sorted()
                .toList();
    }

    private static String doc(List<Kin> all, SourceId id) {
        return all.stream()
                .filter(kin -> kin.source().id().equals(id))
                .map(kin -> kin.source().doc())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameDoiIsTheSamePaperAndTheBestFormatIsTheOneToRead() {
        assertThat(said(
                        kin("a", Format.PDF, "10.1000/x", TITLE, "", 0),
                        kin("b", Format.JATS, "10.1000/x", "", "", 0),
                        kin("c", Format.HTML, "10.1000/x", TITLE, "", 0)))
                .containsExactly("a COPY b", "c COPY b");
    }

    @Test
    void aMisreadDoiDoesNotMakeTwoPapersOne() {
        assertThat(said(
                        kin("a", Format.PDF, "10.1000/x", TITLE, "", 0),
                        kin("b", Format.HTML, "10.1000/x", "Sodium thioantimonates under pressure", "", 0)))
                .isEmpty();
    }

    @Test
    void theSameTitleWithTheSameAuthorsInTheSameYearIsTheSamePaper() {
        Kin one = kin("a", Format.PDF, "", TITLE, "Ada Ion", 2020);
        assertThat(said(
                        one,
                        kin("b", Format.HTML, "10.1000/x", TITLE.toUpperCase(java.util.Locale.ROOT), "Ion, A.", 2021)))
                .containsExactly("a COPY b");
        assertThat(said(one, kin("b", Format.HTML, "", TITLE, "Bo Salt", 2020))).isEmpty();
        assertThat(said(one, kin("b", Format.HTML, "", TITLE, "Ada Ion", 2012))).isEmpty();
        assertThat(said(
                        kin("a", Format.PDF, "", "Introduction", "", 0),
                        kin("b", Format.PDF, "", "Introduction", "", 0)))
                .isEmpty();
    }

    @Test
    void whatWasPublishedIsReadBeforeItsPreprint() {
        assertThat(said(
                        kin("preprint", Format.LATEX, "10.48550/arxiv.2101.00001", TITLE, "Ada Ion", 2019),
                        kin("published", Format.PDF, "10.1000/x", TITLE, "Ada Ion", 2021)))
                .containsExactly("preprint COPY published");
        assertThat(said(
                        kin("one", Format.PDF, "10.1000/y", TITLE, "Ada Ion", 2021),
                        kin("two", Format.PDF, "10.1000/x", TITLE, "Ada Ion", 2021)))
                .as("two published papers of one title")
                .isEmpty();
    }

    @Test
    void whatIsWholeIsReadBeforeAnAbstract() {
        Kin page = kin("page", Format.HTML, "10.1000/x", TITLE, "", 0);
        Kin poor = new Kin(
                page.source(), page.bibliography(), List.of(new Notice(Notice.Kind.ABSTRACT_ONLY, 1)), List.of());
        assertThat(said(poor, kin("full", Format.PDF, "10.1000/x", TITLE, "", 0)))
                .containsExactly("page COPY full");
    }

    @Test
    void aSupplementIsToldByItsName() {
        for (String name : List.of(
                "smith2020_SI",
                "smith2020_supp",
                "smith2020-supporting-information",
                "smith2020_ESM",
                "smith2020-mmc1",
                "smith2020_si_001",
                "smith2020_MOESM1_ESM")) {
            assertThat(said(
                            kin("smith2020", Format.PDF, "10.1000/x", TITLE, "", 0),
                            kin(name, Format.PDF, "", "", "", 0)))
                    .containsExactly(name + " SUPPLEMENT smith2020");
        }
        assertThat(said(kin("smith", Format.PDF, "", TITLE, "", 0), kin("smith_silicon", Format.PDF, "", "", "", 0)))
                .isEmpty();
    }

    @Test
    void aSupplementIsToldByItsFirstWordsAndTheArticlesDoiOrTitle() {
        Kin article = kin("article", Format.PDF, "10.1000/x", TITLE, "Ada Ion", 2020, TITLE, "Ada Ion");
        assertThat(said(
                        article,
                        kin(
                                "extra",
                                Format.PDF,
                                "10.1000/x",
                                "",
                                "",
                                0,
                                "Supporting Information for",
                                "doi:10.1000/X.")))
                .containsExactly("extra SUPPLEMENT article");
        assertThat(said(
                        article,
                        kin("extra", Format.DOCX, "", TITLE, "", 0, "Electronic Supplementary Information", TITLE)))
                .containsExactly("extra SUPPLEMENT article");
        assertThat(said(article, kin("extra", Format.DOCX, "", "", "", 0, "Supporting Information", "Another paper")))
                .isEmpty();
    }

    @Test
    void aSupplementBelongsToTheBestCopyOfItsArticle() {
        assertThat(said(
                        kin("smith", Format.PDF, "10.1000/x", TITLE, "", 0),
                        kin("page", Format.HTML, "10.1000/x", TITLE, "", 0),
                        kin("smith_SI", Format.PDF, "", "", "", 0)))
                .containsExactly("smith COPY page", "smith_SI SUPPLEMENT page");
    }

    @Test
    void theOrderOfThePapersDoesNotMatter() {
        Random random = new Random(5);
        List<Kin> papers = new ArrayList<>();
        Format[] formats = Format.values();
        for (int i = 0; i < 40; i++) {
            papers.add(kin(
                    "d" + random.nextInt(12) + (random.nextInt(4) == 0 ? "_SI" : "") + "." + i,
                    formats[random.nextInt(formats.length)],
                    random.nextBoolean() ? "10.1000/" + random.nextInt(6) : "",
                    random.nextBoolean() ? TITLE + " part " + random.nextInt(4) : "",
                    random.nextBoolean() ? "Ada Ion" : "",
                    random.nextBoolean() ? 2020 : 0));
        }
        var expected = Kinship.links(papers);
        assertThat(expected).isNotEmpty();
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(papers, random);
            assertThat(Kinship.links(papers)).isEqualTo(expected);
        }
    }
}
