package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ionary.domain.finding.Finding;
import org.ionary.store.LibraryException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFaultsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsNoLibraryAndHowToMakeOne() {
        LibraryException fault = fault(() -> Library.openForReading(folder.resolve("nowhere")));
        assertThat(fault.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(fault).hasMessage("no library at " + folder.resolve("nowhere") + "; `ionary run PATH` makes one");
    }

    @Test
    void refusesASecondWriterAndNamesTheFirst() throws IOException {
        Library first = Library.openForWriting(folder, CLOCK);
        LibraryException fault = fault(() -> Library.openForWriting(folder, CLOCK));
        assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
        assertThat(fault)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid() + " since 2026-05-06T07:08:09Z");
        first.save(Samples.work("one", "key", List.of()));
        try (Library reader = Library.openForReading(folder)) {
            assertThat(reader.papers()).hasSize(1);
            first.save(Samples.work("two", "key", List.of()));
            assertThat(reader.papers()).hasSize(2);
        }
        first.close();
        Library.openForWriting(folder, CLOCK).close();
    }

    @Test
    void saysThatAFileIsInThePlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(fault(() -> Library.openForWriting(file, CLOCK)).kind()).isEqualTo(Kind.NOT_WRITABLE);
        LibraryException below = fault(() -> Library.openForWriting(file.resolve("library"), CLOCK));
        assertThat(below.kind()).isEqualTo(Kind.NOT_WRITABLE);
        assertThat(below)
                .hasMessageContaining(file.resolve("library").toString())
                .hasMessageContaining("--library");
    }

    @Test
    void saysThatTheDatabaseCannotBeOpenedWhereAFolderIsInItsPlace() throws IOException {
        Files.createDirectories(folder.resolve("library.db"));
        assertThat(fault(() -> Library.openForWriting(folder, CLOCK)).kind()).isEqualTo(Kind.NOT_WRITABLE);
    }

    @Test
    void saysThatADatabaseOfRubbishIsDamagedAndLeavesItAlone() throws IOException {
        String rubbish = "rubbish ".repeat(2000);
        Path database = Files.writeString(folder.resolve("library.db"), rubbish);
        LibraryException fault = fault(() -> Library.openForWriting(folder, CLOCK));
        assertThat(fault.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(fault).hasMessageContaining("put library.db back from a backup");
        assertThat(fault(() -> Library.openForReading(folder)).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(Files.readString(database)).isEqualTo(rubbish);
    }

    @Test
    void noticesOverwrittenPagesWhenTheyAreRead() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("one", "key", new Samples(21).findings(Samples.paper("one"), 300)));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("library.db").toFile(), "rw")) {
            byte[] junk = "junk".repeat(3000).getBytes(StandardCharsets.US_ASCII);
            for (long at = 4096L * 20; at + junk.length < file.length(); at += 4L * junk.length) {
                file.seek(at);
                file.write(junk);
            }
        }
        try (Library library = Library.openForReading(folder)) {
            LibraryException fault = fault(() -> {
                LibraryCheck check = library.check();
                assertThat(check.isClean()).isFalse();
                library.findingsOf(Samples.paper("one").source().id());
            });
            assertThat(fault.kind()).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void aFullDiskStopsTheSaveAndHarmsNothing() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("kept", "key", new Samples(22).findings(Samples.paper("kept"), 5)));
        }
        List<Finding> many = new Samples(23).findings(Samples.paper("much"), 400);
        try (Library library = Library.openForWriting(folder, CLOCK, Migrations.all(), 60)) {
            LibraryException fault = fault(() -> library.save(Samples.work("much", "key", many)));
            assertThat(fault.kind()).isEqualTo(Kind.DISK_FULL);
            assertThat(fault).hasMessageContaining("no space is left").hasMessageContaining(folder.toString());
            assertThat(library.check().problems()).isEmpty();
            assertThat(library.papers())
                    .extracting(paper -> paper.source().doc())
                    .containsExactly("kept");
            library.save(Samples.work("small", "key", List.of()));
        }
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            assertThat(library.check().problems()).isEmpty();
            assertThat(library.papers())
                    .extracting(paper -> paper.source().doc())
                    .containsExactly("kept", "small");
            library.save(Samples.work("much", "key", many));
            assertThat(library.papers()).hasSize(3);
            assertThat(library.findingsOf(Samples.paper("much").source().id())).hasSize(many.size());
        }
    }

    @Test
    void bringsAnOlderLibraryUpToDateAndRefusesANewerOne() throws IOException {
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            library.save(Samples.work("one", "key", List.of()));
        }
        Migrations next = Migrations.all().and("ALTER TABLE papers ADD COLUMN mood TEXT;");
        try (Library library = Library.openForReading(folder, next)) {
            assertThat(library.papers()).hasSize(1);
        }
        LibraryException fault = fault(() -> Library.openForWriting(folder, CLOCK));
        assertThat(fault.kind()).isEqualTo(Kind.NEWER_VERSION);
        assertThat(fault)
                .hasMessageContaining("schema " + next.version() + ", this one knows "
                        + Migrations.all().version());
        assertThat(fault(() -> Library.openForReading(folder)).kind()).isEqualTo(Kind.NEWER_VERSION);
        Library.openForWriting(folder, CLOCK, next, 0).close();
    }

    @Test
    void aMigrationThatFailsLeavesTheLibraryAsItWas() throws IOException {
        Library.openForWriting(folder, CLOCK).close();
        Migrations broken = Migrations.all().and("CREATE TABLE half (a); CREATE TABLE papers (a);");
        assertThat(catchThrowableOfType(Exception.class, () -> Library.openForWriting(folder, CLOCK, broken, 0)))
                .isNotInstanceOf(LibraryException.class);
        try (Library library = Library.openForWriting(folder, CLOCK)) {
            assertThat(library.check().isClean()).isTrue();
        }
    }

    @Test
    void opensFoldersWhoseNamesLookLikeOptions() throws IOException {
        Path odd = folder.resolve("what?mode=memory & 100% ünïcode#1");
        try (Library library = Library.openForWriting(odd, CLOCK)) {
            library.save(Samples.work("one", "key", List.of()));
        }
        assertThat(odd.resolve("library.db")).isRegularFile();
        try (Library library = Library.openForReading(odd)) {
            assertThat(library.papers()).hasSize(1);
        }
    }

    @Test
    void leavesNoFileOpenWhereOpeningFails() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "the system lists open files");
        Files.writeString(folder.resolve("library.db"), "rubbish ".repeat(2000));
        assertThat(fault(() -> Library.openForReading(folder)).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(openFiles()).isEmpty();
        assertThat(fault(() -> Library.openForWriting(folder, CLOCK)).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(openFiles()).isEmpty();
    }

    private List<Path> openFiles() throws IOException {
        Path place = folder.toRealPath();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(OPEN_FILES)) {
            return StreamSupport.stream(links.spliterator(), false)
                    .filter(Files::isSymbolicLink)
                    .map(LibraryFaultsTest::target)
                    .filter(file -> file.startsWith(place))
                    .toList();
        }
    }

    /** The listing's own link is gone once it is looked at. */
    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }

    private static LibraryException fault(ThrowingCallable call) {
        LibraryException fault = catchThrowableOfType(LibraryException.class, call);
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).doesNotContain("\n");
        return fault;
    }
}
