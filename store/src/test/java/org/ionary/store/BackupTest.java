package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.store.LibraryException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private static void fill(Library library, String name, int papers) throws IOException {
        for (int i = 0; i < papers; i++) {
            String doc = name + "-" + i;
            library.save(Samples.work(doc, "key", new Samples(i).findings(Samples.paper(doc), 5)));
        }
    }

    private static String export(Path place) throws IOException {
        try (Library library = Library.openForReading(place);
                Stream<CitedFinding> findings = library.findings()) {
            assertThat(library.examine().problems()).isEmpty();
            StringWriter out = new StringWriter();
            Export.jsonLines(findings.toList(), out);
            return out.toString();
        }
    }

    @Test
    void aBackupMadeWhileAWriterWorksHoldsWholePapersOnly() throws Exception {
        Path library = folder.resolve("library");
        AtomicBoolean enough = new AtomicBoolean();
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            fill(writing, "before", 5);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; !enough.get(); i++) {
                        fill(writing, "meanwhile-" + i, 1);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int i = 0; i < 3; i++) {
                Path file = folder.resolve("backup-" + i);
                try (Library reading = Library.openForReading(library)) {
                    reading.backup(file);
                }
                Path restored = folder.resolve("restored-" + i);
                Library.restore(file, restored, false, CLOCK);
                try (Library opened = Library.openForReading(restored)) {
                    assertThat(opened.examine().problems()).isEmpty();
                    assertThat(opened.papers())
                            .hasSizeGreaterThanOrEqualTo(5)
                            .allSatisfy(paper -> assertThat(paper.findings()).isEqualTo(5));
                }
            }
            enough.set(true);
            writer.get();
        }
    }

    @Test
    void whatIsRestoredExportsTheSame() throws IOException {
        Path library = folder.resolve("library");
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            fill(writing, "paper", 4);
            writing.backup(folder.resolve("file"));
        }
        Library.restore(folder.resolve("file"), folder.resolve("other"), false, CLOCK);
        assertThat(export(folder.resolve("other"))).isEqualTo(export(library)).isNotEmpty();
    }

    @Test
    void aLibraryIsReplacedOnlyWhereThatIsAskedFor() throws IOException {
        Path library = folder.resolve("library");
        Path file = folder.resolve("file");
        String before;
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            fill(writing, "paper", 2);
            writing.backup(file);
        }
        before = export(library);
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            fill(writing, "more", 2);
        }
        String after = export(library);
        assertThat(fault(() -> Library.restore(file, library, false, CLOCK)).kind())
                .isEqualTo(Kind.IN_THE_WAY);
        assertThat(export(library)).isEqualTo(after);
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            assertThat(fault(() -> Library.restore(file, library, true, CLOCK)).kind())
                    .isEqualTo(Kind.LOCKED);
            assertThat(writing.papers()).hasSize(4);
        }
        Library.restore(file, library, true, CLOCK);
        assertThat(export(library)).isEqualTo(before);
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingIsTouched() throws IOException {
        Path library = folder.resolve("library");
        Path file = folder.resolve("file");
        try (Library writing = Library.openForWriting(library, CLOCK)) {
            fill(writing, "paper", 3);
            writing.backup(file);
        }
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));
        Path rubbish = Files.writeString(folder.resolve("rubbish"), "rubbish ".repeat(2000));
        Path empty = Files.createFile(folder.resolve("empty"));
        for (Path bad : List.of(half, rubbish, empty, folder.resolve("nowhere"))) {
            LibraryException fault = fault(() -> Library.restore(bad, folder.resolve("new"), false, CLOCK));
            assertThat(fault.kind()).as(bad.toString()).isEqualTo(Kind.NO_BACKUP);
            assertThat(fault).hasMessageContaining(bad.toString());
        }
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static LibraryException fault(ThrowingCallable call) {
        LibraryException fault = catchThrowableOfType(LibraryException.class, call);
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).doesNotContain("\n");
        return fault;
    }
}
