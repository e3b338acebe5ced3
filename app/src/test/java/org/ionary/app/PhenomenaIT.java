package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program on short texts, tables and excerpts with gold, a phenomenon each. */
class PhenomenaIT {
    private static final Path SETS = Program.HOME.resolve("eval").resolve("phenomena");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text-1", "table-1", "prose-1", "text-2", "table-2", "prose-2"})
    void readsEachSetAsWellAsItEverDidAndIsSureOnlyOfWhatIsRight(String set) throws Exception {
        Path library = folder.resolve("library");
        Program.Ended run = Program.run("run", SETS.resolve(set), "--library", library);
        assertThat(run.code()).as(run.err()).isZero();

        Program.Ended all = Program.run(scored(set, library, set + ".ratchet").toArray());
        assertThat(all.code()).as(all.out() + all.err()).isZero();

        // What is called accepted must be right; its marks are the calibration of the confidence.
        List<Object> arguments = scored(set, library, set + ".accepted.ratchet");
        arguments.addAll(List.of("--status", "accepted"));
        Program.Ended accepted = Program.run(arguments.toArray());
        assertThat(accepted.code()).as(accepted.out() + accepted.err()).isZero();
    }

    private static List<Object> scored(String set, Path library, String ratchet) {
        List<Object> arguments = new ArrayList<>(List.of(
                "eval",
                "--gold",
                SETS.resolve(set + ".jsonl"),
                "--ratchet",
                SETS.resolve(ratchet),
                "--library",
                library));
        Path negatives = SETS.resolve(set + "-negatives.jsonl");
        if (Files.exists(negatives)) {
            arguments.addAll(List.of("--negatives", negatives));
        }
        return arguments;
    }
}
