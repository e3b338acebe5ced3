package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full and a file system that cannot be written: one clear line, and the library is intact. */
class FullOrReadOnlyIT {
    @TempDir
    private Path folder;

    private Path place;
    private boolean mounted;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            command("umount", place);
        }
    }

    private static int command(Object... words) throws Exception {
        try {
            return new ProcessBuilder(
                            List.of(words).stream().map(Object::toString).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private void mount(Object... words) throws Exception {
        mounted = command(words) == 0;
        assumeTrue(mounted, "only who may mount file systems can make one that is full or read-only");
    }

    private static void saysOneLine(Program.Ended ended, String words) {
        assertThat(ended.code()).as(ended.toString()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.messages()).singleElement().asString().contains(words);
    }

    @Test
    void aFullDiskIsSaidInOneLineAndTheLibraryGoesOnWhereThereIsRoomAgain() throws Exception {
        mount("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place);
        Path library = place.resolve("library");
        saysOneLine(Program.run("run", Program.SAMPLES, "--library", library), "no space is left");
        Program.Ended check = Program.run("check", "--library", library);
        assertThat(check.code()).as(check.toString()).isZero();
        assertThat(check.out()).contains("library   whole");
        assertThat(command("mount", "-o", "remount,size=64m", place)).isZero();
        Program.Ended again = Program.run("run", Program.SAMPLES, "--library", library);
        assertThat(again.code()).isEqualTo(ExitCodes.SOME_PAPERS_FAILED);
        assertThat(again.out()).containsPattern("[1-9]\\d* known already");
        assertThat(Program.run("check", "--library", library).out()).contains("library   whole", "index     whole");
    }

    @Test
    void aReadOnlyFileSystemIsSaidInOneLineAndCanStillBeRead() throws Exception {
        Path library = folder.resolve("library");
        Path papers = Program.SAMPLES.resolve("na-thioantimonate.md");
        assertThat(Program.run("run", papers, "--library", library).code()).isZero();
        String id = Spoken.run("export", "--library", library).out().substring(7, 25);
        mount("mount", "--bind", library, place);
        assertThat(command("mount", "-o", "remount,bind,ro", place)).isZero();
        saysOneLine(Program.run("review", "accept", id, "--library", place), "Read-only file system");
        saysOneLine(Program.run("run", Program.SAMPLES, "--library", place), "Read-only file system");
        assertThat(Program.run("review", "--library", place).out()).contains(id);
        Program.Ended check = Program.run("check", "--library", place);
        assertThat(check.out()).contains("library   whole");
        assertThat(check.code()).isZero();
    }
}
