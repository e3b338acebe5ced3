package org.ionary.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset goes in, is asked about, goes out and in again. */
class ImportIT {
    private static final String ROWS = """
            ID,composition,source,temperature,target,log_target,family,ChemicalFamily
            1,Na3PS4,10.1000/one,25,2.0E-04,-3.698970004,Thio-LISICON,Sulphides
            2,"(Li2S)70 (P2S5)30",10.1000/one,25,1.0E-03,-3,Glass,#N/A
            3, Li6PS5Cl ,10.1000/two,100,1.2E-02,-5,Argyrodite,Sulphides and Other Anions
            4,Li3OCl,"A journal 12, 1965",25,none,,Anti-Perovskite,#N/A
            """;

    @TempDir
    private static Path folder;

    private static Path csv;
    private static Path library;
    private static Program.Ended first;

    @BeforeAll
    static void importOnce() throws Exception {
        csv = folder.resolve("conductors.csv");
        Files.writeString(csv, ROWS);
        library = folder.resolve("library");
        first = Program.run("import", csv, "--mapping", "liion", "--json", "--library", library);
    }

    @Test
    void accountsForEveryRow() throws Exception {
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCodes.SOME_PAPERS_FAILED);
        JsonNode report = new ObjectMapper().readTree(first.out()).path(0);
        assertThat(report.path("rows").asInt()).isEqualTo(4);
        assertThat(report.path("imported").asInt()).isEqualTo(3);
        assertThat(report.path("refused").asInt()).isEqualTo(1);
        assertThat(report.path("notes"))
                .anySatisfy(note -> assertThat(note.toString())
                        .contains("\"row\":5", "refused", "value_unreadable", "'none' is not one number"))
                .anySatisfy(note -> assertThat(note.toString()).contains("\"row\":4", "flagged", "contradicts_itself"))
                .anySatisfy(note ->
                        assertThat(note.toString()).contains("\"row\":2", "flagged", "mobile_ion_not_in_formula"));
    }

    @Test
    void importsOnceAndSaysSo() throws Exception {
        Program.Ended again = Program.run("import", csv, "--mapping", "liion", "--library", library);
        assertThat(again.out()).contains("nothing new; all 4 rows of liion");
        assertThat(again.code()).as(again.err()).isZero();
    }

    @Test
    void isWholeWhenItIsExamined() throws Exception {
        Program.Ended check = Program.run("check", "--library", library);
        assertThat(check.code()).as(check.out()).isZero();
    }

    @Test
    void answersFromTheRowsWithTheirDoi() throws Exception {
        Program.Ended asked = Program.run("ask", "conductivity of Li7P3S11 at 25 °C", "--json", "--library", library);
        JsonNode row = new ObjectMapper().readTree(asked.out()).path("rows").path(0);
        assertThat(row.path("value").asDouble()).as(asked.out()).isEqualTo(1e-3);
        assertThat(row.path("doi").asText()).isEqualTo("10.1000/one");
    }

    @Test
    void goesOutAndInAgainAsTheSameBytes() throws Exception {
        for (String format : new String[] {"jsonl", "csv"}) {
            Path out = folder.resolve("out." + format);
            Path other = folder.resolve("other-" + format);
            Program.run("export", "--format", format, "-o", out, "--library", library);
            Program.Ended in = Program.run("import", out, "--mapping", "ionary", "--library", other);
            assertThat(in.code()).as(in.err()).isZero();
            assertThat(in.out()).contains("3 imported");
            Program.Ended again = Program.run("export", "--format", format, "--library", other);
            assertThat(again.out()).isEqualTo(Files.readString(out));
            assertThat(Program.run("import", out, "--mapping", "ionary", "--library", other)
                            .out())
                    .contains("nothing new");
            assertThat(Program.run("check", "--library", other).code()).isZero();
        }
    }

    @Test
    void exportsWhatIsAskedForAndOneEntryForEachPaper() throws Exception {
        Program.Ended some = Program.run(
                "export", "--family", "argyrodite", "--doi", "10.1000/TWO", "--ion", "Li", "--library", library);
        assertThat(some.out().lines()).hasSize(1);
        Program.Ended cited = Program.run("export", "--format", "bibtex", "--library", library);
        assertThat(cited.out().lines().filter(line -> line.startsWith("@"))).hasSize(2);
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        Path mapping = folder.resolve("mine.yaml");
        Files.writeString(mapping, """
                property: conductivity
                formula: {column: composition}
                value: {column: sigma, unit: S/cm}
                """);
        Program.Ended wrong = Program.run("import", csv, "--mapping", mapping, "--library", library);
        assertThat(wrong.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(wrong.messages())
                .singleElement()
                .asString()
                .contains("conductors.csv: has no column 'sigma', which the mapping names for value");
        Program.Ended none = Program.run("import", csv, "--library", library);
        assertThat(none.code()).isEqualTo(ExitCodes.USAGE);
        Program.Ended noExport = Program.run("import", csv, "--mapping", "ionary", "--library", library);
        assertThat(noExport.messages()).singleElement().asString().contains("is no finding of an export");
    }
}
