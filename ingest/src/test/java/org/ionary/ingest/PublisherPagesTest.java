package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Block;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as publishers build them, each with its canonical text beside it; the sentences are our own. */
class PublisherPagesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/org/ionary/ingest");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("pages"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") || name.endsWith(".xml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAPublishersPage(String name) throws IOException, PaperException {
        Path expected = RESOURCES.resolve("pages").resolve(name + ".expected.txt");
        assertThat(Dump.shown(page("pages", name))).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "challenge|a robot check; it says: Just a moment...",
                "robot-sciencedirect|a robot check; it says: ScienceDirect",
                "client-challenge|a robot check; it says: Client Challenge",
                "cookies-off-wiley|a page that wants cookies; it says: Cookies Turned Off",
                "not-found-status-200|an error page; it says: Oops!",
                "doi-not-found|an error page; it says: DOI Not Found",
                "login-institution|a login page; it says: Ionics letters",
                "redirecting|a redirection; it says: Redirecting",
                "service-unavailable|an error page; it says: 503",
                "access-denied|refused access; it says: Sorry",
                "paywall|a paywall; it says: Get access",
                "search-results|a list of search results; it says: Search Results",
            })
    void refusesAPageThatIsNoArticleAndSaysWhatItIs(String name, String reason) {
        assertThatThrownBy(() -> page("gates", name + ".html")).isInstanceOfSatisfying(PaperException.class, e -> {
            assertThat(e.kind()).isEqualTo(PaperException.Kind.NOT_AN_ARTICLE);
            assertThat(e.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({"preview-springer, true", "preview-sciencedirect, false"})
    void saysThatAPageIsAPreview(String name, boolean onlyAbstract) throws IOException, PaperException {
        Paper paper = page("gates", name + ".html");
        assertThat(paper.notices().contains(new Notice(Notice.Kind.PREVIEW, 1))).isTrue();
        assertThat(paper.notices().contains(new Notice(Notice.Kind.ABSTRACT_ONLY, 1)))
                .isEqualTo(onlyAbstract);
        assertThat(paper.blocks())
                .extracting(Block::text)
                .noneMatch(text -> text.contains("Buy") || text.contains("More."));
    }

    private static Paper page(String folder, String name) throws IOException, PaperException {
        return ReaderContract.read(Files.readAllBytes(RESOURCES.resolve(folder).resolve(name)), name);
    }
}
