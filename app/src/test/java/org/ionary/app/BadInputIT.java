package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ionary.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user gets wrong is one line that names it, the right exit code, and a library that is still whole. */
class BadInputIT {
    private static final String GOOD = "Li6PS5Cl has an ionic conductivity of 1.9 mS/cm at 25 °C.";

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void setUp() {
        library = folder.resolve("library");
    }

    private static void saysInOneLine(Program.Ended ended, int code, String... words) {
        assertThat(ended.messages()).as(ended.toString()).hasSize(1);
        assertThat(ended.messages().getFirst()).contains(words);
        assertThat(ended.err().lines().filter(line -> !line.startsWith("[")))
                .as("only that line")
                .hasSize(1);
        assertThat(ended.err()).doesNotContain("\tat ", "Exception");
        assertThat(ended.code()).isEqualTo(code);
    }

    private void libraryIsWhole() throws IOException {
        try (Library opened = Library.openForReading(library)) {
            assertThat(opened.check().problems()).isEmpty();
        }
    }

    private Path paper(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aMissingPath() throws Exception {
        Path missing = folder.resolve("nowhere.pdf");
        saysInOneLine(Program.run("run", missing, "--library", library), 2, missing.toString());
        assertThat(library).doesNotExist();
    }

    @Test
    void anEmptyFolder() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        saysInOneLine(Program.run("run", empty, "--library", library), 2, "no papers under", empty.toString());
        assertThat(library).doesNotExist();
    }

    @Test
    void aWrongOption() throws Exception {
        saysInOneLine(Program.run("run", "--librarry", "x", "y"), 2, "--librarry", "--help");
    }

    @Test
    void aWrongCommand() throws Exception {
        saysInOneLine(Program.run("rum"), 2, "rum", "--help");
    }

    @Test
    void noCommand() throws Exception {
        saysInOneLine(Program.run(), 2, "name a command", "--help");
    }

    @Test
    void aQuestionToALibraryThatIsNotThere() throws Exception {
        saysInOneLine(
                Program.run("ask", "best Li-ion conductor", "--library", library), 2, "no library at", "ionary run");
    }

    @Test
    void aMissingPathBesideAGoodOneIsListedAndTheRunGoesOn() throws Exception {
        Path good = paper("good.txt", GOOD);
        Program.Ended ended = Program.run("run", folder.resolve("nowhere.pdf"), good, "--library", library);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("1 read", "1 failed", "nowhere.pdf");
        libraryIsWhole();
    }

    @Test
    void aDamagedFileIsListedWithItsReason() throws Exception {
        Path damaged = paper("damaged.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
        Program.Ended ended = Program.run("run", damaged, "--library", library);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("damaged.pdf", "damaged, cannot be opened");
        assertThat(ended.err()).doesNotContain("\tat ");
        libraryIsWhole();
    }

    @Test
    void aFileThatCannotBeReadIsListedWithItsReason() throws Exception {
        // A folder's root user can read every file, so this one fails in the reading itself.
        Path memory = Path.of("/proc/self/mem");
        assumeThat(memory).exists();
        Path unreadable = Files.createSymbolicLink(folder.resolve("unreadable.pdf"), memory);
        Program.Ended ended = Program.run("run", unreadable, "--library", library);
        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.out()).contains("unreadable.pdf", "cannot be read from disk");
    }

    @Test
    void aFileInTheWayOfTheLibrary() throws Exception {
        Path good = paper("good.txt", GOOD);
        Files.writeString(library, "in the way");
        saysInOneLine(Program.run("run", good, "--library", library), 2, library.toString());
        assertThat(library).hasContent("in the way");
    }

    @Test
    void aLibraryThatIsNotALibrary() throws Exception {
        Path good = paper("good.txt", GOOD);
        Files.createDirectory(library);
        Files.writeString(library.resolve("library.db"), "something else ".repeat(200));
        saysInOneLine(Program.run("run", good, "--library", library), 2, library.toString());
    }

    @Test
    void aLibraryInUseByAnotherProcess() throws Exception {
        Path good = paper("good.txt", GOOD);
        try (Library mine = Library.openForWriting(library, Clock.systemUTC())) {
            saysInOneLine(
                    Program.run("run", good, "--library", library),
                    2,
                    "in use by",
                    Long.toString(ProcessHandle.current().pid()));
            assertThat(mine.papers()).isEmpty();
        }
        assertThat(Program.run("run", good, "--library", library).code()).isZero();
    }

    @Test
    void aFolderWhereAFileShouldBeWritten() throws Exception {
        Program.run("run", paper("good.txt", GOOD), "--library", library);
        Path taken = Files.createDirectory(folder.resolve("taken"));
        saysInOneLine(Program.run("export", "--library", library, "-o", taken), 2, taken.toString(), "folder");
        assertThat(taken).isEmptyDirectory();
        Path nowhere = folder.resolve("nowhere");
        saysInOneLine(
                Program.run("export", "--library", library, "-o", nowhere.resolve("findings.jsonl")),
                2,
                nowhere.toString());
    }

    @Test
    void aPipeIsWrittenToAndNotReplaced() throws Exception {
        Program.run("run", paper("good.txt", GOOD), "--library", library);
        Path pipe = folder.resolve("pipe");
        assumeThat(Program.runCommand(List.of("mkfifo", pipe.toString())).code())
                .isZero();
        Program.Started writer = Program.start("export", "--library", library, "-o", pipe);
        assertThat(Files.readString(pipe)).startsWith("{\"id\":\"f-");
        assertThat(Program.end(writer).code()).isZero();
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void resultsThatDoNotArriveAreNotASuccess() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        Program.run("run", paper("good.txt", GOOD), "--library", library);
        List<String> export = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"));
        export.addAll(Program.javaCommand());
        export.addAll(List.of("export", "--library", library.toString()));
        saysInOneLine(Program.runCommand(export), 2, "could not be written");
    }

    @Test
    void aNegativeNumberOfErrors() throws Exception {
        saysInOneLine(Program.run("eval", "--gold", Program.SAMPLES, "--errors", "-3"), 2, "--errors");
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(Program.runCommand(List.of("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()))
                        .code())
                .as("may mount a small file system")
                .isZero();
        try {
            library = disk.resolve("library");
            Program.Ended full = Program.run("run", Program.SAMPLES, "--library", library);
            saysInOneLine(full, 2, "no space is left", library.toString());
            libraryIsWhole();

            Program.runCommand(List.of("mount", "-o", "remount,size=100m", disk.toString()));
            Program.Ended again = Program.run("run", Program.SAMPLES, "--library", library);
            assertThat(again.code()).as(again.err()).isEqualTo(1);
            libraryIsWhole();
        } finally {
            Program.runCommand(List.of("umount", disk.toString()));
        }
    }

    @Test
    void anInterruptedRunLeavesAWholeLibraryAndGoesOnFromThere() throws Exception {
        Program.Started started = Program.start("run", Program.SAMPLES, "--library", library);
        while (started.isAlive() && !started.errSoFar().contains("[3/")) {
            Thread.sleep(5);
        }
        started.interrupt();
        Program.Ended stopped = Program.end(started);
        assumeThat(stopped.code()).as("stopped in time").isNotEqualTo(1);
        assertThat(stopped.code()).isIn(130, 143);
        libraryIsWhole();

        Program.Ended rest = Program.run("run", Program.SAMPLES, "--library", library);
        assertThat(rest.err()).contains("known already");
        libraryIsWhole();
    }
}
