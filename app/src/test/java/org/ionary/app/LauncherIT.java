package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root of the repository: finds a JDK, and starts the packaged program. */
class LauncherIT {
    private static final String LAUNCHER = Program.HOME.resolve("ionary").toString();

    @TempDir
    private Path folder;

    @Test
    void startsTheProgram() throws Exception {
        Program.Ended ended = Program.runCommand(List.of(LAUNCHER, "--version"));
        assertThat(ended.out()).as(ended.err()).startsWith("ionary ");
        assertThat(ended.code()).isZero();
    }

    @Test
    void startsThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("ionary"), Path.of(LAUNCHER));
        assertThat(Program.runCommand(List.of(link.toString(), "--version")).code())
                .isZero();
    }

    @Test
    void passesArgumentsAndTheExitCodeThrough() throws Exception {
        Program.Ended ended = Program.runCommand(List.of(LAUNCHER, "run", "no such folder"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.messages()).hasSize(1);
        assertThat(ended.messages().getFirst()).contains("no such folder");
    }

    @Test
    void readsAFileWithAnAccentInItsNameWhateverTheLocale() throws Exception {
        Path paper = Files.writeString(
                folder.resolve("électrolyte.txt"), "Li6PS5Cl has an ionic conductivity of 1.9 mS/cm at 25 °C.");
        Program.Ended ended = Program.runCommand(List.of(
                "env",
                "LC_ALL=C",
                LAUNCHER,
                "run",
                paper.toString(),
                "--library",
                folder.resolve("l").toString()));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("électrolyte.txt: 1 finding");
    }

    @Test
    void passesOptionsToTheMachine() throws Exception {
        Program.Ended ended = Program.runCommand(
                List.of("env", "IONARY_JAVA_OPTS=-Dsome.thing=1 -Xmx300m", LAUNCHER, "doctor", "--json"));
        assertThat(ended.out()).contains("\"memory\" : \"2");
    }
}
