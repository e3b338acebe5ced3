package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ionary extract --explain}, run as a user does. */
class ExplainIT {
    private static final Path SAMPLE = Program.SAMPLES.resolve("lpscl-temperature.txt");

    @TempDir
    private Path folder;

    @Test
    void saysOfAFileWhatWasRecognisedLinkedFoundAndRefusedWithoutALibrary() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Program.Ended explained = Program.run("extract", SAMPLE, "--explain", "--library", library);
        assertThat(explained.code()).isZero();
        assertThat(explained.out())
                .contains("“LPSCl” = Li6PS5Cl, completed by what the paper says elsewhere: “Li6PS5Cl” in [5]")
                .contains("temperature  “18.8 °C” = 291.95 K, role measurement")
                .contains("“5.37 × 10−4 S cm−1” is conductivity by “conductivity”; material “LPSCl”")
                .contains("found        Li6PS5Cl, 5.37 × 10⁻⁴ S/cm, 298.55 K; accepted, confidence 0.")
                .contains("a value of other work")
                .contains("refused      “more than 10−3 S cm−1” a requirement, target or threshold, not a result")
                .contains("lpscl-temperature: 5 findings, 1 refused");
        assertThat(library).doesNotExist();
    }

    @Test
    void findingsOfAPaperInTheLibraryAreExplainedWithTheIdsThatAreExported() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Program.run("run", Program.SAMPLES.resolve("garnet-ta-series.pdf"), "--library", library);
        Program.Ended exported = Program.run("export", "--format", "jsonl", "--library", library);
        Program.Ended explained =
                Program.run("extract", "garnet-ta-series", "--explain", "--json", "--library", library);
        assertThat(explained.code()).isZero();
        List<String> found = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (JsonNode place : lines(explained.out())) {
            assertThat(place.get("doc").asText()).isEqualTo("garnet-ta-series");
            if (place.get("kind").asText().equals("table")) {
                tables.add(place.get("lines").get(2).get("property").asText());
            }
            for (JsonNode value : place.get("values")) {
                if (value.get("outcome").asText().equals("found")) {
                    found.add(value.get("finding").get("id").asText());
                }
            }
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode finding : lines(exported.out())) {
            ids.add(finding.get("id").asText());
        }
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(tables).containsExactly("conductivity");
    }

    private static List<JsonNode> lines(String out) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    @Test
    void saysInOneLineWhatItCannotExplain() throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        Program.Ended none = Program.run("extract", "--explain", "--library", library);
        assertThat(none.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(none.messages()).singleElement().asString().contains("--explain needs a DOC");
        Program.Ended scan =
                Program.run("extract", Program.SAMPLES.resolve("scanned-lagp.pdf"), "--explain", "--library", library);
        assertThat(scan.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(scan.messages()).singleElement().asString().contains("a scan without a text layer");
        assertThat(Files.exists(library)).isFalse();
    }
}
