package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ionary.domain.PaperException;
import org.ionary.domain.paper.Bibliography;
import org.ionary.domain.paper.Notice;
import org.ionary.domain.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitingTest {
    private static final String BIBTEX = """
            @string{jacs = {Journal of Salts}}
            @article{ion2020, author = {Ion, Ada and M{\\"u}ller, Bo}, title = {{Conduction in Li$_7$La$_3$Zr$_2$O$_{12}$ garnets}},
              journal = jacs, year = 2020, month = mar, doi = {10.1000/GARNET.1}, file = {Full Text:files/12/garnet paper.txt:text/plain}}
            """;

    private static Paper read(String text, String fileName, ReferenceList references) throws PaperException {
        return new PaperReader()
                .read(new RawDocument(
                        ReaderContract.utf8(text),
                        URI.create("file:///p/" + fileName.replace(" ", "%20")),
                        RawDocument.docOf(fileName),
                        Instant.EPOCH,
                        references));
    }

    private static ReferenceList bibtex() {
        return ReferenceList.none().and("library.bib", ReaderContract.utf8(BIBTEX));
    }

    private static void isTheGarnetPaper(Bibliography bibliography) {
        assertThat(bibliography.doi().orElseThrow().value()).isEqualTo("10.1000/garnet.1");
        assertThat(bibliography.year()).hasValue(2020);
        assertThat(bibliography.journal()).contains("Journal of Salts");
        assertThat(bibliography.authors()).containsExactly("Ada Ion", "Bo Müller");
    }

    @Test
    void completesAPaperByTheFileThatAnEntryNames() throws PaperException {
        Paper paper = read("No title here.", "garnet paper.txt", bibtex());
        isTheGarnetPaper(paper.bibliography());
        assertThat(paper.bibliography().title()).contains("Conduction in Li₇La₃Zr₂O₁₂ garnets");
        assertThat(paper.notices()).isEmpty();
    }

    @Test
    void completesAPaperByItsDoi() throws PaperException {
        isTheGarnetPaper(
                read("DOI: 10.1000/garnet.1\n\nText.", "x.txt", bibtex()).bibliography());
        isTheGarnetPaper(read("Text.", "10.1000_garnet.1.txt", bibtex()).bibliography());
    }

    @Test
    void completesAPaperByItsTitle() throws PaperException {
        isTheGarnetPaper(
                read("# Conduction in Li$_7$La$_3$Zr$_2$O$_{12}$ Garnets\n\n## Results\n\nText.", "x.md", bibtex())
                        .bibliography());
    }

    @Test
    void leavesOtherPapersAlone() throws PaperException {
        assertThat(read("# Another title altogether\n\nText.", "x.md", bibtex())
                        .bibliography()
                        .journal())
                .isEmpty();
    }

    @Test
    void saysWhatIsSaidOtherwise() throws PaperException {
        Paper paper = read(
                "---\ndoi: 10.1000/garnet.1\nyear: 2019\ntitle: Quite another title\n---\nText.", "x.md", bibtex());
        assertThat(paper.bibliography().year()).hasValue(2019);
        assertThat(paper.notices())
                .containsExactly(
                        new Notice(
                                Notice.Kind.CITED_OTHERWISE,
                                2,
                                "title “Conduction in Li₇La₃Zr₂O₁₂ garnets” in the reference file; year 2020 in the reference file"));
        assertThat(read("DOI: 10.1000/other\n\nText.", "10.1000_garnet.1.txt", ReferenceList.none())
                        .notices())
                .extracting(Notice::detail)
                .containsExactly("DOI 10.1000/garnet.1 in the file's name");
    }

    @Test
    void readsCslJsonAndRis() throws PaperException {
        String csl =
                "[{\"id\":\"x\",\"DOI\":\"10.1000/garnet.1\",\"title\":\"T of it\",\"container-title\":\"Journal of Salts\","
                        + "\"author\":[{\"family\":\"Ion\",\"given\":\"Ada\"},{\"literal\":\"Bo Müller\"}],\"issued\":{\"date-parts\":[[2020,3]]}}]";
        isTheGarnetPaper(
                read("Text.", "x.txt", ReferenceList.none().and("references.csl.json", ReaderContract.utf8(csl)))
                        .bibliography());
        String ris = """
                TY  - JOUR
                AU  - Ion, Ada
                AU  - Müller, Bo
                TI  - T of it
                JO  - Journal of Salts
                PY  - 2020/03
                DO  - 10.1000/garnet.1
                L1  - file:///home/x/y.txt
                ER  -
                """;
        isTheGarnetPaper(read("Text.", "y.txt", ReferenceList.none().and("a.ris", ReaderContract.utf8(ris)))
                .bibliography());
    }

    @ParameterizedTest
    @CsvSource({"a.bib", "a.ris", "a.csl.json"})
    void aReferenceFileThatIsNoneSaysNothing(String name) throws PaperException {
        for (String text : List.of("", "@article{", "{]", "TY  - \nER  - ", "@article{a, title = {b}", "\u0000")) {
            ReferenceList list = ReferenceList.none().and(name, ReaderContract.utf8(text));
            assertThat(read("Text.", "z.txt", list).bibliography()).isEqualTo(Bibliography.unknown());
        }
    }

    @Test
    void findsReferenceFilesBesideThePapersOnly(@TempDir Path folder) throws Exception {
        Path paper = Files.writeString(folder.resolve("garnet paper.txt"), "Text.");
        Path deeper = Files.createDirectory(folder.resolve("deeper"));
        Files.writeString(folder.resolve("library.bib"), BIBTEX);
        FolderReferences references = new FolderReferences();
        assertThat(references.of(paper).digest()).isEqualTo(bibtex().digest()).isNotEmpty();
        assertThat(references.of(deeper.resolve("garnet paper.txt")).digest()).isEmpty();
    }
}
