package org.ionary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ionary.domain.PaperException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name : List.of(
                "b.pdf",
                "a.html",
                "README.md",
                "a.expected.jsonl",
                "figure.png",
                ".hidden.txt",
                "sub/c.xml",
                "sub/d.tex",
                "skipped/e.pdf",
                "skipped/.ionaryignore",
                "skipped/deeper/f.pdf",
                ".git/g.txt",
                "noending")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> found(Path... paths) {
        return PaperFiles.under(List.of(paths)).files().stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    @Test
    void walksFoldersInOrderAndLeavesOutWhatIsNoDocument() {
        assertThat(found(folder)).containsExactly("a.html", "b.pdf", "noending", "sub/c.xml", "sub/d.tex");
    }

    @Test
    void alwaysTakesAFileThatIsNamed() {
        assertThat(found(folder.resolve("README.md"), folder.resolve("skipped/e.pdf")))
                .containsExactly("README.md", "skipped/e.pdf");
    }

    @Test
    void takesNoFileTwice() {
        assertThat(found(folder.resolve("b.pdf"), folder))
                .containsExactly("b.pdf", "a.html", "noending", "sub/c.xml", "sub/d.tex");
    }

    @Test
    void doesNotFollowALinkInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        assertThat(found(folder)).hasSize(5);
    }

    @Test
    void namesWhatIsNotThereAndGoesOn() {
        PaperFiles.Listing listing = PaperFiles.under(List.of(folder.resolve("nowhere"), folder.resolve("b.pdf")));
        assertThat(listing.files()).hasSize(1);
        assertThat(listing.failed())
                .singleElement()
                .satisfies(e -> assertThat(e.kind()).isEqualTo(PaperException.Kind.UNREADABLE));
    }

    @Test
    void namesADocumentAfterItsFile() throws PaperException, IOException {
        Path file = Files.writeString(folder.resolve("pang-2022.si.pdf"), "x");
        RawDocument document = RawDocument.of(file, Instant.EPOCH);
        assertThat(document.doc()).isEqualTo("pang-2022.si");
        assertThat(document.origin()).isEqualTo(file.toUri());
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> RawDocument.of(folder.resolve("nowhere.pdf"), Instant.EPOCH))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> RawDocument.of(folder, Instant.EPOCH)).hasMessageContaining("not a file");
    }
}
