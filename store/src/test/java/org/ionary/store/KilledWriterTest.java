package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
    private static final int ROUNDS = 3;
    private static final int PAPERS_BEFORE_THE_END = 12;

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheWriterIsKilled() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process writer = start(round);
            try (BufferedReader said = writer.inputReader()) {
                for (int i = 0; i < PAPERS_BEFORE_THE_END + 5 * round; i++) {
                    acknowledged.add(said.readLine());
                }
                if (round == 0) {
                    LibraryException refused = catchThrowableOfType(
                            LibraryException.class, () -> Library.openForWriting(folder, Clock.systemUTC()));
                    assertThat(refused).hasMessageContaining("in use by process " + writer.pid() + " since");
                }
                writer.toHandle().destroyForcibly();
                said.lines().forEach(acknowledged::add);
            }
            writer.waitFor();
            try (Library library = Library.openForWriting(folder, Clock.systemUTC())) {
                LibraryCheck check = library.check();
                assertThat(check.problems()).isEmpty();
                List<PaperSummary> papers = library.papers();
                assertThat(papers).extracting(paper -> paper.source().doc()).containsAll(acknowledged);
                assertThat(papers)
                        .allSatisfy(paper -> assertThat(paper.findings()).isEqualTo(10));
                assertThat(check.counts()).containsEntry("blocks", 6L * papers.size());
            }
        }
        assertThat(acknowledged).doesNotContainNull().hasSizeGreaterThan(ROUNDS * PAPERS_BEFORE_THE_END);
    }

    private Process start(int round) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        SavingProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
