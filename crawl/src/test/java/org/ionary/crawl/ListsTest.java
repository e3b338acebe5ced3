package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.crawl.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest extends SourceFixture {
    /** With a byte order mark, and with a line end of another system. */
    private static final String ADDRESSES = """
            \uFEFF# ours

            https://a.example.org/x#part  # seen on a poster\r
            https://doi.org/10.5555/List.1
            arxiv.org/abs/2611.01234
            https://arxiv.org/abs/2611.01234v2
              ftp://a.example.org/x
            https://a.example.org/b.pdf
            https://a.example.org/b.pdf
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAListOfAddresses() throws Exception {
        Path list = Files.writeString(folder.resolve("urls.txt"), ADDRESSES);
        LeadSource source = Sources.of(settings(SourceSettings.Kind.URLS, list.toString()), CALLER);
        LeadSource.Page first = source.page(WALK, web);
        assertThat(keys(first))
                .containsExactly("url:https://a.example.org/x#part", "doi:10.5555/list.1", "arxiv:2611.01234");
        assertThat(first.skipped()).containsExactly("line 5: not an http or https address: arxiv.org/abs/2611.01234");
        assertThat(lead(first, "doi:10.5555/list.1").places()).isEmpty();
        assertThat(first.next()).contains("6");
        LeadSource.Page second = source.page(WALK.at("6"), web);
        assertThat(keys(second)).containsExactly("url:https://a.example.org/b.pdf");
        assertThat(second.leads().getFirst().places()).extracting(Place::form).containsExactly(Place.Form.PDF);
        assertThat(second.skipped()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void readsAListOfDoisAtAnAddress() throws Exception {
        serve("/dois.txt", "text/plain", bytes("10.5555/A\nhttps://doi.org/10.5555/b # note\ndoi:10.5555/a\nnone\n"));
        LeadSource.Page page = Sources.of(settings(SourceSettings.Kind.DOIS, server.baseUrl() + "/dois.txt"), CALLER)
                .page(WALK, web);
        assertThat(keys(page)).containsExactly("doi:10.5555/a", "doi:10.5555/b");
        assertThat(page.skipped()).containsExactly("line 4: not a DOI: none");
    }

    @Test
    void losesItsPlaceInAListThatGrewShorter() throws Exception {
        Path list = Files.writeString(folder.resolve("dois.txt"), "10.5555/a\n");
        LeadSource source = Sources.of(settings(SourceSettings.Kind.DOIS, list.toString()), CALLER);
        assertThatThrownBy(() -> source.page(WALK.at("7"), web)).isInstanceOf(LostPlaceException.class);
    }

    @Test
    void tellsAListThatIsNotThere() {
        LeadSource source = Sources.of(
                settings(SourceSettings.Kind.DOIS, folder.resolve("none").toString()), CALLER);
        assertThatThrownBy(() -> source.page(WALK, web))
                .isInstanceOfSatisfying(
                        PaperException.class, e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.UNREADABLE));
    }

    @Test
    void takesThePapersOfAFolderAndThoseInIt() throws Exception {
        file("b/one.pdf", 60);
        file("a.XML", 3600);
        file("notes.bib", 60);
        file(".git/two.pdf", 60);
        file("~$draft.docx", 60);
        file("three with blanks.html", 60);
        LeadSource.Page page = folder(6).page(WALK, web);
        assertThat(page.leads())
                .extracting(lead -> lead.places().getFirst().form())
                .containsExactly(Place.Form.XML, Place.Form.PDF, Place.Form.HTML);
        assertThat(keys(page))
                .allSatisfy(key -> assertThat(key).startsWith("file:").doesNotContain(" "));
        assertThat(page.leads())
                .allSatisfy(lead ->
                        assertThat(Path.of(lead.places().getFirst().address())).exists());
        assertThat(page.next()).isEmpty();
    }

    @Test
    void goesOnAfterTheLastFileWhateverCameMeanwhile() throws Exception {
        file("b.pdf", 60);
        file("c.pdf", 60);
        file("d.pdf", 60);
        LeadSource.Page first = folder(2).page(WALK, web);
        assertThat(first.leads()).hasSize(2);
        file("a.pdf", 60);
        Files.delete(folder.resolve("c.pdf"));
        LeadSource.Page second = folder(2).page(WALK.at(first.next().orElseThrow()), web);
        assertThat(keys(second)).singleElement().asString().endsWith("/d.pdf");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws Exception {
        file("done.pdf", 11);
        file("growing.pdf", 3);
        file("from-another-clock.pdf", -86_400);
        LeadSource.Page page = folder(6).page(WALK, web);
        assertThat(keys(page)).hasSize(2).noneMatch(key -> key.contains("growing"));
        assertThat(page.skipped()).singleElement().asString().contains("growing.pdf: still being written");
    }

    @Test
    void tellsAFolderThatIsNotThere() {
        LeadSource source = Sources.of(
                settings(SourceSettings.Kind.FOLDER, folder.resolve("none").toString()), CALLER);
        assertThatThrownBy(() -> source.page(WALK, web)).isInstanceOf(PaperException.class);
        assertThat(web.asked()).isEqualTo(List.of());
    }

    private LeadSource folder(int pageSize) {
        SourceSettings some = settings(SourceSettings.Kind.FOLDER, folder.toString());
        return Sources.of(
                new SourceSettings(
                        some.name(),
                        some.kind(),
                        some.query(),
                        some.address(),
                        some.since(),
                        pageSize,
                        some.most(),
                        some.licenses()),
                CALLER);
    }

    private void file(String name, long secondsAgo) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minus(Duration.ofSeconds(secondsAgo))));
    }
}
