package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same paper in several files is one paper, and its facts are counted once. */
class CopiesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path library;
    private Path papers;

    @BeforeEach
    void setUp() throws IOException {
        library = folder.resolve("library");
        papers = Files.createDirectory(folder.resolve("papers"));
    }

    private JsonNode run(Object... arguments) throws Exception {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--library", library));
        Program.Ended ended = Program.run(all.toArray());
        assertThat(ended.code()).as(ended.toString()).isZero();
        return JSON.readTree(ended.out());
    }

    private List<JsonNode> export(String... options) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("export", "--library", library));
        arguments.addAll(List.of(options));
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Program.run(arguments.toArray()).out().lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static String markdown(String title, String more) {
        return "---\ntitle: " + title + "\ndoi: 10.1000/garnet\nyear: 2020\n---\n\n# " + title + "\n\n## Results\n\n"
                + more;
    }

    @Test
    void oneNoteInFourFormatsIsOnePaperAndEachOfItsFactsOneFact() throws Exception {
        JsonNode one = run("run", Program.SAMPLES.resolve("four-formats").resolve("latp-note-jats.xml"));
        JsonNode all = run("run", Program.SAMPLES.resolve("four-formats"));
        assertThat(all.path("papers").asInt()).isEqualTo(1);
        assertThat(all.path("papers_files").asInt()).isEqualTo(4);
        assertThat(all.path("copies").asInt()).isEqualTo(3);
        assertThat(all.path("by_property")).isEqualTo(one.path("by_property"));
        assertThat(run("run", Program.SAMPLES.resolve("four-formats"))
                        .path("read")
                        .asInt())
                .isZero();

        List<JsonNode> everyCopy = export();
        List<JsonNode> once = export("--once");
        assertThat(everyCopy).hasSizeGreaterThan(3 * once.size());
        assertThat(once).allSatisfy(row -> {
            assertThat(row.path("doc").asText()).isEqualTo("latp-note-jats");
            assertThat(row.path("copy_of").isNull()).isTrue();
        });
        List<String> ids = once.stream().map(row -> row.path("id").asText()).toList();
        assertThat(everyCopy.stream()
                        .filter(row -> !row.path("copy_of").isNull())
                        .map(row -> row.path("copy_of").asText()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void whatOnlyAWorseCopySaysIsNotLost() throws Exception {
        Files.writeString(
                papers.resolve("a.html"),
                "<html><head><meta name=citation_doi content=10.1000/garnet></head><body><article><h1>On garnets</h1><h2>Results</h2>"
                        + "<p>The ionic conductivity of Li<sub>7</sub>La<sub>3</sub>Zr<sub>2</sub>O<sub>12</sub> is 3 × 10<sup>−4</sup> S/cm at 25 °C.</p></article></body></html>");
        Files.writeString(
                papers.resolve("b.md"),
                markdown(
                        "On garnets",
                        "The ionic conductivity of Li$_7$La$_3$Zr$_2$O$_{12}$ is 3 × 10$^{-4}$ S/cm at 25 °C. It is 5 × 10$^{-3}$ S/cm at 100 °C."));
        JsonNode summary = run("run", papers);
        assertThat(summary.path("papers").asInt()).isEqualTo(1);
        assertThat(summary.path("by_property").path("conductivity").asInt()).isEqualTo(2);
        JsonNode asked = run("ask", "conductivity of Li7La3Zr2O12 at 100 °C");
        assertThat(asked.path("rows").path(0).path("value").asDouble()).isEqualTo(5e-3);
    }

    @Test
    void aSupplementIsCitedAsItsArticle() throws Exception {
        Files.writeString(
                papers.resolve("smith2020.md"),
                markdown("On garnets", "The ionic conductivity of Li$_6$PS$_5$Cl is 1.9 mS/cm at 25 °C."));
        Files.writeString(
                papers.resolve("smith2020_SI.txt"),
                "Supporting Information\n\nThe ionic conductivity of Li3InCl6 is 2.04 mS/cm at 25 °C.");
        JsonNode summary = run("run", papers);
        assertThat(summary.path("papers").asInt()).isEqualTo(1);
        assertThat(summary.path("supplements").asInt()).isEqualTo(1);
        assertThat(summary.path("links").path(0).asText())
                .isEqualTo("smith2020_SI supplements smith2020 (by its name)");
        assertThat(export()).hasSize(2).allSatisfy(row -> {
            assertThat(row.path("doi").asText()).isEqualTo("10.1000/garnet");
            assertThat(row.path("title").asText()).isEqualTo("On garnets");
            assertThat(row.path("year").asInt()).isEqualTo(2020);
        });
        assertThat(export()).extracting(row -> row.path("doc").asText()).contains("smith2020_SI");
    }

    @Test
    void aReferenceFileThatComesLaterIsHeeded() throws Exception {
        Files.writeString(papers.resolve("garnet.txt"), "The ionic conductivity of Li3InCl6 is 2.04 mS/cm at 25 °C.");
        run("run", papers);
        Files.writeString(
                papers.resolve("library.bib"),
                "@article{garnet, title={On garnets and more}, year=2020, doi={10.1000/garnet}}");
        assertThat(run("run", papers).path("read").asInt()).isEqualTo(1);
        assertThat(export())
                .singleElement()
                .satisfies(row -> assertThat(row.path("doi").asText()).isEqualTo("10.1000/garnet"));
        assertThat(run("run", papers).path("known").asInt()).isEqualTo(1);
    }
}
