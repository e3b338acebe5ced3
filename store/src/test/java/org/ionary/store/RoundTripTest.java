package org.ionary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ionary.domain.answer.CitedFinding;
import org.ionary.domain.finding.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export says is the same after it was imported into an empty library. */
class RoundTripTest {
    /** How many random findings of each of two papers: {@code -Dionary.roundTrip=10000} for long. */
    private static final int FINDINGS = Integer.getInteger("ionary.roundTrip", 150);

    @TempDir
    private Path folder;

    @Test
    void randomFindingsComeBackAsTheSameLinesInBothFormats() throws Exception {
        Path first = folder.resolve("first");
        try (Library library = Library.openForWriting(first, Clock.systemUTC())) {
            for (String doc : List.of("pang-2022", "a,b;c")) {
                library.save(Samples.work(doc, "key", new Samples(doc.hashCode()).findings(Samples.paper(doc), FINDINGS)));
            }
        }
        String lines = export(first, false);
        String rows = export(first, true);
        assertThat(export(imported("json", lines), false)).isEqualTo(lines);
        assertThat(export(imported("csv", rows), true)).isEqualTo(rows);
        // One format brings what the other has, too.
        assertThat(export(folder.resolve("csv"), false)).isEqualTo(lines);
        assertThat(export(folder.resolve("json"), true)).isEqualTo(rows);
    }

    @Test
    void whatRepeatsAnotherFindingStillDoes() throws Exception {
        Path first = folder.resolve("first");
        List<FindingId> ids = new ArrayList<>();
        try (Library library = Library.openForWriting(first, Clock.systemUTC())) {
            library.save(Samples.work("pang-2022", "key", new Samples(5).findings(Samples.paper("pang-2022"), 2)));
            library.findings().forEach(cited -> ids.add(cited.finding().id()));
        }
        String lines = export(first, false).replaceFirst("\"copy_of\":null", "\"copy_of\":\"" + ids.get(1) + "\"");
        Path second = imported("second", lines);
        assertThat(export(second, false)).isEqualTo(lines);
        try (Library library = Library.openForReading(second)) {
            assertThat(library.byIds(ids).getFirst().repeats()).hasValue(ids.get(1));
        }
    }

    @Test
    void thePaperThatIsReadGoesBeforeItsExport() throws Exception {
        Path first = folder.resolve("first");
        PaperWork work = Samples.work("pang-2022", "key", new Samples(9).findings(Samples.paper("pang-2022"), 20));
        try (Library library = Library.openForWriting(first, Clock.systemUTC())) {
            library.save(work);
        }
        Path second = imported("second", export(first, false));
        try (Library library = Library.openForWriting(second, Clock.systemUTC())) {
            library.save(work);
            library.relink();
            assertThat(library.findings().map(CitedFinding::finding).toList()).isEqualTo(work.findings());
        }
        assertThat(export(second, false)).isEqualTo(export(first, false));
    }

    @Test
    void namesTheLineThatIsNoFinding() {
        assertThatThrownBy(() -> ExportFile.read("{\"id\":\"f-1\"}\n".getBytes(StandardCharsets.UTF_8), "x.jsonl"))
                .isInstanceOf(ExportFileException.class)
                .hasMessageStartingWith("x.jsonl: line 1 is no finding of an export: ");
        assertThatThrownBy(() -> ExportFile.read("id,doc\r\nf-1\r\n".getBytes(StandardCharsets.UTF_8), "x.csv"))
                .hasMessage("x.csv: row 2 has 1 cells under 2 columns");
    }

    private Path imported(String name, String export) throws Exception {
        Path library = folder.resolve(name);
        ExportFile file = ExportFile.read(export.getBytes(StandardCharsets.UTF_8), name);
        try (Library opened = Library.openForWriting(library, Clock.systemUTC())) {
            Map<FindingId, FindingId> repeats = file.repeats();
            opened.saveExported(
                    file.papers(URI.create("file:///" + name), Instant.parse("2026-03-01T12:00:00Z")), repeats);
            opened.relink();
        }
        return library;
    }

    private static String export(Path library, boolean csv) throws Exception {
        StringBuilder out = new StringBuilder();
        try (Library opened = Library.openForReading(library);
                Stream<CitedFinding> findings = opened.findings()) {
            if (csv) {
                Export.csv(findings.toList(), out);
            } else {
                Export.jsonLines(findings.toList(), out);
            }
        }
        return out.toString();
    }
}
